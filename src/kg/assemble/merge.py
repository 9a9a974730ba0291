"""One real event, however often it is told: tellings of an event become one event with the union of what they say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg import reference, timex
from kg.assemble.launchers import of_other_states
from kg.assemble.times import complement, joined, same_time, times_fit
from kg.model import Event, Mentions, Span, Status

CENTRAL: dict[str, tuple[str, ...]] = {
    "Launch": ("spacecraft", "launchVehicle", "crewMember"),
    "Docking": ("spacecraft", "crewMember"),
    "Undocking": ("spacecraft", "crewMember"),
    "Landing": ("spacecraft", "launchVehicle", "crewMember"),
    "Spacewalk": ("crewMember",),
    "Anomaly": ("target",),
    "Decommissioning": ("spacecraft",),
    "ScheduleChange": ("target",),
    "Agreement": ("agent", "target"),
    "Test": ("spacecraft", "launchVehicle", "target", "agent"),
}
"""The participants that tell two events of a kind apart, the strongest first."""

REACH = 600
"""Code points within which "the launch" belongs to the launch told beside it."""

RANK: dict[Status, int] = {
    "occurred": 6, "ongoing": 5, "not-occurred": 4, "cancelled": 4, "postponed": 3, "planned": 2, "possible": 1,
}  # fmt: skip
FLIGHTS = frozenset({"Launch", "Docking", "Undocking", "Landing"})
"""Events of one ship each."""

REAL = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event with every telling of it, the richest first."""

    event: Event
    tellings: tuple[Event, ...]


def with_slot(told: Told, slot: tuple[str, str], evidence: Span, rule: str) -> Told:
    """An event with one more slot, and a telling that is the sentence which fills it."""
    event = told.event
    telling = Event(event.kind, event.status, event.trigger, evidence, (slot,), rule=rule)
    return Told(replace(event, slots=(*event.slots, slot)), (*told.tellings, telling))


def merge(events: Sequence[Event], mentions: Mentions) -> list[Told]:
    """The distinct events behind all tellings, in text order."""
    merged: list[Told] = []
    for event in sorted(events, key=_richness):
        fitting = [i for i, told in enumerate(merged) if same(_as_near(told, event), event, mentions)]
        place = min(fitting, key=lambda i: _rank(merged[i], event), default=None)
        if place is None:
            merged.append(Told(event, (event,)))
        else:
            told = merged[place]
            merged[place] = Told(union(told.event, event), (*told.tellings, event))
    kept = [told for told in _completed(merged) if _names_something(told.event)]
    return sorted(kept, key=lambda t: (t.event.trigger, t.event.kind))


def _as_near(told: Told, event: Event) -> Event:
    """An event as if told where its telling stands that is nearest to another event's."""
    nearest = min(told.tellings, key=lambda t: (abs(t.trigger.begin - event.trigger.begin), t.trigger))
    return replace(told.event, trigger=nearest.trigger)


def _rank(told: Told, event: Event) -> tuple[bool, bool, int]:
    """Which event a telling is one of, first those that share more with it, then those told nearer."""
    agents = set(told.event.filling("agent")) & set(event.filling("agent"))
    return not _shared(told.event, event)[0], not agents, distance(told, event)


def _completed(merged: Sequence[Told]) -> list[Told]:
    """Tellings that name only the crew or the rocket, joined with the one beside them that names the ship."""
    whole = [t for t in merged if t.event.kind not in FLIGHTS or t.event.filling("spacecraft")]
    for told in [t for t in merged if t not in whole]:
        near = [i for i, other in enumerate(whole) if _completes(other, told)]
        if len(near) == 1:
            other = whole[near[0]]
            whole[near[0]] = Told(union(other.event, told.event), (*other.tellings, *told.tellings))
        else:
            whole.append(told)
    return whole


def _completes(other: Told, told: Told) -> bool:
    """Whether an event that names its ship can be what a telling close by tells without the ship."""
    a, b = other.event, told.event
    if a.kind != b.kind or a.status != b.status or a.status not in REAL | {"planned"} or not times_fit(a, b):
        return False
    if _shared(a, b)[1] or apart(a, b) or _ended_otherwise(a, b):
        return False
    if not (b.filling("crewMember") or b.filling("launchVehicle")):
        return False
    loose = a.time is None or b.time is None or same_time(a, b)
    return bool(a.filling("spacecraft")) and loose and min(distance(other, t) for t in told.tellings) < REACH


def _names_something(event: Event) -> bool:
    """Whether anything tells what the event was of; a bare "a landing in the sea" is none."""
    roles = {role for role, _ in event.slots}
    known = roles & {*CENTRAL.get(event.kind, roles), "target", "carries"}
    somewhere = roles & {"place", "destination"}
    return bool(
        known or ("agent" in roles and (event.status in REAL or event.time or somewhere)) or (event.time and somewhere)
    )


def distance(told: Told, event: Event) -> int:
    """How far a telling stands from the nearest telling of an event, in code points."""
    return min(abs(t.trigger.begin - event.trigger.begin) for t in told.tellings)


def _richness(event: Event) -> tuple[int, int, Span]:
    """The fullest tellings first, since they decide which vague ones they absorb."""
    central = sum(role in CENTRAL.get(event.kind, ()) for role, _ in event.slots)
    return (-(2 * bool(central) + bool(event.time)), -len(event.slots), event.trigger)


