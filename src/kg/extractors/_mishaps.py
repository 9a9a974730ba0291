"""What goes wrong without a word of fault: "the engine did not ignite", "slammed into the station", "contact was lost
with the lander".
"""

from collections.abc import Iterator

from kg.extractors._faults import EARLY, ESCAPING, FLUIDS, MISSILES, PARTS, PLANNED, SIGNALS, STOPPING, UNMEANT, WRONG
from kg.extractors._frame import subject_tokens
from kg.extractors._unreal import keeps
from kg.grammar import TYPE_NOUNS, auxiliaries, governors, is_passive, negated
from kg.model import Document, Mentions, Token

OMITTED = frozenset(
    "ignite light start restart separate deploy open unfold extend reach achieve attain respond fire detach work"
    " inflate".split()
)
"""What a vehicle or its part is for; that it did not is a fault."""
RAMMING = frozenset("slam crash plough plow smash ram bump collide hit strike career run".split())
PIERCING = frozenset("strike hit pierce puncture damage hole".split())
DROPS = frozenset("drop fall decrease dip decline reduction".split())
FALLING = frozenset("drop fall decrease dip plunge plummet".split())
AIR = frozenset("air cabin atmospheric internal slight small sudden".split())
ENGINES = frozenset({"engine", "engines", "motor", "stage", "booster", "thruster", "thrusters"})
STRUCK = ("SpaceStation", "Spacecraft")
STRUCK_NOUNS = frozenset("station outpost module satellite spacecraft lab laboratory".split())
GOING_OFF = frozenset(
    "reset reboot restart fire activate ignite switch start turn open trigger jettison deploy release separate".split()
)
"""What a part may do at the wrong time."""
FINITE = frozenset({"ROOT", "acomp", "conj", "ccomp", "advcl", "relcl"})
REACHING = frozenset("reach achieve attain enter make put place deliver get".split())
GOALS = frozenset("orbit space speed velocity altitude height station".split())


