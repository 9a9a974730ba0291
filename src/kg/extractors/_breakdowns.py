"""What breaks down in plain words: "its gyros seized up", "the rocket strayed off course", "a valve would not open",
"nothing was heard from it again".
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._faults import DUTIES, PARTS
from kg.extractors._frame import subject_tokens
from kg.extractors._triggers import phrases
from kg.grammar import TYPE_NOUNS, auxiliaries, negated
from kg.model import Document, Mentions, Token
from kg.mood import mood

GIVING_WAY = phrases(
    "pack up, give out, give way, seize up, lock up, act up, play up, burn out, drop out, flame out, sputter out, "
    "fall off, come off, come loose, work loose, break loose, break off, tear off, tear away, tear loose, shear "
    "off, snap off, rip off, rip open, rip away, peel off, peel away, blow off, go haywire, go awry, go astray, "
    "tear apart, rip apart, blow apart, shake apart, fly apart, pull apart, go offline, go missing, go out, trip "
    "off, freeze up, ice up, clog up, fold up, catch fire"
)
"""What a part or a whole craft does that stops working or comes off."""
BREAKING = frozenset(
    "stall seize choke buckle snap shatter crack tear warp detonate implode melt fracture splinter corrode flicker"
    " glitch hiccup backfire short stutter".split()
)
"""Verbs that tell it alone, where nothing is done to anything else."""
STRAYING = frozenset(
    "drift veer stray deviate swerve diverge wander go run fly fall pitch roll spin careen lurch push steer head turn"
    " depart be move slew".split()
)
COURSES = frozenset("course trajectory path track flightpath corridor route heading target".split())
WILD = frozenset("spin tumble go fall roll career careen hurtle plunge corkscrew whirl".split())
BURNING = frozenset("go burst erupt explode end disappear vanish engulf swallow shroud break".split())
FLAMES = frozenset("flames flame smoke fireball fireballs fire inferno".split())
FALLING = frozenset("be go enter put place slip drop fall switch send force remain stay lapse fault revert".split())
"""By which a craft comes to be in safe mode."""
HEARING = frozenset("hear receive detect come arrive get pick".split())
SIGNS = frozenset("word signal signals contact data telemetry response reply sound peep sign".split())
REFUSING = frozenset("refuse decline struggle balk".split())
WOULD_NOT = frozenset("ignite light start restart open unfold separate fire deploy move budge turn work close".split())
CRAFT = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Payload")


def breakdowns(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of a fault so, in text order."""
    for verb in document.tokens:
        told = verb.pos in {"VERB", "AUX"} and verb.dep not in {"amod", "compound", "aux", "auxpass"}
        if told and _is_breakdown(document, mentions, verb):
            yield verb


def _is_breakdown(document: Document, mentions: Mentions, verb: Token) -> bool:
    return (
        went_silent(document, verb)
        or _strays(document, mentions, verb)
        or _ends_in(document, mentions, verb)
        or (of_part(document, mentions, verb) and (_gives_way(document, mentions, verb) or would_not(document, verb)))
    )


