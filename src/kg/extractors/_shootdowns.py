"""Tests of weapons in space: "a missile destroyed the satellite", "shot down one of its satellites", "an ASAT test"."""

import re
from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, is_passive
from kg.model import Document, Mentions, Token

AGAINST = re.compile(r"\banti-?satellite\b|\bASAT\b", re.IGNORECASE)
DESTROYING = frozenset("destroy hit strike shoot blast intercept obliterate smash shatter blow".split())
WEAPONS = frozenset("missile missiles interceptor interceptors weapon weapons warhead warheads projectile asat".split())
OWNERS = ("Country", "Agency", "Organization")


def shootdowns(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of a craft shot at by a weapon, in text order."""
    for verb in document.tokens:
        if verb.pos == "VERB" and is_shootdown(document, mentions, verb):
            yield verb


def is_shootdown(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a verb tells of a craft that a weapon destroys: by its subject, its means or its particle."""
    if verb.lemma not in DESTROYING or verb.dep in {"amod", "compound"}:
        return False
    passive = is_passive(document, verb)
    hit = [*document.children(verb, "nsubjpass" if passive else "dobj")]
    hit += [
        o for t in hit for p in document.children(t, "prep") if p.lower == "of" for o in document.children(p, "pobj")
    ]
    craft = any(TYPE_NOUNS.get(t.lower) == "Spacecraft" or mentions.type_at(t) == "Spacecraft" for t in hit)
    down = verb.lemma == "shoot" and any(c.lower == "down" for c in document.children(verb))
    return craft and (down or bool(_means(document, verb)))


def weapon_owners(document: Document, mentions: Mentions, verb: Token) -> list[str]:
    """Whose weapon it is: "a Russian missile", "India's interceptor", or who shoots."""
    doers = [] if is_passive(document, verb) else subject_tokens(document, verb)
    words = [
        t for d in (*doers, *_means(document, verb)) for t in (d, *document.children(d, "amod", "poss", "compound"))
    ]
    named = (mentions.at(t) for t in words)
    return list(dict.fromkeys(m.entity for m in named if m and mentions.type_of(m) in OWNERS))


def tells_of_weapons(document: Document) -> bool:
    """Whether an article is on tests against satellites, so that "similar tests" are such."""
    return AGAINST.search(document.text) is not None


def _means(document: Document, verb: Token) -> list[Token]:
    """The weapon: subject, or what stands behind "with" or "by"."""
    preps = [p for p in document.children(verb, "prep", "agent") if p.lower in {"with", "by", "using"}]
    means = [*document.children(verb, "nsubj"), *(o for p in preps for o in document.children(p, "pobj"))]
    return [t for t in means if t.lower in WEAPONS]
