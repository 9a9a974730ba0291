"""The real events behind what articles tell: witnesses that all agree with each other, each in one group only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from hashlib import sha256

from kg import timex
from kg.terms import ID
from kg.world.moments import days, distance
from kg.world.rules import same
from kg.world.witness import CENTRAL, ROLES, Witness, flies_once


@dataclass(frozen=True)
class Shared:
    """A real event: its IRI below ``id/event/`` and its witnesses, sorted by their nodes."""

    iri: str
    witnesses: tuple[Witness, ...]

    @property
    def kind(self) -> str:
        """The class of the event, without namespace."""
        return self.witnesses[0].kind

    @property
    def articles(self) -> list[str]:
        """The articles that tell of it, sorted."""
        return sorted({w.article for w in self.witnesses})

    @property
    def label(self) -> str:
        """What most witnesses call it; the shortest of several."""
        return _most(w.label for w in self.witnesses)

    @cached_property
    def statuses(self) -> list[str]:
        """The statuses that it has by its witnesses, without plans of what then took place, or didn't."""
        found = {w.status for w in self.witnesses}
        settled = {s for s in found if not s.endswith(("-planned", "-postponed", "-possible"))}
        return sorted(settled or found)

    @cached_property
    def dated(self) -> list[Witness]:
        """The witnesses whose time counts: of those that tell when it was, else of those that tell when it is due."""
        told = [w for w in self.witnesses if days(w.time)]
        return [w for w in told if w.real] or told

    @cached_property
    def time(self) -> Witness | None:
        """The witness that tells the time most closely, if none tells another day."""
        known = self.dated
        if not known or any(distance(a.time, b.time) in ("far", "near") for a in known for b in known):
            return None
        return reduce(lambda a, b: b if timex.finer(a.time, b.time) != a.time else a, known)

    def agreed(self, role: str) -> list[str]:
        """What may be named by several articles and fills a role by more than half of the witnesses that fill it."""
        telling = [w for w in self.witnesses if w.roles.get(role)]
        counts = Counter(key for w in telling for key in w.linked(role))
        return sorted(key for key, number in counts.items() if 2 * number > len(telling))


def shared_events(witnesses: Iterable[Witness]) -> tuple[Shared, ...]:
    """The events, sorted by their IRIs; each witness is of exactly one, and the order of witnesses doesn't matter."""
    groups = _grouped(sorted(witnesses, key=_fullest))
    by_name: dict[str, list[tuple[Witness, ...]]] = defaultdict(list)
    for group in groups:
        by_name[_name(group)].append(tuple(sorted(group, key=lambda w: w.event)))
    return tuple(sorted((e for name, found in by_name.items() for e in _named(name, found)), key=lambda e: e.iri))


def _grouped(witnesses: Sequence[Witness]) -> list[list[Witness]]:
    """Groups in which each two can be one event; what could be of two groups stands alone, as nothing tells which."""
    groups: list[list[Witness]] = []
    naming: dict[tuple[str, str], list[list[Witness]]] = defaultdict(list)
    for witness in witnesses:
        near = {id(g): g for key in _keys(witness) for g in naming[key]}
        fitting = [g for g in near.values() if all(same(witness, other) for other in g)]
        exact = [g for g in fitting if any(distance(witness.time, other.time) == "day" for other in g)]
        chosen = exact if len(exact) == 1 else fitting
        group = chosen[0] if len(chosen) == 1 else []
        if not group:
            groups.append(group)
        group.append(witness)
        for key in _keys(witness):
            if not any(group is known for known in naming[key]):
                naming[key].append(group)
    return groups


def _keys(witness: Witness) -> list[tuple[str, str]]:
    """By what a witness is looked up: its kind with each of those that tell such events apart."""
    return sorted({(witness.kind, k) for role in CENTRAL.get(witness.kind, ()) for k in witness.roles.get(role, ())})


def _fullest(witness: Witness) -> tuple[bool, bool, int, str]:
    """What tells most comes first, as it decides what others may be."""
    things = sum(len(witness.linked(role)) for role in ROLES)
    return (days(witness.time) is None, not witness.real, -things, witness.event)


def _name(group: Sequence[Witness]) -> str:
    """What an event is known by: kind, what most witnesses name first, and, but for a ship's only launch, the day.

    One more or less witness changes it only if that turns a majority.
    """
    kind = group[0].kind
    for role in CENTRAL.get(kind, ()):
        named = [key for w in group for key in w.linked(role)]
        if named:
            first = _most(named)
            day = "" if kind == "Launch" and flies_once(first) else _most(_day(w) for w in group if days(w.time))
            return f"{kind} {first} {day}"
    return f"{kind} {min(w.event for w in group)}"


def _day(witness: Witness) -> str:
    found = days(witness.time)
    return f"{found[0]}/{found[1]}" if found else ""


def _named(name: str, groups: Sequence[tuple[Witness, ...]]) -> list[Shared]:
    """Groups with their IRIs; of several known by the same the one with most witnesses has the plain name."""
    ordered = sorted(groups, key=lambda g: (-len(g), g[0].event))
    names = [name, *(f"{name} {group[0].event}" for group in ordered[1:])]
    return [Shared(_iri(group[0].kind, own), group) for own, group in zip(names, ordered, strict=True)]


def _iri(kind: str, name: str) -> str:
    return f"{ID}event/{kind.lower()}-{sha256(name.encode()).hexdigest()[:12]}"


def _most(values: Iterable[str]) -> str:
    """The value that is there most often; of several the shortest, then the first in the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], len(v), v), default="")
