"""Values that may be of one time: what they give together, whether they contradict, which says more."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from kg.timex.extent import bounds, date_bounds, months_of
from kg.timex.value import Parts, of_date, parse

PARTS_OF_DAY = {"MO": (0, 12), "AF": (12, 18), "EV": (16, 24), "NI": (17, 30)}
"""First and last hour (exclusive) of the parts of a day; the night runs past midnight."""


def merge(values: Sequence[str]) -> str | None:
    """The one value that several values of one time give together (a day and a clock time, a month and a year).

    None when they contradict each other, when one is no value, or when there is none. A duration joins only itself.
    """
    if not values or len(set(values)) == 1:
        return values[0] if values else None
    joined: Parts | None = Parts()
    for value in values:
        parts = parse(value)
        joined = join(joined, parts) if joined is not None and parts is not None else None
    return None if joined is None else str(joined)


def join(one: Parts, other: Parts) -> Parts | None:
    """Two times in one, None when they contradict each other."""
    found: dict[str, Any] = {}
    for name in (f.name for f in fields(Parts)):
        a, b = getattr(one, name), getattr(other, name)
        both = a is not None and b is not None
        found[name] = (_finer_year(a, b) if name == "year" else a) if both else a if b is None else b
        if both and (found[name] is None or (name != "year" and a != b)):
            return None
    return settle(Parts(**found))


def _finer_year(a: str, b: str) -> str | None:
    for coarse, fine in ((a, b), (b, a)):
        if all(x in ("X", y) for x, y in zip(coarse, fine, strict=True)):
            return fine
    return None


def settle(parts: Parts) -> Parts | None:
    """The same time without what the rest implies (the weekday of a full date), None when it contradicts itself."""
    if parts.week and parts.weekday and parts.year and parts.year.isdigit():
        monday = date_bounds(Parts(parts.year, week=parts.week))
        day = of_date(monday[0] + timedelta(parts.weekday - 1)) if monday else None
        return join(replace(parts, week=None, weekday=None), day) if day else None
    if parts.clock and parts.part:
        return _settle_part(parts)
    if parts.season and parts.month:
        return settle(replace(parts, season=None)) if parts.month in months_of(parts.season) else None
    return _settle_day(parts)


def _settle_part(parts: Parts) -> Parts | None:
    hour = int((parts.clock or "")[:2])
    first, end = PARTS_OF_DAY.get(parts.part or "", (0, 24))
    plain = replace(parts, part=None)
    if first <= hour < end:
        return settle(plain)
    return _next_day(plain) if hour + 24 < end else None


def _next_day(parts: Parts) -> Parts | None:
    """The same clock time a day later: "Friday night at 00:01" is the first minute of Saturday."""
    return moved(parts, 1) if parts.date() or parts.weekday else settle(parts)


def moved(parts: Parts, days: int) -> Parts:
    """The time some days later or earlier, as far as its day is known."""
    day = parts.date()
    if day and date.min < day < date.max:
        later = of_date(day + timedelta(days))
        return replace(parts, year=later.year, month=later.month, day=later.day)
    return replace(parts, weekday=(parts.weekday - 1 + days) % 7 + 1) if parts.weekday else parts


def _settle_day(parts: Parts) -> Parts | None:
    day = parts.date()
    if parts.day and parts.month and parts.year and parts.year.isdigit() and day is None:
        return None
    if day and parts.weekday and day.isoweekday() != parts.weekday:
        return None
    if day and parts.week and day.isocalendar().week != parts.week:
        return None
    return replace(parts, weekday=None, week=None) if parts.day else parts


def compatible(a: str, b: str) -> bool:
    """Whether two values could be of the same time, so that one event may have been told with both."""
    one, two = bounds(a), bounds(b)
    return merge((a, b)) is not None or bool(one and two and one[0] < two[1] and two[0] < one[1])


def finer(a: str, b: str) -> str:
    """The value that fixes the time more closely; the first of two that fix it alike."""
    return b if _fixed(b) > _fixed(a) else a


def _fixed(value: str) -> int:
    parts = parse(value)
    if parts is None:
        return 0
    weight = {"year": 16, "month": 8, "day": 8, "week": 8, "weekday": 6, "season": 4, "clock": 4, "zone": 2, "part": 1}
    return sum(points for name, points in weight.items() if getattr(parts, name))
