"""Tests: static fires, hops, engine and flight tests, rehearsals, weapon tests; of what and by whom.

Finds "tested its engine", "conducted a static fire test", "a wet dress rehearsal of". A test of patience or a medical
test is none.
"""

from collections.abc import Iterator

from kg.extractors._context import doers, fallen_back
from kg.extractors._frame import Frame, frame
from kg.extractors._status import outcome, status
from kg.extractors._triggers import Words, triggers
from kg.extractors._when import when
from kg.model import Document, Event, Mentions

EMITS = ("Test",)
WORDS = Words(
    verbs=frozenset({"test", "test-fire", "rehearse", "hot-fire"}),
    phrasal=frozenset({("test", "fire")}),
    nouns=frozenset(
        {
            "test",
            "tests",
            "rehearsal",
            "hop",
            "test-firing",
            "demonstration",
            "hotfire",
            "hot-fire",
            "fire",
            "fires",
            "firing",
        }
    ),
)
CRAFT = ("Spacecraft", "LaunchVehicle", "Payload")
AGENTS = ("Agency", "Company", "Country", "Organization")
REHEARSED = frozenset({"rehearsal", "fire", "hot-fire", "hotfire", "test-firing", "hop"})
FIRES = frozenset({"static", "hot", "engine"})


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every test told in the document, once per telling."""
    found = [
        t
        for t in triggers(document, WORDS)
        if t.lower not in {"fire", "fires", "firing"} or FIRES & {c.lower for c in document.children(t)}
    ]
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if document.head(trigger).lemma != "launch" and any(
            role in {"spacecraft", "launchVehicle", "target"} for role, _ in slots
        ):
            happened = status(fr)
            yield Event("Test", happened, trigger.span, fr.sentence, slots, when(fr), outcome(fr, happened))


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    links = {"of", "obj", "subj", "compound", "poss", "on", "for", "with", "nmod"}
    craft = fr.of(*CRAFT, links=links) or doers(fr, *CRAFT)
    if not craft and fr.trigger.lower in REHEARSED:
        craft = fallen_back(fr, "LaunchVehicle", "Spacecraft")
    for key in craft:
        kind = fr.mentions.entities[key].type
        yield ({"Spacecraft": "spacecraft", "LaunchVehicle": "launchVehicle"}.get(kind, "target"), key)
    yield from (("agent", a) for a in fr.of(*AGENTS, links={"subj", "by", "poss"}))
    yield from (("place", p) for p in fr.of("Place", "LaunchSite", links={"at", "in", "from", "near"}))
