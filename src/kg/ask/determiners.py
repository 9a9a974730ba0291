"""What the small words before a content word say of it: a preposition, "the", that it is what is asked for."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.closed import Word
from kg.ask.tokens import fold
from kg.ask.words import PREPOSITIONS

_DETERMINERS = frozenset(("which", "what", "whose", "how-many", "how-much"))
_NOMINAL = frozenset(("content", "article", "filler", "extreme", "conj"))
"""What may stand between a question word and the noun that it asks for."""


def _still_asked(asked: bool, word: Word, before: Sequence[Word]) -> bool:
    """Whether the next word stands in the phrase that is asked for: a verb or a new article ends it."""
    if word.role == "wh":
        return word.text in _DETERMINERS
    if word.piece and word.piece.verb() and not word.piece.noun():
        return False
    return asked and word.role in _NOMINAL and not (word.role == "article" and bool(before) and before[-1].piece)


def definite(words: Sequence[Word]) -> list[Word]:
    """The content words with "the" and the preposition before them written onto their pieces; one preposition may
    have two names behind it ("between NASA and Japan").
    """
    found: list[Word] = []
    prep, the, last = "", False, ""
    asked = bool(words) and words[0].role not in ("wh", "aux", "will", "modal")
    for word in words:
        if piece := word.piece:
            noun = bool(piece.iris("class") or piece.iris("concept", "noun", "nouns"))
            kind = asked and noun and piece.words.islower()  # "which station" is any, "which officials" are
            piece = replace(piece, things=()) if kind else piece
            word = replace(word, piece=replace(piece, prep=prep, definite=the, asked=asked))
            last = prep if piece.things else ""
        if word.role in ("wh", "aux", "will", "modal"):
            prep = ""
        if word.role == "conj":
            prep = last
        if word.role in ("prep", "content"):
            end = fold(word.text).split()[-1]
            particle = end == "off" and word.role == "content"  # "put off the launch"
            prep = end if end in PREPOSITIONS and not particle else ""
        the = word.text == "the" or (the and word.role in ("filler", "extreme"))
        asked = _still_asked(asked, word, found)
        found.append(word)
    return found
