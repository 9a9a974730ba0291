"""How a participant hangs on an event's trigger: as subject or object, by a preposition, or not at all ("owner")."""

from itertools import takewhile

from kg.extractors._frame_words import ATTENDANCE, FITTED, GROUPS, NAMING, PARTS, READYING, STRETCHES, SUBSIDIARIES
from kg.grammar import governors
from kg.model import Document, Token

FLEETS = frozenset("constellation fleet family series network system".split())
ASIDE = frozenset("after before since until despite following without".split())
"""Prepositions of what an event has only to do with."""


def link_of(document: Document, head: Token, trigger: Token, subjects: tuple[Token, ...]) -> str:
    """How a participant hangs on the trigger: the nearest preposition above it, or its grammatical function."""
    token = head
    for _ in range(12):
        if token.dep == "poss" and document.head(token).lower not in PARTS:
            return "poss" if document.head(token).index == trigger.index else "owner"
        if any(token.index == s.index for s in subjects):
            return "subj"
        above = document.head(token)
        if token.dep in {"compound", "nmod"} and above.lower in GROUPS:
            return "crew"
        if token.dep in {"pobj", "pcomp"} and above.pos in {"ADP", "SCONJ", "ADV"}:
            return _preposition(document, above, trigger, subjects)
        if token.dep in {"dobj", "obj", "attr", "oprd"}:
            if above.dep == "acl" and above.lemma in NAMING and above.index != trigger.index:
                token = document.head(above)  # "the satellites, named A and B, were launched"
                continue
            return "obj" if above.index == trigger.index or above.lemma in READYING else above.lemma
        if token.dep in {"nsubj", "nsubjpass"}:
            return "subj"
        if above.index in {token.index, trigger.index}:
            return token.dep
        token = above
    return token.dep


def _preposition(document: Document, above: Token, trigger: Token, subjects: tuple[Token, ...]) -> str:
    """The link that a preposition makes."""
    if above.lower == "of" and document.head(above).lower in ATTENDANCE:
        return "owner"
    if above.lower == "of" and (aside := _aside(document, document.head(above), trigger)):
        return aside
    noun = document.head(above)
    if above.lower == "of" and noun.dep == "pobj" and noun.index != trigger.index and _is_stretch(noun):
        return link_of(document, noun, trigger, subjects)  # "fell near the town of X" is near X
    if above.dep == "agent" and _of_other_verb(document, document.head(above), trigger):
        return "owner"  # "launched a satellite built by X": X launched nothing
    if above.lower in {"in", "at", "near", "from"} and _within(document, above, subjects, trigger):
        return "owner"  # "a start-up in Kiruna launched …": where the subject is at home
    if document.head(above).lower == "including":
        return "including"  # "launched ten satellites, including from Canada"
    return "by" if above.dep == "agent" or above.lower == "by" else above.lower


def _is_stretch(noun: Token) -> bool:
    return bool({noun.lower, noun.lemma} & STRETCHES)


def _aside(document: Document, noun: Token, trigger: Token) -> str | None:
    """ "Was launched months after the loss of X": the preposition of another happening, of which X is."""
    over = document.head(noun)
    other = noun.dep == "pobj" and noun.index != trigger.index and over.index > trigger.index
    return over.lower if other and over.lower in ASIDE else None


def _of_other_verb(document: Document, verb: Token, trigger: Token) -> bool:
    """Whether a participle is said of something else than the event."""
    above = {trigger.index, *(t.index for t in governors(document, trigger))}
    return verb.dep in {"acl", "relcl"} and verb.index not in above and verb.head != trigger.index


def _within(document: Document, token: Token, heads: tuple[Token, ...], trigger: Token) -> bool:
    """Whether a token stands below one of the heads, and not below a trigger that does so, too."""
    above = {t.index for t in takewhile(lambda t: t.index != trigger.index, governors(document, token))}
    return bool(above & {t.index for t in heads if t.pos in {"NOUN", "PROPN"}})


def only_owns(document: Document, kind: str, head: Token, link: str) -> bool:
    """ "The Musk rocket" has no such crew, and "the Soyuz pad was damaged" no Soyuz."""
    above = document.head(head)
    behind = document.tokens[head.index + 1 :][:1]
    if kind == "Company" and head.dep in {"compound", "nmod"} and any(t.lower in SUBSIDIARIES for t in behind):
        return True  # "the Airbus subsidiary X"
    if kind == "Spacecraft" and head.dep in {"compound", "nmod"} and above.lower in FLEETS:
        noun = document.head(document.head(above))
        return above.dep == "pobj" and noun.dep == "appos"  # "X, a satellite of the Y constellation"
    if head.dep != "compound" or link == "crew":
        return False
    return (kind == "Person" and above.pos == "NOUN") or (
        kind in {"Spacecraft", "LaunchVehicle"} and above.lower in FITTED and link == "subj"
    )


def parted(document: Document, one: Token, other: Token) -> bool:
    """Whether a semicolon or a dash stands between two tokens: what is behind it is another matter."""
    first, last = sorted((one.index, other.index))
    return any(t.text in {";", "–", "—"} for t in document.tokens[first:last])
