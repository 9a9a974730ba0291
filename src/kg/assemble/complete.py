"""What one event tells of another of the same ship: where a launch went, who was aboard, how it ended.

Only what the article itself says is carried over, with the sentence that says it as evidence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg import reference, timex
from kg.assemble.flown import delayed
from kg.assemble.merge import FLIGHTS, REAL, Told
from kg.model import Event, Mentions

PAIRS = {"Launch": "Docking", "Docking": "Launch", "Undocking": "Landing", "Landing": "Undocking"}
"""A ship's crew is the same at both: up, and down again; it need not be the same going down as going up."""
UNDER_WAY = {"Launch": "Docking", "Undocking": "Landing"}
"""What is still to come of a flight that has begun."""
FAMOUS = 3  # mentions that make a ship the one an article is about, if no other has half as many


def complete(events: Sequence[Told], mentions: Mentions) -> list[Told]:
    """The events with what their siblings say of the same flight."""
    crewed = [_crewed(_of_protagonist(told, events, mentions), events, mentions) for told in events]
    known = _in_ships(crewed, mentions)
    done = []
    for told in known:
        for other in known:
            if other is not told and _fit(told, other) and _same_flight(told.event, other.event):
                told = _with(told, other, mentions)
        done.append(_ended(told, known))
    return done


def _fit(told: Told, other: Told) -> bool:
    """Both happened or both did not; and what was launched is on its way to a docking that is still planned, what
    undocked to a landing.
    """
    begun = any(_real(a) and UNDER_WAY.get(a.event.kind) == b.event.kind for a, b in ((told, other), (other, told)))
    return _real(told) == _real(other) or begun


def _in_ships(events: Sequence[Told], mentions: Mentions) -> list[Told]:
    """Each mission's events with its ship, where one event names both ("Crew-7 … splashed down in Endurance")."""
    kinds = {key: entity.type for key, entity in mentions.entities.items()}
    ship_of: dict[str, str] = {}
    for told in events:
        flown = told.event.filling("spacecraft")
        ships, missions = ([k for k in flown if kinds[k] == kind] for kind in ("Spacecraft", "Mission"))
        if len(ships) == 1:
            ship_of.update(dict.fromkeys(missions, ships[0]))
    return [_swapped(told, ship_of) for told in events]


def _swapped(told: Told, ship_of: dict[str, str]) -> Told:
    """An event and its tellings with ships in place of their missions, which are told beside them."""

    def swapped(event: Event) -> Event:
        flown = {key for role, key in event.slots if role == "spacecraft" and key in ship_of}
        slots = [(role, ship_of[key] if key in flown else key) for role, key in event.slots]
        return replace(event, slots=tuple(dict.fromkeys([*slots, *(("mission", key) for key in sorted(flown))])))

    return Told(swapped(told.event), tuple(map(swapped, told.tellings)))


def _of_protagonist(told: Told, events: Sequence[Told], mentions: Mentions) -> Told:
    """The one launch that names no ship, or the first if it is told again, is that of the ship the article is about, if
    no other launch of it is told.
    """
    event = told.event
    ship = protagonist(mentions)
    launches = [other.event for other in events if other.event.kind == "Launch"]
    nameless = [launch for launch in launches if launch.status in REAL and not launch.filling("spacecraft")]
    again = nameless[:1] == [event] and len(told.tellings) > 1
    if (
        not (again or nameless == [event])
        or ship is None
        or (event.filling("launchVehicle") and "spacecraft/space-shuttle" in reference.families(ship))
        or _is_past(event, events)
        or any(ship in launch.filling("spacecraft") for launch in launches)
    ):
        return told
    telling = replace(told.tellings[0], slots=(("spacecraft", ship),), time=None, outcome=None)
    return Told(replace(event, slots=(("spacecraft", ship), *event.slots)), (*told.tellings, telling))


