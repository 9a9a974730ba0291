"""Landings: splashdowns, touchdowns and returns to Earth; what came down where, with whom.

Finds "landed", "splashed down", "touched down", "returned to Earth", "the splashdown of". A landed contract or a
landing site is none.
"""

from collections.abc import Iterator

from kg.extractors._context import crew, fallen_back
from kg.extractors._frame import Frame, frame
from kg.extractors._motion import FALLING, falling
from kg.extractors._status import outcome, status
from kg.extractors._triggers import Words, phrases, triggers
from kg.extractors._when import when
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Event, Mentions, Token

EMITS = ("Landing",)
WORDS = Words(
    verbs=frozenset({"land", "crash-land", "splashdown", "return", "lower"}),
    phrasal=phrases(
        "splash down, touch down, return to, return in, come home, come down, parachute to, set down, "
        "thump onto, crash into, crash onto, bring home, fly home, plunge into, return home"
    ),
    nouns=frozenset({"landing", "landings", "splashdown", "touchdown", "homecoming", "reentry"}),
)
CRAFT = ("Spacecraft", "Mission", "LaunchVehicle", "SpaceStation")
HOME = frozenset({"place/earth"})
LANDERS = {noun for noun, kind in TYPE_NOUNS.items() if kind in {"Spacecraft", "LaunchVehicle", "Mission"}} | frozenset(
    "crew astronauts cosmonauts stage it they he she humans people woman person trio duo pair vehicle which that"
    " who".split()
)


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every landing told in the document, once per telling."""
    words = {t.index: t for t in (*triggers(document, WORDS), *falling(document, mentions))}
    found = [words[i] for i in sorted(words)]
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if slots and _is_meant(fr, trigger, slots):
            happened = status(fr)
            yield Event("Landing", happened, trigger.span, fr.sentence, slots, when(fr), outcome(fr, happened))


def _is_meant(fr: Frame, trigger: Token, slots: tuple[tuple[str, str], ...]) -> bool:
    roles = {role for role, _ in slots}
    lands = bool(roles & {"spacecraft", "crewMember", "launchVehicle"})
    if trigger.lemma == "lower":
        return any(role == "spacecraft" for role, _ in slots) and bool(
            fr.of("Place", links={"at", "in", "on", "onto", "into"})
        )
    if trigger.lemma in FALLING - {"come", "set", "plunge"}:
        return lands
    if trigger.lemma in {"return", "come", "fly", "bring", "crash", "plunge", "set"}:
        return lands and (_comes_down(fr) or _comes_back(fr, trigger))
    if trigger.lemma == "land" and trigger.pos == "VERB" and not roles & {"spacecraft", "launchVehicle"}:
        objects = [c.lower for c in fr.document.children(trigger, "dobj")]
        if any(o in LANDERS for o in objects) or any(s.lower in LANDERS for s in fr.subjects):
            return True
        return lands and not objects  # "landed a role" is no landing
    return lands or bool(roles & {"place", "destination"})


def _comes_back(fr: Frame, trigger: Token) -> bool:
    """ "Soyuz MS-40, set to return in June": no object and no other goal than home; a stage comes back to its ship."""
    goals = [
        c
        for c in fr.document.children(trigger, "dobj", "prep")
        if c.lower not in {"in", "on", "at", "with", "aboard", "after", "by"}
    ]
    ships = {"stage", "booster"} & {t.lower for s in fr.subjects for t in fr.document.subtree(s)}
    return trigger.lemma == "return" and (not goals or bool(ships))


def _comes_down(fr: Frame) -> bool:
    words = {t.lower for t in fr.scope}
    return bool(
        words & {"earth", "home", "ground", "ocean", "sea", "moon", "mars", "surface", "atlantic", "pacific", "down"}
    )


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    ships = fr.of(
        *CRAFT,
        links={
            "subj",
            "obj",
            "of",
            "in",
            "aboard",
            "poss",
            "compound",
            "with",
            "by",
            "inside",
            "on",
            "nmod",
            "for",
            "conj",
            "appos",
        },
    )
    crafts = [s for s in ships if fr.mentions.entities[s].type == "Spacecraft"]
    rockets = [s for s in ships if fr.mentions.entities[s].type == "LaunchVehicle"]
    missions = [s for s in ships if fr.mentions.entities[s].type == "Mission"]
    if not ships and not fr.of("Person") and fr.trigger.pos != "VERB":
        crafts = fallen_back(fr, "Spacecraft")
    yield from (("spacecraft", s) for s in crafts or missions)
    yield from (("launchVehicle", s) for s in rockets if not crafts)
    where = fr.of(
        "Place",
        "Country",
        "LaunchSite",
        "GeopoliticalEntity",
        links={"in", "at", "on", "off", "near", "onto", "into", "of", "over", "from"},
    )
    yield from (("place", p) for p in where if p not in HOME)
    goals = fr.of("Place", links={"to", "on", "back"})
    yield from (("destination", p) for p in goals if p in HOME)
    yield from (("place", p) for p in fr.of("Place", links={"to"}) if p not in HOME)
    people = fr.of("Person", links={"subj", "with", "carrying", "carry", "of", "obj", "for", "bring", "conj"})
    yield from (("crewMember", p) for p in dict.fromkeys((*people, *crew(fr.document, fr.mentions, fr))))
    active = any(fr.document.children(fr.trigger, "dobj"))
    yield from (("agent", a) for a in fr.of("Agency", "Company", "Country", links={"subj"} if active else {"by"}))
