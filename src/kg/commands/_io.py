"""What commands share: input named by files or ``-``, output to a file or the standard output."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from kg.errors import InputError, UsageError


def day(words: str) -> date:
    """A day as 2024-03-23, the type of an option. Raises click's error for anything else."""
    try:
        return datetime.strptime(words, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{words!r} is no day written as 2024-03-23") from None


def inputs_or_stdin(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names given, or ``-`` when something is piped in.

    Raises UsageError when there is neither, ``-`` twice, or an empty name.
    """
    if names.count("-") > 1:
        raise UsageError("-", "the standard input can be read once only", "name it once")
    if "" in names:
        raise UsageError("input", "one of the names is empty", "look at the quotes and variables of the call")
    if names:
        return names
    if sys.stdin is None or sys.stdin.isatty():
        command = click.get_current_context().command_path
        raise UsageError("input", "none is given", f"name files, or pipe data in; see {command} --help")
    return ("-",)


def stdin_bytes(names: tuple[str, ...], limit: int = -1) -> bytes | None:
    """All that is piped in (up to ``limit`` bytes) if one of the names is ``-``, else None."""
    if "-" not in names:
        return None
    if sys.stdin is None:
        raise InputError("-", "the standard input is closed", "name a file instead")
    return sys.stdin.buffer.read(limit)


def read_bytes(name: str, limit: int) -> bytes:
    """A file's first ``limit`` bytes, or the standard input's for ``-``. Raises InputError."""
    if name == "-":
        return stdin_bytes((name,), limit) or b""
    try:
        with Path(name).open("rb") as file:
            return file.read(limit)
    except FileNotFoundError:
        raise InputError(name, "no such file", "check the name") from None
    except IsADirectoryError:
        raise InputError(name, "is a folder", "name the files in it") from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise InputError(name, f"can't be read: {reason}", "check its name and permissions") from fault


def put(data: bytes | str, output: str | None = None) -> None:
    """Write data (text as UTF-8) to a file or the standard output.

    ``-`` is the standard output. A file is written whole or not at all, gzip-compressed if its name ends in .gz.
    """
    if isinstance(data, str):
        data = data.encode("utf-8", "backslashreplace")
    if output is not None and output != "-":
        from kg.write.file import compress, replace

        replace(Path(output), compress(data) if output.lower().endswith(".gz") else data)
        return
    if sys.stdout is None:
        raise InputError("standard output", "it is closed", "name a file with --output")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def note(line: str, quiet: bool = False) -> None:
    """Say something about the run on the standard error output."""
    if not quiet and sys.stderr is not None:
        print(line, file=sys.stderr)