def _is_past(event: Event, events: Sequence[Told]) -> bool:
    """Whether a launch was years before something else that is told: not that of the ship which is news."""
    years = [int(t.event.time.value[:4]) for t in events if t.event.time and t.event.time.value[:4].isdigit()]
    mine = event.time.value[:4] if event.time else ""
    return mine.isdigit() and int(mine) + 1 < max(years)


def protagonist(mentions: Mentions) -> str | None:
    """The ship that an article is about: named often, and no other half as often; no module, no family of ships."""
    counts = Counter(
        m.entity for m in mentions.names if mentions.type_of(m) == "Spacecraft" and not reference.is_part(m.entity)
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < FAMOUS or (len(ranked) > 1 and 2 * ranked[1][1] > ranked[0][1]):
        return None
    return ranked[0][0]


def _same_flight(a: Event, b: Event) -> bool:
    """Whether two events are of one ship, or of one crew where only one of them names the ship."""
    if _ships(a) and _ships(b):
        return bool(_ships(a) & _ships(b))
    return PAIRS.get(a.kind) == b.kind and bool(set(a.filling("crewMember")) & set(b.filling("crewMember")))


def _ships(event: Event) -> set[str]:
    return {key for role, key in event.slots if role == "spacecraft"}


def _real(told: Told) -> bool:
    return told.event.status in REAL


def _with(told: Told, other: Told, mentions: Mentions) -> Told:
    added: list[tuple[str, str]] = []
    mine, yours = told.event, other.event
    if mine.kind == "Launch" and yours.kind == "Docking" and not mine.filling("destination"):
        stations = [key for key in yours.filling("target") if mentions.entities[key].type == "SpaceStation"]
        added += [("destination", station) for station in stations[:1]]
    if PAIRS.get(mine.kind) == yours.kind:
        for role in ("crewMember", "spacecraft", "mission"):
            added += [(role, key) for key in yours.filling(role)] if not mine.filling(role) else []
    return _filled(told, other, added) if added else told


def _crewed(told: Told, events: Sequence[Told], mentions: Mentions) -> Told:
    """A flight of a mission ("Crew-7 lifted off") with the one crew that the article names for it."""
    event = told.event
    missions = {key for key in event.filling("spacecraft") if mentions.entities[key].type == "Mission"}
    if event.kind not in FLIGHTS or event.filling("crewMember") or event.status in {"cancelled", "not-occurred"}:
        return told
    flown = [
        o for o in events if o.event.kind in FLIGHTS and o.event.filling("crewMember") and missions & _ships(o.event)
    ]
    crews = {frozenset(o.event.filling("crewMember")) for o in flown}
    if len(crews) != 1:
        return told
    return _filled(told, flown[0], [("crewMember", key) for key in flown[0].event.filling("crewMember")])


def _filled(told: Told, other: Told, slots: Sequence[tuple[str, str]]) -> Told:
    """An event with slots that another one's telling fills."""
    event, added = told.event, tuple(slots)
    telling = replace(other.event, kind=event.kind, status=event.status, slots=added, time=None, outcome=None)
    return Told(replace(event, slots=(*event.slots, *added)), (*told.tellings, telling))


def _ended(told: Told, events: Sequence[Told]) -> Told:
    """A launch whose rocket failed that same day ended in failure, or whose ship did where no rocket is named."""
    event = told.event
    if event.kind != "Launch" or event.outcome or not _real(told):
        return told
    flown = set(event.filling("launchVehicle") or event.filling("spacecraft"))
    for other in events:
        fault = other.event
        hit = fault.kind == "Anomaly" and _real(other) and flown & set(fault.filling("target"))
        if (
            hit
            and not delayed(other, events)
            and event.time
            and fault.time
            and timex.compatible(event.time.value, fault.time.value)
        ):
            telling = replace(fault, kind="Launch", slots=(), time=None, outcome="failure")
            return Told(replace(event, outcome="failure"), (*told.tellings, telling))
    return told
