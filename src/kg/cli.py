"""The command line: finds the commands, and turns whatever goes wrong into one line and an exit code.

A command is a module of ``commands/`` with a click command named ``command``; the folder is walked, there is no list.
A command returns its exit code (None is 0) and raises KgError for faults of the call; nothing else handles errors.
"""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

import click

from kg import commands
from kg.errors import Exit, KgError, UsageError

COMPLETE = "_KG_COMPLETE"
"""The variable by which a shell's completion script asks for completions."""
GARBAGE = 50_000, 20, 20
"""When garbage is looked for: imports make a million lasting objects, and to look among them costs 0.2 s."""


class Commands(click.Group):
    """A group whose commands are the modules of a folder; one with a leading underscore is no command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names in alphabetical order."""
        return sorted(m.name for m in iter_modules(commands.__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"kg {version()}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
@click.option("--stacktrace", is_flag=True, help="Show where in kg a fault arose.")
def cli(stacktrace: bool) -> None:
    """English spaceflight news into a knowledge graph, with the exact words behind every fact.

    Results go to the standard output, everything else to the standard error output.
    """


def version() -> str:
    """The version of the installed package, or of the checkout that runs."""
    import tomllib
    from importlib import metadata

    from kg.resources import PACKAGE

    project = PACKAGE.parent.parent / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
    return metadata.version("spacekg")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with these words (by default the process's) and give the exit code."""
    if COMPLETE in os.environ:
        from click.shell_completion import shell_complete

        return shell_complete(cli, {}, "kg", COMPLETE, os.environ[COMPLETE])
    gc.set_threshold(*GARBAGE)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except BrokenPipeError:
        _drop_output()
        return Exit.DONE  # who reads has had enough
    except KeyboardInterrupt:
        _say("kg: interrupted")
        return Exit.INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # the help itself
        return Exit.USAGE
    except click.ClickException as error:
        return report(_as_usage_error(error), _wants_stacktrace(words))
    except Exception as error:
        return report(error, _wants_stacktrace(words))


def _run(words: list[str]) -> int:
    try:
        with cli.make_context("kg", words) as context:
            code = cli.invoke(context)
    except click.exceptions.Exit as done:
        code = done.exit_code
    if sys.stdout is not None:
        sys.stdout.flush()
    return int(code or Exit.DONE)


def _as_usage_error(error: click.ClickException) -> UsageError:
    """What click found wrong with the words of the call, in the form that all messages have."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kg"
    fault = error.format_message().removesuffix(".")
    return UsageError(command, fault[:1].lower() + fault[1:], f"see {command} --help")


def report(error: Exception, stacktrace: bool = False) -> int:
    """Say on the standard error output what went wrong, in one line, and give the exit code."""
    if stacktrace:
        traceback.print_exception(error)
    if isinstance(error, KgError):
        _say(f"kg: error: {error}")
        return error.code
    if isinstance(error, OSError) and error.filename is None and error.errno is not None:
        _say(f"kg: error: standard output: can't be written: {error.strerror}; check where it goes")
        _drop_output()
        return Exit.INPUT
    words = " ".join(f"{type(error).__name__}: {error}".split())
    _say(f"kg: error: a fault of kg itself ({words[:300]}); run kg --stacktrace COMMAND and report what it says")
    return Exit.BUG


def _wants_stacktrace(words: Sequence[str]) -> bool:
    """Whether the option stands before the command, where the group has it."""
    options = (word for word in words if word.startswith("-"))
    return bool(words) and words[0].startswith("-") and "--stacktrace" in options


def _say(line: str) -> None:
    if sys.stderr is not None:
        print(line.replace("\n", " "), file=sys.stderr)


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that the interpreter's last flush doesn't fail."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    os.close(devnull)
