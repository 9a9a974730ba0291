"""Where a flight goes, told beside it: "the probe is bound for Venus", "on its way to the station", "will reach Mars
in 2031".
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, governors, negated
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

TOWARDS = frozenset("for to toward towards".split())
STUDYING = frozenset("orbit explore study investigate visit survey map circle".split())
"""What a craft will do that gets there."""
HEADING = frozenset({"bind", "bound", "head", "way", "route", "travel"})
JOURNEYS = frozenset("journey trip voyage trek cruise flight odyssey mission expedition".split())
WORLDS = frozenset(
    f"place/{name}"
    for name in "moon mars venus mercury jupiter saturn uranus neptune pluto titan europa ganymede callisto enceladus"
    " phobos sun".split()
)
CRAFT = ("Spacecraft", "Mission", "LaunchVehicle")


class Goal(NamedTuple):
    """Where a craft is going: the word that tells it, the place, and the craft."""

    token: Token
    place: str
    about: str


def goals(document: Document, mentions: Mentions) -> Iterator[Goal]:
    """Every destination of a named or described craft told so, in text order."""
    for mention in mentions.names:
        if not _is_far(mentions, mention):
            continue
        yield from _described(document, mentions, mention)
        for token in document.between(mention.span):
            above = document.head(token)
            craft = _going(document, mentions, token, above)
            if craft is not None:
                yield Goal(above, mention.entity, craft)


def _described(document: Document, mentions: Mentions, world: Mention) -> Iterator[Goal]:
    """ "The Mars probe Ares 2", "its lunar orbiter, Luna 30": of what a craft is called."""
    for token in document.between(world.span) if world.entity in WORLDS else ():
        noun = document.head(token)
        if token.dep in {"compound", "amod", "nmod"} and TYPE_NOUNS.get(noun.lower) in CRAFT[:2]:
            beside = [noun, document.head(noun), *document.children(noun, "appos", "compound")]
            named = [m for t in beside if (m := mentions.at(t)) and mentions.type_of(m) in CRAFT[:2]]
            yield from (Goal(noun, world.entity, m.entity) for m in named[:1])


def _is_far(mentions: Mentions, mention: Mention) -> bool:
    """Whether a place is a station or another world."""
    return mentions.type_of(mention) == "SpaceStation" or mention.entity in WORLDS


def _going(document: Document, mentions: Mentions, token: Token, above: Token) -> str | None:
    """What goes to what a word names, if anything is said to."""
    if token.dep == "dobj" and above.lemma in STUDYING:
        return _will_reach(document, mentions, above) if mentions.at(token) in _worlds(mentions) else None
    if token.dep == "dobj" and above.lemma == "reach":
        return _will_reach(document, mentions, above)
    if token.dep != "pobj":
        return None
    over = document.head(above)
    if above.lower == "at" and over.lemma == "arrive":
        return _will_reach(document, mentions, over)
    if above.lower not in TOWARDS:
        return None
    return _craft_above(document, mentions, over) if {over.lemma, over.lower} & (HEADING | JOURNEYS) else None


def _worlds(mentions: Mentions) -> list[Mention]:
    return [m for m in mentions.names if m.entity in WORLDS - {"place/sun"}]


def _will_reach(document: Document, mentions: Mentions, verb: Token) -> str | None:
    return _craft_of(document, mentions, verb) if mood(document, verb) == "future" else None


def _craft_above(document: Document, mentions: Mentions, word: Token) -> str | None:
    """The craft that the nearest verb above is said of, or the one that the words describe ("Juice, bound for …")."""
    for token in (word, *governors(document, word)):
        named = mentions.at(token)
        if named and mentions.type_of(named) in CRAFT:
            return named.entity
        if token.pos in {"VERB", "AUX"} and (token.lower != "bound" or any(subject_tokens(document, token))):
            open_ = mood(document, token) in {"possible", "hypothetical"} or negated(document, token)
            return None if open_ else _craft_of(document, mentions, token)
    return None


def _craft_of(document: Document, mentions: Mentions, verb: Token) -> str | None:
    subjects = subject_tokens(document, verb)
    named = [m.entity for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) in CRAFT]
    return named[0] if named else None
