"""Which words tell of a delay, and whether what they are said of is a flight: much else is moved, held and cut."""

from collections.abc import Iterator

from kg.extractors._frame import Frame
from kg.extractors._triggers import Words, phrases, triggers
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Span, Token

WORDS = Words(
    verbs=frozenset(
        "delay postpone scrub slip reschedule cancel abort halt defer slide suspend ground push bump shelve"
        " move shift retime hold stop scrap axe".split()
    ),
    phrasal=phrases(
        "push back, call off, put off, stand down, move back, hold up, set back, hold off, put back, wave off,"
        " put on, place on, bring forward, pull forward"
    ),
    nouns=frozenset("delay delays scrub scrubs slips postponements postponement slip cancellation abort".split()),
)
VAGUE = frozenset(
    "slip slide suspend halt push bump abort hold move set put stand wave shelve ground shift retime stop scrap axe"
    " place bring pull".split()
)
"""Verbs that move much else: what they are said of must be a flight or its vehicle."""
MOVED = frozenset(
    "launch liftoff flight mission docking landing countdown countdowns attempt debut return homecoming undocking"
    " spacewalk test it which"
    " date launches splashdown schedule flights missions spacewalks landings attempts liftoffs rollout"
    " opportunity arrival departure rendezvous reentry re-entry rehearsal hop lift-off blastoff blast-off touchdown"
    " undockings flyby target clock count plan plans timeline timetable timelines".split()
)
FLIGHTS = MOVED - {"it", "which"}
ASCENTS = frozenset("ascent climb in-flight inflight mid-flight midflight mid-air midair".split())
RISEN = frozenset("launch liftoff lift-off takeoff blastoff flight".split())
"""What an abort is in or after that ends a flight instead of putting it off."""
FLIGHTS_ONLY = frozenset({"scrub", "scrubs", "scrubbed"})
"""Words that are said of countdowns alone."""
COUNTS = frozenset("countdown countdowns clock count".split())
COUNTING = frozenset("launch liftoff countdown zero go t-minus blastoff rocket".split())
"""Words of which one stands beside the clock of a countdown."""
DATED = frozenset("move shift bring pull".split())
"""Verbs that move things, too: of a flight, and to or by a time, they change its date."""
PLAINLY_WIDE = DATED | {"hold", "stop", "scrap", "axe"}
"""Verbs that are said of far more than flights."""
EARLIER = frozenset("forward up earlier later ahead back".split())
NEW = frozenset({"to", "for", "until", "till", "into"})
"""Before a time these tell the new date."""
TARGETS = ("Spacecraft", "LaunchVehicle", "Mission")
WIDER = ("Programme", "SpaceStation")


def delays(document: Document) -> Iterator[Token]:
    """The words that may tell of a delay; those that are said of much else only beside a word for a flight."""
    for trigger in triggers(document, WORDS):
        if trigger.lemma == "abort" and _in_flight(document, trigger):
            continue
        own = {c.lower for c in document.children(trigger, "dobj", "nsubjpass", "nsubj")}
        wide = {"hold": COUNTS | MOVED, "stop": COUNTS}.get(trigger.lemma, MOVED)
        if trigger.pos != "VERB" or trigger.lemma not in PLAINLY_WIDE or own & wide:
            yield trigger


def _in_flight(document: Document, abort: Token) -> bool:
    """ "The first abort during ascent", "aborts two minutes after launch": a flight that was under way."""
    below = {t.lower for t in document.subtree(abort)}
    gone = {p.lower for p in document.children(abort, "prep", "mark")} & {"after", "during", "in"}
    return bool(below & ASCENTS or (gone and below & RISEN))


def is_meant(fr: Frame, suffers: bool) -> bool:
    """Whether what moves is a flight: a vehicle or mission, or a word for its launch or landing.

    ``suffers`` tells that something is known which a delay befalls.
    """
    trigger = fr.trigger
    if trigger.lower in FLIGHTS_ONLY:
        return True
    if trigger.pos != "VERB":
        return suffers or bool(fr.of(*TARGETS)) or bool(fr.words() & FLIGHTS)
    things = moved(fr)
    if trigger.lemma in DATED | PLAINLY_WIDE | {"put", "place"}:
        return _is_retimed(fr, things)
    if trigger.lemma in VAGUE:
        return any(_is_flight(fr, t) for t in things)
    if things and not any(_may_slip(fr, t) for t in things):
        return False
    return suffers or bool(fr.of(*TARGETS)) or bool(fr.words() & MOVED)


