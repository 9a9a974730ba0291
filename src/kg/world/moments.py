"""How far apart two articles' times of one event may be: by what each of them fixes."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from kg import timex

Distance = Literal["day", "near", "month", "year", "open", "far"]
"""The same day; a day beside it, which time zones explain; a month that holds it; a year that does; nothing to compare;
apart."""

CLOCKS = timedelta(hours=3)
"""Clock times with their zones that lie further apart are of two events."""


@lru_cache(1 << 16)
def distance(one: str, other: str) -> Distance:
    """How far two TIMEX values are from each other; a partly known one (``XXXX-WXX-5``) can part, never join."""
    mine, yours = days(one), days(other)
    if mine is None or yours is None:
        return "far" if one and other and not timex.compatible(one, other) else "open"
    gap = days_between(mine, yours)
    if gap > 1 or _clocks_apart(one, other):
        return "far"
    longest = max(last - first for first, last in (mine, yours))
    if longest < timedelta(7):
        return "day" if gap == 0 else "near"
    return "far" if gap else "month" if longest < timedelta(31) else "year"


@lru_cache(1 << 14)
def days(value: str) -> tuple[date, date] | None:
    """The first and last day of a value, in UTC if it has a zone; None unless it fixes a year."""
    parts = timex.parse(value) if value else None
    if parts is None:
        return None
    bounds = timex.bounds(value)
    if bounds is None:
        day = parts.date()
        return (day, day) if day else None
    first, last = (datetime.fromisoformat(moment).astimezone(UTC) for moment in bounds)
    return first.date(), (last - timedelta(minutes=1)).date()


def days_between(one: tuple[date, date], other: tuple[date, date]) -> int:
    """How many days lie between two stretches of days; 0 if they share one."""
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)


def _clocks_apart(one: str, other: str) -> bool:
    parts = [timex.parse(value) for value in (one, other)]
    bounds = [timex.bounds(value) for value in (one, other)]
    if not all(p and p.clock and p.zone for p in parts) or bounds[0] is None or bounds[1] is None:
        return False
    first, second = (datetime.fromisoformat(b[0]) for b in (bounds[0], bounds[1]))
    return abs(first - second) > CLOCKS
