"""Crashes of landers: "Beresheet crashes", with which its landing ended, in an article on a landing."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._frame import subject_tokens
from kg.grammar import negated
from kg.model import Document, Mentions, Token

INTO = frozenset("into onto on with against through".split())
LANDING = frozenset("lander landers landing land landed touchdown".split())
WORLDS = frozenset("place/moon place/mars place/venus place/titan".split())


def crash_landings(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell so, in text order."""
    return (t for t in document.tokens if is_crash_landing(document, mentions, t))


def is_crash_landing(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a craft that is to land on another world crashes, where it is not said on what."""
    if verb.lemma != "crash" or verb.pos != "VERB" or negated(document, verb) or any(document.children(verb, "dobj")):
        return False
    if any(p.lower in INTO for p in document.children(verb, "prep")):
        return False  # "crashed into the station" and the like are told elsewhere
    ships = [m.entity for s in subject_tokens(document, verb) if (m := mentions.at(s))]
    ships = [key for key in ships if mentions.entities[key].type == "Spacecraft"]
    about = bool(WORLDS & mentions.entities.keys()) and bool(LANDING & {t.lower for t in document.tokens})
    return bool(ships) and (about or all(map(_is_lander, ships)))


def comes_to_rest(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The lander bounced and came to rest in a crater": where a craft's way down ended."""
    if verb.lemma != "come" or verb.pos != "VERB" or negated(document, verb):
        return False
    goal = [t.lower for t in document.tokens[verb.index + 1 : verb.index + 3]]
    ships = [m for s in subject_tokens(document, verb) if (m := mentions.at(s))]
    return goal == ["to", "rest"] and any(mentions.type_of(m) == "Spacecraft" for m in ships)


def _is_lander(key: str) -> bool:
    return "craft-lander" in reference.craft_kinds(key)
