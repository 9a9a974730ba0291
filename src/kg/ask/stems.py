"""How a piece of a question may stand in a text: its names word for word, other words in any form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.alike import senses
from kg.ask.lookup.kin import strong
from kg.ask.question import Piece
from kg.ask.tokens import fold, folds, key

_KEPT = 10_000
"""Texts whose words are kept: a question looks at what was said several times, and papers print the same."""
_LEAST = 3
"""Letters that a word without its ending has."""
_RELATIVE = ("who", "which")
_ENDINGS = ("ing", "ed", "es", "s", "e")


@dataclass(frozen=True)
class Wanted:
    """How a piece may stand in a text: names word for word, other words by their stems."""

    names: tuple[tuple[str, ...], ...]
    stems: tuple[tuple[str, ...], ...]

    @cached_property
    def begins(self) -> tuple[str, ...]:
        """The first word of each."""
        return tuple(dict.fromkeys(form[0] for form in (*self.names, *self.stems) if form))

    @cached_property
    def single(self) -> frozenset[str]:
        """The stems of one word."""
        return frozenset(form[0] for form in self.stems if len(form) == 1)

    @cached_property
    def several(self) -> tuple[tuple[str, ...], ...]:
        """The stems of several words."""
        return tuple(form for form in self.stems if len(form) > 1)


def stem(word: str) -> str:
    """A word without the regular endings and doubled letters before them; enough to find "leave" in "leaving", "plan"
    in "planned".
    """
    ends = (ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _LEAST)
    bare = word.removesuffix(next(ends, ""))
    return bare[:-1] if len(bare) > _LEAST and bare[-1] == bare[-2] else bare


def wanted(pieces: Iterable[Piece], lexicon: Lexicon) -> list[Wanted]:
    """How each piece may stand in a text."""
    return [forms_of(p, lexicon) for p in pieces]


def unnamed(pieces: Iterable[Wanted], text: str) -> list[Wanted]:
    """The pieces that a text does not name."""
    folded = fold(text)
    return [forms for forms in pieces if not has(forms, folded)]


def forms_of(piece: Piece, lexicon: Lexicon) -> Wanted:
    """How a piece may stand in a text: by its names, its words and the other forms of its verb."""
    names = tuple(dict.fromkeys(name for thing in piece.things for name in lexicon.data.keys.of(thing)))
    own = tuple(map(stem, folds(piece.words)))
    return Wanted(names, tuple(dict.fromkeys((own, *_synonyms(piece)))))


def wider(piece: Piece, lexicon: Lexicon) -> Wanted:
    """The same with other words that say the same: "quit" for "pull out of", "death" for "died"."""
    forms = forms_of(piece, lexicon)
    words = folds(piece.words)
    short = words[:-1] if words[-1:] == ("of",) else words
    other = () if piece.things else tuple(tuple(map(stem, w)) for w in senses(short, piece.verb()))
    kin = () if piece.things or len(words) > 1 else tuple((stem(w),) for w in sorted(strong(words[0])))
    return Wanted(forms.names, tuple(dict.fromkeys((*forms.stems, *other, *kin))))


def aside(pieces: Iterable[Piece], text: str) -> bool:
    """Whether a text only tells in passing what a clause says: "Leonov, who died in Moscow, will be buried"."""
    words = folds(text)
    stems = tuple(map(stem, words))
    verbs = [stem(fold(p.words)) for p in pieces if not p.things and " " not in p.words]
    each = ([i for i, s in enumerate(stems) if s == verb] for verb in verbs)
    return any(places and all(i and words[i - 1] in _RELATIVE for i in places) for places in each)


def has(forms: Wanted, text: str) -> bool:
    """Whether a text has one of the forms; most texts don't even have the letters."""
    if not any(begin in text for begin in forms.begins):
        return False
    words, stems = folds(text), _stems(text)
    if not forms.single.isdisjoint(stems):
        return True
    return any(inside(name, words) for name in forms.names) or any(inside(form, stems) for form in forms.several)


@lru_cache(_KEPT)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, folds(text)))


def _synonyms(piece: Piece) -> list[tuple[str, ...]]:
    """The other forms of the same word ("left": leave), by stem."""
    phrases = [p for m in piece.meanings if m.kind == "event" and not piece.things for p in m.phrases.split("|")]
    return [tuple(stem(w) for w in key(phrase)) for phrase in phrases]


def inside(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether words stand somewhere in others, one after the other."""
    size = len(part)
    if size < 2:  # most have one word
        return size > 0 and part[0] in whole
    starts = (i for i in range(len(whole) - size + 1) if whole[i] == part[0])
    return any(tuple(whole[i : i + size]) == tuple(part) for i in starts)
