"""Graphs in the forms that other tools take: one module a kind in ``kinds/``, the same bytes for the same triples.

A kind's module has ``FOLDER``, whether it makes several files, and ``write``, which gives the bytes of the one file or
the files by name; with ``advice`` it may say what to do with them.
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from kg.errors import InputError, UsageError
from kg.export import kinds
from kg.export.folder import replace_folder
from kg.export.view import View
from kg.write.file import compress, replace


def kind_names() -> list[str]:
    """The names of all kinds, in order."""
    return sorted(found.name for found in iter_modules(kinds.__path__) if not found.name.startswith("_"))


def kind_of(name: str) -> ModuleType:
    """A kind's module. Raises UsageError for an unknown name."""
    if name not in kind_names():
        raise UsageError(name, "unknown kind of export", f"use one of: {', '.join(kind_names())}")
    return import_module(f"{kinds.__name__}.{name}")


def summary(name: str) -> str:
    """What a kind is, in one line."""
    return (kind_of(name).__doc__ or "").partition("\n")[0]


def export(view: View, name: str) -> bytes | Mapping[str, bytes]:
    """The data as a kind has them: the bytes of one file, or several files by name.

    Raises UsageError for an unknown kind and InputError for data that it can't hold.
    """
    try:
        made: bytes | Mapping[str, bytes] = kind_of(name).write(view)
    except ValueError as fault:
        raise InputError(name, f"can't hold these data: {fault}", "mend the data, or take another kind") from fault
    return made


def save(made: bytes | Mapping[str, bytes], path: Path) -> None:
    """Write what ``export`` made to a file (compressed when it ends in ``.gz``) or a folder, whole or not at all.

    Raises InputError when that fails.
    """
    if isinstance(made, Mapping):
        replace_folder(path, made)
    else:
        replace(path, compress(made) if path.name.lower().endswith(".gz") else made)
