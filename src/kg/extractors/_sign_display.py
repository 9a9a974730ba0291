"""How a sign is shown: on what, by whom, where, when, and whether at all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extractors._frame import Frame, Role, frame, subject_tokens
from kg.extractors._sign_bearers import act, bearer, stood_on
from kg.extractors._sign_words import BORNE, MODES, PLACED, POSING, SITTING
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import conjuncts, governors, is_passive, mood
from kg.model import Document, Mentions, Status, Thing, Time, Token

AGENTS = ("Person", "Agency", "Company", "Organization", "Country")
SITES = ("Place", "LaunchSite", "LaunchPad", "SpaceStation")
ON = frozenset(
    "on onto to aboard in inside across over below beneath above around atop into upon from off under along".split()
)
BESIDE = frozenset({"beside", "alongside"})
STAGING = frozenset("beneath under before behind below".split())


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


def display(document: Document, mentions: Mentions, noun: Token) -> Display | None:
    """The showing of a sign that its sentence tells, None when it tells none."""
    first = _first(document, noun)
    told = [d for verb, how in _verbs(document, first) if (d := _of_verb(document, mentions, noun, verb, how))]
    if told:
        return next((d for d in told if d.bearer is not None), told[0])
    return _without_verb(document, mentions, first) or (
        _without_verb(document, mentions, noun) if noun is not first else None
    )


def _first(document: Document, noun: Token) -> Token:
    """The noun that a coordinated one takes its place in the sentence from."""
    token = noun
    for _ in range(4):
        above = document.head(token)
        if token.dep == "attr" and above.dep == "relcl" and above.lemma == "be":
            token = document.head(above)  # "the lions, which are the emblem of India"
            continue
        if (
            token.dep not in {"conj", "appos"}
            or above.pos not in {"NOUN", "PROPN", "ADJ"}
            or any(_participles(document, token))
        ):
            break
        token = above
    return token


def _participles(document: Document, noun: Token) -> Iterator[Token]:
    for child in document.children(noun, "acl"):
        yield from (v for v in conjuncts(document, child) if v.tag == "VBN" and act(document, v) in PLACED)


def _verbs(document: Document, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that may show the sign, with what the sign is of them: ``object``, ``subject``, ``with``."""
    yield from ((v, "object") for v in _participles(document, noun))
    above = document.head(noun)
    if noun.dep in {"dobj", "obj", "nsubjpass", "attr", "nsubj", "oprd"} and above.pos in {"VERB", "AUX", "ADJ"}:
        passive = noun.dep == "nsubjpass" or (noun.dep == "nsubj" and is_passive(document, above))
        how = "subject" if noun.dep in {"nsubj", "attr"} and not passive else "object"
        same = (
            [above, *(v for v in conjuncts(document, above)[1:] if act(document, v) in PLACED)]
            if noun.dep != "dobj"
            else [above]
        )
        yield from ((v, how) for v in same)
    if noun.dep == "pobj" and above.lower in {"with", "by"} and document.head(above).pos == "VERB":
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "over" and document.head(above).lemma in {"paint", "tape", "tap", "paper"}:
        yield document.head(above), "over"
    if noun.dep == "pobj" and above.lower in BESIDE:
        near = next((t for t in governors(document, above) if t.pos == "VERB"), above)
        yield from [(near, "object")] if near.tag == "VBN" and act(document, near) in PLACED else []
    for clause in document.children(noun, "relcl"):
        passive = is_passive(document, clause) or (
            any(document.children(clause, "dobj", "nsubj")) and not _who(document, clause)
        )
        yield clause, "object" if passive else "subject"


def _who(document: Document, clause: Token) -> bool:
    """Whether the relative pronoun is the subject of its clause."""
    return any(c.lower in {"which", "that", "who"} for c in document.children(clause, "nsubj"))


def _of_verb(document: Document, mentions: Mentions, noun: Token, verb: Token, how: str) -> Display | None:
    if how == "object":
        subjects = (
            []
            if is_passive(document, verb) or (verb.tag == "VBN" and verb.dep == "acl")
            else subject_tokens(document, verb)
        )
        worn = next((b for s in subjects if (b := bearer(document, mentions, s, noun))), None)
        person = isinstance(worn, str) and mentions.entities[worn].type == "Person"
        deed = act(document, verb)
        if deed in BORNE and worn and (not person or MODES.get(deed) == "worn"):
            return _told(document, mentions, noun, verb, worn)
        if deed in PLACED or (deed in BORNE and person):
            return _told(document, mentions, noun, verb, _under(document, mentions, noun, verb))
        if verb.lemma in SITTING and (on := _under(document, mentions, noun, verb)):
            return _told(document, mentions, noun, verb, on)
    elif how == "over":
        return replace(_told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="removed")
    elif how == "with" and verb.lemma in POSING:
        return replace(_told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="held")
    elif how == "with" and verb.lemma in PLACED and (is_passive(document, verb) or verb.tag == "VBN"):
        on = next((b for s in _borne(document, verb) if (b := bearer(document, mentions, s, noun))), None)
        return _told(document, mentions, noun, verb, on)
    elif how == "subject" and verb.lemma in SITTING:
        adorned = [c for c in document.children(verb, "dobj") if verb.lemma in {"adorn", "grace", "decorate", "cover"}]
        on = next((b for c in adorned if (b := bearer(document, mentions, c, noun))), None) or _under(
            document, mentions, noun, verb
        )
        return _told(document, mentions, noun, verb, on) if on else None
    return None


