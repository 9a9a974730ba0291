"""Between this package's graphs and rdflib's, without a literal's text changing on the way.

rdflib rewrites literals as it reads them (a dateTime's ``Z`` becomes ``+00:00``, a date loses its zone) unless it is
told not to; everything that reads RDF with rdflib therefore does so inside ``exact_literals()``.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.model import Graph, Literal, Triple
from kg.terms import BASE, XSD

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

SKOLEM = BASE + ".well-known/genid/"
"""Blank nodes of foreign data become IRIs below this one, as RDF 1.1 recommends (section 3.5)."""


@contextmanager
def exact_literals() -> Iterator[None]:
    """Keep every literal's text as it stands while rdflib reads; rdflib's setting is put back afterwards."""
    import rdflib

    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before


def to_rdflib(graphs: Iterable[Graph]) -> "rdflib.Dataset":
    """The graphs as an rdflib dataset, each under its name; patterns without a graph see them all (``default_union``).

    A graph with an empty name becomes the default graph.
    """
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    convert = _Converter()
    for graph in graphs:
        context = dataset.graph(rdflib.URIRef(graph.name)) if graph.name else dataset.default_graph
        dataset.store.addN((*convert.triple(t), context) for t in graph.triples)
    return dataset


class _Converter:
    """Makes each distinct term once, which is most of the work."""

    def __init__(self) -> None:
        from rdflib import Literal as RdfLiteral
        from rdflib import URIRef

        self._uri, self._literal = URIRef, RdfLiteral
        self._made: dict[str | Literal, rdflib.URIRef | rdflib.Literal] = {}

    def triple(self, triple: Triple) -> tuple["Node", "Node", "Node"]:
        return self.term(triple[0]), self.term(triple[1]), self.term(triple[2])

    def term(self, term: str | Literal) -> "Node":
        made = self._made.get(term)
        if made is None:
            if isinstance(term, str):
                made = self._uri(term)
            else:
                made = self._literal(term.value, lang=term.language, datatype=term.datatype, normalize=False)
            self._made[term] = made
        return made


def from_rdflib(data: "rdflib.Dataset | rdflib.Graph") -> tuple[Graph, ...]:
    """An rdflib dataset's graphs, or one rdflib graph, sorted by name; what is empty is left out.

    The default graph gets an empty name. Blank nodes become IRIs below ``SKOLEM``, numbered in the order of their
    labels.
    """
    import rdflib

    parts: Sequence[rdflib.Graph] = list(data.graphs()) if isinstance(data, rdflib.Dataset) else [data]
    skolem = _skolem_names(parts)
    unnamed = {"urn:x-rdflib:default"}
    graphs = []
    for part in parts:
        name = "" if isinstance(part.identifier, rdflib.BNode) else str(part.identifier)
        triples = {(_plain(s, skolem), _plain(p, skolem), from_term(o, skolem)) for s, p, o in part}
        if triples:
            graphs.append(Graph("" if name in unnamed else name, tuple(sorted(triples, key=order))))
    return tuple(sorted(graphs, key=lambda g: g.name))


def from_term(node: "Node", skolem: dict[str, str] | None = None) -> str | Literal:
    """An rdflib term as this package writes it: an IRI, a literal, or ``_:label`` for a blank node without a name."""
    import rdflib

    if isinstance(node, rdflib.Literal):
        datatype = None if node.datatype is None or node.language else str(node.datatype)
        return Literal(str(node), None if datatype == XSD.string else datatype, node.language)
    return _plain(node, skolem or {})


def _plain(node: "Node", skolem: dict[str, str]) -> str:
    import rdflib

    if isinstance(node, rdflib.BNode):
        return skolem.get(str(node), f"_:{node}")
    return str(node)


def _skolem_names(parts: Iterable["rdflib.Graph"]) -> dict[str, str]:
    import rdflib

    labels = {str(node) for part in parts for triple in part for node in triple if isinstance(node, rdflib.BNode)}
    return {label: f"{SKOLEM}b{number}" for number, label in enumerate(sorted(labels), 1)}


def order(triple: Triple) -> tuple[str, str, bool, str, str, str]:
    """What to sort triples by: subject, predicate, then IRIs before literals."""
    subject, predicate, value = triple
    if isinstance(value, str):
        return subject, predicate, False, value, "", ""
    return subject, predicate, True, value.value, value.datatype or "", value.language or ""
