"""How a sign is shown: on what, by whom, where, when, and whether at all."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import frame, subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import act, bearer, stood_on
from kg.extractors._sign_shown import Display, first_listed, told
from kg.extractors._sign_words import BORNE, MODES, NOUNS, PLACED, POSING, SITTING
from kg.grammar import conjuncts, governors, is_passive
from kg.model import Document, Mentions, Thing, Token

ON = frozenset(
    "on onto to aboard in inside across over below beneath above around atop into upon from off under along".split()
)
ADORNING = frozenset({"adorn", "grace", "decorate"})
"""Verbs whose subject is on their object."""
LEFT_OFF = "leave off"
TOUCHING = frozenset("touch stroke kiss pat tap rub clutch caress".split())
"""What is done to a sign that is somewhere already: "stroked the flag on her sleeve"."""
BESIDE = frozenset({"beside", "alongside"})
STAGING = frozenset("beneath under before behind below".split())


def displays(document: Document, mentions: Mentions, noun: Token) -> list[Display]:
    """The showings of a sign that its sentence tells, one for each bearer."""
    first = _first(document, noun)
    told = [d for verb, how in _verbs(document, first) if (d := _of_verb(document, mentions, noun, verb, how))]
    beside = [d for t in dict.fromkeys([first, noun]) if (d := _without_verb(document, mentions, t))]
    borne = {d.bearer: d for d in [*told, *beside][::-1] if d.bearer is not None}
    return list(borne.values())[::-1] or told[:1] or beside[:1]


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
        of = document.head(above)
        listed = above.dep == "pobj" and of.lower == "of" and document.head(of).lower in NOUNS
        token = document.head(of) if listed else above  # "the logo of X and the flag of Y"
    return token


def _participles(document: Document, noun: Token) -> Iterator[Token]:
    for child in document.children(noun, "acl"):
        yield from (v for v in conjuncts(document, child) if v.tag == "VBN" and act(document, v) in PLACED)


def _verbs(document: Document, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that may show the sign, with what the sign is of them: ``object``, ``subject``, ``with``."""
    yield from ((v, "object") for v in _participles(document, noun))
    above = document.head(noun)
    if above.dep == "auxpass" and act(document, document.head(above)) in PLACED:
        yield document.head(above), "object"
    if above.lemma == "be":  # "sewn on the sleeve are the flags of …"
        before = (c for c in document.children(above, "csubj", "advcl", "acomp", "attr", "nsubj", "ccomp", "prep"))
        yield from (
            (c, "object") for c in before if c.index < above.index and c.tag == "VBN" and act(document, c) in PLACED
        )
    if noun.dep == "nsubj" and _is_had(document, above):
        yield above, "object"  # "the probe had the flag painted on its side"
    elif noun.dep in {"dobj", "obj", "nsubjpass", "attr", "nsubj", "oprd"} and above.pos in {"VERB", "AUX", "ADJ"}:
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
    if noun.dep == "pobj" and above.lower == "in" and document.head(above).lemma in {"drape", "wrap", "cover", "paint"}:
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "over" and document.head(above).lemma in {"paint", "tape", "tap", "paper"}:
        yield document.head(above), "over"
    if noun.dep == "pobj" and above.lower in BESIDE:
        near = next((t for t in governors(document, above) if t.pos == "VERB"), above)
        yield from [(near, "object")] if near.tag == "VBN" and act(document, near) in PLACED else []
    nested = (
        c
        for p in document.children(noun, "prep")
        for t in document.children(p, "pobj")
        for c in document.children(t, "relcl")
    )
    yield from (
        (c, "subject") for c in nested if c.lemma in ADORNING
    )  # "a logo on its door, which graces the hull too"
    for clause in document.children(noun, "relcl"):
        passive = is_passive(document, clause) or (
            any(document.children(clause, "dobj", "nsubj")) and not _who(document, clause)
        )
        yield clause, "object" if passive else "subject"


def _is_had(document: Document, verb: Token) -> bool:
    """ "The probe had the flag painted on its side": a participle, whatever the parser takes it for."""
    return (
        verb.tag in {"VBN", "VBD"} and verb.dep in {"ccomp", "xcomp"} and document.head(verb).lemma in {"have", "get"}
    )


def _who(document: Document, clause: Token) -> bool:
    """Whether the relative pronoun is the subject of its clause."""
    return any(c.lower in {"which", "that", "who"} for c in document.children(clause, "nsubj"))


def _of_verb(document: Document, mentions: Mentions, noun: Token, verb: Token, how: str) -> Display | None:
    """The showing that a verb tells, by what the sign is of it."""
    if how == "object":
        return _left_off(document, mentions, noun, verb) or _of_object(document, mentions, noun, verb)
    if how == "over":
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="removed")
    if how == "with" and verb.lemma in POSING:
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="held")
    if how == "with" and verb.lemma in PLACED and (is_passive(document, verb) or verb.tag == "VBN"):
        on = next((b for s in _borne(document, verb) if (b := bearer(document, mentions, s, noun))), None)
        return told(document, mentions, noun, verb, on)
    return _of_subject(document, mentions, noun, verb) if how == "subject" and verb.lemma in SITTING else None


