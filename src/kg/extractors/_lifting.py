"""Verbs that tell of a launch by what is carried up, or by the orbit that is reached: "the rocket lifted the probe from
Kourou", "is to send two astronauts to the station", "sent a man up", "reached orbit", "would fly in March".

Many of these verbs tell of other journeys, too. So the one who carries must be a rocket, or the goal high above.
"""

from collections.abc import Iterator

from kg.extractors._dated_missions import is_ferry
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.grammar import TYPE_NOUNS, clause, is_passive
from kg.model import Document, Mentions, Token
from kg.mood import mood

LIFTING = frozenset(
    "carry lift send take loft haul ferry fly hoist boost fire propel transport bring heave hurl push throw shoot"
    " catapult fling jet whisk".split()
)
SENDING = frozenset("send lift loft hoist fly shoot fire propel hurl catapult fling boost".split())
CRAFT = ("Spacecraft", "Mission", "Payload", "SpaceStation")
ROCKETS = frozenset({noun for noun, kind in TYPE_NOUNS.items() if kind == "LaunchVehicle"})
FLOWN = frozenset(
    "satellite satellites man woman dog people humans astronaut astronauts cosmonaut cosmonauts taikonauts crew crews"
    " payload payloads probe probes capsule spacecraft cubesats".split()
)
PEOPLE = GROUPS | frozenset("man woman people human astronaut cosmonaut taikonaut crewmate them him her us me".split())
CIVILIANS = frozenset(
    "tourist tourists tycoon billionaire millionaire passenger passengers actor actress director pair trio duo"
    " quartet member members".split()
)
HEAVENS = frozenset("place/moon place/mars place/venus place/jupiter place/low-earth-orbit".split())
EARTHLY = ("Place", "Country", "GeopoliticalEntity")
UP = frozenset({"up", "aloft", "skyward", "skywards"})
SKY = frozenset({"orbit", "orbits", "space"})
LATER = frozenset("operational operating working final science mapping higher graveyard disposal permanent".split())
"""What an orbit is called that a craft comes to long after its launch."""
WORLDS = frozenset("lunar martian moon mars venus jupiter solar heliocentric".split())
PASSING = frozenset("past by over around near through out within".split())


