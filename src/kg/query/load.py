"""RDF files into one rdflib dataset; every fault of a file is one line with its place."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from xml.parsers import expat

from kg.errors import InputError
from kg.query.faults import Fault, explain
from kg.query.source import ARTICLES, Source, sources
from kg.rdf import exact_literals
from kg.resources import folder
from kg.terms import BASE

if TYPE_CHECKING:
    import rdflib

DEPTH = 200
"""How deep elements may stand in each other in RDF/XML."""

CONTEXT = BASE + "context.jsonld"
"""The one context that JSON-LD may name instead of holding it: the shipped one."""


def load(paths: Iterable[Path | str], *, stdin: bytes | None = None) -> "rdflib.Dataset":
    """The files as one dataset whose unnamed pattern sees all graphs; ``-`` is ``stdin``, a folder all its RDF files.

    Formats go by the extension, else by the content: Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML, each also
    gzip-compressed. Triples of formats without graph names stand in the default graph. Nothing is ever fetched.
    Raises InputError with ``file:line:column`` for what can't be read.
    """
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    with exact_literals():
        for source in sources(paths, stdin):
            _add(dataset, read_one(source))
    return dataset


def read_one(source: Source) -> "rdflib.Dataset":
    """A file as a dataset of its own. Raises InputError as ``load`` does."""
    try:
        return _parse(checked(source))
    except InputError as fault:
        if source.name.lower().endswith(ARTICLES):
            remedy = "if it is an article, make its graph first, with kg build"
            raise InputError(source.name, "is no RDF", remedy) from fault
        raise


def told(source: Source, words: str) -> InputError:
    """The error for a file that a stricter parser refused with these words: as ``load`` tells it, if it does."""
    try:
        read_one(source)
    except InputError as fault:
        return fault
    return InputError(source.name, " ".join(words.split())[:200], "mend the data")


def ready(source: Source) -> Source:
    """The same as ``checked``, with the words of ``load`` for what is an article and no RDF."""
    try:
        return checked(source)
    except InputError:
        read_one(source)
        raise


def checked(source: Source) -> Source:
    """The file, if any parser may see it, with its JSON-LD contexts in it. Raises InputError as ``load`` does."""
    return _CHECKS.get(source.form, _check_text)(source)


def base_of(source: Source) -> str:
    """What relative IRIs resolve against: the file's name only, so that data give the same on every machine."""
    return "file:///" + quote(os.fsencode(Path(source.name).name.strip("-")))


def _parse(source: Source) -> "rdflib.Dataset":
    """A file as a dataset of its own: rdflib's N-Quads parser empties the default graph of the one it is given."""
    import rdflib

    found = rdflib.Dataset()
    try:
        found.parse(data=source.data, format=source.form, publicID=base_of(source))
    except Exception as fault:  # rdflib's parsers raise whatever happens to them, IndexError included
        raise explain(fault, source) from fault
    return found


def _add(dataset: "rdflib.Dataset", part: "rdflib.Dataset") -> None:
    unnamed = part.default_graph.identifier
    for graph in part.graphs():
        target = dataset.default_graph if graph.identifier == unnamed else dataset.graph(graph.identifier)
        dataset.store.addN((s, p, o, target) for s, p, o in graph)


def _check_text(source: Source) -> Source:
    """Refuse what is no UTF-8, with its place."""
    try:
        source.data.decode()
    except UnicodeDecodeError as fault:
        line = source.data.count(b"\n", 0, fault.start) + 1
        column = fault.start - source.data.rfind(b"\n", 0, fault.start)
        raise Fault("not UTF-8", line, column).at(source, "save it as UTF-8") from fault
    return source


def _check_xml(source: Source) -> Source:
    """Refuse document types (whose entities can grow without limit), deep nesting and what is no XML."""
    parser, depth = expat.ParserCreate(), 0

    def refuse(*_: object) -> None:
        raise Fault("a DOCTYPE is refused", parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise Fault(f"nested deeper than {DEPTH}", parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def end(_: object) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler, parser.StartElementHandler, parser.EndElementHandler = refuse, start, end
    try:
        parser.Parse(source.data, True)
    except Fault as fault:
        raise fault.at(source, "write its content out") from None
    except expat.ExpatError as error:
        words = expat.ErrorString(error.code)
        raise Fault(words, error.lineno, error.offset + 1).at(source, "mend the XML") from error
    return source


def _check_json(source: Source) -> Source:
    """Refuse contexts that would have to be fetched; the shipped one is put in place of its name."""
    try:
        document = json.loads(_check_text(source).data)
    except (ValueError, RecursionError) as error:
        raise explain(error, source) from error
    _settle_contexts(document, source)
    return source._replace(data=json.dumps(document).encode())


def _settle_contexts(document: Any, source: Source) -> None:
    todo = [document]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            if "@context" in part:
                part["@context"] = _settle(part["@context"], source)
            if "@import" in part:
                _settle(part["@import"], source, imported=True)
            todo += part.values()
        elif isinstance(part, list):
            todo += part


def _settle(context: Any, source: Source, imported: bool = False) -> Any:
    if isinstance(context, list):
        return [_settle(part, source) for part in context]
    if not isinstance(context, str):
        return context
    if context != CONTEXT or imported:
        raise InputError(source.name, f"the JSON-LD context {context!r} would have to be fetched", "put it in the file")
    return json.loads((folder("ontology") / "context.jsonld").read_bytes())["@context"]


_CHECKS = {"xml": _check_xml, "json-ld": _check_json}
