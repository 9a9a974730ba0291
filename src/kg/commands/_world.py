"""What commands about many articles share: the facts of a store or of RDF files, and JSON."""

import json
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.commands._io import inputs_or_stdin, stdin_bytes
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.model import Graph
    from kg.world.facts import Facts


def facts_of(data: tuple[str, ...], store: str | None = None) -> "Facts":
    """The facts of a store (by option, or as the only name) or of RDF files and folders of them.

    Raises UsageError when both are given, InputError when something can't be read.
    """
    if store is None and len(data) == 1 and (Path(data[0]) / "STORE.json").is_file():
        store, data = data[0], ()
    if store is not None and data:
        raise UsageError("--store", "it takes no files besides", "name the one or the others")
    if store is not None:
        return _of_store(store)
    from kg.world.facts import FactsOfGraphs

    return FactsOfGraphs(graphs_of(inputs_or_stdin(data)))


def graphs_of(data: tuple[str, ...]) -> "tuple[Graph, ...]":
    """The graphs of RDF files. Raises InputError when one can't be read."""
    from kg.query import load
    from kg.rdf import from_rdflib

    return from_rdflib(load(data, stdin=stdin_bytes(data)))


def _of_store(root: str) -> "Facts":
    import pyoxigraph

    from kg.store import reading
    from kg.store.index import snapshot
    from kg.world.facts import FactsOfDatabase

    found = snapshot(reading(root).layout)
    return FactsOfDatabase(pyoxigraph.Store.read_only(str(found[0])))


def revisions_of(root: str, article: str) -> "tuple[Facts, Facts]":
    """The facts of an article's last two revisions in a store, by its address, IRI, identifier or file.

    Raises InputError when there is no such store, or no such article with two revisions in it.
    """
    from kg.query.load import read_one
    from kg.query.source import Source
    from kg.rdf import from_rdflib
    from kg.store import reading
    from kg.world.facts import FactsOfGraphs

    store = reading(root)
    live = store.manifest.live.values()
    found = [r.article for r in live if article in (r.article, r.article.rpartition("/")[2], r.url, r.name)]
    last = store.manifest.revisions(found[0])[-2:] if len(found) == 1 else []
    if len(last) < 2:
        remedy = f"see the articles and their revisions: kg list {root} --json"
        raise InputError(article, f"is no article with two revisions in {root}", remedy)
    data = (Source(record.name, store.data(record), "nquads") for record in last)
    before, after = (FactsOfGraphs(from_rdflib(read_one(source))) for source in data)
    return before, after


def as_json(value: Any) -> str:
    """Dataclasses, named tuples and lists of them as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value
