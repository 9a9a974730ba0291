"""Triples to ask: those of some files in memory, or the snapshot of a store, both by Oxigraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Graph, Literal

if TYPE_CHECKING:
    import pyoxigraph

    Node = pyoxigraph.NamedNode | pyoxigraph.Literal

Binding = dict[str, str]


@dataclass(frozen=True, slots=True)
class Data:
    """One graph of a database; without a name its default graph, where a store has all that its articles say."""

    database: "pyoxigraph.Store"
    graph: str = ""

    def select(self, query: str) -> tuple[Binding, ...]:
        """The solutions of a query as plain strings, sorted."""
        from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions

        graph = NamedNode(self.graph) if self.graph else DefaultGraph()
        found = self.database.query(query, default_graph=graph)
        assert isinstance(found, QuerySolutions)
        names = [v.value for v in found.variables]
        rows = ({n: str(node.value) for n in names if (node := row[n]) is not None} for row in found)
        return tuple(sorted(rows, key=lambda row: sorted(row.items())))

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """The subjects and objects of a property, sorted, without blank nodes, whose names don't last."""
        from pyoxigraph import BlankNode

        quads = (q for q in self._quads(None, predicate, None) if BlankNode not in (type(q.subject), type(q.object)))
        yield from sorted((q.subject.value, q.object.value) for q in quads)  # type: ignore[union-attr]

    def some(self, predicate: str, most: int) -> tuple[tuple[str, str], ...]:
        """A few of the subjects and objects of a property, the first by name."""
        quads = self._quads(None, predicate, None)
        return tuple(nsmallest(most, ((q.subject.value, q.object.value) for q in quads)))  # type: ignore[union-attr]

    def texts(self, predicate: str, first: str, last: str) -> tuple[str, ...]:
        """The values of a property that begin or end so."""
        begin, end = node(Literal(first)), node(Literal(last))
        wanted = f"FILTER (STRSTARTS(STR(?o), {begin}) || STRENDS(STR(?o), {end}))"
        rows = self.select(f"SELECT DISTINCT ?o {{ ?s {node(predicate)} ?o {wanted} }}")
        return tuple(row["o"] for row in rows)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted."""
        return tuple(sorted({q.object.value for q in self._quads(subject, predicate, None)}))  # type: ignore[union-attr]

    def value(self, subject: str, predicate: str) -> str:
        """The first object of a property, "" if there is none."""
        return next(iter(self.values(subject, predicate)), "")

    def subjects(self, predicate: str | None, value: str | Literal) -> tuple[str, ...]:
        """What has the value, as that property or as any."""
        return tuple(sorted({q.subject.value for q in self._quads(None, predicate, value)}))  # type: ignore[union-attr]

    def has(self, predicate: str, value: str) -> bool:
        """Whether anything has the value."""
        return next(self._quads(None, predicate, value), None) is not None

    def _quads(
        self, subject: str | None, predicate: str | None, value: str | Literal | None
    ) -> "Iterator[pyoxigraph.Quad]":
        from pyoxigraph import DefaultGraph, NamedNode

        try:
            s, p, o = (None if part is None else node(part) for part in (subject, predicate, value))
        except ValueError:  # a literal's text, or what no IRI can be
            return iter(())
        graph = NamedNode(self.graph) if self.graph else DefaultGraph()
        return self.database.quads_for_pattern(s, p, o, graph)  # type: ignore[arg-type]


def node(term: str | Literal) -> "Node":
    """A term as Oxigraph has it. Raises ValueError for what is no IRI."""
    from pyoxigraph import Literal as OxiLiteral
    from pyoxigraph import NamedNode

    if isinstance(term, str):
        return NamedNode(term)
    if term.language:
        return OxiLiteral(term.value, language=term.language)
    return OxiLiteral(term.value, datatype=NamedNode(term.datatype) if term.datatype else None)


def in_memory(graphs: Iterable[Graph]) -> Data:
    """The triples of all the graphs together; terms that are none are left out."""
    from pyoxigraph import Quad, Store

    made = cache(_node_or_none)
    terms = (tuple(map(made, triple)) for graph in graphs for triple in graph.triples)
    database = Store()
    database.bulk_extend(Quad(*found) for found in terms if None not in found)  # type: ignore[arg-type]
    return Data(database)


def turtle(paths: Iterable[Path]) -> Data:
    """The triples of Turtle files."""
    from pyoxigraph import RdfFormat, Store

    database = Store()
    for path in paths:
        database.bulk_load(path=str(path), format=RdfFormat.TURTLE)
    return Data(database)


def _node_or_none(term: str | Literal) -> "Node | None":
    try:
        return node(term)
    except ValueError:
        return None
