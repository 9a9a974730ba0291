"""Times in questions: weekdays, months, years and dates, and which time values of the data they fit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.ask.words import MONTHS, WEEKDAYS

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?![-0-9X])")
_WEEK = re.compile(r"[0-9X]{4}-W[0-9X]{2}-([1-7])")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year that a question asks about; ``weekday`` counts from 1, Monday, as ISO 8601 does."""

    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def fits(self, value: str) -> bool:
        """Whether a time value of the data is known to lie in this moment; what the data leaves open does not fit."""
        year, month, day, weekday = parts(value)
        asked = (self.year, self.month, self.day, self.weekday)
        return all(a is None or a == b for a, b in zip(asked, (year, month, day, weekday), strict=True))


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
    words = list(folds[at : at + 4])
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
        return Moment("-".join(words[:3]), int(words[0]), int(words[1]), int(words[2])), 3
    return None


def _month(words: list[str], after_preposition: bool) -> tuple[Moment, int] | None:
    """ "3 June 2022", "June 3 2022", "June 2022", "June"."""
    day = _number(words[0], 31)
    at = 1 if day else 0
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
    return Moment(" ".join(w.capitalize() for w in words[:used]), year, month, day), used


def _month_number(word: str) -> int | None:
    found = [i for i, name in enumerate(MONTHS, 1) if word == name or (len(word) in (3, 4) and name.startswith(word))]
    return found[0] if len(found) == 1 else None


def _number(word: str, limit: int) -> int | None:
    digits = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 0 < int(digits) <= limit else None


def _year(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100 else None
