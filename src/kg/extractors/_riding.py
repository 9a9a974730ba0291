"""People who go up with a firm that flies people: "Ann Lee went up with Virgin Galactic", "will ride with Blue Origin".

One flies with an airline, too; what counts is that the reference data has craft of the firm.
"""

from collections.abc import Iterator
from functools import cache

from kg import reference
from kg.extractors._frame import Frame, subject_tokens
from kg.model import Document, Mentions, Token

RIDING = frozenset("go ride fly travel soar blast come".split())
CRAFT = frozenset({"Spacecraft", "LaunchVehicle"})
ABOARD = frozenset("on aboard atop in".split())


@cache
def _operators() -> frozenset[str]:
    """The firms that the reference data has craft of."""
    owned = (e.facts.get("operator", ()) for e in reference.entries() if e.type in CRAFT)
    return frozenset(key for keys in owned for key in keys if key.startswith("company/"))


def riding(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Verbs by which people go up with such a firm, or up aboard a named craft."""
    for verb in document.tokens:
        moved = [o for o in document.children(verb, "dobj") if o.lower != "that"]  # "said that she would fly"
        if verb.lemma in RIDING and verb.pos == "VERB" and not moved:
            up = any(c.lower == "up" for c in document.children(verb, "prt", "advmod", "prep"))
            if _goes(document, mentions, verb, up) and _is_of_people(document, mentions, verb):
                yield verb


def hosts(fr: Frame) -> list[str]:
    """The firm that people go up with."""
    preps = [p for p in fr.document.children(fr.trigger, "prep") if p.lower == "with"]
    named = [m.entity for p in preps for o in fr.document.children(p, "pobj") if (m := fr.mentions.at(o))]
    return [key for key in fr.of("Company", links={"with"}) if key in _operators() and key in named]


def _goes(document: Document, mentions: Mentions, verb: Token, up: bool) -> bool:
    for prep in _preps(document, verb):
        named = [m for o in document.children(prep, "pobj") if (m := mentions.at(o))]
        firm = prep.lower == "with" and any(m.entity in _operators() for m in named)
        craft = up and prep.lower in ABOARD and any(mentions.type_of(m) in CRAFT for m in named)
        if firm or craft:
            return True
    return False


def _preps(document: Document, verb: Token) -> Iterator[Token]:
    """Those of a verb and of what they lead to: "went up with two crewmates on Soyuz MS-22"."""
    for prep in document.children(verb, "prep", "prt"):
        yield prep
        yield from (p for o in document.children(prep, "pobj") for p in document.children(o, "prep"))


def _is_of_people(document: Document, mentions: Mentions, verb: Token) -> bool:
    named = [(t, mentions.at(t)) for t in subject_tokens(document, verb)]
    return any(t.lower in {"he", "she"} or (m is not None and mentions.type_of(m) == "Person") for t, m in named)
