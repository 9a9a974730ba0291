"""The closed-class words of a question: question words, auxiliaries, prepositions, times."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask import moments, seasons
from kg.ask.moments import Moment
from kg.ask.openings import PHRASES
from kg.ask.question import Piece
from kg.ask.tokens import Token
from kg.ask.words import (
    ARTICLES,
    AUXILIARIES,
    CAN_BE,
    CONJUNCTIONS,
    EXTREMES,
    FILLERS,
    JOINED,
    KIND_OF,
    OPINION,
    POSSIBLY,
    PREPOSITIONS,
    PRONOUNS,
    UPWARD,
    WH,
)

_WH_PHRASES = {tuple(k.split()): v for k, v in PHRASES.items()}
_PHRASE = max(map(len, _WH_PHRASES))
_JOINED = max(map(len, JOINED))


@dataclass(frozen=True, slots=True)
class Word:
    """One matched stretch of a question: a closed-class word (``role`` says which) or a content piece."""

    role: str
    text: str
    piece: Piece | None = None
    moment: Moment | None = None


def closed(tokens: Sequence[Token], at: int, before: Sequence[Word]) -> tuple[Word, int] | None:
    """The closed-class word that begins here and how many words it takes; None for a content word."""
    folds = [t.fold for t in tokens]
    for length in range(_PHRASE, 0, -1):
        if wh := _WH_PHRASES.get(tuple(folds[at : at + length])):
            return Word("wh", wh), length
    if extreme := EXTREMES.get(" ".join(folds[at : at + 2])):
        return Word("extreme", extreme), min(2, len(folds) - at)
    for length in range(_JOINED, 1, -1):
        if joined := JOINED.get(tuple(folds[at : at + length])):
            return Word("prep", joined), length
    if tuple(folds[at : at + 2]) in CAN_BE and set(folds[at + 2 : at + 3]) & {"seen", "found"}:
        return Word("aux", "is"), 2
    if tuple(folds[at : at + 2]) in UPWARD:
        return Word("filler", "up"), 2
    if tuple(folds[at : at + 2]) in KIND_OF:
        return Word("filler", "kind of"), 2
    if found := seasons.read(folds, at) or moments.read(folds, at, bool(before) and before[-1].role == "prep"):
        return Word("moment", found[0].words, moment=found[0]), found[1]
    return _single(tokens[at])


def _single(token: Token) -> tuple[Word, int] | None:
    word = token.fold
    if word == "us" and token.text == "US":
        return None
    if word in EXTREMES:
        return Word("extreme", EXTREMES[word]), 1
    if word in WH:
        return Word("wh", WH[word]), 1
    for role, words in _ROLES:
        if word in words:
            return Word(role, word), 1
    return None


_ROLES = (
    ("article", ARTICLES),
    ("aux", AUXILIARIES),
    ("prep", PREPOSITIONS),
    ("conj", CONJUNCTIONS),
    ("filler", FILLERS),
    ("pronoun", PRONOUNS),
    ("not", frozenset({"not", "never"})),
    ("will", frozenset({"will"})),
    ("modal", POSSIBLY),
    ("opinion", OPINION),
)
