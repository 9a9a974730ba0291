"""Counts of what some articles' graphs hold, and how many triples each plain fact costs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.terms import KG, PROV, RDF, RDFS, SKOS
from kg.world.facts import Facts, claimed
from kg.world.words import term

RECORDS = frozenset({KG.Claim, KG.Mention, KG.Article, KG.TimeSpan})
"""What tells where a fact stands, or is a part of one."""

INDEX = frozenset({RDFS.label, SKOS.prefLabel, SKOS.altLabel, KG.evidence, KG.cue, KG.conveys, PROV.wasDerivedFrom})
"""Properties that name a node or lead to its words."""


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts by what is counted. ``told`` are the plain triples about the world; ``claimed`` those with a claim."""

    articles: int
    triples: int
    told: int
    claimed: int
    claims: int
    mentions: int
    things: dict[str, int]
    events: dict[str, dict[str, int]]
    statements: dict[str, int]
    rules: dict[str, int]

    @property
    def triples_per_fact(self) -> float:
        """All triples by the plain ones about the world."""
        return round(self.triples / self.told, 1) if self.told else 0.0


def stats(facts: Facts) -> Stats:
    """Count what the articles' graphs hold."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for node, kind in facts.pairs(RDF.type):
        kinds[node].add(kind)
    statuses = dict(facts.pairs(KG.status))
    claims = [node for node, found in kinds.items() if KG.Claim in found]
    number, told = _told(facts, kinds)
    things = [k for n, found in kinds.items() if n not in statuses and not found & RECORDS for k in found]
    return Stats(
        articles=sum(KG.Article in found for found in kinds.values()),
        triples=number,
        told=len(told),
        claimed=len(told & {claimed(facts, claim) for claim in claims}),
        claims=len(claims),
        mentions=sum(KG.Mention in found for found in kinds.values()),
        things=_counted(map(term, things)),
        events={
            term(kind): _counted(term(statuses[n]) for n in statuses if kind in kinds[n])
            for kind in sorted({k for n in statuses for k in kinds[n]})
        },
        statements=_counted(term(act) for _, act in facts.pairs(KG.speechAct)),
        rules=_counted(rule for _, rule in facts.pairs(KG.rule)),
    )


def _told(facts: Facts, kinds: Mapping[str, set[str]]) -> tuple[int, set[tuple[str, str, str]]]:
    """How many triples there are, and those about the world."""
    number, told = 0, set()
    for subject, predicate, value in facts.triples():
        number += 1
        if predicate not in INDEX and not kinds.get(subject, set()) & RECORDS:
            told.add((subject, predicate, value))
    return number, told


def _counted(words: Iterable[str]) -> dict[str, int]:
    """Words with how often they come, the most frequent first."""
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))
