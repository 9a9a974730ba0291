"""What is to be loaded: each named graph of the data as sorted N-Triples."""

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

    found: dict[str, list[pyoxigraph.Triple]] = defaultdict(list)
    nodes: dict[str, str] = {}
    for quad in _quads(source):
        name = getattr(quad.graph_name, "value", "")
        found[name].append(quad.triple)
        for node in _blank_nodes(source, quad):
            blank.add(name)
            if nodes.setdefault(node, name) != name:
                raise InputError(source.name, "a blank node stands in two graphs", "give it an IRI")
    lines = {name: serialize(triples, format=RdfFormat.N_TRIPLES) or b"" for name, triples in found.items()}
    return {name: set(data.splitlines(keepends=True)) for name, data in lines.items()}


def _quads(source: Source) -> "list[pyoxigraph.Quad]":
    from pyoxigraph import parse

    if b"<<" in source.data:  # deep nests of triple terms would end the process; the slow parser knows none
        read_one(source)
    ready, form, base = _ready(source)
    try:
        return list(parse(ready, form, base_iri=base, rename_blank_nodes=True))
    except (SyntaxError, ValueError) as fault:
        read_one(source)  # tells the fault as every other command does
        raise InputError(source.name, " ".join(str(fault).split())[:200], "mend the data") from fault


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


def _blank_nodes(source: Source, quad: "pyoxigraph.Quad") -> list[str]:
    """The blank nodes of a quad. Raises InputError for what a triple store of RDF 1.1 can't hold."""
    from pyoxigraph import BlankNode, Triple

    if isinstance(quad.graph_name, BlankNode):
        raise InputError(source.name, "a graph has a blank node for a name", "give it an IRI")
    if isinstance(quad.object, Triple):
        raise InputError(source.name, "has triples about triples (RDF 1.2)", "write them as statements with an IRI")
    return [node.value for node in (quad.subject, quad.object) if isinstance(node, BlankNode)]
