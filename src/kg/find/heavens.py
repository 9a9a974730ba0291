"""The sky: our Moon and Sun written small ("the moon", "orbits the sun"), and not "the moon Europa", "a moon of Mars";
constellations of stars."""

import re
from functools import cache

from kg import lexicon, reference
from kg.find.names import Found, Sense
from kg.model import Document

MOON, SUN = "place/moon", "place/sun"
OTHERS = frozenset("jupiter saturn uranus neptune pluto".split())
"""Where "the moon" is one of theirs, unless the article speaks of ours, too."""
MARTIAN = frozenset({"Phobos", "Deimos"})
ROUND = re.compile(r"\b(?:(?:orbit|circl|stud|observ|track)\w+|around|round|toward|towards|past|near|to|off) the sun\b")
PLANETS = OTHERS | frozenset("mercury venus mars".split())
ROOM = re.compile(r" (?:[a-z]+ )?(?:[Rr]oom|[Hh]all|[Ll]ounge|[Ss]uite|[Bb]uilding)\b")
OURS = re.compile(r"\bMoon\b|\b[Ll]unar\b")
STARRY = re.compile(r"\b(?:stars?|galax(?:y|ies)|nebulae?|supernovae?|quasars?|pulsars?|clusters?|light-years)\b")
BEFORE_STARS = re.compile(r"\bconstellations?(?: of)?(?: the)? $")
KOREAN = re.compile(r"\bMoon [A-Z][a-z]+-[a-z]+\b")
OWNED = re.compile(r"(?: [A-Z]|,? (?:called|named|of)\b)")


def small_heaven(found: Found, document: Document) -> Sense | None:
    """The Moon or the Sun, where a small word with its article means it."""
    sense = next((s for s in found.senses if s.iri in {MOON, SUN}), None)
    words = found.span.of(document.text)
    if sense is None or not words[1:].islower() or of_others(found, document):
        return None
    return sense if words.lower() == "the moon" or (sense.iri == SUN and _is_sun(found, document)) else None


def of_others(found: Found, document: Document) -> bool:
    """Whether a small "moon" is another planet's: "the moon Europa", "a moon of Mars"; or the article is about such; or
    whether it is a surname.
    """
    if not any(s.iri == MOON for s in found.senses) or not found.span.of(document.text)[1:].islower():
        return False
    if _is_surname(found, document):
        return True
    about = _other_moons(document.text) and not OURS.search(document.text)
    return about or bool(OWNED.match(document.text, found.span.end))


def _is_surname(found: Found, document: Document) -> bool:
    """ "President Moon Jae-in", and "Moon" without an article where he is named."""
    span, text = found.span, document.text
    if span.of(text) != "Moon":
        return False
    bare = not text[max(0, span.begin - 4) : span.begin].lower().endswith("the ")
    return bool(KOREAN.match(text, span.begin)) or (bare and bool(KOREAN.search(text)) and _acts(document, span.begin))


def _acts(document: Document, begin: int) -> bool:
    """Whether the word at a place is a subject by itself, as the Moon hardly is without its article."""
    sentence = document.sentence_at(begin)
    word = next((t for t in document.sentence_tokens(sentence) if t.span.begin == begin), None)
    return word is not None and word.dep in {"nsubj", "nsubjpass", "poss"}


def _is_sun(found: Found, document: Document) -> bool:
    sentence = document.sentence_at(found.span.begin).span
    return any(m.end() == found.span.end - sentence.begin for m in ROUND.finditer(sentence.of(document.text)))


def _other_moons(text: str) -> bool:
    """Whether an article speaks of another planet with moons, or of one of its moons."""
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in _moons())


@cache
def _moons() -> frozenset[str]:
    planets = {f"place/{name}" for name in OTHERS}
    theirs = ((n, e.facts.get("locatedIn", ())) for n, known in reference.by_name().items() for e in known)
    moons = {name for name, places in theirs if planets & set(places) and name[:1].isupper()}
    moons -= lexicon.given_names().keys()  # "Phoebe", "Miranda"
    return frozenset(moons | MARTIAN | {name.title() for name in OTHERS})


def constellation(found: Found, document: Document) -> Sense | None:
    """ "The constellation of Orion", "the Orion constellation", "a galaxy in Orion": the sky, and no ship."""
    before = document.text[document.sentence_at(found.span.begin).span.begin : found.span.begin]
    after = document.text[found.span.end : found.span.end + 14]
    among_stars = before.endswith(" in ") and STARRY.search(before)
    if not BEFORE_STARS.search(before) and not after.startswith(" constellation") and not among_stars:
        return None
    return next((s for s in found.senses if reference.narrower(s.iri) == "Constellation"), None)


def names_room(found: Found, document: Document) -> bool:
    """ "The Jupiter control room": a planet in the name of a room on Earth."""
    words = found.span.of(document.text)
    return words.lower() in PLANETS and bool(ROOM.match(document.text, found.span.end))