def of_part(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a verb is said of a craft or of a part of one."""
    for subject in (t for s in subject_tokens(document, verb) for t in counted(document, s)):
        named = mentions.at(subject)
        kind = mentions.type_of(named) if named else TYPE_NOUNS.get(subject.lower)
        if kind in CRAFT or subject.lower in PARTS:
            return True
    return False


def counted(document: Document, token: Token) -> list[Token]:
    """A word, or what it counts: "one of the valves", "several of its thrusters"."""
    behind = [o for p in document.children(token, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    return behind if behind and token.pos in {"NUM", "ADJ", "DET", "PRON"} else [token]


def _gives_way(document: Document, mentions: Mentions, verb: Token) -> bool:
    particles = {c.lower for c in document.children(verb, "prt", "advmod", "acomp", "oprd")}
    objects = list(document.children(verb, "dobj"))
    if objects:  # "a panel tore off the station"
        whole = any((m := mentions.at(o)) and mentions.type_of(m) in CRAFT for o in objects)
        return whole and any((verb.lemma, p) in GIVING_WAY for p in particles & {"off", "away"})
    return verb.lemma in BREAKING or any((verb.lemma, p) in GIVING_WAY for p in particles)


def _ends_in(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Went up in flames", "is in safe mode", "was put into safe mode": of a craft or a part of one."""
    over = (verb, *document.children(verb, "prt", "advmod", "prep"))
    goals = [g for o in over for p in document.children(o, "prep") if p.lower in {"in", "into"}
             for g in document.children(p, "pobj")]  # fmt: skip
    burns = verb.lemma in BURNING and any(g.lower in FLAMES for g in goals)
    mode = verb.lemma in FALLING and any(_is_safe_mode(document, g) for g in goals)
    mode = mode or (verb.lemma in {"enter", "trigger"} and any(_is_safe_mode(document, o) for o in
                                                               document.children(verb, "dobj")))  # fmt: skip
    return (burns or mode) and (of_part(document, mentions, verb) or _puts_itself(document, mentions, verb))


def _puts_itself(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Controllers put the telescope into safe mode"."""
    objects = document.children(verb, "dobj")
    return verb.lemma in {"put", "place", "send"} and any(mentions.type_at(o) in CRAFT for o in objects)


def _is_safe_mode(document: Document, noun: Token) -> bool:
    """ "Safe mode", "a protective safe hold", "emergency mode"."""
    words = {c.lower for c in document.children(noun, "amod", "compound", "nmod")}
    return noun.lower in {"mode", "hold", "configuration"} and bool(
        words & {"safe", "emergency", "survival", "safe-mode"}
    )


def would_not(document: Document, verb: Token) -> bool:
    """ "The second stage would not light", "the engine refused to start": told of the past, and of a duty."""
    if verb.lemma in REFUSING:
        return verb.tag in {"VBD", "VBN"} and any(c.lemma in DUTIES for c in document.children(verb, "xcomp"))
    helpers = {a.lower for a in auxiliaries(document, verb)}
    own = verb.dep in {"ROOT", "conj", "ccomp", "advcl", "relcl"} and not any(document.children(verb, "dobj", "advcl"))
    return verb.lemma in WOULD_NOT and own and negated(document, verb) and bool(helpers & {"would", "could"})


def _strays(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Strayed off course", "had drifted off its trajectory", "spun out of control"."""
    preps = [p for t in (verb, *document.children(verb, "prt", "advmod", "prep")) for p in document.children(t, "prep")]
    ends = {o.lower for p in preps if p.lower in {"off", "from", "of"} for o in document.children(p, "pobj")}
    words = [t.lower for t in document.tokens[verb.index + 1 : document.sentence_of(verb.index).last]][:6]
    off = bool(ends & COURSES) or any(pair in {("off", "course"), ("off", "target")} for pair in pairwise(words))
    wild = verb.lemma in WILD and "control" in ends
    subjects = {s.lower for s in subject_tokens(document, verb)}
    flies = of_part(document, mentions, verb) or bool(subjects & {"it", "trajectory"})
    return flies and (wild or (off and verb.lemma in STRAYING)) and not negated(document, verb)


def went_silent(document: Document, verb: Token) -> bool:
    """ "Nothing was heard from the probe", "no signal has come since", "has not been heard from"."""
    if verb.lemma not in HEARING or mood(document, verb) != "plain":
        return False
    subjects = list(document.children(verb, "nsubj", "nsubjpass"))
    nothing = any(s.lower == "nothing" for s in subjects) or any(
        s.lower in SIGNS and "no" in {c.lower for c in document.children(s, "det", "neg")} for s in subjects
    )
    unheard = verb.lemma == "hear" and negated(document, verb) and any(s.dep == "nsubjpass" for s in subjects)
    heard = verb.lemma in {"hear", "receive", "detect"} or any(s.lower in SIGNS for s in subjects)
    return heard and (nothing or unheard)
