"""Triples to ask: those of some files in memory, or the snapshot of a store, both by Oxigraph."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.model import Graph, Literal
from kg.terms import GRAPH, ID

if TYPE_CHECKING:
    import pyoxigraph

    Node = pyoxigraph.NamedNode | pyoxigraph.Literal

Binding = dict[str, str]


class Facts(Protocol):
    """What tells the properties of nodes."""

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted."""

    def value(self, subject: str, predicate: str) -> str:
        """The first object of a property, "" if there is none."""


_KEPT = 50_000
"""Terms that are kept as Oxigraph has them; an answer asks for the same ones again and again."""


_NODES = 10_000
"""Nodes whose properties are kept: rows of one answer rest on the same claims."""


@dataclass(frozen=True, slots=True)
class Data:
    """One graph of a database; without a name its default graph, where a store has all that its articles say."""

    database: "pyoxigraph.Store"
    graph: str = ""
    _nodes: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict, compare=False)
    _solved: dict[str, tuple[Binding, ...]] = field(default_factory=dict, compare=False)
    _subjects: dict[tuple[str, str | Literal], tuple[str, ...]] = field(default_factory=dict, compare=False)
    _articles: dict[str, "Data"] = field(default_factory=dict, compare=False)
    _told: dict[str, bool] = field(default_factory=dict, compare=False)
    _made: dict[Hashable, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def select(self, query: str, name: str = "", most: int = 0) -> tuple[Binding, ...]:
        """The solutions of a query as plain strings, sorted. Where ``most`` is given, it ends with the first solution
        that has one more value of ``name`` than that: what is left of so many has no use.
        """
        from pyoxigraph import QuerySolutions

        found = self.database.query(query, default_graph=_graph(self.graph))
        assert isinstance(found, QuerySolutions)
        names = [v.value for v in found.variables]
        rows: Iterator[Binding] = ({n: str(node.value) for n in names if (node := row[n]) is not None} for row in found)
        ordered = sorted(names)
        kept = _until(rows, name, most) if most else rows
        return tuple(sorted(kept, key=lambda row: [row.get(name, "") for name in ordered]))

    def solutions(self, query: str, name: str = "", most: int = 0) -> tuple[Binding, ...]:
        """The same, kept until the next question: several ways to read one ask the same."""
        if query in self._solved:
            return self._solved[query]
        found = self.select(query, name, most)
        if not most or len({row.get(name) for row in found}) <= most:
            self._solved[query] = found
        return found

    def forget(self) -> None:
        """Begin another question."""
        self._solved.clear()
        self._subjects.clear()
        self._articles.clear()
        self._made.clear()

    def once(self, key: Hashable, make: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """What is made of the data, once for a question: its clause is the same however the rest is read."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def told_of(self, term: str) -> bool:
        """Whether any triple has a thing."""
        if term not in self._told:
            ways = (self._quads(term, None, None), self._quads(None, None, term))
            self._told[term] = any(next(found, None) is not None for found in ways)
        return self._told[term]

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """The subjects and objects of a property, sorted, without blank nodes, whose names don't last."""
        from pyoxigraph import BlankNode

        quads = (q for q in self._quads(None, predicate, None) if BlankNode not in (type(q.subject), type(q.object)))
        yield from sorted((q.subject.value, q.object.value) for q in quads)  # type: ignore[union-attr]

    def some(self, predicate: str, most: int) -> tuple[tuple[str, str], ...]:
        """A few of the subjects and objects of a property, the first by name."""
        quads = self._quads(None, predicate, None)
        return tuple(nsmallest(most, ((q.subject.value, q.object.value) for q in quads)))  # type: ignore[union-attr]

    def objects(self, predicate: str) -> tuple[str, ...]:
        """All values of a property, sorted."""
        return tuple(row["o"] for row in self.select(f"SELECT DISTINCT ?o {{ ?s {node(predicate)} ?o }}"))

    def holding(self, predicate: str, words: Iterable[Iterable[str]], also: str = "") -> Iterator[tuple[str, str]]:
        """The subjects and values of a property that have one of each group of words in them, in small letters;
        ``also`` are triples that the subject, ``?s``, is in.
        """
        groups = [[f"CONTAINS(LCASE(?o), {node(Literal(word))})" for word in group] for group in words]
        wanted = " ".join(f"FILTER ({' || '.join(group)})" for group in groups)
        if not all(groups):  # no word is in any
            return
        rows = self.select(f"SELECT DISTINCT ?s ?o {{ {also} ?s {node(predicate)} ?o {wanted} }}")
        yield from ((row["s"], row["o"]) for row in rows)

    def kept(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted, for a node that is looked at several times."""
        known = self._nodes.get(subject)
        if known is None:
            if len(self._nodes) >= _NODES:
                self._nodes.clear()
            known = self._nodes[subject] = self._about(subject)
        return known.get(predicate, ())

    def _about(self, subject: str) -> dict[str, tuple[str, ...]]:
        """All the properties of a node with their objects, sorted."""
        found: dict[str, list[str]] = {}
        for quad in self._quads(subject, None, None):
            found.setdefault(quad.predicate.value, []).append(quad.object.value)  # type: ignore[union-attr]
        return {predicate: _each(objects) for predicate, objects in found.items()}

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted."""
        return _each(q.object.value for q in self._quads(subject, predicate, None))  # type: ignore[union-attr]

    def value(self, subject: str, predicate: str) -> str:
        """The first object of a property, "" if there is none."""
        return min((q.object.value for q in self._quads(subject, predicate, None)), default="")  # type: ignore[union-attr]

    def subjects(self, predicate: str | None, value: str | Literal) -> tuple[str, ...]:
        """What has the value, as that property or as any."""
        return _each(q.subject.value for q in self._quads(None, predicate, value))  # type: ignore[union-attr]

    def subjects_kept(self, predicate: str, value: str | Literal) -> tuple[str, ...]:
        """The same for a thing that many rows of one answer are about, kept until the next question."""
        if (predicate, value) not in self._subjects:
            self._subjects[predicate, value] = self.subjects(predicate, value)
        return self._subjects[predicate, value]

    def of_article(self, article: str) -> "Data":
        """What one article says where that is known, else all; kept until the next question."""
        graph = GRAPH + article.removeprefix(ID)
        if graph not in self._articles:
            known = self.database.contains_named_graph(node(graph))  # type: ignore[arg-type]
            self._articles[graph] = Data(self.database, graph) if known else self
        return self._articles[graph]

    def has(self, predicate: str, value: str, subject: str | None = None) -> bool:
        """Whether a node, or anything, has the value."""
        return next(self._quads(subject, predicate, value), None) is not None

    def _quads(
        self, subject: str | None, predicate: str | None, value: str | Literal | None
    ) -> "Iterator[pyoxigraph.Quad]":
        try:
            s = None if subject is None else node(subject)
            p = None if predicate is None else node(predicate)
            o = None if value is None else node(value)
        except ValueError:  # a literal's text, or what no IRI can be
            return iter(())
        return self.database.quads_for_pattern(s, p, o, _graph(self.graph))  # type: ignore[arg-type]


def _until(rows: Iterable[Binding], name: str, most: int) -> Iterator[Binding]:
    """Rows up to the first that has one more value of a variable than ``most``."""
    values = set[str]()
    for row in rows:
        yield row
        values.add(row.get(name, ""))
        if len(values) > most:
            return


def _each(found: Iterable[str]) -> tuple[str, ...]:
    """Each once, sorted; mostly there is one."""
    known = tuple(found)
    return known if len(known) < 2 else tuple(sorted(set(known)))


@cache
def _graph(name: str) -> "pyoxigraph.NamedNode | pyoxigraph.DefaultGraph":
    from pyoxigraph import DefaultGraph, NamedNode

    return NamedNode(name) if name else DefaultGraph()


@lru_cache(_KEPT)
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
