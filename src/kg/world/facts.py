"""What the articles of some graphs or of a store's index say, by property and by subject, as plain texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from kg.model import Graph, Literal
from kg.terms import RDF

if TYPE_CHECKING:
    import pyoxigraph


class Facts(Protocol):
    """Values are IRIs or the texts of literals."""

    def pairs(self, predicate: str) -> Iterable[tuple[str, str]]:
        """Subjects and values of a property."""

    def having(self, predicate: str, value: str) -> Iterable[str]:
        """The subjects that have this IRI as value of a property."""

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property of a subject, sorted."""

    def about(self, subject: str) -> list[tuple[str, str]]:
        """All that is said of a subject: properties and values, sorted."""

    def triples(self) -> Iterable[tuple[str, str, str]]:
        """Everything."""


class FactsOfGraphs:
    """The facts of graphs at hand."""

    def __init__(self, graphs: Iterable[Graph]) -> None:
        """Index the graphs; a triple of several counts once."""
        self._of: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._by: dict[str, list[tuple[str, str]]] = defaultdict(list)
        triples = {(s, p, _text(o)) for graph in graphs for s, p, o in graph.triples}
        for subject, predicate, value in sorted(triples):
            self._of[subject][predicate].append(value)
            self._by[predicate].append((subject, value))

    def pairs(self, predicate: str) -> Iterable[tuple[str, str]]:
        """Subjects and values of a property, sorted."""
        return self._by.get(predicate, [])

    def having(self, predicate: str, value: str) -> Iterable[str]:
        """The subjects that have this IRI as value of a property, sorted."""
        return (subject for subject, found in self._by.get(predicate, ()) if found == value)

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property of a subject, sorted."""
        return self._of.get(subject, {}).get(predicate, [])

    def about(self, subject: str) -> list[tuple[str, str]]:
        """All that is said of a subject: properties and values, sorted."""
        return [(predicate, value) for predicate, values in self._of.get(subject, {}).items() for value in values]

    def triples(self) -> Iterator[tuple[str, str, str]]:
        """Everything, in order."""
        return ((s, p, o) for s in self._of for p, o in self.about(s))


class FactsOfDatabase:
    """The facts of the articles in the database of a store's index: its default graph, which has each triple once."""

    def __init__(self, database: "pyoxigraph.Store") -> None:
        """Read from a database; nothing is held in memory."""
        self._database = database

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Subjects and values of a property, in no particular order."""
        return ((s, o) for s, _, o in self._links(None, predicate))

    def having(self, predicate: str, value: str) -> Iterator[str]:
        """The subjects that have this IRI as value of a property, in no particular order."""
        return (s for s, _, _ in self._links(None, predicate, value))

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property of a subject, sorted."""
        return sorted(o for _, _, o in self._links(subject, predicate))

    def about(self, subject: str) -> list[tuple[str, str]]:
        """All that is said of a subject: properties and values, sorted."""
        return sorted((p, o) for _, p, o in self._links(subject, None))

    def triples(self) -> Iterator[tuple[str, str, str]]:
        """Everything, in no particular order."""
        return self._links(None, None)

    def _links(
        self, subject: str | None, predicate: str | None, value: str | None = None
    ) -> Iterator[tuple[str, str, str]]:
        from pyoxigraph import DefaultGraph, NamedNode, Triple

        try:
            s, p, o = (None if iri is None else NamedNode(iri) for iri in (subject, predicate, value))
        except ValueError:
            return  # a literal's text ("false") is the subject of nothing
        for quad in self._database.quads_for_pattern(s, p, o, DefaultGraph()):
            if not isinstance(quad.subject, Triple) and not isinstance(quad.object, Triple):
                yield quad.subject.value, quad.predicate.value, quad.object.value


def first(facts: Facts, subject: str, *predicates: str) -> str:
    """The first value of the first of these properties that a subject has, or nothing ("")."""
    return next((value for predicate in predicates for value in facts.values(subject, predicate)), "")


def claimed(facts: Facts, claim: str) -> tuple[str, str, str]:
    """The triple that a claim is about."""
    return first(facts, claim, RDF.subject), first(facts, claim, RDF.predicate), first(facts, claim, RDF.object)


def _text(value: str | Literal) -> str:
    return value.value if isinstance(value, Literal) else value