def lifting(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of a launch so, in text order."""
    for verb in document.tokens:
        if verb.pos != "VERB" or verb.dep in {"amod", "compound", "aux"}:
            continue
        if _tells_launch(document, mentions, verb):
            yield verb


def _tells_launch(document: Document, mentions: Mentions, verb: Token) -> bool:
    if verb.lemma in LIFTING and any(_lifted(document, verb)):
        return _is_lifted(document, mentions, verb)
    if verb.lemma == "return":
        return _flies_again(document, mentions, verb)
    if verb.lemma == "fly":
        return _is_flight(document, mentions, verb)
    return reaches_orbit(document, verb) and _type_of_subject(document, mentions, verb) is not None


def reaches_orbit(document: Document, verb: Token) -> bool:
    """ "Reached orbit", "made it to orbit": of the Earth, as no other world is named."""
    objects, below = list(document.children(verb, "dobj")), {t.lower for t in document.subtree(verb)}
    if verb.lemma == "make" and any(o.lower == "it" for o in objects):
        objects = _goals(document, verb, "to", "into")
    reached = verb.lemma in {"reach", "attain", "achieve", "make"} and any(o.lower in SKY for o in objects)
    return reached and not below & (WORLDS | LATER)


def _lifted(document: Document, verb: Token) -> list[Token]:
    """What is carried: the object, or the subject of a passive ("may be prepared and sent to the station")."""
    objects = list(document.children(verb, "dobj"))
    passive = is_passive(document, verb) and not objects
    return objects or (subject_tokens(document, verb) if passive else [])


def _is_edge(document: Document, goal: Token) -> bool:
    """ "The edge of space"."""
    return goal.lower in {"edge", "brink"} and any(t.lower == "space" for t in document.subtree(goal))


def _is_high(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a journey goes to a station or into space, or to or around another world."""
    to = _goals(document, verb, "to", "into")
    if any(mentions.type_at(g) == "SpaceStation" or g.lower in SKY or _is_edge(document, g) for g in to):
        return True
    around = [*to, *_goals(document, verb, "around", "toward", "towards")]
    return any((m := mentions.at(g)) is not None and m.entity in HEAVENS for g in around)


def _is_lifted(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether what flies is carried by a rocket, up, or from a launch site to what is high above."""
    if not any(_flown(mentions, o) for o in _lifted(document, verb)):
        return False
    if {c.lower for c in document.children(verb, "prt", "advmod")} & UP:
        return True
    on, to = (_goals(document, verb, *words) for words in (("on", "aboard", "atop", "from", "off"), ("to", "into")))
    by_rocket = _type_of_subject(document, mentions, verb) == "LaunchVehicle"
    by_rocket = by_rocket or any(mentions.type_at(g) == "LaunchVehicle" for g in on)
    leaves = any(mentions.type_at(g) in {"LaunchSite", "LaunchPad"} or g.lower in {"pad", "launchpad"} for g in on)
    high = _is_high(document, mentions, verb)
    by_ship = _type_of_subject(document, mentions, verb) == "Spacecraft" and _takes_people(document, mentions, verb)
    by_ship = by_ship and not any(mentions.type_at(g) in EARTHLY for g in to)
    if _by_shuttle(document, mentions, verb) and any(_is_first_orbit(document, g) for g in to):
        return True
    if by_ship and (leaves or (high and any(mentions.type_at(g) == "Place" for g in _goals(document, verb, "from")))):
        return True
    flown = by_ship or _type_of_subject(document, mentions, verb) == "Mission"
    if flown and (any(_is_edge(document, g) for g in to) or _carries_crew(document, mentions, verb, high)):
        return True
    return (by_rocket and (leaves or high or bool(on))) or (leaves and high) or (high and verb.lemma in SENDING)


def _by_shuttle(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Was carried to orbit by the shuttle Discovery": a ship or its mission that takes another craft up."""
    doers = _goals(document, verb, "by") if is_passive(document, verb) else subject_tokens(document, verb)
    loads = {m.entity for o in _lifted(document, verb) if (m := mentions.at(o)) and mentions.type_of(m) in CRAFT}
    ships = {m.entity for d in doers if (m := mentions.at(d)) and mentions.type_of(m) in {"Spacecraft", "Mission"}}
    described = any(TYPE_NOUNS.get(o.lower) == "Spacecraft" for o in _lifted(document, verb))
    return bool(loads or described) and bool(ships - loads or any(d.lower in {"shuttle", "orbiter"} for d in doers))


def _is_first_orbit(document: Document, goal: Token) -> bool:
    """Space, or an orbit that is not told to be another one ("a higher orbit")."""
    told = {c.lower for c in document.children(goal, "amod", "compound", "nmod", "poss")}
    return goal.lower in SKY and told <= {"earth", "low"}


def _carries_crew(document: Document, mentions: Mentions, verb: Token, high: bool) -> bool:
    """ "The Crew-9 mission will carry two astronauts to the station": to come, and not back or home."""
    back = {"back", "home", "from"} & {c.lower for c in document.children(verb)}
    return high and not back and mood(document, verb) == "future" and _takes_people(document, mentions, verb)


def _takes_people(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The capsule took the crew from Baikonur": people aboard a ship that leaves a launch site fly."""
    taken = document.children(verb, "dobj")
    return any(mentions.type_at(o) == "Person" or {o.lower, o.lemma} & (PEOPLE | CIVILIANS) for o in taken)


def _is_flight(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Zafar 2 would fly in March", "flew aboard Discovery": not past, over or through something."""
    if {c.lower for c in document.children(verb, "prep", "prt", "advmod")} & (PASSING | {"back", "home"}):
        return False
    kind = _type_of_subject(document, mentions, verb)
    on = {mentions.type_at(g) for g in _goals(document, verb, "on", "aboard", "atop", "in", "from")}
    if kind == "Person" and any(g.lower in {"days", "months"} for g in _goals(document, verb, "for")):
        return True
    if kind == "Person":
        return bool(on & {"Spacecraft", "LaunchSite", "LaunchVehicle", "Mission"})
    if kind == "Mission":
        sentence = document.sentence_of(verb.index).span
        return any(not t.value.startswith("P") for t in mentions.times_in(sentence)) and not _lifted(document, verb)
    rises = bool(on & {"LaunchSite", "LaunchVehicle"})
    ferry = any((m := mentions.at(s)) and is_ferry(m.entity) for s in subject_tokens(document, verb))
    goes = any(p.lower in {"to", "into"} for p in document.children(verb, "prep"))  # "flew to another port"
    own = kind == "LaunchVehicle" or (ferry and not goes and verb.tag in {"VBD", "VBN"})
    dated = own and not _lifted(document, verb) and bool(mentions.times_in(clause(document, verb)))
    return kind in {"Spacecraft", "LaunchVehicle"} and (rises or dated or mood(document, verb) == "future")


def _flies_again(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The rocket returned to flight in May"."""
    goals = [g.lower for g in _goals(document, verb, "to")]
    return "flight" in goals and _type_of_subject(document, mentions, verb) in {"LaunchVehicle", "Spacecraft"}


def back_to_flight(document: Document, mentions: Mentions) -> Iterator[Token]:
    """ "Since Vega's return to flight", "the return to flight of the shuttle": a noun that tells the same."""
    for noun in document.tokens:
        if (
            noun.lower == "return"
            and noun.pos == "NOUN"
            and any(g.lower == "flight" for g in _goals(document, noun, "to"))
        ):
            owners = [*document.children(noun, "poss", "compound"), *_goals(document, noun, "of")]
            if any(mentions.type_at(t) in {"LaunchVehicle", "Spacecraft"} for t in owners):
                yield noun


def _flown(mentions: Mentions, noun: Token) -> bool:
    """Whether a word is of people or craft, also by their count alone ("another nine")."""
    craft = TYPE_NOUNS.get(noun.lower) == "Spacecraft" or (noun.dep == "dobj" and noun.pos == "NUM")
    return craft or noun.lower in FLOWN | PEOPLE | CIVILIANS or mentions.type_at(noun) in {*CRAFT, "Person"}


def _type_of_subject(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """The class of what does what a verb tells, by its name or by its noun ("the rocket", "by a rocket")."""
    doers = _goals(document, verb, "by") if is_passive(document, verb) else subject_tokens(document, verb)
    kinds = [mentions.type_at(s) or TYPE_NOUNS.get(s.lower) for s in doers]
    return next((kind for kind in kinds if kind), None)


def _goals(document: Document, verb: Token, *prepositions: str) -> list[Token]:
    over = [verb, *document.children(verb, "prep", "advmod", "prt", "dobj")]
    found = [p for o in over for p in document.children(o, "prep", "dative", "agent") if p.lower in prepositions]
    return [g for p in found for g in document.children(p, "pobj")]
