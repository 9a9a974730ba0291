"""The reasons for what a graph says of a thing: claims, and statements, readings and stances it takes part in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.explain.index import Index
from kg.model import Span
from kg.terms import ITSRDF, KG, NIF, PROV, RDF, SCHEMA

PARTS = {
    KG.Statement: (KG.speaker, KG.addressee),
    KG.Interpretation: (PROV.wasAttributedTo, KG.interprets, KG.standsFor),
    KG.Assessment: (PROV.wasAttributedTo, KG.assesses),
}
"""What, beside claims, is evidence of its own -> the properties by which a thing takes part in it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the graph says something: the fact, the sentence, and the words of the sentence that name its things.

    ``begin`` is the sentence's offset in the article (code points), None if the graph doesn't tell; ``marks`` are
    offsets into ``sentence``. ``commitment`` is how sure the source is, in the vocabulary's words; ``rule`` the
    extractor's name.
    """

    fact: str
    sentence: str
    begin: int | None
    marks: tuple[Span, ...]
    source: str
    commitment: str
    rule: str


def reasons(thing: str, index: Index) -> tuple[Reason, ...]:
    """The reasons for all that is said of a thing (or for one claim, by its IRI), in the order of the text."""
    naming = _naming(index)
    found = [*_claims(thing, index, naming), *_others(thing, index, naming)]
    return tuple(
        sorted(set(found), key=lambda r: (r.begin is None, r.begin or 0, r.fact, r.source, r.commitment, r.rule))
    )


def _claims(thing: str, index: Index, naming: dict[str, list[str]]) -> Iterator[Reason]:
    for claim in index.subjects(RDF.subject):
        subject, predicate, value = (index.value(claim, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        if thing in (claim, subject, value):
            fact = " – ".join(index.label(part) for part in (subject, predicate, value))
            yield from _reasons(claim, fact, (subject, value), index, naming)


def _others(thing: str, index: Index, naming: dict[str, list[str]]) -> Iterator[Reason]:
    for node in index.subjects(KG.evidence):
        for kind in index.values(node, RDF.type):
            parties = [value for part in PARTS.get(kind, ()) for value in index.values(node, part)]
            if kind in PARTS and thing in (node, *parties):
                yield from _reasons(node, _describe(node, kind, index), parties, index, naming)


def _describe(node: str, kind: str, index: Index) -> str:
    if kind == KG.Statement:
        act, words = index.label(index.value(node, KG.speechAct)), index.value(node, SCHEMA.text)
        return f"{index.label(index.value(node, KG.speaker))} – {act} – “{words}”"
    objects = [value for part in (*PARTS[kind][1:], KG.meaning, KG.stance) for value in index.values(node, part)]
    return " – ".join([index.label(kind), *(index.label(value) for value in objects)])


def _reasons(
    node: str, fact: str, parties: Iterable[str], index: Index, naming: dict[str, list[str]]
) -> Iterator[Reason]:
    source = index.value(node, PROV.wasAttributedTo) or index.value(node, KG.speaker)
    source = source or f"{index.value(node, PROV.wasDerivedFrom)}/writer"
    commitment, rule = index.commitment(index.value(node, KG.factuality)), index.value(node, KG.rule)
    mentions = [mention for party in parties for mention in naming.get(party, [])]
    for span in index.values(node, KG.evidence):
        sentence, begin = index.value(span, NIF.anchorOf), _offset(index, span, NIF.beginIndex)
        marks = _marks(span, sentence, begin, mentions, index)
        yield Reason(fact, sentence, begin, marks, index.label(source), commitment, rule)


def _naming(index: Index) -> dict[str, list[str]]:
    """Thing -> the mentions that name it."""
    naming: dict[str, list[str]] = {}
    for mention in index.subjects(ITSRDF.taIdentRef):
        for thing in index.values(mention, ITSRDF.taIdentRef):
            naming.setdefault(thing, []).append(mention)
    return naming


def _marks(span: str, sentence: str, begin: int | None, mentions: Iterable[str], index: Index) -> tuple[Span, ...]:
    """Where the mentions stand in the sentence: those of its article that lie inside it, none inside another."""
    if begin is None:
        return ()
    found, same = set[Span](), (m for m in mentions if m.partition("#")[0] == span.partition("#")[0])
    for mention in same:
        first, last = _offset(index, mention, NIF.beginIndex), _offset(index, mention, NIF.endIndex)
        if first is not None and last is not None and begin <= first < last <= begin + len(sentence):
            found.add(Span(first - begin, last - begin))
    return tuple(
        sorted(m for m in found if not any(o.overlaps(m) and (o.begin, -o.end) < (m.begin, -m.end) for o in found))
    )


def _offset(index: Index, mention: str, predicate: str) -> int | None:
    digits = index.value(mention, predicate)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