def _borne(document: Document, verb: Token) -> list[Token]:
    """What is painted with a sign: the passive's subject, or the noun that the participle stands behind."""
    return [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)


def _under(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Thing | None:
    """What bears the sign by a preposition of place of the verb or of the noun."""
    listed = [t for c in conjuncts(document, _first(document, noun)) for t in (c, *document.children(c, "appos"))]
    near = [p for t in (noun, verb, *listed) for p in document.children(t, "prep", "dative", "advmod")]
    for prep in sorted({p.index: p for p in near}.values(), key=lambda p: p.index):
        if prep.lower in ON and (prep.lower != "to" or verb.lemma not in {"return", "present", "show", "fly"}):
            for child in document.children(prep, "pobj"):
                if found := bearer(document, mentions, child, noun) or stood_on(mentions, verb, prep, child):
                    return found
    return None


def _told(document: Document, mentions: Mentions, noun: Token, verb: Token, on: Thing | None) -> Display:
    """A display with the agents, places and time of its verb's clause, but not those in the sign's own phrase."""
    fr = frame(document, mentions, verb)
    aside = {
        t.index
        for c in document.children(noun, "relcl", "acl", "prep")
        for t in document.subtree(c)
        if c.lower in {"of", "from"} or c.dep == "relcl"
    }
    fr = replace(fr, scope=tuple(t for t in fr.scope if t.index not in aside), roles=_outside(document, fr, aside))
    agents = doers(document, mentions, fr)
    told = status(fr)
    present = told == "planned" and mood(document, verb) == "plain" and verb.tag in {"VBZ", "VBP"}
    time = when(fr)
    places = fr.of(*SITES, links={"in", "at", "inside", "aboard", "from", "on"})
    return Display(
        verb,
        MODES.get(act(document, verb), "unspecified"),
        on,
        tuple(d for d in agents if d != on),
        tuple(p for p in places if p != on),
        time if time and not any(time.span.covers(document.tokens[i].span) for i in aside) else None,
        "occurred" if present else told,
    )


def doers(document: Document, mentions: Mentions, fr: Frame) -> list[str]:
    """Who does what a frame's verb tells: its subjects, by their titles too, or the agent of a passive."""
    subjects = [] if is_passive(document, fr.trigger) else [t for s in fr.subjects for t in conjuncts(document, s)]
    named = [t for s in subjects for t in (s, *document.children(s, "appos"))]
    named += [t for by in document.children(fr.trigger, "agent") for t in document.subtree(by)]
    found = [m.entity for t in named if (m := mentions.at(t)) and mentions.type_of(m) in AGENTS]
    return list(dict.fromkeys(found))


def _outside(document: Document, fr: Frame, aside: set[int]) -> tuple[Role, ...]:
    """The participants that don't stand within some words."""
    return tuple(r for r in fr.roles if not any(t.index in aside for t in document.between(r.mention.span)))


def _without_verb(document: Document, mentions: Mentions, noun: Token) -> Display | None:
    """A sign shown by prepositions alone: "a capsule with Kenya's flag", "the logo on its side", "beneath a flag"."""
    above = document.head(noun)
    if noun.dep == "pobj" and above.lower == "with" and (on := bearer(document, mentions, document.head(above), noun)):
        return Display(None, "unspecified", on)
    for prep in document.children(noun, "prep"):
        for child in document.children(prep, "pobj"):
            if prep.lower in {"on", "aboard", "across", "onto", "inside"} and (
                on := bearer(document, mentions, child, noun)
            ):
                return Display(None, "unspecified", on)
    if noun.dep == "pobj" and above.lower in STAGING and (verb := document.head(above)).pos == "VERB":
        stations = frame(document, mentions, verb).of("SpaceStation")
        return replace(
            _told(document, mentions, noun, verb, stations[0] if stations else None), agent=(), mode="unspecified"
        )
    return None
