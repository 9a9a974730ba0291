"""Boxes of facts: what the lines of a box tell of a launch or landing ("Launch date: May 3", "Rocket: Vega-C").

Finds runs of at least two lines of a label and a value, one of which names the event or says when it is. A line alone,
an address or a menu is none.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from kg import timex
from kg.extractors._yet import is_past
from kg.model import Document, Event, Mentions, Sentence, Span, Status, Time

EMITS = ("Launch", "Landing", "Docking", "Undocking")
LINE = re.compile(r"\s*(?:[•*▪·–-]\s*)?(?P<label>[A-Z][A-Za-z /-]{2,30}?)\s*[:–—]\s+(?P<value>\S.*)", re.DOTALL)
EVENT = re.compile(r"\b(?:(?P<Launch>launch|liftoff|lift-off|blastoff)|(?P<Landing>landing|splashdown|touchdown)"
                   r"|(?P<Undocking>undocking)|(?P<Docking>docking|berthing))\b", re.IGNORECASE)  # fmt: skip
WHAT = frozenset("what event".split())
TIMES = frozenset("date time window day when".split())
ROLES: dict[str, frozenset[str]] = {
    "spacecraft": frozenset(
        "spacecraft payload payloads satellite satellites mission capsule craft probe ship".split()
    ),
    "launchVehicle": frozenset("rocket vehicle launcher booster".split()),
    "place": frozenset("where site pad location place zone".split()),
    "destination": frozenset({"destination"}),
    "crewMember": frozenset("crew astronauts cosmonauts".split()),
    "agent": frozenset("provider operator".split()),
}
"""What the last word of a label tells of the event."""
KINDS: dict[str, frozenset[str]] = {
    "spacecraft": frozenset({"Spacecraft", "Mission"}),
    "launchVehicle": frozenset({"LaunchVehicle"}),
    "place": frozenset({"Place", "Country", "LaunchSite", "LaunchPad", "GeopoliticalEntity"}),
    "destination": frozenset({"SpaceStation", "Place"}),
    "crewMember": frozenset({"Person"}),
    "agent": frozenset({"Agency", "Company"}),
}


class Line(NamedTuple):
    """A line of a box: its label, the characters of its value, and its sentence."""

    label: str
    value: Span
    sentence: Sentence


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield the event of every box."""
    for box in _boxes(document):
        named = next((m for line in box if (m := _event(document, line))), None)
        kind = named.lastgroup if named else None
        time = next((t for line in box if (t := _time(mentions, line))), None)
        slots = tuple(dict.fromkeys(slot for line in box for slot in _slots(mentions, line)))
        if kind and time and slots:
            evidence = Span(box[0].sentence.span.begin, box[-1].sentence.span.end)
            first = next(line for line in box if _event(document, line)).sentence.span
            yield Event(kind, _status(document, time), first, evidence, slots, time)


def _boxes(document: Document) -> Iterator[list[Line]]:
    """The runs of lines that are labelled."""
    lines = [_line(document, sentence) for sentence in document.sentences]
    for labelled, run in groupby(lines, key=lambda line: line is not None):
        box = [line for line in run if line is not None]
        if labelled and len(box) > 1:
            yield box


def _line(document: Document, sentence: Sentence) -> Line | None:
    found = LINE.fullmatch(sentence.span.of(document.text))
    if not found or not _is_known(found["label"].lower()):
        return None
    begin = sentence.span.begin + found.start("value")
    return Line(found["label"].lower(), Span(begin, sentence.span.end), sentence)


def _is_known(label: str) -> bool:
    last = label.split()[-1]
    return last in WHAT | TIMES or bool(EVENT.fullmatch(label)) or any(last in words for words in ROLES.values())


def _event(document: Document, line: Line) -> re.Match[str] | None:
    """The event that a line names: in its label, or as what the box is about."""
    text = line.value.of(document.text) if line.label in WHAT else line.label
    return EVENT.search(text) if line.label in WHAT or _gives_time(line) else None


def _gives_time(line: Line) -> bool:
    return line.label.split()[-1] in TIMES or EVENT.fullmatch(line.label) is not None


def _time(mentions: Mentions, line: Line) -> Time | None:
    told = [t for t in mentions.times_in(line.value) if not t.value.startswith("P")] if _gives_time(line) else []
    return told[0] if told else None


def _slots(mentions: Mentions, line: Line) -> Iterator[tuple[str, str]]:
    last = line.label.split()[-1]
    for role, words in ROLES.items():
        named = mentions.inside(line.value) if last in words or (line.label in WHAT and role == "spacecraft") else ()
        yield from ((role, m.entity) for m in named if mentions.type_of(m) in KINDS[role])


def _status(document: Document, time: Time) -> Status:
    """An event of a day before that of publication has been; otherwise a box announces it."""
    return "occurred" if is_past(document, time) and timex.date_of(time.value) else "planned"
