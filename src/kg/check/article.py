"""What is needed of an article's graph: values by subject and property, and the claims that may be judged."""

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from kg import timex
from kg.model import Graph, Literal, Triple
from kg.reference import Entry, entry
from kg.terms import DCTERMS, GRAPH, ID, KG, KGV, NIF, RDF

REAL = frozenset({KGV.status_occurred, KGV.status_ongoing})


class Claim(NamedTuple):
    """A claim of the graph: its IRI, its triple, and the mentions that are its evidence."""

    iri: str
    subject: str
    predicate: str
    object: str
    evidence: tuple[str, ...]


class Around(NamedTuple):
    """When an article was written, by an event of that week: two xsd:dateTime, and the event below ``id/``."""

    begin: str
    end: str
    event: str


class Article:
    """One article's graph by subject and property; values are texts or IRIs, sorted."""

    def __init__(self, graph: Graph, around: Around | None = None) -> None:
        """Index the graph; ``around`` tells when an article without a date was written.

        Raises ValueError for a graph that is no article's.
        """
        if not graph.name.startswith(GRAPH + "article/"):
            raise ValueError(f"not an article's graph: {graph.name}")
        self.id = graph.name.removeprefix(GRAPH + "article/")
        self.iri = f"{ID}article/{self.id}"
        self._around = around
        self._triples: dict[str, list[Triple]] = defaultdict(list)
        for triple in sorted(graph.triples, key=lambda t: (t[0], t[1], str(t[2]))):
            self._triples[triple[0]].append(triple)

    def about(self, subject: str) -> list[Triple]:
        """All triples of a subject, sorted."""
        return self._triples.get(subject, [])

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property, sorted."""
        return [o.value if isinstance(o, Literal) else o for _, p, o in self.about(subject) if p == predicate]

    def value(self, subject: str, predicate: str) -> str:
        """The first value of a property, or nothing ("")."""
        return next(iter(self.values(subject, predicate)), "")

    def of_class(self, *classes: str) -> list[str]:
        """The nodes of one of these classes, sorted."""
        wanted = set(classes)
        return sorted(s for s in self._triples if wanted & set(self.values(s, RDF.type)))

    def words(self, claim: Claim) -> str:
        """The sentences that a claim rests on."""
        return "\n".join(self.value(mention, NIF.anchorOf) for mention in claim.evidence)

    def real(self, event: str) -> bool:
        """Whether an event occurred or goes on."""
        return self.value(event, KG.status) in REAL

    @cached_property
    def day(self) -> tuple[str, str] | None:
        """When the article was published, as a half-open interval of xsd:dateTime in UTC; None if nothing tells it."""
        return timex.bounds(self.value(self.iri, DCTERMS.issued)) or (self._around and self._around[:2])

    @property
    def dated_by(self) -> tuple[str, ...]:
        """The event that tells when the article was written, if it has no date of its own."""
        return (self._around.event,) if self._around else ()

    @cached_property
    def certain(self) -> tuple[Claim, ...]:
        """The claims that may be judged: those whose source is certain."""
        certain = (node for node in self.of_class(KG.Claim) if self.value(node, KG.factuality) == KGV.ctp)
        return tuple(self._claim(node) for node in certain)

    def _claim(self, node: str) -> Claim:
        subject, predicate, value = (self.value(node, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        return Claim(node, subject, predicate, value, tuple(self.values(node, KG.evidence)))


def known(iri: str) -> Entry | None:
    """The reference entry of an IRI, None for what is the article's own or not in the tables."""
    return entry(iri.removeprefix(ID)) if iri.startswith(ID) else None
