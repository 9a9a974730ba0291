"""Verbs whose particle stands apart: "sent Orion up", "brought the crew back home" are read as "sent up", "brought back
home".
"""

from collections.abc import Sequence

from kg.ask.lexicon import Lexicon
from kg.ask.tokens import Token
from kg.ask.words import AUXILIARIES, PREPOSITIONS, WH

_PARTICLES = (
    ("back", "home"),
    ("off", "the", "ground"),
    *((way, place) for way in ("into", "to") for place in ("space", "orbit")),
    *((word,) for word in ("up", "off", "back", "home", "down", "out", "away")),
)
_FARTHEST = 7
"""Words between a verb and its particle, and one more."""
_BARRED = AUXILIARIES | set(WH) | (PREPOSITIONS - {"of"})
"""What ends the phrase between them."""


def joined(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The question with each particle behind its verb."""
    for at in range(len(tokens) - 2):
        if found := _apart(tokens, at, lexicon):
            start, end = found
            return [
                *tokens[: at + 1],
                *tokens[start:end],
                *joined([*tokens[at + 1 : start], *tokens[end:]], lexicon),
            ]
    return tokens


def _apart(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the particle of a verb begins and ends, if other words are between them."""
    for start in range(at + 1, min(at + _FARTHEST, len(tokens))):
        for particle in _PARTICLES:
            end = start + len(particle)
            here = tuple(t.fold for t in tokens[start:end]) == particle
            if here and _is_verb((tokens[at].fold, *particle), lexicon):
                return (start, end) if start > at + 1 else None
        if tokens[start].fold in _BARRED:
            return None
    return None


def _is_verb(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    return any(m.form in ("verb", "inverse") for m in lexicon.schema.words.get(words, ()))
