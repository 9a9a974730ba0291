"""Tests: static fires, hops, engine and flight tests, rehearsals, weapon tests; of what and by whom.

Finds "tested its engine", "conducted a static fire test", "a wet dress rehearsal of", "fired its rocket's engines",
"flew up in its last hop test". A test of patience or a medical test is none, nor is a burn in flight.
"""

from collections.abc import Iterator

from kg import reference
from kg.extractors._breakdowns import counted
from kg.extractors._centres import centres
from kg.extractors._doers import doers
from kg.extractors._fallen_back import fallen_back
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._frame_words import PLACES
from kg.extractors._outcome import outcome
from kg.extractors._shootdowns import DESTROYING, shootdowns, tells_of_weapons, weapon_owners
from kg.extractors._status import status
from kg.extractors._triggers import Words, triggers
from kg.extractors._when import when
from kg.grammar import governors, is_passive
from kg.model import Document, Event, Mentions, Token

EMITS = ("Test",)
WORDS = Words(
    verbs=frozenset({"test", "test-fire", "rehearse", "hot-fire", "hop"}),
    phrasal=frozenset({("test", "fire"), ("try", "out")}),
    nouns=frozenset(
        "test tests rehearsal hop test-firing demonstration hotfire hot-fire hot-firing fire fires firing run trial"
        " trials".split()
    ),
)
CRAFT = ("Spacecraft", "LaunchVehicle", "Payload")
FLIGHTS = ("Mission", "Programme")
AGENTS = ("Agency", "Company", "Country", "Organization")
REHEARSED = frozenset({"rehearsal", "fire", "hot-fire", "hot-firing", "hotfire", "test-firing", "hop"})
QUALIFIED = {
    **dict.fromkeys(["fire", "fires", "firing"], frozenset({"static", "hot", "engine", "ground", "stage"})),
    "run": frozenset({"green", "dry"}),
}
"""Everyday nouns that are tests only behind one of these words ("a static fire", "the green run")."""
FIRING = frozenset({"fire", "ignite", "light", "run"})
ENGINES = frozenset("engine engines motor motors stage booster boosters thruster thrusters".split())
CREWS = frozenset("engineers team teams company firm agency technicians crews workers controllers testers".split())
WHOLE = frozenset("stage rocket booster core vehicle element prototype ship".split())
LASTING = frozenset("second seconds minute minutes".split())
GROUND = frozenset("test tests testing stand static bench rehearsal".split())
IN_FLIGHT = frozenset("orbit orbits burn course trajectory descent altitude manoeuvre maneuver landing liftoff".split())
SITES = ("Place", "LaunchSite", "LaunchPad")
PARTS = frozenset("abort escape drop parachute fire engine dress pad green splashdown".split())
"""What stands before a test of a part of a mission or programme ("the abort test of Gaganyaan")."""
ESCAPES = frozenset("abort escape drop parachute splashdown".split())
OF_FLIGHT = frozenset("of obj for compound poss".split())
OF_CRAFT = frozenset("of obj subj compound poss on for with nmod".split())


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every test told in the document, once per telling."""
    found = [t for t in triggers(document, WORDS) if _is_meant(document, t)]
    found += [t for t in document.tokens if t.lemma in FIRING and t.pos == "VERB" and _fires(document, mentions, t)]
    found += [*shootdowns(document, mentions)]
    armed = tells_of_weapons(document)
    indexes = frozenset(t.index for t in found)
    for trigger in sorted(found, key=lambda t: t.index):
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        roles = {role for role, _ in slots}
        told = bool(roles & {"spacecraft", "launchVehicle", "target"}) or (
            armed and trigger.pos == "NOUN" and bool(roles)
        )
        told = told or trigger.lemma in DESTROYING or _is_of_part(fr, roles) or _is_of_engine(fr, slots)
        idle = document.head(trigger).lemma == "launch" or _is_aim(fr, slots) or _hops_there(fr, slots)
        if not idle and slots and told:
            happened = status(fr)
            time = when(fr) or ((around := _around(fr)) and when(around)) or None
            yield Event("Test", happened, trigger.span, fr.sentence, slots, time, outcome(fr, happened))


def _hops_there(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """ "The lander hopped once more": on the world that it came down on, not to be tried."""
    kinds = {kind for _, key in slots for kind in reference.craft_kinds(key)}
    return fr.trigger.lemma == "hop" and fr.trigger.pos == "VERB" and bool(kinds & {"craft-lander", "craft-probe"})


def _is_of_part(fr: Frame, roles: set[str]) -> bool:
    """ "ISRO conducted a Pad Abort Test on July 5": of what is tried with a craft, who did it and when is enough."""
    parts = {c.lower for c in fr.document.children(fr.trigger, "compound", "nmod", "amod")} & ESCAPES
    return bool(parts) and "agent" in roles and when(fr) is not None


def _is_of_engine(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """ "NASA conducted an RS-25 hot fire on April 3": engines have no class of their own, but who fired one, when or
    where, makes an event of it."""
    roles = {role for role, _ in slots}
    return (
        _has_engine(fr) and len({*roles, *(["time"] if when(fr) is not None else [])} & {"agent", "place", "time"}) > 1
    )


def _has_engine(fr: Frame) -> bool:
    """Whether what is fired is said to be an engine: "a hot fire of the Vinci engine", "the RS-25 test"."""
    own = [*fr.document.children(fr.trigger, "compound", "nmod")]
    own += [o for p in fr.document.children(fr.trigger, "prep") if p.lower == "of" for o in fr.document.subtree(p)]
    own += list(fr.document.children(fr.trigger, "dobj"))
    model = any(any(c.isdigit() for c in t.text) and t.text[:1].isupper() and not fr.mentions.at(t) for t in own)
    named = {fr.trigger.lower, fr.trigger.lemma} & {*REHEARSED, *QUALIFIED, "test-fire"}
    return bool(named) and (model or any(t.lower in ENGINES for t in own))


def _is_aim(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """ "The flight will test the capsule", "lifted off to test it", "engineers tested it": what a flight is for, or
    what is done to any craft, unless a name or a date makes an event of it.
    """
    if fr.trigger.lemma != "test" or fr.trigger.pos != "VERB":
        return False
    flown = {s.lower for s in fr.subjects} | {fr.mentions.type_of(m) for s in fr.subjects if (m := fr.mentions.at(s))}
    if flown & {"flight", "mission", "launch", "that", "which", "Mission"}:
        return True
    tested = ENGINES & fr.words() or GROUND & fr.words() - {"test", "tests"}
    return not tested and when(fr) is None and not {"agent", "place"} & {role for role, _ in slots}


def _is_bare(document: Document, noun: Token) -> bool:
    """Whether no word before a noun tells what is tried: "dress", "launch"."""
    return noun.lower == "demonstration" or not any(document.children(noun, "compound", "amod", "nmod", "poss"))


def _is_meant(document: Document, trigger: Token) -> bool:
    if (
        trigger.lower in {"demonstration", "rehearsal"}
        and trigger.dep in {"attr", "appos"}
        and _is_bare(document, trigger)
    ):
        return False  # "the landing is a demonstration of skill", "the stays, a rehearsal for the station"
    if (
        trigger.lower == "test"
        and trigger.dep == "attr"
        and any(p.lower == "for" for p in document.children(trigger, "prep"))
    ):
        return False  # "the launch is a test for Europe"
    needed = QUALIFIED.get(trigger.lower)
    of = [o for p in document.children(trigger, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    engine = trigger.lower == "firing" and any(o.lower in ENGINES for o in of)
    told = {c.lower for c in document.children(trigger)}
    return needed is None or (trigger.pos == "NOUN" and (engine or bool(needed & told)))


def _fires(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether engines are run on the ground: "the company fired the rocket's engines", "was fired on a stand"."""
    passive = is_passive(document, verb)
    run = [t for o in document.children(verb, "nsubjpass" if passive else "dobj") for t in counted(document, o)]
    words = {t.lower for t in document.subtree(verb)}
    if not any(o.lower in ENGINES for o in run) or words & IN_FLIGHT:
        return False
    subjects = [] if passive else subject_tokens(document, verb)
    people = any(s.lower in CREWS or ((m := mentions.at(s)) and mentions.type_of(m) in AGENTS) for s in subjects)
    tested = GROUND & {t.lower for s in subjects for t in document.subtree(s)}
    run_there = passive and _is_there(document, mentions, verb)
    return people or bool(words & GROUND or tested) or run_there or _runs_on_stand(document, mentions, verb, subjects)


