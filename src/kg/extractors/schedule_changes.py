"""Schedule changes: delays, scrubs and cancellations of launches, dockings and landings, and of which vehicle.

Finds "was delayed", "scrubbed", "called off", "pushed back to", "has slipped from 2020 to", "the postponement of".
"""

from collections.abc import Iterator

from kg.extractors._context import names_unknown
from kg.extractors._frame import Frame, frame
from kg.extractors._status import status
from kg.extractors._triggers import Words, triggers
from kg.extractors._when import NOT_THEN, when
from kg.model import Document, Event, Mentions, Status, Token

EMITS = ("ScheduleChange", "Launch")
WORDS = Words(
    verbs=frozenset(
        {
            "delay",
            "postpone",
            "scrub",
            "slip",
            "reschedule",
            "cancel",
            "abort",
            "halt",
            "defer",
            "slide",
            "suspend",
            "ground",
            "push",
        }
    ),
    phrasal=frozenset(
        {
            ("push", "back"),
            ("call", "off"),
            ("put", "off"),
            ("stand", "down"),
            ("move", "back"),
            ("hold", "up"),
            ("set", "back"),
        }
    ),
    nouns=frozenset(
        {
            "delay",
            "delays",
            "scrub",
            "scrubs",
            "slips",
            "postponements",
            "setbacks",
            "postponement",
            "slip",
            "cancellation",
            "setback",
            "abort",
        }
    ),
)
MOVED = frozenset(
    "launch liftoff flight mission docking landing countdown countdowns attempt debut return homecoming undocking"
    " spacewalk test it which"
    " date launches splashdown schedule".split()
)
FLIGHTS_ONLY = frozenset({"scrub", "scrubs", "scrubbed"})
"""Words that are said of countdowns alone."""
LAUNCHES = frozenset({"launch", "liftoff", "flight", "mission", "debut", "launches"})
TARGETS = ("Spacecraft", "LaunchVehicle", "Mission")


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every schedule change told in the document, once per telling."""
    found = list(triggers(document, WORDS))
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        if _is_meant(fr, trigger):
            slots = tuple(("target", x) for x in fr.of(*TARGETS)) or _last_named(fr)
            if slots:
                happened: Status = "occurred" if _decided(fr) else status(fr)
                yield Event("ScheduleChange", happened, trigger.span, fr.sentence, slots, when(fr, NOT_THEN | {"to"}))
                yield from _new_date(fr, slots, happened)


def _decided(fr: Frame) -> bool:
    """ "The board voted to suspend every launch": the change was made when it was decided."""
    above = fr.document.head(fr.trigger)
    return above.lemma in {"decide", "vote", "choose", "opt", "agree", "force", "have"} and above.tag in {"VBD", "VBN"}


def _new_date(fr: Frame, slots: tuple[tuple[str, str], ...], happened: Status) -> Iterator[Event]:
    """ "The launch has slipped from 2020 to June": a launch that is postponed to the new date."""
    later = when(fr, NOT_THEN) if fr.words() & LAUNCHES else None
    if happened != "occurred" or later is None or when(fr, NOT_THEN | {"to"}) == later:
        return
    roles = {"Spacecraft": "spacecraft", "Mission": "spacecraft", "LaunchVehicle": "launchVehicle"}
    entities = fr.mentions.entities
    moved = tuple((roles[entities[key].type], key) for _, key in slots)
    yield Event("Launch", "postponed", fr.trigger.span, fr.sentence, moved, later)


def _is_meant(fr: Frame, trigger: Token) -> bool:
    """Whether what moves is a flight: a vehicle or mission, or a word for its launch or landing."""
    return bool(fr.of(*TARGETS)) or bool(fr.words() & MOVED) or trigger.lower in FLIGHTS_ONLY


def _last_named(fr: Frame) -> tuple[tuple[str, str], ...]:
    """The vehicle named last before a bare "the launch was scrubbed"."""
    if names_unknown(fr):
        return ()
    before = [m for m in fr.mentions.names if m.span.end <= fr.trigger.span.begin and fr.mentions.type_of(m) in TARGETS]
    return (("target", before[-1].entity),) if before else ()
