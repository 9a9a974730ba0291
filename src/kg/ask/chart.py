"""From words to typed pieces: longest match first, names before words of the ontology."""

from collections.abc import Sequence

from kg.ask import moments
from kg.ask.closed import Word, closed
from kg.ask.lexicon import CLOSED, Lexicon
from kg.ask.parts_of_world import is_part
from kg.ask.question import Piece
from kg.ask.shortened import shortened
from kg.ask.speech import cue_verbs
from kg.ask.tokens import Token
from kg.ask.words import (
    ARTICLES,
    FEARING,
    NEUTRAL,
    PREPOSITIONS,
    SAYING,
    TEXT_NOUNS,
)
from kg.terms import KG

_LONGEST = 8
ROMAN = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split())
"""Numbers of missions, as names have them."""
_PARTS = 4
"""Words of a numbered name."""


def read(tokens: Sequence[Token], lexicon: Lexicon, apart: bool = False) -> list[Word]:
    """The words of a question in order, every one of them matched to something, at worst to "unknown".

    ``apart`` takes no preposition as a part of a verb, nor "in" as one of a name: in "which rocket did it fly on" the
    "on" is the rocket's, and "is Kennedy Space Center in Florida" asks where.
    """
    found: list[Word] = []
    at = 0
    while at < len(tokens):
        word, used = _at(tokens, at, lexicon, found, apart)
        found.append(word)
        at += used
    return found


def _at(tokens: Sequence[Token], at: int, lexicon: Lexicon, before: Sequence[Word], apart: bool) -> tuple[Word, int]:
    if tokens[at].things:
        return Word("content", tokens[at].text, _known(tokens[at], at)), 1
    word, used = _content(tokens, at, lexicon, apart)
    shut = closed(tokens, at, before) or (None if word else _year(tokens, at, lexicon, before))
    if shut and (word is None or shut[1] > used or (used == 1 and not word.things) or bare(word, shut[1])):
        return shut
    if _called(tokens, at, lexicon):
        return Word("filler", "name of"), 2
    if word is None:
        token = tokens[at]
        return Word("content", token.text, Piece(token.text, at, tag="unknown", possessive=token.possessive)), 1
    return Word("content", word.words, word), used


def _year(tokens: Sequence[Token], at: int, lexicon: Lexicon, before: Sequence[Word]) -> tuple[Word, int] | None:
    """ "The 2007 Proton crash", "which 2024 launches", "Luna-25 crash 2023": not "2500 satellites"."""
    found = moments.read([tokens[at].fold], 0, True)
    if not found or not found[0].year or not found[0].year % 100:
        return None
    behind = (
        _content(tokens, at + 1, lexicon, True)[0] if at + 1 < len(tokens) else before[-1].piece if before else None
    )
    told = behind and (behind.things or behind.iris("event") or KG.Mission in behind.iris("class"))
    return (Word("moment", tokens[at].text, moment=found[0]), 1) if told else None


def content(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Piece | None, int]:
    """What the words from one on name or mean, and how many they are."""
    return _content(tokens, at, lexicon, False)


def bare(word: Piece, width: int) -> bool:
    """Whether a name is written as plain words are that say something else: "in space" is no IN-SPACe."""
    return word.width == width > 1 and word.words.islower() and bool(word.things) and not word.meanings


def _known(token: Token, at: int) -> Piece:
    """What has been found to be meant."""
    return Piece(token.text, at, things=token.things[:1], group=token.things[1:], possessive=token.possessive)


def _called(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """ "The name of the rocket" is the rocket; that of a thing is asked for as such."""
    if [t.fold for t in tokens[at : at + 2]] not in (["name", "of"], ["names", "of"]):
        return False
    start = at + 2 + sum(t.fold in ARTICLES for t in tokens[at + 2 : at + 3])
    word, _ = _content(tokens, start, lexicon, False) if start < len(tokens) else (None, 0)
    return word is not None and not word.things and bool(word.iris("class", "noun", "nouns") or word.iris("concept"))


def _content(tokens: Sequence[Token], at: int, lexicon: Lexicon, apart: bool) -> tuple[Piece | None, int]:
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        run = tokens[at : at + length]
        if any(t.possessive for t in run[:-1]):
            continue
        words = tuple(t.fold for t in run)
        things = _craft(lexicon.things(run), run, tokens[at + length : at + length + 1], lexicon)
        things = things or _numbered(run, lexicon) or shortened(run, lexicon)
        meanings = lexicon.schema.words.get(words, ())
        if apart and length > 1 and (words[-1] in PREPOSITIONS if not things else "in" in words[1:]):
            continue
        if (
            length > 1
            and not things
            and words[1:] in lexicon.schema.words
            and run[0].text[:1].isupper()
            and lexicon.things(run[:1])
        ):
            continue  # "NASA administrator" is two: whose and what
        if not things and is_part(name := " ".join(t.text for t in run)):  # "South American" is no American
            return Piece(name, at, tag="unknown", width=length), length
        if things or meanings:
            text = " ".join(t.text for t in run)
            tag = "say" if words[0] in SAYING | FEARING else "text" if words[-1] in TEXT_NOUNS else ""
            return Piece(
                text,
                at,
                () if _proper(run, things) else meanings,
                things,
                possessive=run[-1].possessive,
                tag=tag,
                width=length,
            ), length
    return _other(tokens, at, lexicon)


def _craft(things: tuple[str, ...], run: Sequence[Token], behind: Sequence[Token], lexicon: Lexicon) -> tuple[str, ...]:
    """The numbered ship in place of a rocket that is only called so by its type: Vostok 2 is no Vostok-2 rocket."""
    rocket = any(lexicon.reference and KG.LaunchVehicle in lexicon.reference.types(t) for t in things)
    if not rocket or not run[-1].text[-1:].isdigit() or any(t.fold == "rocket" for t in behind):
        return things
    marked = all(lexicon.reference and "(" in lexicon.reference.label(t) for t in things)
    return (marked and _numbered(run, lexicon)) or things


def _proper(run: Sequence[Token], things: tuple[str, ...]) -> bool:
    return bool(things) and all(t.text[:1].isupper() or t.text[:1].isdigit() for t in run)


def _numbered(run: Sequence[Token], lexicon: Lexicon) -> tuple[str, ...]:
    """What a numbered name that no list has stands for: "81P", "Soyuz MS-25"."""
    texts = [t.text for t in run]
    if len(run) > _PARTS or not any(t[-1:].isdigit() or t[:1].isdigit() or t in ROMAN for t in texts[-1:]):
        return ()
    spelled = (" ".join(texts), "-".join(texts), "-".join(filter(None, (" ".join(texts[:-1]), texts[-1]))))
    return tuple(iri for text in dict.fromkeys(spelled) if (iri := lexicon.pattern(text)))[:1]


def _other(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Piece | None, int]:
    """A nationality, a verb of saying, a noun for the article."""
    token = tokens[at]
    if token.fold not in CLOSED and len(token.fold) > 1 and (iri := lexicon.pattern(token.text)):
        return Piece(token.text, at, things=(iri,), possessive=token.possessive), 1
    tag = (
        "say"
        if token.fold in SAYING | FEARING | cue_verbs()
        else "text"
        if token.fold in TEXT_NOUNS
        else "word"
        if token.fold in NEUTRAL
        else ""
    )
    return (Piece(token.text, at, tag=tag, possessive=token.possessive), 1) if tag else (None, 0)
