"""Which plain facts one graph has and another doesn't, in words: nodes of articles have other names in each edition."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.terms import KG, RDF, RDFS
from kg.world.facts import Facts, claimed, first
from kg.world.words import Source, article_of, name_of, source, term


@dataclass(frozen=True, slots=True)
class Change:
    """A plain fact that is new ("added") or gone ("removed"), and where it stands."""

    change: str
    fact: str
    sources: tuple[Source, ...]


def diff(before: Facts, after: Facts) -> Iterator[Change]:
    """The changes from one to the other: what was removed, then what was added, by their words."""
    old, new = dict(plain_facts(before)), dict(plain_facts(after))
    yield from (Change("removed", fact, _sources(old[fact], before)) for fact in sorted(old.keys() - new.keys()))
    yield from (Change("added", fact, _sources(new[fact], after)) for fact in sorted(new.keys() - old.keys()))


def plain_facts(facts: Facts) -> dict[str, list[str]]:
    """Each plain fact in words, and the claims behind it."""
    found: dict[str, list[str]] = {}
    for claim in sorted(facts.having(RDF.type, KG.Claim)):
        s, p, o = claimed(facts, claim)
        if o in facts.values(s, p):
            found.setdefault(_words(s, p, o, facts), []).append(claim)
    return found


def _words(subject: str, predicate: str, value: str, facts: Facts) -> str:
    """A fact in words. An event's status goes with it: a planned launch is another fact than one that took place."""
    status = "".join(f" ({term(v)})" for v in facts.values(subject, KG.status))
    time = first(facts, value, KG.timexValue)
    shown = time or (term(value) if predicate == RDF.type else name_of(value, facts))
    words = "is a" if predicate == RDF.type else term(predicate)
    label = first(facts, subject, RDFS.label) if status else name_of(subject, facts)
    return f"{label}{status} – {words} – {shown}"


def _sources(claims: list[str], facts: Facts) -> tuple[Source, ...]:
    return tuple(sorted({source(claim, article_of(claim, facts), facts) for claim in claims}))
