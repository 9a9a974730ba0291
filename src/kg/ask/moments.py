"""Times in questions: weekdays, months, years and dates, and which time values of the data they fit."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kg.ask.words import MONTHS, WEEKDAYS

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?![-0-9X])")
_WEEK = re.compile(r"[0-9X]{4}-W[0-9X]{2}-([1-7])")


_BOUNDS = {
    ("since",): "since",
    ("from",): "since",
    ("after",): "after",
    ("later", "than"): "after",
    ("before",): "before",
    ("earlier", "than"): "before",
    ("prior", "to"): "before",
    ("until",): "until",
    ("till",): "until",
    ("by",): "until",
    ("up", "to"): "until",
}
_LONGEST = 5
_KEPT = 20
"""Moments of which is kept what fits: each way to read a question asks for it anew."""
_PARTED = 20_000
"""Time values of which is kept what they say."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year that a question asks about; ``weekday`` counts from 1, Monday, as ISO 8601 does.

    ``relation`` is "" for what lies in it, else "since", "after", "before", "until", or "between" it and ``end``;
    ``within`` are the first and last day of a part of a month.
    """

    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relation: str = ""
    end: "Moment | None" = None
    within: tuple[int, int] | None = None

    def days(self) -> tuple[date, date] | None:
        """The first and last day of a plain day, month or year; None for other limits, or where the year is open."""
        return None if self.relation else _days(self.year, self.month, self.day)

    def span(self) -> tuple[date, date] | None:
        """The first and last day that the words leave open: "since 2018" ends with the calendar."""
        own = _days(self.year, self.month, self.day)
        last = _days(self.end.year, self.end.month, self.end.day) if self.end else own
        if not own or not last:
            return None
        begin = {"after": own[1], "before": date.min, "until": date.min}.get(self.relation, own[0])
        end = {"since": date.max, "after": date.max, "before": own[0]}.get(self.relation, last[1])
        return begin, end

    def fits(self, value: str) -> bool:
        """Whether a time value of the data is known to lie there; what the data leaves open does not fit."""
        if self.relation:
            return self._ordered(value)
        year, month, day, weekday = parts(value)
        asked = (self.year, self.month, self.day, self.weekday)
        here = not self.within or (day is not None and self.within[0] <= day <= self.within[1])
        return here and all(a is None or a == b for a, b in zip(asked, (year, month, day, weekday), strict=True))

    def excludes(self, value: str) -> bool:
        """Whether a time value of the data is known to lie elsewhere."""
        found = parts(value)
        if self.relation:
            return bool(_days(*found[:3]) and _days(self.year, self.month, self.day)) and not self.overlaps(value)
        asked = (self.year, self.month, self.day, self.weekday)
        day = found[2]
        if self.within and day is not None and not self.within[0] <= day <= self.within[1]:
            return True
        return any(a is not None and b is not None and a != b for a, b in zip(asked, found, strict=True))

    def overlaps(self, value: str) -> bool:
        """Whether a time value may lie there, in part at least."""
        return any(self._ordered(f"{d:%Y-%m-%d}") for d in bounds(value) or ())

    def _ordered(self, value: str) -> bool:
        own, other = _days(self.year, self.month, self.day), bounds(value)
        last = _days(self.end.year, self.end.month, self.end.day) if self.end else own
        if not own or not other or not last:
            return False
        return {
            "since": own[0] <= other[0],
            "after": own[1] < other[0],
            "before": other[1] < own[0],
            "until": other[1] <= own[1],
            "between": own[0] <= other[0] and other[1] <= last[1],
        }[self.relation]


def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day of a time value; None where its year is open."""
    return _days(*parts(value)[:3])


def _days(year: int | None, month: int | None, day: int | None) -> tuple[date, date] | None:
    """The first and last day of a day, a month or a year; None where the year is open."""
    if not year:
        return None
    first = date(year, month or 1, day or 1)
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


@lru_cache(_KEPT)
def fitting(moment: Moment, values: tuple[str, ...]) -> tuple[str, ...]:
    """The time values that are known to lie in a moment."""
    return tuple(value for value in values if moment.fits(value))


@lru_cache(_KEPT)
def excluded(moment: Moment, values: tuple[str, ...]) -> frozenset[str]:
    """The time values that are known to lie elsewhere."""
    return frozenset(value for value in values if moment.excludes(value))


