"""What is to be loaded: each named graph of the data as sorted N-Triples."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError, UsageError
from kg.query.load import read_one
from kg.query.source import Source, sources
from kg.terms import GRAPH, ID, KG, RDF
from kg.write.text import checked_iri

if TYPE_CHECKING:
    import pyoxigraph

ARTICLE = f" <{RDF.type}> <{KG.Article}> .\n".encode()
"""How a line ends that says that something is an article."""

_BLANK = re.compile(rb"^(_:\S+) |> (_:\S+) \.$", re.MULTILINE)
"""Blank nodes in N-Triples."""

_NEW = re.compile(rb'^\S+ \S+ <<\(|"@[A-Za-z0-9-]+--(?:ltr|rtl) \.$', re.MULTILINE)
"""What N-Triples has since RDF 1.2."""


@dataclass(frozen=True, slots=True)
class Payload:
    """A named graph: its IRI, and its triples as N-Triples lines, each once."""

    graph: str
    lines: tuple[bytes, ...]
    blank: bool = False
    """Whether there are blank nodes: they can't be compared by name, nor split over several requests."""

    @property
    def count(self) -> int:
        """How many triples there are."""
        return len(self.lines)

    @property
    def data(self) -> bytes:
        """The triples as one document."""
        return b"".join(self.lines)


def payloads(paths: Iterable[Path | str], stdin: bytes | None = None, graph: str | None = None) -> list[Payload]:
    """The named graphs of files as ``kg query`` takes them, in the order of their IRIs.

    Triples without a graph go to ``graph``; if that is None, to the graph of the article that their file is about.
    Raises InputError for what can't be read, and where a graph's name can't be told.
    """
    if graph is not None:
        check_graph(graph)
    found: dict[str, set[bytes]] = defaultdict(set)
    blank: set[str] = set()
    unnamed = False
    for source in sources(paths, stdin):
        for name, lines in _graphs(source, blank).items():
            unnamed = unnamed or not name
            found[name or graph or _graph_of_article(source.name, lines)] |= lines
            blank |= {graph or ""} if not name and "" in blank else set()
    if graph is not None and not unnamed:
        raise UsageError("--graph", "every triple of the data has a graph already", "leave the option out")
    return [Payload(name, tuple(sorted(lines)), name in blank) for name, lines in sorted(found.items())]


def check_graph(graph: str) -> None:
    """Raise UsageError unless a graph's name is an absolute IRI."""
    try:
        checked_iri(graph)
    except ValueError as fault:
        raise UsageError("--graph", str(fault), "give an absolute IRI, such as https://example.org/graph/1") from fault


def _graph_of_article(name: str, lines: Iterable[bytes]) -> str:
    """The graph of the one article that triples without a graph tell of."""
    articles = [line.removesuffix(ARTICLE)[1:-1].decode() for line in lines if line.endswith(ARTICLE)]
    if len(articles) != 1:
        fault = "has triples without a graph, and " + (f"{len(articles)} articles" if articles else "no article")
        raise InputError(name, fault, "name their graph with --graph, or build the data as .trig or .nq")
    if not articles[0].startswith(ID + "article/"):
        raise InputError(name, "has triples without a graph, of an article that kg didn't name", "use --graph")
    return GRAPH + articles[0].removeprefix(ID)


def _graphs(source: Source, blank: set[str]) -> dict[str, set[bytes]]:
    """The graphs of a file by name (empty: no name); the names of those with blank nodes are added to ``blank``."""
    from pyoxigraph import RdfFormat, serialize

    found: dict[str, set[bytes]] = {}
    nodes: dict[bytes, str] = {}
    for name, triples in triples_of(source).items():
        data = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        if (b"<<(" in data or b"--" in data) and _NEW.search(data):
            fault = "has triples about triples, or directions of text (RDF 1.2)"
            raise InputError(source.name, fault, "many stores don't know them; leave them out")
        for node in {a or b for a, b in _BLANK.findall(data)} if b"_:" in data else ():
            blank.add(name)
            if nodes.setdefault(node, name) != name:
                raise InputError(source.name, "a blank node stands in two graphs", "give it an IRI")
        found[name] = set(data.splitlines(keepends=True))
    return found


def triples_of(source: Source) -> "dict[str, list[pyoxigraph.Triple]]":
    """The triples of each graph of a file."""
    from pyoxigraph import BlankNode, parse

    if b"<<" in source.data:  # deep nests of triple terms would end the process; the slow parser knows none
        read_one(source)
    ready, form, base = _ready(source)
    found: dict[object, list[pyoxigraph.Triple]] = defaultdict(list)
    try:
        for quad in parse(ready, form, base_iri=base, rename_blank_nodes=True):
            found[quad.graph_name].append(quad.triple)
    except (SyntaxError, ValueError) as fault:
        read_one(source)  # tells the fault as every other command does
        raise InputError(source.name, " ".join(str(fault).split())[:200], "mend the data") from fault
    if any(isinstance(name, BlankNode) for name in found):
        raise InputError(source.name, "a graph has a blank node for a name", "give it an IRI")
    return {getattr(name, "value", ""): triples for name, triples in found.items()}


def _ready(source: Source) -> "tuple[bytes, pyoxigraph.RdfFormat, str]":
    """The bytes of a file, checked, with the parser's name of the format and the base of relative IRIs."""
    from pyoxigraph import RdfFormat

    from kg.query.load import base_of, checked

    forms = {
        "turtle": RdfFormat.TURTLE,
        "trig": RdfFormat.TRIG,
        "nt": RdfFormat.N_TRIPLES,
        "nquads": RdfFormat.N_QUADS,
        "json-ld": RdfFormat.JSON_LD,
        "xml": RdfFormat.RDF_XML,
    }
    return checked(source).data, forms[source.form], base_of(source)
