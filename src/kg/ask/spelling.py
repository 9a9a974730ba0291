"""Slips of the pen in words that only build a question ("Wich rocket …", "who singed …"); names are never mended."""

import re
from collections import Counter
from collections.abc import Iterable

from kg.ask.lookup.alike import senses
from kg.ask.openings import PHRASES
from kg.ask.schema import Schema
from kg.ask.tokens import fold
from kg.ask.words import WH

_DOUBLED = re.compile(r"(.)\1")
_SHORT = 4
"""Letters that a word must have: shorter ones are near too many."""
_KNOWN = frozenset(WH) | {word for phrase in PHRASES for word in phrase.split()}


def mended(question: str, unknown: Iterable[str], schema: Schema) -> dict[str, str]:
    """What each unknown word was meant as; empty unless every one of them is a slip for one known word."""
    words = [word for run in unknown for word in run.split()]
    found = {word: _meant(word, schema) for word in words}
    sure = {word: near[0] for word, near in found.items() if len(near) == 1 and _plain(word, question)}
    return sure if len(sure) == len(found) else {}


def rewritten(question: str, meant: dict[str, str]) -> str:
    """The question with its slips mended."""
    for word, known in meant.items():
        question = re.sub(rf"\b{re.escape(word)}\b", known, question)
    return question


def _plain(word: str, question: str) -> bool:
    """Whether a word can be no name: it is small, or begins the question."""
    common = word.islower() or question.lstrip().startswith(word)
    return len(word) >= _SHORT and word.isalpha() and common and not senses((fold(word),))  # "bought" is no "brought"


def _meant(word: str, schema: Schema) -> list[str]:
    """The known words that differ by two letters swapped, by one letter that is missing or too many, or by
    which letters are doubled.
    """
    own = fold(word)
    known = (w[0] for w in schema.words if len(w) == 1)
    return sorted({w for w in (*known, *_KNOWN) if len(w) >= _SHORT and _slip(own, w)})


def _slip(word: str, known: str) -> bool:
    """Whether one is a slip for the other; a slip keeps the first letter."""
    if word == known or word[0] != known[0]:
        return False
    if _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", known):  # "sattelite"
        return True
    if len(word) == len(known):
        return _swapped(word, known)
    short, long_ = sorted((word, known), key=len)
    inside = any(long_[:i] + long_[i + 1 :] == short for i in range(1, len(long_) - 1))
    return len(long_) == len(short) + 1 and inside


def _swapped(word: str, known: str) -> bool:
    """Whether two letters side by side have changed places."""
    apart = [i for i, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and Counter(word) == Counter(known)