def _is_retimed(fr: Frame, things: list[Token]) -> bool:
    """Whether a verb that says much else is said of a flight and its date: "moved the launch to Friday"."""
    lemma, own = fr.trigger.lemma, {t.lower for t in things}
    particles = {c.lower for c in fr.document.children(fr.trigger, "prt", "advmod", "prep")}
    if lemma in {"hold", "stop"}:
        sentence = {t.lower for t in fr.document.between(fr.sentence)}
        counted = own & COUNTS and ("clock" not in own or sentence & COUNTING)
        return bool(counted) or bool(particles & {"off", "up"} and any(_is_flight(fr, t) for t in things))
    if lemma in {"put", "place"}:
        held = any(o.lower in {"hold", "ice"} for p in fr.document.children(fr.trigger, "prep")
                   for o in fr.document.children(p, "pobj"))  # fmt: skip
        return (held or bool(particles & {"off", "back"})) and any(_may_slip(fr, t) for t in things)
    if lemma in {"scrap", "axe"}:
        return bool(own & FLIGHTS)
    stays = lemma in {"move", "shift"} and not particles & {"to", "onto", "into", "from", "toward"}
    return bool(own & FLIGHTS) and bool(particles & EARLIER or _to_time(fr) or stays)


def _to_time(fr: Frame) -> bool:
    """Whether the verb leads to or from a time: "to Friday", "by two days", "from May"."""
    preps = [p for p in fr.document.children(fr.trigger, "prep") if p.lower in NEW | {"from", "by"}]
    ends = [max(t.span.end for t in fr.document.subtree(p)) for p in preps]
    return any(fr.mentions.times_in(Span(p.span.end, end)) for p, end in zip(preps, ends, strict=True))


def _may_slip(fr: Frame, noun: Token) -> bool:
    """Whether a thing has a date to slip: a flight, a vehicle by name or kind; no vote, briefing or decision."""
    if noun.pos != "NOUN" or noun.lower in MOVED or {noun.lemma, noun.lower} & TYPE_NOUNS.keys():
        return True
    return fr.mentions.at(noun) is not None or any(c.dep == "compound" and c.lower in MOVED for c in
                                                    fr.document.children(noun))  # fmt: skip


def moved(fr: Frame) -> list[Token]:
    """What a verb of moving is said of: its object, else its subject."""
    nouns = [*fr.document.children(fr.trigger, "dobj")] or list(fr.subjects)
    if any((m := fr.mentions.at(n)) and fr.mentions.type_of(m) == "Person" for n in nouns):
        return nouns  # an astronaut who is bumped from a flight leaves it on its date
    nouns += [n for p in fr.document.children(fr.trigger, "prep") if p.lower in {"from", "of"}
              for n in fr.document.children(p, "pobj")]  # "stood down from Friday's attempt"  # fmt: skip
    return nouns


def _from_tower(fr: Frame) -> bool:
    """ "Waved off from the tower": a booster that comes down elsewhere."""
    ends = (o for p in fr.document.subtree(fr.trigger) if p.lower == "from" for o in fr.document.children(p, "pobj"))
    return any(o.lower in {"tower", "catch", "pad", "ship", "droneship", "barge", "arms"} for o in ends)


def _is_flight(fr: Frame, noun: Token) -> bool:
    """Whether a noun is a flight, or a vehicle that slips to another date ("into orbit" it only moves)."""
    if noun.lower in FLIGHTS:
        return True
    mention = fr.mentions.at(noun)
    if mention is not None and fr.trigger.lemma in {"suspend", "shelve"}:
        return fr.mentions.type_of(mention) in {"Mission", "Programme"}
    vehicle = (mention is not None and fr.mentions.type_of(mention) in TARGETS) or noun.lower in {"it", "which"}
    vehicle = vehicle or (TYPE_NOUNS.get(noun.lower) in TARGETS and (_to_time(fr) or fr.trigger.lemma == "ground"))
    vehicle = vehicle or (fr.trigger.lemma == "ground" and noun.lower in {"vehicle", "vehicles", "fleet"})
    prepositions = {c.lower for c in fr.document.children(fr.trigger, "prep", "prt", "advmod")}
    if vehicle and "to" in prepositions:
        return _to_time(fr)  # "bumped to December over the weather", not "pushed to a higher orbit"
    if vehicle and fr.trigger.lemma == "wave" and _from_tower(fr):
        return False
    return vehicle and not prepositions & {"into", "onto", "under", "through", "over", "away", "down", "against"}
