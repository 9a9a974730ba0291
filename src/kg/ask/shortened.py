"""Numbered ships by the end of their names: "MS-26" is a Soyuz or a Progress, whichever the articles name."""

from collections.abc import Sequence
from functools import lru_cache

from kg.ask.lexicon import Lexicon
from kg.ask.tokens import Token
from kg.terms import ID


def shortened(run: Sequence[Token], lexicon: Lexicon) -> tuple[str, ...]:
    """The ships of the articles whose name ends so."""
    if len(run) != 2 or not (run[0].text.isupper() and run[1].text.isdecimal()):
        return ()
    return tuple(ship for ship in _ending(run[0].text, run[1].text) if lexicon.data.types(ship))


@lru_cache(1000)
def _ending(word: str, number: str) -> tuple[str, ...]:
    """All ships of numbered series whose names end in a word and a number."""
    from kg.reference import match_series, series

    ends = f" {word}-{{n}}"
    names = (rule.canonical.format(n=number) for rule in series() if rule.canonical.endswith(ends))
    return tuple(ID + known.id for name in names if (known := match_series(name)))
