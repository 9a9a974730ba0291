"""Graphs into files: one module per format in ``formats/``, the same bytes for the same triples, UTF-8, LF."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from kg.errors import UsageError
from kg.model import Graph
from kg.write import formats
from kg.write.file import compress, replace


class Format(NamedTuple):
    """An output format: its names (the first is the usual one), its file extensions, and its writer."""

    names: tuple[str, ...]
    extensions: tuple[str, ...]
    write: Callable[[Sequence[Graph]], bytes]


@cache
def known_formats() -> tuple[Format, ...]:
    """The formats that the folder holds, in the order of their modules' names."""
    modules = (import_module(f"{formats.__name__}.{found.name}") for found in iter_modules(formats.__path__))
    return tuple(Format(module.NAMES, module.EXTENSIONS, module.write) for module in modules)


def serialize(graphs: Sequence[Graph], form: str) -> bytes:
    """The graphs in a format, by its name.

    Raises UsageError for an unknown name and ValueError for a term that the format can't hold (blank nodes, illegal
    IRIs, half surrogate pairs; in RDF/XML also control characters).
    """
    for known in known_formats():
        if form.lower() in known.names:
            return known.write(graphs)
    names = ", ".join(known.names[0] for known in known_formats())
    raise UsageError(form, "unknown output format", f"use one of: {names}")


def form_of(path: Path) -> str:
    """The name of the format that a file's extension stands for; ``.gz`` is looked through.

    Raises UsageError for an unknown extension.
    """
    name = path.name.lower().removesuffix(".gz")
    for known in known_formats():
        if name.endswith(known.extensions):
            return known.names[0]
    extensions = ", ".join(known.extensions[0] for known in known_formats())
    raise UsageError(str(path), "no format has this extension", f"name the format, or use one of: {extensions}")


def save(graphs: Sequence[Graph], path: Path, form: str | None = None) -> None:
    """Write the graphs to a file: whole or not at all, gzip-compressed when it ends in ``.gz``.

    The format follows from the extension unless it is given. Raises UsageError for an unknown format, ValueError as
    ``serialize``, and InputError when the file can't be written; an older file then stays as it was.
    """
    data = serialize(graphs, form or form_of(path))
    replace(path, compress(data) if path.name.lower().endswith(".gz") else data)
