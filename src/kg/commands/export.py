"""``kg export``."""

from typing import TYPE_CHECKING

import click

from kg.commands._io import inputs_or_stdin, note, put, stdin_bytes
from kg.errors import Exit, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.export.view import View


@click.command(short_help="Write a graph in the forms of other tools.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", "folder", type=click.Path(), help="Export what a store made by kg build --store holds.")
@click.option("-t", "--type", "kind", help="The kind of export; see --list.")
@click.option("-o", "--output", type=click.Path(), help="The file or folder.  [default: the standard output]")
@click.option("--reference", is_flag=True, help="Add the reference data: agencies, craft, launches and their names.")
@click.option("--license", "licence", metavar="IRI", help="The licence that the data have, to be told in them.")
@click.option("--list", "listing", is_flag=True, help="Show the kinds.")
def command(
    data: tuple[str, ...],
    folder: str | None,
    kind: str | None,
    output: str | None,
    reference: bool,
    licence: str | None,
    listing: bool,
) -> int:
    """Write a graph in the forms of other tools: tables, networks, web pages' data, descriptions.

    DATA are RDF files or folders of them, or - for the standard input. Files and folders are written whole or not at
    all; a folder of an earlier export is replaced, any other is left alone.

    \b
    kg export graphs/ -t csv -o tables/
    kg export --store news.kg -t graphml -o news.graphml

    Exit code 0; 3: the data can't be read, or the output can't be written.
    """
    from kg.export import export, kind_names, kind_of, summary

    if listing:
        width = max(map(len, kind_names()))
        put("".join(f"{name:{width}}  {summary(name)}\n" for name in kind_names()))
        return Exit.DONE
    if kind is None:
        raise UsageError("--type", "no kind of export is named", "see kg export --list")
    module = kind_of(kind)
    if module.FOLDER and output in (None, "-"):
        raise UsageError("--output", f"{kind} makes several files", "name a folder with --output")
    made = export(_view(data, folder, reference, licence), kind)
    if isinstance(made, bytes) and (output is None or output == "-"):
        put(made)
        return Exit.DONE
    assert output is not None
    _save(made, output)
    if hasattr(module, "advice"):
        note(module.advice(output))
    return Exit.DONE


def _save(made: "bytes | Mapping[str, bytes]", output: str) -> None:
    from pathlib import Path

    from kg.export import save

    save(made, Path(output))


def _view(data: tuple[str, ...], folder: str | None, reference: bool, licence: str | None) -> "View":
    from kg.export.data import from_files, from_store
    from kg.export.view import View
    from kg.reference import catalogue

    if folder is not None and data:
        raise UsageError("--store", "a store is exported by itself", "leave the files out")
    if licence is not None:
        _check(licence)
    if folder is not None:
        graphs = from_store(folder)
    else:
        names = inputs_or_stdin(data)
        graphs = from_files(names, stdin_bytes(names))
    return View((*graphs, catalogue()) if reference else graphs, licence)


def _check(licence: str) -> None:
    from kg.write.text import checked_iri

    try:
        checked_iri(licence)
    except ValueError as fault:
        raise UsageError("--license", str(fault), "give the licence's address") from fault
