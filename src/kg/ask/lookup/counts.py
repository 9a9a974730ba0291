"""Whether a sentence tells how many of something there are."""

from collections.abc import Sequence

from kg.ask.lookup.met import Met
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import ORDINALS, numeral, ordinal
from kg.ask.lookup.scene import Scene
from kg.ask.words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, word_set

_ENDING = PREPOSITIONS | ARTICLES | CONJUNCTIONS | AUXILIARIES | word_set("because that who which")
"""Words between a number and a noun that it does not count."""
_BEHIND = 2
"""Where stands what is counted, behind "how many"."""
_NEAR = 4
"""Words before what is counted, or before a verb, among which the number stands."""
_REACH = 12
"""Words between what is counted and what is told of it."""


def counted(asked: Asked, noun: Met | None, scene: Scene, places: Sequence[int]) -> bool:
    """A number right before what is counted, which stands near what is told of it, or which in the row it was;
    ``places`` are where that is told.
    """
    folds = scene.folds
    if noun is None:
        first = asked.needs[0]
        named = first.forms[0][0] if first.kind == "name" and first.at == _BEHIND else ""  # "how many Americans"
        each = [i for i, f in enumerate(folds) if f == named]
        return any(_numbers(folds, i) for i in each) if named else any(map(numeral, folds))
    at = [i for i in _standing(noun, scene, asked.perfect) if _numbers(folds, i) and _near(folds, i, places)]
    if not places and not any(own for i, own in noun.places(folds) if i in at):
        return False  # "three missions" are no launches where nothing else is told of them
    ordered = any(n.order for n in asked.needs) and not ORDINALS.isdisjoint(folds)
    return ordered or bool(at)


def _standing(noun: Met, scene: Scene, perfect: bool) -> list[int]:
    """Where the noun stands as one that is counted; "the 34th country" tells how many there have been."""
    folds, text = scene.folds, scene.passage.text.lower()
    many = noun.need.forms[0][-1].endswith("s")
    there = [i for i, _ in noun.places(folds)]
    each = [i for i in there if folds[i].endswith("s") or not many or f"{folds[i - 1]}-{folds[i]}" in text]
    return each + [i for i in there if perfect and i and _nth(folds[i - 1])]


def _numbers(folds: Sequence[str], at: int) -> set[str]:
    """The numbers right before a word, with nothing but what tells more of it between."""
    found = set()
    for i in range(at - 1, max(at - _NEAR, 0) - 1, -1):
        of = "of" in folds[i - 1 : i + 1]  # "12 of the cubes"
        if folds[i] in _ENDING and not of:
            break
        found |= {folds[i]} if numeral(folds[i]) or _nth(folds[i]) else set()
    return found


def _nth(word: str) -> bool:
    """Whether a word tells which in a row something was."""
    return word != "first" and ordinal(word)


def _near(folds: Sequence[str], at: int, places: Sequence[int]) -> bool:
    """Whether what is told stands near what is counted, or has the same number by itself: "four satellites …, and all
    four were released".
    """
    own = _numbers(folds, at)
    return not places or any(abs(at - p) <= _REACH or not own.isdisjoint(folds[max(p - _NEAR, 0) : p]) for p in places)
