"""The claims and sentences behind an answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.ask.answer import Evidence
from kg.ask.commitment import commitment
from kg.ask.data import Data
from kg.ask.names import Names
from kg.ask.reading import Proof, Term, Var
from kg.ask.schema import Schema
from kg.ask.texts import SearchedTexts, Texts
from kg.reference import entry
from kg.terms import DCTERMS, ID, ITSRDF, KG, NIF, PROV, RDF, SCHEMA

WRITER = "the writer of the article"
MOST = 10
"""Sentences of evidence for one answer."""
FEW = 1
"""The same where there are many answers."""
_MANY = 40
"""Claims that are looked at for a node that is in many of them."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of some data, and how to read one as evidence; ``better`` are names to show before its own."""

    data: Data
    names: Names
    better: Names | None = None
    gathered: Texts | None = None
    """What can be searched for words, where somebody has gathered it already."""

    @property
    def texts(self) -> Texts:
        """What can be searched for words."""
        return self.gathered or SearchedTexts(self.data)

    @property
    def schema(self) -> Schema:
        """The ontology's words."""
        return self.names.schema

    def find(self, proof: Proof, row: Mapping[str, str]) -> Iterator[str]:
        """The claims (or the node itself) that a proof points at in one row."""
        subject = _value(proof.subject, row)
        if proof.object is not None:
            yield from self._between(subject, proof.predicate, _value(proof.object, row))
            return
        claims = (c for c in self.data.subjects(RDF.subject, subject) if self.data.value(c, RDF.predicate) == RDF.type)
        if first := next(claims, ""):
            yield from (first, *claims)
        elif self.value(subject, KG.evidence) or self.value(subject, NIF.anchorOf):
            yield subject
        else:
            yield from self.data.subjects(RDF.object, subject)[:_MANY] or self._users(subject)

    def _between(self, subject: str, predicate: str | None, value: str) -> Iterator[str]:
        """The claims of a subject and an object."""
        claims = self.data.subjects_kept(RDF.subject, subject)
        if len(claims) > _MANY:
            claims = tuple(sorted(set(claims).intersection(self.data.subjects_kept(RDF.object, value))))
        found = (c for c in claims if self._says(c, value))
        yield from (c for c in found if predicate is None or self.data.value(c, RDF.predicate) == predicate)

    def _says(self, claim: str, value: str) -> bool:
        """Whether a claim has an object; for a thing no value need be read."""
        thing = "://" in value and self.data.has(RDF.object, value, claim)
        return thing or ("://" not in value and value in self.data.values(claim, RDF.object))

    def _users(self, node: str) -> tuple[str, ...]:
        """What points at a node and has evidence of its own: the statement whose time it is."""
        return tuple(s for s in self.data.subjects(None, node)[:_MANY] if self.value(s, KG.evidence))

    def evidence(self, node: str) -> tuple[Evidence, ...]:
        """What stands behind a claim, an event, a statement: its sentences with offsets."""
        source = self.value(node, PROV.wasAttributedTo) or self.value(node, KG.speaker)
        factuality = self.value(node, KG.factuality)
        notation = self.schema.notations.get(factuality)
        sure = f"{commitment(self, node, self.schema)} ({notation})" if notation else ""
        rule = self.value(node, KG.rule)
        spans = self.values(node, KG.evidence) or ((node,) if self.value(node, NIF.anchorOf) else ())
        return tuple(self._span(span, self.name(source) if source else WRITER, sure, rule) for span in spans)

    def _span(self, span: str, source: str, sure: str, rule: str) -> Evidence:
        begin, end = self.value(span, NIF.beginIndex), self.value(span, NIF.endIndex)
        article = span.partition("#")[0]
        words = self.value(span, NIF.anchorOf)
        places = int(begin) if begin else None, int(end) if end else None
        headline, issued = self.value(article, SCHEMA.headline), self.value(article, DCTERMS.issued)
        return Evidence(words, *places, article, source, sure, rule, headline, issued)

    def reference(self, thing: str, others: Iterable[str] = ()) -> tuple[Evidence, ...]:
        """The source of the reference data's row that ties a thing to others: its own or one of theirs."""
        things = dict.fromkeys([thing, *others])
        tying = [t for t in things if _lists(t, things)] or [thing]
        found = dict.fromkeys(self.name(s) for t in tying for s in self.values(t, PROV.wasDerivedFrom))
        return tuple(Evidence("", None, None, None, name, "", "reference data") for name in found)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects of a property, sorted."""
        return self.data.kept(subject, predicate)

    def value(self, subject: str, predicate: str) -> str:
        """The first object of a property, "" if there is none."""
        found = self.data.kept(subject, predicate)
        return found[0] if found else ""

    def name(self, node: str) -> str:
        """A node's name: the reference data's, else the data's, else the ontology's, else the last part of its IRI."""
        known = self.better is not None and self.better.types(node) and self.names.types(node)
        better = self.better.label(node) if known and self.better else ""
        return better or self.names.label(node) or self.schema.label(node)

    def mentioned(self, thing: str) -> bool:
        """Whether an article names the thing."""
        return self.data.has(ITSRDF.taIdentRef, thing)


def _lists(thing: str, others: Iterable[str]) -> bool:
    """Whether the row of a thing has another one in its columns."""
    row = entry(thing.removeprefix(ID))
    values = {v for column in row.facts.values() for v in column} if row else set()
    return not values.isdisjoint(o.removeprefix(ID) for o in others)


def collect(
    index: Claims, proofs: Iterable[Proof], rows: Iterable[Mapping[str, str]], most: int = MOST
) -> tuple[Evidence, ...]:
    """The evidence of some solutions, each sentence once, in the order of the proofs; a node's own only where no
    claim says more. What many articles tell is shown by some of them.
    """
    known = tuple(proofs)
    found: dict[Evidence, None] = {}
    seen: set[str] = set()
    for row in rows:
        for node in (n for proof in known for n in index.find(proof, row) if n not in seen):
            seen.add(node)
            found.update(dict.fromkeys(index.evidence(node)))
            if len(found) >= most:
                return tuple(found)[:most]
    return tuple(found)


def _value(term: Term | None, row: Mapping[str, str]) -> str:
    if isinstance(term, Var):
        return row.get(term.name, "")
    return term if isinstance(term, str) else "" if term is None else term.value
