"""A sign shown without a verb of showing: "a capsule with Kenya's flag", "the logo on its side", "beneath a flag"."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extractors._frame import frame
from kg.extractors._sign_bearers import bearer, wearer
from kg.extractors._sign_shown import Display, first_listed, told
from kg.extractors._sign_words import GARMENTS, VIEWS, WORN_ON
from kg.grammar import conjuncts, governors
from kg.model import Document, Mentions, Token

STAGING = frozenset("beneath under before behind below".split())
UPON = frozenset("on aboard across onto inside".split())


def without_verb(document: Document, mentions: Mentions, noun: Token) -> Display | None:
    """The showing that prepositions alone tell."""
    above = document.head(noun)
    host = _host(document, above) if noun.dep == "pobj" and above.lower == "with" else None
    if host is not None and (on := bearer(document, mentions, host, noun)):
        if host.lower in WORN_ON | GARMENTS:
            return Display(None, "worn", on)
        if isinstance(on, str) and mentions.entities[on].type == "Person":
            return _held_by(document, mentions, noun, host)
        return Display(None, "unspecified", on)
    if noun.dep == "pobj" and above.lower == "without":
        return _lacking(document, mentions, noun, above)
    if (shown := _upon(document, mentions, noun, document.children(noun, "prep"))) is not None:
        return shown
    staged = above if noun.dep == "pobj" and above.lower in STAGING else _in_front(document, noun)
    verb = next((t for t in governors(document, staged) if t.pos == "VERB"), None) if staged is not None else None
    if verb is not None:
        station = _station(document, mentions, verb)
        return replace(told(document, mentions, noun, verb, station), agent=(), mode="unspecified")
    return None


def _host(document: Document, prep: Token) -> Token:
    """What a "with" stands behind, though the parser hang it on the verb ("came in a capsule with a flag")."""
    above, before = document.head(prep), document.tokens[prep.index - 1]
    pictured = document.head(document.head(before)).lower in VIEWS and document.head(before).lower == "of"
    if before.dep == "dobj" and before.lower in GARMENTS:
        return before  # "wore black masks with the patch"
    inside = before.dep == "pobj" and (before.pos == "NOUN" or pictured)  # "posted a photo of the Soyuz with a flag"
    return before if above.pos == "VERB" and inside else above


def _lacking(document: Document, mentions: Mentions, noun: Token, without: Token) -> Display | None:
    """ "The Soyuz flew without the flag on its side": what does not bear the sign."""
    verb = next((t for t in governors(document, without) if t.pos == "VERB"), None)
    near = [document.head(without), *(document.children(verb, "nsubj") if verb is not None else ())]
    on = next((b for t in near if isinstance(b := bearer(document, mentions, t, noun), str)), None)
    return Display(None, "unspecified", on, status="not-occurred") if on is not None else None


def right_behind(document: Document, mentions: Mentions, noun: Token) -> Display | None:
    """What bears a sign by the words after it, whatever the parser hangs them on ("saw the flag of X aboard Y")."""
    if any(c.lower in WORN_ON for c in document.children(noun, "compound")):
        whose = wearer(document, mentions, noun)  # "her shoulder flag"
        return Display(None, "worn", whose) if whose is not None else None
    of = [t for p in document.children(noun, "prep") if p.lower == "of" for t in document.subtree(p)]
    upon = next((i for i, t in enumerate(of) if t.lower in UPON and t.dep == "prep"), len(of))
    of = of[:upon]  # "the flags of the two republics on its fairing"
    last = max([noun, *of], key=lambda t: t.index)
    return _upon(document, mentions, noun, document.tokens[last.index + 1 : last.index + 2])


def _upon(document: Document, mentions: Mentions, noun: Token, preps: Iterable[Token]) -> Display | None:
    """The showing by the first preposition of place whose object may bear a sign."""
    for prep in preps:
        for child in document.children(prep, "pobj") if prep.lower in UPON else ():
            if on := bearer(document, mentions, child, noun):
                return Display(None, "unspecified", on)
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