def _of_object(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """Where the sign is what is shown, carried or put somewhere."""
    passive = is_passive(document, verb) or (verb.tag == "VBN" and verb.dep == "acl") or _is_had(document, verb)
    subjects = [] if passive else subject_tokens(document, verb)
    worn = next((b for s in subjects if (b := bearer(document, mentions, s, noun))), None)
    person = isinstance(worn, str) and mentions.entities[worn].type == "Person"
    deed = act(document, verb)
    if deed == LEFT_OFF:
        return None  # "the ribbon was left off the patch": nothing is done to the patch
    if deed in BORNE and worn and (not person or MODES.get(deed) == "worn"):
        return told(document, mentions, noun, verb, worn)
    if deed in PLACED or (deed in BORNE and (person or any(s.lower in GROUPS for s in subjects))):
        return told(document, mentions, noun, verb, _under(document, mentions, noun, verb))
    on = _under(document, mentions, noun, verb) if verb.lemma in SITTING | TOUCHING else None
    return told(document, mentions, noun, verb, on) if on else None


def _left_off(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """ "The ribbon was left off the patch"."""
    if act(document, verb) != LEFT_OFF or noun.dep == "dobj":
        return None
    behind = (c for p in document.children(verb, "prep") if p.lower == "off" for c in document.children(p, "pobj"))
    off = [*document.children(verb, "dobj"), *behind]
    return told(document, mentions, noun, verb, next((bearer(document, mentions, c, noun) for c in off), None))


def _of_subject(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """Where the sign hangs, flies or adorns something."""
    adorned = [c for c in document.children(verb, "dobj") if verb.lemma in {*ADORNING, "cover"}]
    on = next((b for c in adorned if (b := bearer(document, mentions, c, noun))), None)
    on = on or _under(document, mentions, noun, verb)
    return told(document, mentions, noun, verb, on) if on else None


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


def _without_verb(document: Document, mentions: Mentions, noun: Token) -> Display | None:
    """A sign shown by prepositions alone: "a capsule with Kenya's flag", "the logo on its side", "beneath a flag"."""
    above = document.head(noun)
    if noun.dep == "pobj" and above.lower == "with" and (on := bearer(document, mentions, document.head(above), noun)):
        if isinstance(on, str) and mentions.entities[on].type == "Person":
            return _held_by(document, mentions, noun, document.head(above))
        return Display(None, "unspecified", on)
    for prep in document.children(noun, "prep"):
        for child in document.children(prep, "pobj"):
            if prep.lower in {"on", "aboard", "across", "onto", "inside"} and (
                on := bearer(document, mentions, child, noun)
            ):
                return Display(None, "unspecified", on)
    staged = above if noun.dep == "pobj" and above.lower in STAGING else _in_front(document, noun)
    verb = next((t for t in governors(document, staged) if t.pos == "VERB"), None) if staged is not None else None
    if verb is not None:
        station = _station(document, mentions, verb)
        return replace(told(document, mentions, noun, verb, station), agent=(), mode="unspecified")
    return None


def _in_front(document: Document, noun: Token) -> Token | None:
    """ "In front of the flag"."""
    of = document.head(noun)
    front = document.head(of)
    return document.head(front) if noun.dep == "pobj" and of.lower == "of" and front.lower == "front" else None


def _station(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """The station that a scene plays on: one in the clause, else the last one spoken of in the block."""
    stations = frame(document, mentions, verb).of("SpaceStation")
    here = document.sentence_of(verb.index)
    block = [s for s in document.sentences if s.block == here.block]
    before = [
        m for m in mentions.names
        if mentions.type_of(m) == "SpaceStation" and block[0].span.begin <= m.span.begin < verb.span.begin
    ]  # fmt: skip
    return stations[0] if stations else max(before, key=lambda m: m.span.end).entity if before else None


def _held_by(document: Document, mentions: Mentions, noun: Token, person: Token) -> Display:
    """ "X and Y with the flag of Z aboard the station": who hold it, and where."""
    people = conjuncts(document, first_listed(document, person))
    found = [m for t in people if (m := mentions.at(t)) and mentions.type_of(m) == "Person"]
    here = mentions.inside(document.sentence_of(noun.index).span)
    stations = [m.entity for m in here if mentions.type_of(m) == "SpaceStation" and m.span.begin > noun.span.begin]
    on = stations[0] if stations else None
    return Display(None, "held", on, tuple(dict.fromkeys(m.entity for m in found)), tuple(stations[:1]))
