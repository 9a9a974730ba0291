"""A showing of a sign: who shows it, where, when, in what manner, and whether at all."""

from dataclasses import dataclass, replace

from kg.extractors._frame import Frame, Role, frame
from kg.extractors._sign_bearers import act
from kg.extractors._sign_words import AIM_VERBS, MODES
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import conjuncts, governors, is_passive, negated
from kg.model import Document, Mentions, Status, Thing, Time, Token
from kg.mood import mood

AGENTS = ("Person", "Agency", "Company", "Organization", "Country")

COLOURS = frozenset({"colours", "colors"})
SHOWING = frozenset({"show", "depict", "see"})
FINDING = frozenset("find see notice discover recognise recognize meet".split())
"""Verbs whose object is as it is before it is found ("visitors will find a badge, sewn on by hand")."""
SITES = ("Place", "LaunchSite", "LaunchPad", "SpaceStation")


@dataclass(frozen=True, slots=True)
class Display:
    """A showing of a sign: its verb (None in "a capsule with a flag"), manner, bearer, doers, places, time, status."""

    verb: Token | None
    mode: str
    bearer: Thing | None
    agent: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    time: Time | None = None
    status: Status = "occurred"


def told(document: Document, mentions: Mentions, noun: Token, verb: Token, on: Thing | None) -> Display:
    """A display with the agents, places and time of its verb's clause, but not those in the sign's own phrase."""
    fr = frame(document, mentions, verb)
    aside = {
        t.index
        for c in document.children(noun, "relcl", "acl", "prep")
        for t in document.subtree(c)
        if c.lower in {"of", "from"}
        or c.dep == "relcl"
        or any(o.lower in COLOURS for o in document.children(c, "pobj"))
    }
    aims = [c for c in document.children(verb, "advcl", "xcomp") if c.tag == "VB" and c.lemma in AIM_VERBS]
    aside |= {t.index for c in aims for t in document.subtree(c)}  # "painted to mark his birth in 1857"
    fr = replace(fr, scope=tuple(t for t in fr.scope if t.index not in aside), roles=_outside(document, fr, aside))
    agents = [] if _only_shown(document, verb) else doers(document, mentions, fr)
    told = status(fr) if not _unseen(document, verb) else "not-occurred"
    on = _place_of(fr) if on is None and MODES.get(act(document, verb)) == "held" else on
    time = when(fr)
    places = fr.of(*SITES, links={"in", "at", "inside", "aboard", "from", "on"})
    return Display(
        verb,
        MODES.get(act(document, verb), "unspecified"),
        on,
        tuple(d for d in agents if d != on),
        tuple(p for p in places if p != on or mentions.entities[p].type in {"Place", "SpaceStation"}),
        time if time and not any(time.span.covers(document.tokens[i].span) for i in aside) else None,
        "occurred" if is_present(document, noun, verb, told) else told,
    )


def is_present(document: Document, noun: Token, verb: Token, told: Status) -> bool:
    """Whether a showing in the present tense is told as one that is seen, as captions do, and not as a plan."""
    fronted = verb.tag == "VBG" and verb.index < noun.index and document.head(verb).lemma == "be"
    plain = mood(document, verb) == "plain" and verb.tag in {"VBZ", "VBP"}
    to_be = verb.dep == "xcomp" and verb.lemma in {"find", "see"} and document.head(verb).tag in {"VBZ", "VBP"}
    found = to_be or (verb.tag == "VBN" and verb.dep == "acl" and document.head(noun).lemma in FINDING)
    return told == "planned" and (fronted or plain or found)


def _only_shown(document: Document, verb: Token) -> bool:
    """ "A minister posted a film showing workers covering the flag": whoever shows it is not who does it."""
    showing = any(g.lemma in SHOWING for g in governors(document, verb))
    return showing and verb.tag == "VBG" and not any(document.children(verb, "nsubj"))


def _unseen(document: Document, verb: Token) -> bool:
    """ "No footage showed workers painting over the emblem"."""
    return any(g.lemma in {"show", "see", "depict"} and negated(document, g) for g in governors(document, verb))


def _place_of(fr: Frame) -> str | None:
    """Where a sign is held up: the craft that does it, else the station that it happens on."""
    craft = fr.of("Spacecraft", links={"subj", "by"})
    stations = [
        r.mention.entity
        for r in fr.roles
        if (r.kind == "SpaceStation" and r.link not in {"subj", "poss", "compound"})
        or (r.kind == "Spacecraft" and r.link in {"in", "inside", "aboard"})
    ]
    return craft[0] if craft else stations[0] if stations else None


def doers(document: Document, mentions: Mentions, fr: Frame) -> list[str]:
    """Who does what a frame's verb tells: its subjects, by their titles too, or the agent of a passive."""
    first = [first_listed(document, s) for s in fr.subjects]
    subjects = [] if is_passive(document, fr.trigger) else [t for s in first for t in conjuncts(document, s)]
    apposed = [t for s in subjects for a in document.children(s, "appos") for t in conjuncts(document, a)]
    named = [*subjects, *apposed]  # "the crew members X and Y"
    named += [t for by in document.children(fr.trigger, "agent") for t in _of_agent(document, by)]
    told = [m for t in named if (m := mentions.at(t)) and mentions.type_of(m) in AGENTS]
    found = [m.entity for m in told if m.form != "adjective"]  # "three Italians" are not Italy
    return list(dict.fromkeys(found))


def _of_agent(document: Document, by: Token) -> list[Token]:
    """The words for who does it behind "by", without those for whom or where it is done ("sewn by X for Y")."""
    apart = (p for c in document.children(by, "pobj") for p in document.children(c, "prep") if p.lower != "of")
    aside = {t.index for p in apart for t in document.subtree(p)}
    return [t for t in document.subtree(by) if t.index not in aside]


def first_listed(document: Document, token: Token) -> Token:
    """The first of the people listed, where the parser hangs a clause on the last ("X, Y and Z holding a flag")."""
    while token.dep == "conj" and document.head(token).pos in {"PROPN", "NOUN"}:
        token = document.head(token)
    return token


def _outside(document: Document, fr: Frame, aside: set[int]) -> tuple[Role, ...]:
    """The participants that don't stand within some words."""
    return tuple(r for r in fr.roles if not any(t.index in aside for t in document.between(r.mention.span)))
