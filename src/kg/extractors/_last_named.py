"""The vehicle that a bare "the launch was scrubbed" is about."""

from itertools import takewhile

from kg import reference
from kg.extractors._dated_paragraphs import story
from kg.extractors._delays import MOVED, TARGETS
from kg.extractors._fallen_back import names_unknown
from kg.extractors._frame import Frame
from kg.extractors._possessives import antecedents
from kg.grammar import head_token, prominence
from kg.model import Document, Mention, Token

LAUNCHES = frozenset({"launch", "liftoff", "lift-off", "flight", "mission", "debut", "launches"})
LAUNCHING = frozenset("launch lift blast liftoff".split())
REMEMBERED = frozenset("record records anniversary crew legacy fate disaster loss feat path".split())
SERIES = frozenset("series family fleet".split())
FEW = frozenset("two three four five several other all any more some both".split())
"""Flights that are counted are not that of the ship named last."""


def last_named(fr: Frame) -> tuple[tuple[str, str], ...]:
    """The vehicle named last before a bare "the launch was scrubbed", or first after it in a headline."""
    flights = [t for t in fr.scope if t.lower in MOVED]
    if fr.trigger.tag == "NNS":
        return ()
    if names_unknown(fr) or any(t.tag == "NNS" or t.lower == "spacewalk" or _is_another(fr, t) for t in flights):
        return ()
    if any(c.lower == "whose" for t in flights for c in fr.document.children(t, "poss")):
        above = fr.mentions.at(fr.document.head(fr.trigger)) if fr.trigger.dep == "relcl" else None
        return (("target", above.entity),) if above and fr.mentions.type_of(above) in TARGETS else ()
    if own := _whose(fr, flights):
        return tuple(("target", key) for key in own)
    told = fr.mentions.inside(story(fr.document, fr.mentions, fr.trigger))
    told = [m for m in told if fr.mentions.type_of(m) in TARGETS and not reference.is_part(m.entity)]
    named = [m for m in told if not _is_series(fr, m) and not _owns_other(fr, m)]
    before = [m for m in named if m.span.end <= fr.trigger.span.begin]
    here = fr.document.sentence_of(fr.trigger.index).block
    before = [m for m in before if fr.document.sentence_at(m.span.begin).block == here] or before
    titled = fr.document.sentence_of(fr.trigger.index).kind in {"title", "heading"}
    chosen = _launched(fr, before)[-1:] or _foremost(fr, before) or (named[:1] if titled else [])
    return tuple(("target", m.entity) for m in chosen)


def _owns_other(fr: Frame, mention: Mention) -> bool:
    """ "Apollo 13's record fell": whose something else is, is none whose flight is told of next."""
    head = head_token(fr.document, mention.span)
    owned = fr.document.head(head) if head is not None and head.dep == "poss" else None
    return owned is not None and owned.lower in REMEMBERED


def _whose(fr: Frame, flights: list[Token]) -> list[str]:
    """ "Nauka was late. Its launch slipped": what a possessive pronoun before the flight means."""
    owned = [t for t in flights if any(c.lower == "its" for c in fr.document.children(t, "poss"))]
    named = (fr.mentions.at(s) for t in owned for s in antecedents(fr.document, t))
    return list(dict.fromkeys(m.entity for m in named if m and fr.mentions.type_of(m) in TARGETS))


def _foremost(fr: Frame, named: list[Mention]) -> list[Mention]:
    """Of the vehicles that the last sentence to name any names, the most prominent, the last of those alike."""
    last = fr.document.sentence_at(named[-1].span.begin).span if named else fr.sentence
    return sorted((m for m in named if last.covers(m.span)), key=lambda m: -prominence(fr.document, m.span))[-1:]


def _is_series(fr: Frame, mention: Mention) -> bool:
    """ "The 467th flight of the Long March rocket series": no vehicle that flies."""
    behind = fr.document.tokens[fr.document.between(mention.span)[-1].index + 1 :][:3]
    return any(t.lower in SERIES for t in takewhile(lambda t: t.pos in {"NOUN", "PROPN"}, behind))


def _launched(fr: Frame, named: list[Mention]) -> list[Mention]:
    """Of the vehicles named before "the launch" those that a sentence says were launched, the most prominent last."""
    if not any(t.lower in LAUNCHES for t in fr.scope):
        return []
    told = [m for m in named if any(t.lemma in LAUNCHING and t.pos != "PROPN" for t in _sentence_of(fr.document, m))]
    last = fr.document.sentence_at(told[-1].span.begin).span if told else fr.sentence
    return sorted((m for m in told if last.covers(m.span)), key=lambda m: -prominence(fr.document, m.span))


def _sentence_of(document: Document, mention: Mention) -> tuple[Token, ...]:
    return document.sentence_tokens(document.sentence_at(mention.span.begin))


def _is_another(fr: Frame, noun: Token) -> bool:
    """Whether a flight is one of some, or told by a name that nobody knows ("the Qased launch")."""
    children = [*fr.document.children(noun)]
    unknown = any(c.dep == "compound" and c.tag == "NNP" and fr.mentions.at(c) is None for c in children)
    return unknown or any(c.lower in FEW for c in children)
