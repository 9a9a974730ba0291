"""Stores by the command line: built, listed, checked, mended, and taken out of again."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kg.errors import Exit

Run = Callable[..., subprocess.CompletedProcess[bytes]]
DAY = ("--published", "2030-03-06")
OTHER = (
    "Rover crosses the crater\n\nBEIJING, April 2, 2031 -- The lander Chang'e 12 touched down on the Moon on Monday, "
    "the China National Space Administration said. The rover left its ramp two hours later and drove for some metres.\n"
)


@pytest.fixture
def news(article: Path, tmp_path: Path) -> Path:
    """A folder with two articles, one that is none, and a file of another kind."""
    folder = tmp_path / "news"
    (folder / "more").mkdir(parents=True)
    article.rename(folder / "cargo.txt")
    (folder / "more" / "rover.html").write_text(
        f"<html><body><p>{'</p><p>'.join(OTHER.split(chr(10)))}</p></body></html>"
    )
    (folder / "bad.txt").write_bytes(b"")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    return folder


def truth(root: Path) -> dict[str, bytes]:
    paths = (p for p in root.rglob("*") if p.is_file() and p.relative_to(root).parts[0] not in ("index", "lock"))
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(paths)}


def test_a_store_by_the_command_line(kg: Run, news: Path, tmp_path: Path) -> None:
    done = kg("build", "news", "--store", "s", "-j", "2")
    assert done.returncode == Exit.PARTIAL
    assert done.stderr.decode().splitlines()[-1] == "s: 2 added, 0 known before, 1 failed"
    assert b"kg: error: news/bad.txt: " in done.stderr
    before = truth(tmp_path / "s")

    again = kg("build", "news", "--store", "s")
    assert (again.returncode, truth(tmp_path / "s")) == (Exit.PARTIAL, before)
    assert b"s: 0 added, 2 known before, 1 failed" in again.stderr

    listed = kg("list", "s").stdout.decode().splitlines()
    assert [line.split()[3] for line in listed] == ["news/more/rover.html", "news/cargo.txt"] or len(listed) == 2
    assert any("Cargo ship reaches the station" in line for line in listed)
    rows = json.loads(kg("list", "s", "--json").stdout)
    assert {row["name"] for row in rows} == {"news/cargo.txt", "news/more/rover.html"}
    assert kg("list", "s", "--failed").stdout.decode().startswith("news/bad.txt: is empty")
    assert kg("verify", "s").returncode == 0

    one = next(row for row in rows if row["name"] == "news/cargo.txt")
    kg("build", "news/more", "news/bad.txt", "--store", "t", "-j", "3")
    assert kg("remove", "s", one["id"]).stderr == b"s: 1 article removed\n"
    assert truth(tmp_path / "s") == truth(tmp_path / "t")
    assert kg("verify", "s").returncode == 0
    gone = kg("remove", "s", one["id"])
    assert (gone.returncode, b"is no article of s" in gone.stderr) == (Exit.INPUT, True)


def test_json_lines_from_a_pipe_in_any_order(kg: Run, article: Path, tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": article.read_text(), "url": "https://news.example/1", "date": "2030-03-06", "id": 7}),
        json.dumps({"headline": "Rover", "content": OTHER}),
        '{"text": "", "url": "https://news.example/2"}',
        "no JSON",
    ]
    first = kg("build", "-", "--lines", "--store", "s", stdin="\n".join(lines).encode())
    assert first.returncode == Exit.PARTIAL
    assert b"kg: error: -:4: is no JSON; each line" in first.stderr
    assert (
        kg("build", "-", "--lines", "--store", "t", "-j", "2", stdin="\n\n".join(lines[::-1]).encode()).returncode == 6
    )
    assert truth(tmp_path / "s") == truth(tmp_path / "t")
    assert len(kg("list", "s", "--failed").stdout.splitlines()) == 2
    assert kg("remove", "s", "https://news.example/1").returncode == 0


def test_damage_is_told_and_mended(kg: Run, news: Path, tmp_path: Path) -> None:
    kg("build", "news", "--store", "s")
    before = truth(tmp_path / "s")
    part = next(tmp_path.glob("s/parts/*/*.nq"))
    part.write_bytes(part.read_bytes().replace(b"a", b"b", 1))
    found = kg("verify", "s")
    assert (found.returncode, found.stdout.count(b"\n")) == (Exit.NO, 1)
    assert found.stdout.decode().startswith(f"s/{part.relative_to(tmp_path / 's')}: is damaged or missing")
    assert b"kg verify s" in kg("rebuild", "s").stderr
    assert kg("verify", "s", "--repair").returncode == Exit.NO
    assert kg("verify", "s").returncode == 0
    kg("build", "news", "--store", "s")
    assert truth(tmp_path / "s") == before

    (tmp_path / "s" / "MANIFEST.json").write_bytes(b"{}")
    for words in (["list", "s"], ["build", "news", "--store", "s"], ["remove", "s", "news/cargo.txt"]):
        done = kg(*words)
        assert (done.returncode, b"kg verify s --repair" in done.stderr) == (Exit.INPUT, True)
    assert kg("rebuild", "s").returncode == 0
    assert truth(tmp_path / "s") == before


@pytest.mark.parametrize("words", [["list"], ["verify"], ["rebuild"], ["remove", "x"]], ids=lambda words: words[0])
def test_what_is_no_store_is_left_alone(kg: Run, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "other").mkdir()
    for name in ("typo", "other"):
        done = kg(words[0], name, *words[1:])
        assert (done.returncode, done.stdout) == (Exit.INPUT, b"")
        assert done.stderr.startswith(f"kg: error: {name}: is no store of kg".encode())
    assert [path.name for path in tmp_path.iterdir()] == ["other"]
    assert not list((tmp_path / "other").iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ["build", "x.txt", "-j", "2"],
        ["build", "x.txt", "--store", "s", "-o", "y.ttl"],
        ["build", "x.txt", "--store", "s", "--infer"],
        ["build", ".", "--store", "s", "--url", "https://news.example/1"],
        ["build", "x.jsonl", "--store", "s", "--title", "One title"],
        ["build", "x.txt", "--store", "s", "-j", "0"],
    ],
    ids=" ".join,
)
def test_wrong_words(kg: Run, tmp_path: Path, words: list[str]) -> None:
    assert kg(*words).returncode == Exit.USAGE
    assert not list(tmp_path.iterdir())


def test_interrupts_keep_what_is_done(news: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    """Ctrl-C goes to all processes of a terminal, here to a process group; no worker may say anything of it. Tests that
    run in the background inherit that it is ignored, so the handling of a terminal is put back.
    """
    for number in range(24):
        (news / f"{number}.txt").write_text(OTHER.replace("Monday", f"Monday, {number} March"))
    call = [sys.executable, "-m", "kg", "build", "news", "--store", "s", "-j", "2"]
    as_in_a_terminal = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    running = subprocess.Popen(
        call, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=as_in_a_terminal
    )
    deadline = time.monotonic() + 50
    while not list(tmp_path.glob("s/commit/*/*.json")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=50)[1].decode()
    assert running.returncode == Exit.INTERRUPTED, said
    assert said.splitlines()[-1].startswith("kg: interrupted; what was done is kept")
    assert "Traceback" not in said
    assert not list(tmp_path.glob("s/**/.*.tmp"))
