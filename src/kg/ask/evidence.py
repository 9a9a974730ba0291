"""The claims and sentences behind an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.ask.answer import Evidence
from kg.ask.reading import Proof, Term, Var
from kg.ask.schema import Schema
from kg.reference import entry
from kg.terms import ID, ITSRDF, KG, NIF, PROV, RDF, RDFS

if TYPE_CHECKING:
    import rdflib

Key = tuple[str, str, str]
WRITER = "the writer of the article"


@dataclass(frozen=True)
class Claims:
    """The claims of a graph by subject, and how to read one as evidence."""

    graph: "rdflib.Graph"
    schema: Schema
    labels: Mapping[str, str]
    by_subject: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    by_object: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, proof: Proof, row: Mapping[str, str]) -> tuple[str, ...]:
        """The claims (or the node itself) that a proof points at in one row."""
        subject = _value(proof.subject, row)
        wanted = _value(proof.object, row) if proof.object is not None else None
        known = self.by_subject.get(subject, ())
        if wanted is None:
            typed = [c for p, _, c in known if p == RDF.type]
            own = self.value(subject, KG.evidence) or self.value(subject, NIF.anchorOf)
            return tuple(typed) or ((subject,) if own else self.by_object.get(subject, ()) or self._users(subject))
        return tuple(c for p, o, c in known if o == wanted and proof.predicate in (None, p))

    def _users(self, node: str) -> tuple[str, ...]:
        """What points at a node and has evidence of its own: the statement whose time it is."""
        import rdflib

        found = {str(s) for s in self.graph.subjects(None, rdflib.URIRef(node))} if node else set()
        return tuple(sorted(s for s in found if self.value(s, KG.evidence)))

    def evidence(self, node: str) -> tuple[Evidence, ...]:
        """What stands behind a claim, an event, a statement: its sentences with offsets."""
        source = self.value(node, PROV.wasAttributedTo) or self.value(node, KG.speaker)
        factuality = self.value(node, KG.factuality)
        notation = self.schema.notations.get(factuality)
        sure = f"{self.schema.label(factuality)} ({notation})" if notation else ""
        rule = self.value(node, KG.rule)
        spans = self.values(node, KG.evidence) or ((node,) if self.value(node, NIF.anchorOf) else ())
        return tuple(self._span(span, self.name(source) if source else WRITER, sure, rule) for span in spans)

    def _span(self, span: str, source: str, sure: str, rule: str) -> Evidence:
        begin, end = self.value(span, NIF.beginIndex), self.value(span, NIF.endIndex)
        article = span.partition("#")[0]
        words = self.value(span, NIF.anchorOf)
        return Evidence(words, int(begin) if begin else None, int(end) if end else None, article, source, sure, rule)

    def reference(self, thing: str, others: Iterable[str] = ()) -> tuple[Evidence, ...]:
        """The source of the reference data's row that ties a thing to others: its own or one of theirs."""
        things = dict.fromkeys([thing, *others])
        tying = [t for t in things if _lists(t, things)] or [thing]
        found = dict.fromkeys(self.name(s) for t in tying for s in self.values(t, PROV.wasDerivedFrom))
        return tuple(Evidence("", None, None, None, name, "", "reference data") for name in found)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted."""
        import rdflib

        found = self.graph.objects(rdflib.URIRef(subject), rdflib.URIRef(predicate))
        return tuple(sorted(str(o) for o in found))

    def value(self, subject: str, predicate: str) -> str:
        """The first object of a property, "" if there is none."""
        return next(iter(self.values(subject, predicate)), "")

    def name(self, node: str) -> str:
        """A node's name: the data's, else the ontology's, else the last part of its IRI."""
        return self.labels.get(node) or self.value(node, RDFS.label) or self.schema.label(node)

    def mentioned(self, thing: str) -> bool:
        """Whether an article names the thing."""
        import rdflib

        return any(True for _ in self.graph.subjects(rdflib.URIRef(ITSRDF.taIdentRef), rdflib.URIRef(thing)))


def _lists(thing: str, others: Iterable[str]) -> bool:
    """Whether the row of a thing has another one in its columns."""
    row = entry(thing.removeprefix(ID))
    values = {v for column in row.facts.values() for v in column} if row else set()
    return not values.isdisjoint(o.removeprefix(ID) for o in others)


def claims(graph: "rdflib.Graph", schema: Schema, labels: Mapping[str, str]) -> Claims:
    """The index of a graph's claims."""
    import rdflib

    found: dict[str, list[Key]] = {}
    about: dict[str, list[str]] = {}
    for claim, subject in graph.subject_objects(rdflib.URIRef(RDF.subject)):
        for predicate in graph.objects(claim, rdflib.URIRef(RDF.predicate)):
            for value in graph.objects(claim, rdflib.URIRef(RDF.object)):
                found.setdefault(str(subject), []).append((str(predicate), str(value), str(claim)))
                about.setdefault(str(value), []).append(str(claim))
    by_object = {value: tuple(sorted(known)) for value, known in about.items()}
    return Claims(graph, schema, labels, {s: tuple(sorted(keys)) for s, keys in found.items()}, by_object)


def collect(index: Claims, proofs: Iterable[Proof], row: Mapping[str, str]) -> tuple[Evidence, ...]:
    """The evidence of one row, each sentence once, in the order of the proofs; a node's own only where no claim
    says more.
    """
    found = [c for proof in proofs for c in index.find(proof, row)]
    return tuple(dict.fromkeys(e for node in found for e in index.evidence(node)))


def _value(term: Term | None, row: Mapping[str, str]) -> str:
    if isinstance(term, Var):
        return row.get(term.name, "")
    return term if isinstance(term, str) else "" if term is None else term.value
