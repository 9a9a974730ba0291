"""Dockings and undockings told by those who stay: "the crew welcomed the freighter on Friday", "saw off the Soyuz",
"said goodbye to the ship".
"""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._motion import STATIONS
from kg.grammar import conjuncts
from kg.model import Document, Mentions, Token

WELCOMING = frozenset("welcome greet receive".split())
FAREWELLS = frozenset("goodbye farewell good-bye adieu".split())
SAYING = frozenset("say bid wave".split())
CRAFT = ("Spacecraft", "Mission")
STAYING = frozenset("crew crews residents astronauts cosmonauts".split()) | GROUPS | (STATIONS - {"hatch"})
STAYS = "mission/expedition-"


def receptions(document: Document, mentions: Mentions) -> Iterator[tuple[Token, str]]:
    """Every verb that tells so, with the kind of its event, in text order."""
    for verb in document.tokens:
        if verb.pos == "VERB" and any(_stays(document, mentions, s) for s in subject_tokens(document, verb)):
            if verb.lemma in WELCOMING and _is_craft(document, mentions, list(document.children(verb, "dobj"))):
                yield verb, "Docking"
            elif _is_craft(document, mentions, _seen_off(document, verb)):
                yield verb, "Undocking"


def _stays(document: Document, mentions: Mentions, subject: Token) -> bool:
    """Whether somebody aboard a station, or the station, is said to do it."""
    named = mentions.at(subject)
    if named is not None:
        expedition = named.entity.startswith(STAYS)
        return expedition or mentions.type_of(named) in {"SpaceStation", "Person"}
    return subject.lower in STAYING or lexicon.roles().get(subject.lower) == "astronaut"


def _seen_off(document: Document, verb: Token) -> list[Token]:
    """ "Saw off the ship", "said goodbye to the ship", "bade it farewell": what leaves."""
    off = any(c.lower == "off" for c in document.children(verb, "prt", "advmod", "prep"))
    if verb.lemma == "see" and off:
        behind = [o for p in document.children(verb, "prep") if p.lower == "off" for o in document.children(p, "pobj")]
        return [*document.children(verb, "dobj"), *behind]
    words = [c for c in document.children(verb, "dobj", "intj", "oprd") if c.lower in FAREWELLS]
    if verb.lemma not in SAYING or not words:
        return []
    over = [p for t in (verb, *words) for p in document.children(t, "prep", "dative") if p.lower == "to"]
    return [*(o for p in over for o in document.children(p, "pobj")), *document.children(verb, "dative")]


def _is_craft(document: Document, mentions: Mentions, nouns: list[Token]) -> bool:
    named = [m for n in nouns for t in conjuncts(document, n) if (m := mentions.at(t))]
    return any(mentions.type_of(m) in CRAFT and not m.entity.startswith(STAYS) for m in named)