@lru_cache(_PARTED)
def parts(value: str) -> tuple[int | None, int | None, int | None, int | None]:
    """Year, month, day and weekday of a TIMEX3-like value, None where it doesn't say."""
    if week := _WEEK.match(value):
        return None, None, None, int(week[1])
    found = _DATE.match(value)
    if not found:
        return None, None, None, None
    year, month, day = (int(g) if g and g.isdigit() else None for g in found.groups())
    weekday = None
    if year and month and day:
        try:
            weekday = date(year, month, day).isoweekday()
        except ValueError:
            return None, None, None, None
    return year, month, day, weekday


def read(folds: Sequence[str], at: int, after_preposition: bool) -> tuple[Moment, int] | None:
    """The moment that starts at a word, and how many words it takes. A bare year or "May" needs a preposition
    before it.
    """
    return _between(folds, at) or _bounded(folds, at) or _plain(list(folds[at : at + _LONGEST]), after_preposition)


def _bounded(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    """ "since 2022", "before 3 June 2022"."""
    for words, relation in _BOUNDS.items():
        start = at + len(words)
        if tuple(folds[at:start]) == words and (found := _plain(list(folds[start : start + _LONGEST]), True)):
            moment, used = found
            return replace(moment, words=f"{relation} {moment.words}", relation=relation), len(words) + used
    return None


def _between(folds: Sequence[str], at: int) -> tuple[Moment, int] | None:
    """ "between May and July 2024", "from 2022 to 2024"."""
    joint = {"between": ("and",), "from": ("to", "until", "till")}.get(folds[at] if at < len(folds) else "", ())
    first = _plain(list(folds[at + 1 : at + 1 + _LONGEST]), True) if joint else None
    if not first or folds[at + 1 + first[1] : at + 2 + first[1]] not in [[j] for j in joint]:
        return None
    start = at + 2 + first[1]
    last = _plain(list(folds[start : start + _LONGEST]), True)
    if not last:
        return None
    begin, end = first[0], last[0]
    begin = replace(begin, year=begin.year or end.year, relation="between", end=end)
    return replace(begin, words=f"between {begin.words} and {end.words}"), start + last[1] - at


def _plain(words: list[str], after_preposition: bool) -> tuple[Moment, int] | None:
    if not words:
        return None
    if words[0] in WEEKDAYS:
        return Moment(words[0].capitalize(), weekday=WEEKDAYS.index(words[0]) + 1), 1
    if found := _iso(words):
        return found
    if found := _month(words, after_preposition):
        return found
    if after_preposition and (year := _year(words[0])):
        return Moment(words[0], year=year), 1
    return None


def _iso(words: list[str]) -> tuple[Moment, int] | None:
    if len(words) > 2 and _year(words[0]) and _number(words[1], 12) and _number(words[2], 31):
        if not _real(int(words[0]), int(words[1]), int(words[2])):
            return None
        return Moment("-".join(words[:3]), int(words[0]), int(words[1]), int(words[2])), 3
    return None


def _month(words: list[str], after_preposition: bool) -> tuple[Moment, int] | None:
    """ "3 June 2022", "June 3 2022", "June 2022", "June"."""
    day = _number(words[0], 31)
    at = 1 if day else 0
    at += bool(day) and words[1:2] == ["of"]  # "3rd of June"
    month = _month_number(words[at]) if at < len(words) else None
    if not month or not (day or after_preposition or len(words) > 1):
        return None
    at += 1
    if not day and at < len(words) and (day := _number(words[at], 31)):
        at += 1
    year = _year(words[at]) if at < len(words) else None
    if words[0] == "may" and not (after_preposition or day or year):
        return None
    used = at + bool(year)
    if not _real(year, month, day):
        return None
    return Moment(" ".join(w.capitalize() for w in words[:used]), year, month, day), used


def _real(year: int | None, month: int, day: int | None) -> bool:
    """Whether the calendar has the day."""
    return not day or day <= monthrange(year or 2024, month)[1]


def _month_number(word: str) -> int | None:
    found = [i for i, name in enumerate(MONTHS, 1) if word == name or (len(word) in (3, 4) and name.startswith(word))]
    return found[0] if len(found) == 1 else None


def _number(word: str, limit: int) -> int | None:
    digits = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 0 < int(digits) <= limit else None


def _year(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100 else None
