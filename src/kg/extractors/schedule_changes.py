"""Schedule changes: delays, scrubs and cancellations of launches, dockings and landings, and of which vehicle.

Finds "was delayed", "scrubbed", "called off", "pushed back to", "has slipped from 2020 to", "the postponement of".
"""

from collections.abc import Iterator

from kg.extractors._context import names_unknown
from kg.extractors._frame import Frame, frame
from kg.extractors._status import status
from kg.extractors._triggers import Words, phrases, triggers
from kg.extractors._when import NOT_THEN, when
from kg.grammar import is_passive
from kg.model import Document, Event, Mentions, Status, Time, Token

EMITS = ("ScheduleChange", "Launch")
WORDS = Words(
    verbs=frozenset(
        "delay postpone scrub slip reschedule cancel abort halt defer slide suspend ground push bump shelve".split()
    ),
    phrasal=phrases(
        "push back, call off, put off, stand down, move back, hold up, set back, hold off, put back, wave off"
    ),
    nouns=frozenset(
        "delay delays scrub scrubs slips postponements setbacks postponement slip cancellation setback abort".split()
    ),
)
VAGUE = frozenset("slip slide suspend halt push bump abort hold move set put stand wave shelve ground".split())
"""Verbs that move much else: what they are said of must be a flight or its vehicle."""
MOVED = frozenset(
    "launch liftoff flight mission docking landing countdown countdowns attempt debut return homecoming undocking"
    " spacewalk test it which"
    " date launches splashdown schedule flights missions spacewalks landings attempts liftoffs rollout"
    " opportunity".split()
)
FLIGHTS_ONLY = frozenset({"scrub", "scrubs", "scrubbed"})
"""Words that are said of countdowns alone."""
LAUNCHES = frozenset({"launch", "liftoff", "flight", "mission", "debut", "launches"})
NEW = frozenset({"to", "for", "until", "till"})
"""Before a time these tell the new date."""
FEW = frozenset("two three four five several other all any more some both".split())
"""Flights that are counted are not that of the ship named last."""
TARGETS = ("Spacecraft", "LaunchVehicle", "Mission")


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every schedule change told in the document, once per telling."""
    found = list(triggers(document, WORDS))
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        if _is_meant(fr, trigger):
            slots = tuple(("target", x) for x in fr.of(*TARGETS)) or _last_named(fr)
            whole = tuple(dict.fromkeys((*slots, *_deciders(fr))))
            if slots or (whole and any(t.lower in MOVED - {"it", "which"} for t in _moved(fr))):
                happened: Status = "occurred" if _decided(fr) else status(fr)
                yield Event("ScheduleChange", happened, trigger.span, fr.sentence, whole, _changed(fr))
                yield from _new_date(fr, slots, happened)


def _changed(fr: Frame) -> Time | None:
    """When the change was made, or the day that it freed; the new date is the launch's."""
    return None if fr.trigger.lemma == "reschedule" else when(fr, NOT_THEN | NEW)


def _deciders(fr: Frame) -> Iterator[tuple[str, str]]:
    """Who calls a flight off: the subject of the active verb, or behind "by"."""
    links = {"by"} if is_passive(fr.document, fr.trigger) else {"subj"}
    if fr.trigger.pos == "VERB" and (links == {"by"} or any(fr.document.children(fr.trigger, "dobj"))):
        yield from (("agent", a) for a in fr.of("Agency", "Company", "Country", "Organization", links=links))


def _decided(fr: Frame) -> bool:
    """ "The board voted to suspend every launch": the change was made when it was decided."""
    above = fr.document.head(fr.trigger)
    return above.lemma in {"decide", "vote", "choose", "opt", "agree", "force", "have"} and above.tag in {"VBD", "VBN"}


def _new_date(fr: Frame, slots: tuple[tuple[str, str], ...], happened: Status) -> Iterator[Event]:
    """ "The launch has slipped from 2020 to June": a launch that is postponed to the new date."""
    later = when(fr, NOT_THEN) if fr.words() & LAUNCHES else None
    if happened != "occurred" or later is None or _changed(fr) == later:
        return
    roles = {"Spacecraft": "spacecraft", "Mission": "spacecraft", "LaunchVehicle": "launchVehicle"}
    entities = fr.mentions.entities
    moved = tuple((roles[entities[key].type], key) for _, key in slots)
    yield Event("Launch", "postponed", fr.trigger.span, fr.sentence, moved, later)


def _is_meant(fr: Frame, trigger: Token) -> bool:
    """Whether what moves is a flight: a vehicle or mission, or a word for its launch or landing."""
    if trigger.lower in FLIGHTS_ONLY:
        return True
    if trigger.pos == "VERB" and trigger.lemma in VAGUE:
        return any(_is_flight(fr, t) for t in _moved(fr))
    return bool(fr.of(*TARGETS)) or bool(fr.words() & MOVED)


def _moved(fr: Frame) -> list[Token]:
    """What a verb of moving is said of: its object, else its subject."""
    nouns = [*fr.document.children(fr.trigger, "dobj")] or list(fr.subjects)
    nouns += [n for p in fr.document.children(fr.trigger, "prep") if p.lower in {"from", "of"}
              for n in fr.document.children(p, "pobj")]  # "stood down from Friday's attempt"  # fmt: skip
    return nouns


def _is_flight(fr: Frame, noun: Token) -> bool:
    """Whether a noun is a flight, or a vehicle that slips to another date ("into orbit" it only moves)."""
    if noun.lower in MOVED - {"it", "which"}:
        return True
    mention = fr.mentions.at(noun)
    vehicle = (mention is not None and fr.mentions.type_of(mention) in TARGETS) or noun.lower in {"it", "which"}
    prepositions = {c.lower for c in fr.document.children(fr.trigger, "prep", "prt", "advmod")}
    return vehicle and not prepositions & {"into", "onto", "under", "through", "over"}


def _last_named(fr: Frame) -> tuple[tuple[str, str], ...]:
    """The vehicle named last before a bare "the launch was scrubbed", or first after it in a headline."""
    flights = [t for t in fr.scope if t.lower in MOVED]
    if names_unknown(fr) or any(t.tag == "NNS" or t.lower == "spacewalk" or _is_another(fr, t) for t in flights):
        return ()
    named = [m for m in fr.mentions.names if fr.mentions.type_of(m) in TARGETS]
    before = [m for m in named if m.span.end <= fr.trigger.span.begin]
    titled = fr.document.sentence_of(fr.trigger.index).kind in {"title", "heading"}
    chosen = before[-1:] or (named[:1] if titled else [])
    return tuple(("target", m.entity) for m in chosen)


def _is_another(fr: Frame, noun: Token) -> bool:
    """Whether a flight is one of some, or told by a name that nobody knows ("the Qased launch")."""
    children = [*fr.document.children(noun)]
    unknown = any(c.dep == "compound" and c.tag == "NNP" and fr.mentions.at(c) is None for c in children)
    return unknown or any(c.lower in FEW for c in children)
