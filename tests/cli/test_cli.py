"""What every command has in common: help, exit codes, one line for what goes wrong."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

from kg import cli as command_line
from kg.cli import cli, main
from kg.errors import Exit, InputError, QuestionRefused, UsageError
from kg.resources import PACKAGE

Run = Callable[..., subprocess.CompletedProcess[bytes]]
COMMANDS = cli.list_commands(click.Context(cli))
HEAVY = {"rdflib", "spacy", "pyshacl", "owlrl", "numpy", "trafilatura", "pyparsing"}


def test_the_commands_are_the_files_of_the_folder() -> None:
    files = {path.stem for path in (PACKAGE / "commands").glob("[!_]*.py")}
    assert set(COMMANDS) == files >= {"ask", "build", "completion", "explain", "query", "validate"}


@pytest.mark.parametrize("words", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_imports_nothing_heavy(words: list[str], environment: dict[str, str]) -> None:
    code = f"import sys; from kg.cli import main; main({words!r}); print(sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_a_command_does(kg: Run, name: str) -> None:
    done = kg(name, "--help")
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert text.startswith(f"Usage: kg {name} ")
    assert max(map(len, text.splitlines())) <= 100
    summary = click.Context(cli).command.get_command(click.Context(cli), name)  # type: ignore[attr-defined]
    assert summary.get_short_help_str() in kg("--help").stdout.decode()


def test_version_is_the_project_s(kg: Run) -> None:
    version = re.search(r'^version = "(.+)"', (PACKAGE.parent.parent / "pyproject.toml").read_text(), re.MULTILINE)
    assert version is not None
    assert kg("--version").stdout.decode() == f"kg {version[1]}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-command"],
        ["build", "--no-such-option"],
        ["query"],
        ["query", "x.ttl", "-q", "ASK {}", "--query-file", "q.rq"],
        ["validate", "--format", "xml", "x.ttl"],
        ["build", "--published", "yesterday", "x.txt"],
        ["build", "-f", "parquet", "x.txt"],
        ["build", "a.txt", "b.txt", "--title", "One title"],
        ["build", "-o", "graph.docx", "x.txt"],
        ["build", "-", "-"],
        ["ask"],
        ["completion", "powershell"],
        ["explain", "no-such-extractor"],
        ["_io"],
    ],
    ids=" ".join,
)
def test_wrong_words_are_usage_errors(kg: Run, words: list[str]) -> None:
    done = kg(*words)
    assert done.returncode == Exit.USAGE
    assert done.stdout == b""
    assert re.fullmatch(rb"kg: error: [^:\n]+: [^\n]+; [^\n]+\n", done.stderr), done.stderr


def test_a_usage_error_tells_place_fault_and_remedy(kg: Run) -> None:
    said = kg("build", "--published", "12/11/2025", "x.txt").stderr.decode()
    assert said.startswith("kg: error: kg build: invalid value for '--published': '12/11/2025' is no day written as ")
    assert said.endswith("; see kg build --help\n")
    assert kg().stderr.startswith(b"Usage: kg [OPTIONS] COMMAND")


def raising(error: BaseException) -> Callable[[list[str]], int]:
    def run(_: list[str]) -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            InputError("a.ttl:3:1", "a dot is missing", "write it"),
            3,
            "kg: error: a.ttl:3:1: a dot is missing; write it\n",
        ),
        (UsageError("-f x", "unknown", "choose one"), 2, "kg: error: -f x: unknown; choose one\n"),
        (
            QuestionRefused("question", "not understood", "ask again"),
            4,
            "kg: error: question: not understood; ask again\n",
        ),
        (KeyboardInterrupt(), 130, "kg: interrupted\n"),
        (click.UsageError("no such option"), 2, "kg: error: kg: no such option; see kg --help\n"),
        (MemoryError(), 70, "kg: error: a fault of kg itself (MemoryError:); run kg --stacktrace"),
        (ValueError("two\nlines"), 70, "kg: error: a fault of kg itself (ValueError: two lines); run kg --stacktrace"),
        (FileNotFoundError(2, "No such file", "x"), 70, "kg: error: a fault of kg itself (FileNotFoundError: "),
        (RecursionError("deep"), 70, "kg: error: a fault of kg itself (RecursionError: deep)"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_errors_become_one_line_and_a_code(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_run", raising(error))
    assert main(["validate"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(said)
    assert shown.err.count("\n") == 1


def test_stacktrace_shows_where_and_still_the_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_run", raising(ValueError("odd")))
    assert main(["--stacktrace", "validate"]) == Exit.BUG
    shown = capsys.readouterr().err
    assert "Traceback" in shown
    assert shown.splitlines()[-1].startswith("kg: error: ")
    main(["query", "-q", "--stacktrace"])
    assert "Traceback" not in capsys.readouterr().err


def test_the_table_of_codes_is_the_code_s() -> None:
    text = (PACKAGE.parent.parent / "docs" / "errors.md").read_text()
    rows = re.findall(r"^\| (\d+) \| ([A-Z]+) \|", text, re.MULTILINE)
    assert [(int(code), name) for code, name in rows] == [(int(code), code.name) for code in Exit]


def test_a_closed_pipe_is_silent(kg: Run, graph: Path, environment: dict[str, str]) -> None:
    many = "SELECT ?a ?b ?c ?d { ?a ?x ?y . ?b ?z ?w . ?c ?u ?v } "
    call = [sys.executable, "-m", "kg", "query", str(graph), "-f", "csv", "-q", many]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_a_closed_pipe_is_silent_for_help(environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    call = [sys.executable, "-m", "kg", "--help"]
    done = subprocess.run(call, stdout=writer, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said(graph: Path, environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        call = [sys.executable, "-m", "kg", "query", str(graph), "-q", "SELECT * { ?s ?p ?o }"]
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert done.returncode == Exit.INPUT
    assert done.stderr.startswith(b"kg: error: standard output: can't be written: ")


def test_ctrl_c_ends_at_once(environment: dict[str, str]) -> None:
    call = [sys.executable, "-m", "kg", "validate", "-"]
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    with subprocess.Popen(
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, preexec_fn=heard
    ) as run:
        time.sleep(3.0)
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=60) == Exit.INTERRUPTED
        assert run.stderr is not None
        assert run.stderr.read() == b"kg: interrupted\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_kg(kg: Run, shell: str) -> None:
    done = kg("completion", shell)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"_KG_COMPLETE" in done.stdout


def test_completion_completes_commands(environment: dict[str, str]) -> None:
    asked = {**environment, "_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg va", "COMP_CWORD": "1"}
    done = subprocess.run([sys.executable, "-m", "kg"], capture_output=True, env=asked, check=False)
    assert done.stdout == b"plain,validate\n"


def test_a_closed_input_is_no_crash(environment: dict[str, str]) -> None:
    call = f"{sys.executable} -m kg validate <&-"
    done = subprocess.run(call, shell=True, capture_output=True, env=environment, check=False)
    assert done.returncode == Exit.USAGE
    assert b"Traceback" not in done.stderr


def test_the_package_has_what_the_script_names() -> None:
    assert find_spec("kg.__main__") is not None
    assert callable(main)