def _runs_on_stand(document: Document, mentions: Mentions, verb: Token, subjects: list[Token]) -> bool:
    """ "The core stage fired its engines for eight minutes at the Stennis Space Center": a rocket that stays there."""
    whole = any(t.lower in WHOLE for s in subjects for t in (s, *document.children(s, "appos")))
    whole = whole or any((m := mentions.at(s)) and mentions.type_of(m) == "LaunchVehicle" for s in subjects)
    long = any(t.lower in LASTING for t in document.subtree(verb))
    return whole and long and _is_there(document, mentions, verb)


def _is_there(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "At Lampoldshausen", "on the launch pad": a place on the ground."""
    preps = [p for p in document.subtree(verb) if p.lower in {"at", "on"} and p.dep == "prep"]
    at = [o for p in preps for o in document.children(p, "pobj")]
    named = any((m := mentions.at(o)) and mentions.type_of(m) in {*SITES, "Agency"} for o in at)
    return named or any(o.lower in {"pad", "launchpad"} for o in at)


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    if fr.trigger.lemma in DESTROYING:
        yield from (("target", x) for x in fr.of("Spacecraft", links={"obj", "subj", "of"}))
        yield from (("agent", x) for x in weapon_owners(fr.document, fr.mentions, fr.trigger))
        return
    around = _around(fr)
    craft = fr.of(*CRAFT, links=OF_CRAFT) or (fr.of(*FLIGHTS, links=OF_FLIGHT) if _is_on_ground(fr) else [])
    craft = craft or doers(fr, *CRAFT) or (around.of(*CRAFT, links=OF_CRAFT) if around else [])
    if not craft and around and _is_on_ground(fr):
        craft = around.of(*FLIGHTS, links={"subj", "crew"})
    if not craft and fr.trigger.lemma in FIRING:
        craft = _of_sentence(fr)
    alone = fr.trigger.dep != "attr" and not _has_engine(fr)  # "every metre is a rehearsal"
    if not craft and fr.trigger.lower in REHEARSED and alone:
        craft = fallen_back(fr, "LaunchVehicle", "Spacecraft")
    for key in craft:
        kind = fr.mentions.entities[key].type
        yield _role(kind), key
    agents = fr.of(*AGENTS, links={"subj", "by", "poss"}) or (around.of(*AGENTS, links={"subj"}) if around else [])
    yield from (("agent", a) for a in agents)
    there = {"at", "in", "from", "near", "above", "over"}
    places = fr.of(*PLACES, links=there) or (around.of(*PLACES, links=there) if around else [])
    yield from (("place", p) for p in (*places, *centres(fr)))


def _of_sentence(fr: Frame) -> list[str]:
    """The one craft that the sentence of a firing names ("fired engines, replicating how those of Starliner burn")."""
    named = {m.entity for m in fr.mentions.inside(fr.sentence) if fr.mentions.type_of(m) in CRAFT}
    return [*named] if len(named) == 1 else []


def _is_on_ground(fr: Frame) -> bool:
    """Whether what is tested for a mission or programme is said: "a rehearsal for Artemis II", "an abort test of X"."""
    modifiers = {c.lower for c in fr.document.children(fr.trigger)}
    return fr.trigger.lower in REHEARSED | {"run"} or fr.trigger.pos == "VERB" or bool(modifiers & PARTS)


def _role(kind: str) -> str:
    return {"Spacecraft": "spacecraft", "Mission": "spacecraft", "LaunchVehicle": "launchVehicle"}.get(kind, "target")


def _around(fr: Frame) -> Frame | None:
    """The clause that a test is told in: "the firm ran the engines of its rocket in a test", "rose in a hop test"."""
    above = fr.document.head(fr.trigger)
    if fr.trigger.dep != "pobj" or above.lower not in {"in", "during", "on", "through"}:
        return None
    verb = next((t for t in governors(fr.document, above) if t.pos == "VERB"), None)
    return frame(fr.document, fr.mentions, verb) if verb else None
