"""Whom a fault befalls where its own word does not name it: "an explosion sent the probe spinning", "X was plagued by
leaks", "issues with Starliner's thrusters", "five of Starliner's thrusters failed".
"""

from collections.abc import Iterable
from itertools import takewhile

from kg.extractors._breakdowns import counted
from kg.extractors._faults import HURTING, PARTS
from kg.extractors._frame import Frame, subject_tokens
from kg.grammar import SUBJECTS, governors, verb_above
from kg.model import Token

VEHICLES = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Payload", "Mission")
CAUSES = frozenset("to of despite by amid".split())
"""Prepositions, or their last words, before a fault that befell what the clause is about."""
BEFALLING = frozenset(
    "send force leave knock doom cripple plague beset hit dog strike hobble bedevil hamper mar delay cause disable"
    " destroy damage end halt kill afflict threaten claim wreck rock jolt shake blight ground interrupt blind deprive"
    " rob stop thwart scupper sink foil".split()
)
"""What a fault does to a vehicle."""


ENDING = frozenset("end result culminate".split())
HELD_UP = frozenset("launch launches liftoff flight flights mission missions departure landing docking".split())
FLIGHTS = frozenset("flight launch liftoff mission attempt test ascent voyage outing".split())
"""What ends in a fault."""


def victims(fr: Frame) -> list[str]:
    """ "A leak crippled the probe", "an explosion sent it spinning", "X was plagued by leaks": whom a fault befalls."""
    trigger, verb = fr.trigger, fr.document.head(fr.trigger)
    above = fr.document.head(verb)
    if trigger.pos not in {"NOUN", "PROPN"} or verb.lemma in HURTING:  # "a leak crippled it" is told by the verb
        return []
    befallen: list[Token] = []
    if trigger.dep in {"nsubj", "nmod"} and verb.lemma in BEFALLING:
        clauses = (c for v in fr.document.children(verb, "ccomp", "xcomp") for c in fr.document.children(v, "nsubj"))
        befallen = [*fr.document.children(verb, "dobj"), *clauses]
    elif trigger.dep == "pobj" and verb.lower == "by" and above.lemma in BEFALLING:
        befallen = [*fr.document.children(above, *SUBJECTS)] or subject_tokens(fr.document, above)
    elif trigger.dep == "pobj" and verb.lower in {"in", "with"} and above.lemma in ENDING:
        flights = [s for s in subject_tokens(fr.document, above) if s.lower in FLIGHTS]
        befallen = [t for s in flights for t in fr.document.subtree(s)]  # "the flight of X ended in an explosion"
    return _vehicles(fr, (t for o in befallen for t in (o, *fr.document.children(o, "poss"))))


def of_clause(fr: Frame) -> list[str]:
    """ "The Vega flight ended early due to a leak": the one vehicle that the clause around is about."""
    verb = verb_above(fr.document, fr.trigger)
    path = list(takewhile(lambda t: t != verb, governors(fr.document, fr.trigger)))
    cause = path[:1] and path[0].lower in CAUSES and fr.trigger.dep == "pobj"
    if verb is None or not cause or any(fr.document.children(fr.trigger, "prep", "relcl", "acl", "poss")):
        return []
    subjects = subject_tokens(fr.document, verb)
    found = _vehicles(fr, (t for s in subjects for t in fr.document.subtree(s)))
    found = [key for key in found if fr.mentions.entities[key].type != "SpaceStation"]
    named = _vehicles(fr, fr.document.between(fr.sentence))
    return list(dict.fromkeys(found)) if len(set(named)) == 1 else []


def only_named(fr: Frame) -> list[str]:
    """ "The Apollo 13 medal was struck again after a tank exploded": the one mission that its sentence names."""
    named = dict.fromkeys(_vehicles(fr, fr.document.between(fr.sentence)))
    return list(named) if len(named) == 1 and fr.mentions.entities[next(iter(named))].type == "Mission" else []


def part_owner(fr: Frame) -> list[str]:
    """ "Issues with Starliner's thrusters": whose part it is."""
    preps = [p for p in fr.document.children(fr.trigger, "prep") if p.lower in {"with", "in", "of", "on"}]
    below = (t for p in preps for o in fr.document.children(p, "pobj") for t in counted(fr.document, o))
    parts = (t for t in below if t.lower in PARTS)
    return _vehicles(fr, (c for part in parts for c in fr.document.children(part, "poss", "compound")))


def owner_of_part(fr: Frame) -> list[str]:
    """ "Five of Starliner's thrusters failed near the station": whose part it is that fails."""
    if fr.trigger.pos != "VERB":
        return []
    parts = (t for s in fr.subjects for t in fr.document.subtree(s) if t.lower in PARTS)
    return _vehicles(fr, (c for part in parts for c in fr.document.children(part, "poss")))[:1]


def held_up(fr: Frame) -> list[str]:
    """ "The accident will delay the launch of X": what a known accident holds up is another craft."""
    document, verb = fr.document, fr.document.head(fr.trigger)
    known = fr.trigger.dep in SUBJECTS and any(c.lower in {"the", "this"} for c in document.children(fr.trigger, "det"))
    flights = [o for o in document.children(verb, "dobj") if o.lower in HELD_UP] if known else []
    return _vehicles(fr, (t for o in flights for t in document.subtree(o)))


def _vehicles(fr: Frame, tokens: Iterable[Token]) -> list[str]:
    """The vehicles that some words name."""
    named = (m for t in tokens if (m := fr.mentions.at(t)))
    return [m.entity for m in named if fr.mentions.type_of(m) in VEHICLES]
