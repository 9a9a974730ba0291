"""Events as articles tell of them: what is needed to see whether two articles tell of the same one."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kg.reference import fold
from kg.terms import ID, KG, KGV, PREFIXES, RDF, RDFS, SKOS, TIME
from kg.world.facts import Facts, first

CENTRAL: dict[str, tuple[str, ...]] = {
    "Launch": ("spacecraft", "launchVehicle", "crewMember"),
    "Docking": ("spacecraft",),
    "Undocking": ("spacecraft",),
    "Landing": ("spacecraft", "launchVehicle", "crewMember"),
    "Spacewalk": ("crewMember",),
    "Anomaly": ("target",),
    "Decommissioning": ("spacecraft",),
    "ScheduleChange": ("target",),
    "Agreement": ("agent", "target"),
    "Test": ("spacecraft", "launchVehicle", "target", "agent"),
}
"""By which participants events of a kind are told apart, the strongest first; other kinds are never the same.

Articles are stricter within themselves and looser, since nothing but one text is at stake: compare ``assemble``.
"""

ROLES = ("spacecraft", "launchVehicle", "crewMember", "target", "agent", "carries", "place", "destination")
REAL = frozenset({KGV.status_occurred, KGV.status_ongoing})
_NUMBERED = re.compile(r"(?:spacecraft|mission|payload)/.*-\d+")
_OF_ARTICLES = ID + "article/"


@dataclass(frozen=True, slots=True)
class Witness:
    """An event of one article: its node, its article, and what is said of it.

    ``roles`` has for each role what fills it: IRIs of things that several articles may name, and the folded names of
    those that are of this article only. ``scheduled`` tells whether ``time`` (a TIMEX value, or "") is a plan.
    """

    event: str
    article: str
    kind: str
    status: str
    label: str
    time: str = ""
    span: str = ""
    scheduled: bool = False
    outcome: str = ""
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)

    @property
    def real(self) -> bool:
        """Whether it took or takes place, as this article says."""
        return self.status in REAL

    def linked(self, role: str) -> frozenset[str]:
        """The IRIs that fill a role."""
        return frozenset(key for key in self.roles.get(role, ()) if is_linked(key))


def is_linked(key: str) -> bool:
    """Whether what fills a role is a thing that several articles may name, and no name of one article's own."""
    return key.startswith(ID) and not key.startswith(_OF_ARTICLES)


def flies_once(key: str) -> bool:
    """Whether a ship is numbered and so launched once: a Progress MS-20, no Dragon that flies again, no rocket."""
    return bool(_NUMBERED.fullmatch(key.removeprefix(ID)))


def witnesses(facts: Facts) -> tuple[Witness, ...]:
    """The events of all articles, sorted by their nodes; events without an article, or with two kinds, are left out."""
    articles = set(facts.having(RDF.type, KG.Article))
    tables = {role: _grouped(facts, getattr(KG, role)) for role in ROLES}
    found = []
    for event, status in sorted(facts.pairs(KG.status)):
        article = event.rpartition("/")[0]
        if article not in articles:
            continue
        kind = [k.removeprefix(PREFIXES["kg"]) for k in facts.values(event, RDF.type) if k != KG.ActualEvent]
        if len(kind) == 1:
            roles = {role: _keys(table[event], facts) for role, table in tables.items() if event in table}
            found.append(_witness(facts, event, article, kind[0], status, roles))
    return tuple(found)


def _witness(
    facts: Facts, event: str, article: str, kind: str, status: str, roles: Mapping[str, frozenset[str]]
) -> Witness:
    actual, planned = facts.values(event, TIME.hasTime), facts.values(event, KG.scheduledTime)
    span = (actual or planned or [""])[0]
    return Witness(
        event=event,
        article=article,
        kind=kind,
        status=status,
        label=first(facts, event, RDFS.label),
        time=first(facts, span, KG.timexValue) if span else "",
        span=span,
        scheduled=not actual,
        outcome=first(facts, event, KG.outcome),
        roles=roles,
    )


def _keys(things: Collection[str], facts: Facts) -> frozenset[str]:
    """Things as they may be compared between articles."""
    return frozenset(_key(thing, facts) for thing in things)


def _key(thing: str, facts: Facts) -> str:
    if is_linked(thing):
        return thing
    name = first(facts, thing, SKOS.prefLabel, SKOS.altLabel, RDFS.label)
    # A description ("an uncrewed freighter") is no name: what two articles describe alike need not be the same.
    return fold(name).casefold() if any(c.isupper() for c in name) else thing


def _grouped(facts: Facts, predicate: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for subject, value in facts.pairs(predicate):
        found[subject].append(value)
    return found
