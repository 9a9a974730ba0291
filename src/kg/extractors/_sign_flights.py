"""Which flight a patch is made for: the one beside its noun ("the Crew-9 mission crew patch"), else the last named."""

from kg.extractors._sign_words import QUOTED, QUOTES
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Span, Thing, Token

CREWED = frozenset("mission flight crew expedition programme program project".split())
"""Nouns behind the name of a flight."""
FLIGHTS = frozenset({"Mission", "Spacecraft", "Programme"})
"""What a patch or emblem is made for."""
BADGES = frozenset("emblem emblems badge badges insignia crest roundel".split())
PATCHED = frozenset("mission crew flight expedition its their".split())


def own_flight(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """ "The Crew-9 mission crew insignia", "the Soyuz MS-22 crew's patch": the flight named before the crew's noun."""
    crews = [c for c in document.children(noun, "compound", "nmod", "poss") if c.lower in CREWED]
    inside = (m for c in crews for t in document.subtree(c) if (m := mentions.at(t)) and m.form in {"name", "short"})
    return next((m.entity for m in inside if mentions.type_of(m) in FLIGHTS), None)


def flight_of(document: Document, mentions: Mentions, noun: Token, kind: str) -> list[Thing]:
    """A mission patch that nobody is said to own is that of the mission last named."""
    if (called := _called(document, noun)) is not None:
        return [called]
    words = {t.lower for t in document.between(noun_phrase(document, noun))}
    inside = [m for t in document.subtree(noun) if (m := mentions.at(t)) and mentions.type_of(m) in FLIGHTS]
    worn = any(c.lemma in {"wear", "don"} for c in document.children(noun, "acl", "relcl"))
    if kind == "patch" and worn and inside:
        return [inside[0].entity]
    others = (o for p in document.children(noun, "prep") if p.lower == "for" for o in document.children(p, "pobj"))
    if any(o.pos == "PROPN" for o in others):
        return []  # "a mission patch for Mission Control"
    if kind == "patch" and (words & PATCHED or noun.lower in BADGES or words == {"the", "patch"}):
        here = document.sentence_of(noun.index).span
        named = [m for m in mentions.inside(here) if m.form == "name"]  # not "the next shuttle flight"
        beside = [m.entity for m in named if mentions.type_of(m) in {"Mission", "Spacecraft"}]
        last = last_of(mentions, noun, "Mission")
        return [last] if last else [*beside[:1]]
    return []


def _called(document: Document, noun: Token) -> Span | None:
    """ "The patch of 'They Go Up So Fast'": the quoted name of the flight."""
    after = document.tokens[noun.index + 1 : noun.index + 3]
    led = len(after) == 2 and after[0].lower in {"of", "for"} and after[1].text in QUOTES
    quoted = QUOTED.match(document.text, after[1].span.begin) if led else None
    return Span(quoted.start() + 1, quoted.end() - 1) if quoted is not None else None


def last_of(mentions: Mentions, noun: Token, *kinds: str) -> str | None:
    """The thing last named before a word; the first of the kinds is looked for first."""
    for kind in kinds:
        before = [m for m in mentions.names if m.span.end <= noun.span.begin and mentions.type_of(m) == kind]
        if before:
            return max(before, key=lambda m: m.span.end).entity
    return None
