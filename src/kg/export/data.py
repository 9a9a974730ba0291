"""The graphs to export: of files, a folder, the standard input or a store, without blank nodes."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.export.blank import check_blanks
from kg.load.data import triples_of
from kg.model import Graph, Literal, Triple
from kg.query.source import sources
from kg.rdf import SKOLEM, order
from kg.terms import GRAPH, ID, KG, RDF, XSD

if TYPE_CHECKING:
    import pyoxigraph


def from_files(paths: Iterable[Path | str], stdin: bytes | None = None) -> tuple[Graph, ...]:
    """The graphs of RDF files as ``kg query`` takes them, sorted by name.

    Triples without a graph belong to that of the article their file is about; without one article they have none.
    Raises InputError for what can't be read, for blank nodes that are all alike, and for RDF 1.2's triples about
    triples.
    """
    from pyoxigraph import DefaultGraph, NamedNode, Quad

    quads: list[pyoxigraph.Quad] = []
    for source in sources(paths, stdin):
        for name, triples in triples_of(source).items():
            found = name or _graph_of_article(triples)
            graph = NamedNode(found) if found else DefaultGraph()
            quads += [Quad(t.subject, t.predicate, t.object, graph) for t in triples]
    return _graphs(_without_blanks(quads))


def from_store(root: Path | str) -> tuple[Graph, ...]:
    """The graphs of the newest revision of each article of a store, sorted by name.

    Raises InputError when there is no store or a part is damaged.
    """
    from pyoxigraph import RdfFormat, parse

    from kg.store import reading

    store = reading(root)
    live = store.manifest.live
    return _graphs(quad for article in sorted(live) for quad in parse(store.data(live[article]), RdfFormat.N_QUADS))


def _graph_of_article(triples: "Iterable[pyoxigraph.Triple]") -> str:
    from pyoxigraph import NamedNode

    kind, article = NamedNode(RDF.type), NamedNode(KG.Article)
    found = {str(t.subject)[1:-1] for t in triples if t.predicate == kind and t.object == article}
    name = found.pop() if len(found) == 1 else ""
    return GRAPH + name.removeprefix(ID) if name.startswith(ID + "article/") else ""


def _without_blanks(quads: "list[pyoxigraph.Quad]") -> "list[pyoxigraph.Quad]":
    """The quads with IRIs for blank nodes: their canonical labels, so that the same data give the same names."""
    from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, NamedNode, Quad

    if not any(isinstance(node, BlankNode) for quad in quads for node in (quad.subject, quad.object)):
        return quads
    check_blanks(quads)
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)

    def named(node: Any) -> Any:
        return NamedNode(SKOLEM + node.value) if isinstance(node, BlankNode) else node

    return [Quad(named(q.subject), q.predicate, named(q.object), q.graph_name) for q in dataset]


def _graphs(quads: "Iterable[pyoxigraph.Quad]") -> tuple[Graph, ...]:
    found: dict[str, set[Triple]] = defaultdict(set)
    terms: dict[object, str | Literal] = {}
    for quad in quads:
        value = terms.get(quad.object)
        if value is None:
            value = terms[quad.object] = _plain(quad.object)
        found[getattr(quad.graph_name, "value", "")].add((_iri(quad.subject), quad.predicate.value, value))
    return tuple(Graph(name, tuple(sorted(found[name], key=order))) for name in sorted(found))


def _plain(node: object) -> str | Literal:
    from pyoxigraph import Literal as Text

    if not isinstance(node, Text):
        return _iri(node)
    datatype = None if node.language or node.datatype.value == XSD.string else node.datatype.value
    return Literal(node.value, datatype, node.language)


def _iri(node: object) -> str:
    from pyoxigraph import NamedNode

    if not isinstance(node, NamedNode):
        fault = "has triples about triples (RDF 1.2), which the kind rdf12 writes and no kind reads"
        raise InputError("data", fault, "write them as claims, with rdf:subject, rdf:predicate and rdf:object")
    return node.value
