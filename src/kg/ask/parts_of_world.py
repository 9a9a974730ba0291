"""Parts of the world: "which African countries", "the European probe", "which nations from Asia"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.ask.belonging import ownable, owners
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece, Question
from kg.ask.surroundings import within
from kg.lexicon import country_groups
from kg.terms import ID, KG, KGV

_TIED = (KG.affiliatedCountry, KG.locatedIn, KG.operator)
_SCHEMES = (KGV.role, KGV.spacecraft_type, KGV.symbol_type)
_WHERE = ("from", "in", "of")


def members(words: str) -> frozenset[str]:
    """The countries and bodies of a part of the world."""
    return frozenset(ID + member for member in country_groups().get(words.lower(), ()))


def is_part(words: str) -> bool:
    """Whether some words of a question name a part of the world: "Gulf", not "gulf"."""
    return words.lower() in country_groups() and words[:1].isupper()


def grouped(question: Question, lexicon: Lexicon) -> Question:
    """The question without the part of the world beside what it asks for, which limits the answer instead."""
    asked = next((p for p in question.pieces if p.asked and _kind(p, question)), None)
    part = next((p for p in question.pieces if asked and _beside(p, asked)), None)
    if not asked or not part:
        return question
    rest = tuple(p for p in question.pieces if p is not part)
    found = members(part.words)
    places = any(question.schema.is_a(c, KG.Place) and c != KG.Country for c in asked.iris("class"))
    inside = {place for body in found for place in within(body, lexicon)} if places else set()
    signs = {sign for body in found for sign in lexicon.data.data.subjects(KG.symbolOf, body)}
    among = found | inside | signs | frozenset(_of(found, lexicon))
    return replace(question, pieces=rest, among=among, limits=(part.words,))


def belongs_to(thing: str, words: str, lexicon: Lexicon) -> bool:
    """Whether a thing belongs to a country or body of a part of the world."""
    found = members(words)
    return thing in found or not found.isdisjoint(owners(thing, lexicon))


def _kind(piece: Piece, question: Question) -> bool:
    """Whether a word is what a question asks for: a noun for a kind of thing or of person."""
    concepts = (c for scheme in _SCHEMES for c in question.concepts(piece, scheme))
    return not piece.things and bool(piece.iris("class", "noun", "nouns") or any(concepts))


def _beside(part: Piece, asked: Piece) -> bool:
    """Whether a part of the world stands right before what is asked for, or behind it: "which nations from Asia"."""
    if not is_part(part.words):
        return False
    return part.end == asked.index or (part.prep in _WHERE and 0 < part.index - asked.end < len(_WHERE))


def _of(bodies: frozenset[str], lexicon: Lexicon) -> Iterator[str]:
    """What belongs to one of some bodies, by the articles and by the reference data."""
    known = lexicon.gathered
    if known:
        yield from (thing for body in bodies for thing in known.of(body))
    else:
        yield from (thing for thing in ownable(lexicon) if not bodies.isdisjoint(owners(thing, lexicon)))
    if lexicon.reference:
        subjects = lexicon.reference.data.subjects
        yield from (thing for body in bodies for tie in _TIED for thing in subjects(tie, body))
