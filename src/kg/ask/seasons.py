"""Parts of a year or a month: "summer 2020", "early March", "late 2023", "the first half of 2025"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask import moments
from kg.ask.moments import Moment

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""First and last month, as the northern half of the world counts them; a winter lies in two years."""
_PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_THIRDS = ((1, 4), (5, 8), (9, 12))
_DAYS = ((1, 10), (11, 20), (21, 31))
_ORDINALS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_QUARTERS = ("q1", "q2", "q3", "q4")
_PERIODS = {"half": ((1, 6), (7, 12)), "quarter": ((1, 3), (4, 6), (7, 9), (10, 12))}


def read(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    """The part of a year or a month that begins at a word, and how many words it takes."""
    return _season(folds, at) or _part(folds, at) or _period(folds, at)


def _season(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    months = _SEASONS.get(folds[at])
    return _of_year(folds, at, at + 1, months) if months else None


def _period(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    """ "First half of 2025", "Q1 2025"."""
    if folds[at] in _QUARTERS:
        return _of_year(folds, at, at + 1, _PERIODS["quarter"][_QUARTERS.index(folds[at])])
    number = _ORDINALS.get(folds[at])
    spans = _PERIODS.get(folds[at + 1]) if at + 1 < len(folds) else None
    if number is None or not spans or number >= len(spans):
        return None
    return _of_year(folds, at, at + 2, spans[number])


def _part(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    """ "Early March 2024", "the end of 2024"."""
    number = _PARTS.get(folds[at])
    if number is None:
        return None
    if found := _of_year(folds, at, at + 1, _THIRDS[number]):
        return found
    start = _behind_of(folds, at + 1)
    month = moments.read(folds, start, True) if start < len(folds) else None
    if not month or not month[0].month or month[0].day or month[0].relation:
        return None
    used = start - at + month[1]
    return replace(month[0], words=" ".join(folds[at : at + used]), within=_DAYS[number]), used


def _of_year(folds: Sequence[str], at: int, behind: int, months: tuple[int, int]) -> tuple[Moment, int] | None:
    """The months of the year that stands behind."""
    start = _behind_of(folds, behind)
    found = moments.read(folds, start, True) if start < len(folds) else None
    if not found or not found[0].year or found[0].month or found[0].relation:
        return None
    year, end = found[0].year, start + found[1]
    words = " ".join(folds[at:end])
    last = Moment(words, year, months[1])
    return Moment(words, year, months[0], relation="between", end=last), end - at


def _behind_of(folds: Sequence[str], at: int) -> int:
    return at + (at < len(folds) and folds[at] == "of")
