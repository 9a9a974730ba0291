"""Whose crew an event's people are: who is told anywhere in an article to be of a mission or ship flew with it.

A sentence on a flight rarely names its crew, which is introduced in one place for all. In careful readings of 76
articles nearly every launch, docking and landing of a mission has the crew that the article tells for it.
"""

from collections.abc import Iterator, Sequence

from kg import reference
from kg.assemble.merge import FLIGHTS, Told, with_slot
from kg.assemble.sources import is_plain, source_of
from kg.model import Event, Mentions, Relation, Span, Statement

FLOWN = frozenset({"occurred", "ongoing", "planned", "postponed"})
STAY = "mission/expedition-"
"""A stay aboard a station, whose crew comes and goes by several ships."""
CREWING = {"memberOf": ("object", "subject"), "crewMember": ("subject", "object")}
"""Which end of a relation is the flight, and which the person."""


def crewed(
    events: Sequence[Told], relations: Sequence[Relation], statements: Sequence[Statement], mentions: Mentions
) -> list[Told]:
    """The events with the crews that the article tells for their missions and ships, as far as the writer stands
    behind it."""
    sure = [r for r in relations if r.property in CREWING and is_plain(r, source_of(r.evidence, statements))]
    return [_with(told, _aboard(told, events, sure, mentions)) for told in events]


def _with(told: Told, people: Iterator[tuple[str, Span]]) -> Told:
    for person, evidence in people:
        slot = ("crewMember", person)
        if slot not in told.event.slots:
            told = with_slot(told, slot, evidence, told.event.rule)
    return told


def _aboard(
    told: Told, events: Sequence[Told], relations: Sequence[Relation], mentions: Mentions
) -> Iterator[tuple[str, Span]]:
    """A flight without a crew of a mission or ship that has one; what its own sentence says is added to it, too."""
    event = told.event
    if event.kind not in FLIGHTS or event.status not in FLOWN or any(map(_is_freighter, event.filling("spacecraft"))):
        return
    here = {telling.evidence for telling in told.tellings}
    flown = _flown(told, events, mentions)
    ships = event.filling("spacecraft")
    for tie in relations:
        if tie.evidence in here or not event.filling("crewMember"):
            whose, who = (str(getattr(tie, end)) for end in CREWING[tie.property])
            if tie.evidence in here and ships and whose not in ships:
                continue  # "Endurance docked, relieving Crew-9's Ann Lee"
            if whose in flown and not whose.startswith(STAY) and mentions.entities[who].type == "Person":
                yield who, tie.evidence


def _flown(told: Told, events: Sequence[Told], mentions: Mentions) -> set[str]:
    """What flies and has one crew: a mission, or a ship that has a number or whose only flight is told.

    A ship that flies again and again is on the one mission that the sentence names beside it.
    """
    ships = set(told.event.filling("spacecraft"))
    once = {ship for ship in ships if _flies_once(ship, told.event, events, mentions)}
    if ships and all(reference.flies_again(ship) for ship in ships):
        beside = {
            m.entity for t in told.tellings for m in mentions.inside(t.evidence) if mentions.type_of(m) == "Mission"
        }
        once |= beside if len(beside) == 1 else set()
    return once


def _is_freighter(ship: str) -> bool:
    """Whether a ship is known to take cargo only."""
    return reference.craft_kinds(ship) == ("craft-cargo",)


def _flies_once(flown: str, event: Event, events: Sequence[Told], mentions: Mentions) -> bool:
    """Whether a flight is the only one of its ship that the article tells: one with a number has no other."""
    if any(c.isdigit() for c in mentions.entities[flown].name):
        return True
    own = [t.event for t in events if t.event.kind in FLIGHTS and flown in t.event.filling("spacecraft")]
    alike = [other for other in own if other.kind == event.kind]
    return len(alike) == 1 and not any(other.filling("crewMember") for other in own)