def mishaps(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The words that tell of a mishap so, in text order."""
    for verb in document.tokens:
        if (
            verb.lower == "stuck"
            and verb.dep in FINITE
            and any(s.lower in PARTS for s in subject_tokens(document, verb))
        ):
            yield verb  # "the antenna got stuck"
        elif _is_pressure_drop(document, verb) or (
            verb.pos == "VERB" and verb.dep not in {"amod", "compound"} and _is_mishap(document, mentions, verb)
        ):
            yield verb


def _is_mishap(document: Document, mentions: Mentions, verb: Token) -> bool:
    return (
        left_undone(document, mentions, verb)
        or struck(document, mentions, verb)
        or contact_lost(document, verb)
        or wrong_orbit(document, verb)
        or _escapes(document, verb)
        or pierced(document, mentions, verb)
        or _goes_off(document, mentions, verb)
        or kept_from(document, verb)
        or (verb.lemma in FALLING and any(_is_air(document, s) for s in document.children(verb, "nsubj")))
    )


def _is_pressure_drop(document: Document, noun: Token) -> bool:
    """ "A drop in (air) pressure", "a pressure drop": of the air in a craft, not in a tank or on a person."""
    below = [
        o for p in document.children(noun, "prep") if p.lower in {"in", "of"} for o in document.children(p, "pobj")
    ]
    return (
        noun.pos == "NOUN"
        and noun.lower in DROPS
        and any(_is_air(document, t) for t in (*below, *document.children(noun, "compound")))
    )


def _is_air(document: Document, noun: Token) -> bool:
    """Whether a word is the pressure of the air that a crew breathes."""
    kinds = {c.lower for c in document.children(noun, "compound", "amod", "nmod")}
    return noun.lower in {"pressure", "pressurization", "pressurisation"} and kinds <= AIR


def wrong_orbit(document: Document, verb: Token) -> bool:
    """ "Ended up in the wrong orbit", "left two satellites in a useless orbit"."""
    under = [o for p in document.subtree(verb) if p.lower in {"in", "into"} for o in document.children(p, "pobj")]
    orbits = [o for o in under if o.lower in {"orbit", "orbits"} and WRONG & {c.lower for c in document.children(o)}]
    return any(next((g for g in governors(document, o) if g.pos == "VERB"), None) == verb for o in orbits)


def kept_from(document: Document, verb: Token) -> bool:
    """ "An anomaly prevented the rocket from reaching orbit"."""
    if not keeps(document, verb):
        return False
    undone = [v for p in document.children(verb, "prep") if p.lower == "from" for v in document.children(p, "pcomp")]
    return any(v.lemma in REACHING and _goes_to(document, v) for v in undone)


def _goes_to(document: Document, verb: Token) -> bool:
    """ "Reaching orbit", "entering its planned orbit", "putting the satellite into orbit"."""
    preps = [p for p in document.children(verb, "prep") if p.lower in {"into", "in", "to"}]
    goals = [*document.children(verb, "dobj"), *(o for p in preps for o in document.children(p, "pobj"))]
    return bool(GOALS.intersection(g.lower for g in goals))


def _escapes(document: Document, verb: Token) -> bool:
    """ "Coolant sprayed from the capsule"."""
    return verb.lemma in ESCAPING and any(s.lower in FLUIDS for s in subject_tokens(document, verb))


def pierced(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The capsule was struck by debris"."""
    if verb.lemma not in PIERCING or not is_passive(document, verb) or not _on_craft(document, mentions, verb):
        return False
    by = [o for a in document.children(verb, "agent", "prep") if a.lower == "by" for o in document.children(a, "pobj")]
    return any(t.lower in MISSILES for o in by for t in document.subtree(o))


def _goes_off(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Its thrusters fired by mistake", "the engine quit early"; of a rocket's engine nothing wanted is told so."""
    if verb.lemma not in STOPPING | GOING_OFF or not _on_craft(document, mentions, verb):
        return False
    words = {t.lower for t in document.subtree(verb)}
    if {"without", "command"} <= words or {"without", "warning"} <= words:
        return verb.lemma in GOING_OFF
    if words & PLANNED:
        return False
    engine = any(s.lower in ENGINES for s in subject_tokens(document, verb))
    stops = (
        verb.lemma in STOPPING and engine and bool(words & EARLY) and not any(document.children(verb, "dobj", "xcomp"))
    )
    return stops or (verb.lemma in GOING_OFF and bool(words & UNMEANT))


def left_undone(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The engine did not ignite": a part or vehicle, a plain past, and nothing wanted that was only decided not to
    be.
    """
    if verb.lemma not in OMITTED or not negated(document, verb):
        return False
    if {a.lower for a in auxiliaries(document, verb)} != {"did"} or not _on_craft(document, mentions, verb):
        return False
    goals = [o.lower for o in document.children(verb, "dobj")]
    if verb.lemma in {"reach", "achieve", "attain"}:
        return bool(GOALS.intersection(goals))
    return not goals


def _on_craft(document: Document, mentions: Mentions, verb: Token) -> bool:
    for subject in subject_tokens(document, verb):
        mention = mentions.at(subject)
        kind = mentions.type_of(mention) if mention else TYPE_NOUNS.get(subject.lower)
        if kind in {"Spacecraft", "LaunchVehicle"} or subject.lower in PARTS:
            return True
    return False


def struck(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a craft runs into a station or another craft."""
    if verb.lemma not in RAMMING:
        return False
    into = [
        g for p in document.children(verb, "prep") if p.lower in {"into", "with", "against"}
        for g in document.children(p, "pobj")
    ]  # fmt: skip
    hit = [*into, *(document.children(verb, "dobj") if verb.lemma in {"ram", "hit", "strike"} else ())]
    crafts = _on_craft(document, mentions, verb)
    return crafts and (any(_is_struck(mentions, t) for t in hit) or each_other(document, into))


def each_other(document: Document, into: list[Token]) -> bool:
    """ "Ran into each other", "into one another"."""
    pairs = {("each", "other"), ("one", "another")}
    return any((document.tokens[t.index - 1].lower, t.lower) in pairs for t in into)


def _is_struck(mentions: Mentions, token: Token) -> bool:
    mention = mentions.at(token)
    return token.lower in STRUCK_NOUNS or (mention is not None and mentions.type_of(mention) in STRUCK)


def contact_lost(document: Document, verb: Token) -> bool:
    """ "Contact with the rover was lost"."""
    return verb.lemma == "lose" and any(s.lower in SIGNALS for s in document.children(verb, "nsubjpass"))
