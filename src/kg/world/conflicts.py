"""What the witnesses of one event disagree on. Nothing is decided: each side is listed with its sources.

A plan that came out differently, a coarser word for the same ("in March", "in Florida"), and what only one witness
tells are no disagreements.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from kg import timex
from kg.check.ties import apart, tied
from kg.reference import entry
from kg.terms import ID
from kg.world.facts import Facts
from kg.world.moments import days, distance
from kg.world.shared import Shared
from kg.world.witness import REAL, Witness
from kg.world.words import Source, name_of, source_of, term

Value = frozenset[str]
SITES = frozenset({"LaunchSite", "LaunchPad"})
UNSETTLED = ("-planned", "-postponed", "-possible")


@dataclass(frozen=True, slots=True)
class Side:
    """What some witnesses say, in words, and where."""

    says: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """An event, what the disagreement is about, and its sides, the one with most sources first."""

    event: str
    label: str
    about: str
    sides: tuple[Side, ...]


class _Aspect(NamedTuple):
    about: str
    told: Callable[[Witness], Value]
    differ: Callable[[Value, Value], bool]


def conflicts(events: Iterable[Shared], facts: Facts) -> Iterator[Conflict]:
    """The disagreements about the events, in the order of these."""
    for event in events:
        for aspect in _ASPECTS if len(event.witnesses) > 1 else ():
            told: dict[Value, list[Witness]] = {}
            for witness in event.witnesses:
                if value := aspect.told(witness):
                    told.setdefault(value, []).append(witness)
            odd = {v for pair in combinations(told, 2) if aspect.differ(*pair) for v in pair}
            if odd:
                sides = [_side(value, told[value], facts) for value in told if value in odd]
                ordered = sorted(sides, key=lambda side: (-len(side.sources), side.says))
                yield Conflict(event.iri, event.label, aspect.about, tuple(ordered))


def _side(value: Value, witnesses: Iterable[Witness], facts: Facts) -> Side:
    words = sorted(name_of(key, facts) if key.startswith(ID) else term(key) if "://" in key else key for key in value)
    return Side(", ".join(words), tuple(sorted({source_of(w, facts) for w in witnesses})))


def _date(witness: Witness) -> Value:
    return frozenset({witness.time}) if witness.real and days(witness.time) else frozenset()


def _dates_differ(one: Value, other: Value) -> bool:
    """A day beside another may be the same moment by other clocks, unless both are plain days."""
    (mine,), (yours,) = one, other
    far = distance(mine, yours)
    zoned = any((parts := timex.parse(value)) and parts.zone for value in (mine, yours))
    return far == "far" or (far == "near" and not zoned)


def _status(witness: Witness) -> Value:
    return frozenset() if witness.status.endswith(UNSETTLED) else frozenset({witness.status})


def _statuses_differ(one: Value, other: Value) -> bool:
    return (one <= REAL) != (other <= REAL)


def _outcome(witness: Witness) -> Value:
    return frozenset({witness.outcome} - {""})


def _linked(role: str) -> Callable[[Witness], Value]:
    return lambda witness: frozenset(witness.linked(role))


def _crew(witness: Witness) -> Value:
    return witness.roles.get("crewMember", frozenset()) if witness.real else frozenset()


def _crews_differ(one: Value, other: Value) -> bool:
    """Neither names only some of those that the other names; surnames will do."""
    mine, yours = ({_surname(key) for key in value} for value in (one, other))
    return not (mine <= yours or yours <= mine)


def _surname(key: str) -> str:
    known = entry(key.removeprefix(ID))
    return (known.name if known else key).casefold().split()[-1]


def _places_differ(one: Value, other: Value) -> bool:
    return all(_elsewhere(a.removeprefix(ID), b.removeprefix(ID)) for a in one for b in other)


def _elsewhere(one: str, other: str) -> bool:
    """Whether two places are two for sure: in different countries, or two sites of which neither is in the other."""
    kinds = [known.type for known in (entry(one), entry(other)) if known]
    sites = len(kinds) == 2 and SITES.issuperset(kinds)
    return apart(one, other) or (sites and not tied(one, other, "locatedIn", "partOf"))


def _untied(*columns: str) -> Callable[[Value, Value], bool]:
    def differ(one: Value, other: Value) -> bool:
        return not any(tied(a.removeprefix(ID), b.removeprefix(ID), *columns) for a in one for b in other)

    return differ


_ASPECTS = (
    _Aspect("date", _date, _dates_differ),
    _Aspect("place", _linked("place"), _places_differ),
    _Aspect("status", _status, _statuses_differ),
    _Aspect("outcome", _outcome, frozenset.isdisjoint),
    _Aspect("crew", _crew, _crews_differ),
    _Aspect("rocket", _linked("launchVehicle"), _untied("variantOf", "model")),
    _Aspect("target", _linked("target"), _untied("partOf")),
)