def same(a: Event, b: Event, mentions: Mentions) -> bool:
    """Whether two tellings can be of one event: kind, time and central participants fit, and one is not merely a plan
    of another.
    """
    if a.kind != b.kind or not times_fit(a, b) or apart(a, b):
        return False
    if (a.status == "not-occurred") != (b.status == "not-occurred"):
        return False
    shared, conflict = _shared(a, b)
    if shared and _far_apart(a, b) and not _named_alike(a, b):
        return False  # "the Cygnus" of the headline is not every Cygnus
    states_differ = a.kind == "Launch" and of_other_states(a.filling("agent"), b.filling("agent"))
    if not shared and (states_differ or _ended_otherwise(a, b)):
        return False
    if conflict and _mission_of_ship(a, b, mentions):
        return a.status == b.status and (same_time(a, b) or a.time is None or b.time is None)
    if conflict and not ((shared or _same_minute(a, b)) and same_time(a, b)):
        return False
    if (a.status in REAL) != (b.status in REAL) and not same_time(a, b):
        return shared and a.kind == "Launch" and _individual(a, b, mentions)
    return shared or same_time(a, b) or _close(a, b)


def apart(a: Event, b: Event) -> bool:
    """Whether both are launches from sites in different states or countries, or spacewalks from different stations."""
    if a.kind == "Spacewalk":
        stations = [{key for key in e.filling("place") if not reference.is_part(key)} for e in (a, b)]
        return all(stations) and not stations[0] & stations[1]
    regions = [set(filter(None, map(reference.region, _sites(e)))) for e in (a, b)]
    return a.kind == "Launch" and all(regions) and not regions[0] & regions[1]


def _sites(event: Event) -> list[str]:
    return [key for key in event.filling("place") if key.startswith("site/")]


def _ended_otherwise(a: Event, b: Event) -> bool:
    """Whether one succeeded and the other failed, as two flights told side by side may."""
    return {a.outcome, b.outcome} == {"success", "failure"}


def _same_minute(a: Event, b: Event) -> bool:
    """Whether two flights come down or leave at one clock time of one day: they are one, whatever it is called."""
    fixed = [timex.parse(e.time.value) if e.time else None for e in (a, b)]
    whole = all(t is not None and t.day and t.clock for t in fixed)
    return whole and a.kind in FLIGHTS and a.status == b.status


def _shared(a: Event, b: Event) -> tuple[bool, bool]:
    """Whether a central participant is shared, and whether the strongest that both name differ altogether."""
    shared = False
    for role in CENTRAL.get(a.kind, ()):
        mine, yours = set(a.filling(role)), set(b.filling(role))
        if mine and yours:
            if not mine & yours and not is_one_of(mine, yours):
                apart = not shared or a.kind == "Agreement"  # one agency lets contracts to several firms
                return not apart, apart
            shared = True
    return shared, False


def _named_alike(a: Event, b: Event) -> bool:
    return any(set(a.filling(role)) & set(b.filling(role)) for role in CENTRAL.get(a.kind, ()))


def is_one_of(mine: set[str], yours: set[str]) -> bool:
    """Whether one telling names the ship and the other only its family ("a Soyuz capsule", "Soyuz MS-28")."""
    return any(mine & reference.families(key) for key in yours) or any(yours & reference.families(key) for key in mine)


def _mission_of_ship(a: Event, b: Event, mentions: Mentions) -> bool:
    """Whether one telling names the ship and the other only its mission ("Crew-7 has returned", "Dragon splashed
    down").
    """
    kinds = [{mentions.entities[key].type for key in e.filling("spacecraft")} for e in (a, b)]
    crews = [set(e.filling("crewMember")) for e in (a, b)]
    other_crew = all(crews) and not crews[0] & crews[1]
    alike = {"Mission"} in kinds and {"Spacecraft"} in kinds and not other_crew
    return alike and not of_other_states(a.filling("spacecraft"), b.filling("spacecraft"))


def _individual(a: Event, b: Event, mentions: Mentions) -> bool:
    """Whether the shared vehicle flies once only: one ship, not a type of ship or rocket."""
    ships = set(a.filling("spacecraft")) & set(b.filling("spacecraft"))
    return any(c.isdigit() for key in ships for c in mentions.entities[key].name)


def _far_apart(a: Event, b: Event) -> bool:
    return abs(a.trigger.begin - b.trigger.begin) >= REACH


def _differ(a: Event, b: Event) -> bool:
    """Whether two tellings have other agents and another goal, as two plans in one article may."""
    pairs = ((set(a.filling(role)), set(b.filling(role))) for role in ("agent", "destination"))
    return all(mine and yours and not mine & yours for mine, yours in pairs)


def _close(a: Event, b: Event) -> bool:
    """A telling that names no central participant ("the launch came at …") belongs to the event told around it."""
    bare = not any(b.filling(role) for role in CENTRAL.get(b.kind, ()))
    near = not _far_apart(a, b)
    retold = a.time is None and (a.status in REAL or a.status == b.status)  # "The launch came at 08:47"
    fits = not _differ(a, b) and (a.status in REAL) == (b.status in REAL)
    here = a.evidence == b.evidence and a.time is not None and b.time is not None
    return bare and near and fits and (retold or here or b.time is None or same_time(a, b) or complement(a, b))


def union(a: Event, b: Event) -> Event:
    """The first event with what the second adds; the better founded status and the finer time win."""
    better = a if RANK[a.status] >= RANK[b.status] else b
    if {a.status, b.status} == {"planned", "postponed"} and (a.time is None) != (b.time is None):
        better = b if a.time is None else a  # put off, and given a new date elsewhere
    slots = _without_families(dict.fromkeys((*a.slots, *b.slots)))
    return replace(a, status=better.status, slots=slots, time=joined(a.time, b.time), outcome=a.outcome or b.outcome)


def _without_families(slots: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The slots without the family of a ship that is named, too."""
    told = list(slots)
    general = {(role, key) for role, ship in told for key in reference.families(ship)}
    return tuple(slot for slot in told if slot not in general)
