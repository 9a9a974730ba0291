"""What a sentence adds to an event told before it ("aboard were A and B"), joined to that event."""

from collections.abc import Sequence
from dataclasses import replace

from kg import reference
from kg.assemble.merge import REACH, REAL, Told, union
from kg.model import Event, Sequel


def attach(events: Sequence[Told], sequels: Sequence[Sequel]) -> list[Told]:
    """The events with what follows them; what follows no event that it may belong to is left out."""
    joined = list(events)
    for sequel in sequels:
        fitting = [i for i, told in enumerate(joined) if _may_follow(told.event, sequel)]
        own = [i for i in fitting if sequel.about in _flown(joined[i].event)]
        near = own[:1] if len(own) == 1 else [i for i in own or fitting if _distance(joined[i], sequel) < REACH]
        place = min(near, key=lambda i: (_distance(joined[i], sequel), i), default=None)
        if place is not None and _adds(joined[place].event, sequel):
            told, telling = joined[place], _telling(joined[place].event, sequel)
            joined[place] = Told(union(told.event, telling), (*told.tellings, telling))
    return joined


def _may_follow(event: Event, sequel: Sequel) -> bool:
    """Whether an event is of the kind and standing that a sequel speaks of, and of the craft that it names."""
    if event.kind not in sequel.kinds or (sequel.planned is not None and (event.status in REAL) == sequel.planned):
        return False
    if event.status not in REAL and event.status not in {"planned", "postponed"}:
        return False
    flown = _flown(event)
    if sequel.filling("crewMember") and flown and all(map(_is_unmanned, flown)):
        return False
    return sequel.about is None or not flown or sequel.about in flown


def _is_unmanned(key: str) -> bool:
    """Whether nobody comes along with a craft: a module or a freighter."""
    return reference.is_part(key) or "craft-cargo" in reference.craft_kinds(key)


def _flown(event: Event) -> set[str]:
    return {key for role, key in event.slots if role in {"spacecraft", "launchVehicle"}}


def _distance(told: Told, sequel: Sequel) -> int:
    """How far before a sequel an event was told last, in code points; REACH and more where it wasn't."""
    away = [sequel.trigger.begin - t.trigger.begin for t in told.tellings]
    return min((a for a in away if a > 0), default=REACH)


def _adds(event: Event, sequel: Sequel) -> bool:
    """Whether a sequel says something that the event doesn't know otherwise: another whole crew is not its own."""
    if sequel.filling("destination"):
        return not event.filling("destination")
    crew, known = set(sequel.filling("crewMember")), set(event.filling("crewMember"))
    if crew and len(known) > 1 and len(crew) > 1 and not crew & known:
        return False
    return bool(crew - known) or (sequel.outcome is not None and event.outcome is None)


def _telling(event: Event, sequel: Sequel) -> Event:
    telling = Event(event.kind, event.status, sequel.trigger, sequel.evidence, sequel.slots, rule=sequel.rule)
    return replace(telling, outcome=sequel.outcome)
