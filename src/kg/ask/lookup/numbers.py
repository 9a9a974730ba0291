"""What a number in a sentence counts: how often something happened, by how much it was late."""

import re
from collections.abc import Sequence

from kg.ask.lookup.kin import past
from kg.ask.words import word_set

_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen "
    "dozens several no none half both"
)
ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
NTH = re.compile(r"\d+(?:st|nd|rd|th)")
_OFTEN = word_set("once twice thrice")
_SLIPS = word_set(
    "delay delayed delays delaying postpone postpones postponed postponing late later behind every slipped pushed "
    "extended overdue early earlier"
)
"""Beside a number of hours these tell how late something was, or how often, not how long it lasted."""
_MEASURED = tuple(
    map(word_set, ("wide across diameter", "deep", "high tall", "thick", "long", "old", "heavy", "far away"))
)
"""Adjectives that are measured, those for the same side by side."""
_AROUND = 4
_NEAR = 10
"""Words between what was done and how often."""


def ordinal(fold: str) -> bool:
    """Whether a word tells which in a row something is."""
    return fold in ORDINALS or bool(NTH.fullmatch(fold))


def numeral(fold: str) -> bool:
    """Whether a word is a number."""
    return fold in _NUMBERS or fold[:1].isdigit()


def often(folds: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a sentence tells how often something was done: "twice", "three times", "for the third time"."""
    found = [i for i, f in enumerate(folds) if f in _OFTEN or (f in ("time", "times") and _counted(folds[:i]))]
    found += [at for at in places if _counted(folds[:at]) and not _done_first(folds, at)]
    return bool(found) and (not places or min(abs(i - at) for i in found for at in places) <= _NEAR)


def _done_first(folds: Sequence[str], at: int) -> bool:
    """Whether an ordinal only tells that something was done before all else: "had first gone to space"."""
    return folds[at - 1] in ORDINALS and (folds[at].endswith("ed") or past(folds[at]))


def _counted(before: Sequence[str]) -> bool:
    """Whether a number stands right before."""
    return bool(before) and (before[-1] in ORDINALS or numeral(before[-1]))


def other_measure(asked: str, behind: str) -> bool:
    """Whether what stands behind a unit tells that something else is measured: "45 metres wide" is not how deep."""
    mine = next((each for each in _MEASURED if asked in each), frozenset[str]())
    return bool(mine) and behind not in mine and any(behind in each for each in _MEASURED)


def slips(folds: Sequence[str], at: int) -> bool:
    """Whether a number at a place tells by how much something was late."""
    return not _SLIPS.isdisjoint(folds[max(at - _AROUND, 0) : at + _AROUND])


def of_slips(words: Sequence[str]) -> bool:
    """Whether some words ask for that."""
    return not _SLIPS.isdisjoint(words)
