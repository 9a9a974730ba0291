"""Delays told in other words than those of delaying: "put the brakes on", "upended plans for the launch", "skipped the
Friday attempt", "kept the rocket on the ground", "called a halt to", "won't fly today".
"""

from collections.abc import Iterator

from kg.extractors._delays import FLIGHTS
from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, auxiliaries, conjuncts, negated
from kg.model import Document, Mentions, Token
from kg.mood import mood

UPSETTING = frozenset(
    "upend disrupt derail upset thwart foil frustrate scupper spoil scuttle torpedo scotch stymie dash wreck".split()
)
FORGOING = frozenset("forgo forego skip waive pass forfeit bypass lose".split())
CHANCES = frozenset("attempt attempts try tries opportunity opportunities window windows".split())
"""What one goes without: with a launch, or said of one."""
KEEPING = frozenset("keep leave hold hem".split())
DOWN = frozenset("ground pad launchpad earth hangar".split())
STUCK = frozenset("grounded earthbound waiting".split())
STOPS = {"brakes": "on", "halt": "to", "stop": "to", "end": "to", "damper": "on", "hold": "on"}
"""What is put or called on a flight, and the preposition that leads to it."""
STOPPING = frozenset("put pump slam hit step jam call bring throw".split())
GOING = frozenset("launch fly happen go proceed take lift blast".split())
SOON = frozenset("today tonight tomorrow".split())
FLYING = ("Spacecraft", "LaunchVehicle", "Mission")


def setbacks(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell so, in text order."""
    for verb in document.tokens:
        told = verb.pos == "VERB" and verb.dep not in {"amod", "compound", "aux"}
        if told and (_is_setback(document, mentions, verb) or _will_not(document, mentions, verb)):
            yield verb


def is_refusal(document: Document, verb: Token) -> bool:
    """Whether it is what will not be that tells of the delay: "won't fly today"."""
    return verb.lemma in GOING and negated(document, verb)


def _is_setback(document: Document, mentions: Mentions, verb: Token) -> bool:
    if negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return False
    objects = [t for o in document.children(verb, "dobj", "nsubjpass") for t in conjuncts(document, o)]
    if verb.lemma in UPSETTING:
        return any(_is_flight(document, o) for o in objects)
    if verb.lemma in FORGOING:
        return any(o.lower in CHANCES and _of_launch(document, mentions, o) for o in objects)
    if verb.lemma in KEEPING and any(_flies(mentions, o) for o in objects):
        return _stays_down(document, verb)
    return verb.lemma in STOPPING and any(_stops(document, mentions, verb, o) for o in objects)


def _is_flight(document: Document, noun: Token) -> bool:
    """ "The launch", "plans for the launch"."""
    if noun.lower in FLIGHTS - {"plan", "plans", "date", "schedule", "count", "clock", "return", "test"}:
        return True
    behind = [o for p in document.children(noun, "prep") for o in document.children(p, "pobj")]
    return noun.lower in {"plan", "plans", "hopes", "chances", "schedule"} and any(o.lower in FLIGHTS for o in behind)


def _of_launch(document: Document, mentions: Mentions, chance: Token) -> bool:
    """ "Its launch attempt", "Friday's attempt", "a third try at launching it"."""
    below = document.subtree(chance)
    return any(t.lower in FLIGHTS or t.lemma == "launch" or mentions.times_in(t.span) for t in below if t != chance)


def _flies(mentions: Mentions, noun: Token) -> bool:
    named = mentions.at(noun)
    return (mentions.type_of(named) if named else TYPE_NOUNS.get(noun.lower)) in FLYING


def _stays_down(document: Document, verb: Token) -> bool:
    """ "On the ground", "grounded": behind a verb of keeping, where no "from" tells what one is kept from."""
    over = [verb, *document.children(verb, "dobj")]
    preps = [p for t in over for p in document.children(t, "prep") if p.lower in {"on", "in"}]
    stuck = {c.lower for t in over for c in document.children(t, "acomp", "oprd", "advcl", "xcomp", "acl", "amod")}
    return any(o.lower in DOWN for p in preps for o in document.children(p, "pobj")) or bool(stuck & STUCK)


def _stops(document: Document, mentions: Mentions, verb: Token, stop: Token) -> bool:
    """ "Put the brakes on the launch", "called a halt to the countdown"."""
    link = STOPS.get(stop.lower)
    preps = [p for t in (verb, stop) for p in document.children(t, "prep", "dative") if p.lower == link]
    return any(o.lower in FLIGHTS or _flies(mentions, o) for p in preps for o in document.children(p, "pobj"))


def _will_not(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Won't launch today", "will not fly on Friday as planned"."""
    will = {a.lower for a in auxiliaries(document, verb)} & {"will", "wo"}
    if verb.lemma not in GOING or not will or not negated(document, verb):
        return False
    below = [t.lower for t in document.subtree(verb)]
    soon = bool(SOON.intersection(below)) or " as planned" in f" {' '.join(below)}"
    subjects = subject_tokens(document, verb)
    return soon and any(_flies(mentions, s) or s.lower in FLIGHTS for s in subjects)
