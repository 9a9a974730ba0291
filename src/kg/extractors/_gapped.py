"""Events told without their verb: "A was launched in 1998, B in 2000 and C in 2007", "followed by D in 2009"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Document, Event, Mention, Mentions, Span, Time

NEXT = re.compile(
    r"(?:[,;] |,? (?:and|while|then) |[,;] (?:and|while|then) |,? (?:followed|preceded) by )(?:the |[A-Z][\w-]+['’]s )?"
)
"""What stands between the time of one craft and the name of the next."""
WHEN = re.compile(
    r"(?: (?:satellite|spacecraft|probe|craft))?(?: (?:in |on |about |around )?|, (?:in|on|about|around) )|,? \("
)
"""What stands between a craft and its time, where the verb is left out."""
ENDING = re.compile(r"\s*(?:[,.;:)]|(?:and|while|by|from)\b|$)")
"""What stands behind such a time; before a verb of its own it would be that verb's."""


def gapped(document: Document, mentions: Mentions, event: Event) -> Iterator[Event]:
    """The event of one verb, without the craft that go on to other times, and the events of those."""
    others = list(_following(document, mentions, event))
    theirs = {("spacecraft", ship.entity) for ship, _ in others}
    yield replace(event, slots=tuple(slot for slot in event.slots if slot not in theirs))
    for ship, time in others:
        yield replace(event, slots=(("spacecraft", ship.entity),), time=time, outcome=None)


def _following(document: Document, mentions: Mentions, event: Event) -> Iterator[tuple[Mention, Time]]:
    """Craft with times that follow one another behind an event's time, without a verb."""
    end = event.time.span.end if event.time else event.evidence.end
    for ship in mentions.inside(Span(min(end, event.evidence.end), event.evidence.end)):
        known = mentions.type_of(ship) == "Spacecraft" and ship.form in {"name", "short"}
        if not known or not NEXT.fullmatch(document.text, end, ship.span.begin):
            continue
        time = next((t for t in mentions.times_in(event.evidence) if t.span.begin > ship.span.end), None)
        if time is None or not WHEN.fullmatch(document.text, ship.span.end, time.span.begin):
            return
        if not ENDING.match(document.text, time.span.end):
            return
        end = time.span.end
        yield ship, time
