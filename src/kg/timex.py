"""The algebra of time values: reading, writing, joining and comparing them. Pure: no text, no clock, no data.

A value is an ISO 8601 date, month, year, week or date and time (``2024-03-23T08:36-04:00``), in the manner of TIMEX3
with X for digits that nothing fixes (``XXXX-WXX-5T09:02``), a season or a quarter for the month (``2019-SU``,
``2024-Q3``), a part of the day for the clock (``2024-09-06TNI``), or a duration (``P1Y``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

PARTS_OF_DAY = {"MO": (0, 12), "AF": (12, 18), "EV": (16, 24), "NI": (17, 30)}
"""First and last hour (exclusive) of the parts of a day; the night runs past midnight."""

SEASON_MONTHS = {"SP": (3, 4, 5, 6), "SU": (6, 7, 8, 9), "FA": (9, 10, 11, 12), "WI": (12, 1, 2, 3)}
"""The months that a season may touch, on the northern half of the Earth and by either way of reckoning."""

VALUE = re.compile(
    r"(?P<year>[\dX]{4})"
    r"(?:-(?:W(?P<week>[\dX]{2})(?:-(?P<weekday>[1-7]))?|(?P<season>[A-Z]{2}|Q\d)|(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?))?"
    r"(?:T(?:(?P<clock>\d\d:\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?|(?P<part>[A-Z]{2})))?"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is known of a time; None for what is not.

    ``year`` is of four characters, the last one or two X for a decade or a century; ``weekday`` is 1 for Monday to 7;
    ``season`` a key of SEASON_MONTHS or ``Q1`` to ``Q4``; ``clock`` is ``HH:MM``; ``zone`` is ``Z`` or ``+HH:MM``.
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    season: str | None = None
    clock: str | None = None
    zone: str | None = None
    part: str | None = None

    def __str__(self) -> str:
        """The value as text."""
        if self.clock:
            return f"{self._date()}T{self.clock}{self.zone or ''}"
        return f"{self._date()}T{self.part}" if self.part else self._date()

    def _date(self) -> str:
        year = self.year or "XXXX"
        if self.day or (self.month and (self.clock or self.part)):
            return f"{year}-{_two(self.month)}-{_two(self.day)}"
        if self.weekday:
            return f"{year}-W{_two(self.week)}-{self.weekday}"
        if self.month:
            return f"{year}-{self.month:02}"
        if self.season or self.week:
            return f"{year}-{self.season or f'W{self.week:02}'}"
        return f"{year}-XX-XX" if self.clock or self.part else year

    def date(self) -> date | None:
        """The day, when year, month and day are known and there is such a day."""
        if not (self.year and self.year.isdigit() and self.month and self.day):
            return None
        try:
            return date(int(self.year), self.month, self.day)
        except ValueError:
            return None

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return self == Parts()


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02}"


def of_date(day: date) -> Parts:
    """The parts of a day of the calendar."""
    return Parts(year=f"{day.year:04}", month=day.month, day=day.day)


def parse(value: str) -> Parts | None:
    """The parts of a value; None for a duration or for what is no value."""
    found = VALUE.fullmatch(value)
    if not found:
        return None
    part = found.groupdict()
    digits = {key: part[key] or "" for key in ("month", "day", "week", "weekday")}
    numbers = {key: int(text) if text.isdigit() else None for key, text in digits.items()}
    year = None if part["year"] == "XXXX" else part["year"]
    return Parts(year, **numbers, season=part["season"], clock=part["clock"], zone=part["zone"], part=part["part"])


def date_of(value: str) -> date | None:
    """The day of the calendar that a value is of or falls on; None where a digit of it is unknown."""
    parts = parse(value)
    return parts.date() if parts else None


def day_of(value: str) -> str:
    """A value without the part of the day, where it names the day of the calendar ("2024-09-06TNI" -> "2024-09-06")."""
    parts = parse(value)
    return str(replace(parts, part=None)) if parts and parts.part and parts.day else value


# ---------------------------------------------------------------------- join


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
        monday = _date_bounds(Parts(parts.year, week=parts.week))
        day = of_date(monday[0] + timedelta(parts.weekday - 1)) if monday else None
        return join(replace(parts, week=None, weekday=None), day) if day else None
    if parts.clock and parts.part:
        return _settle_part(parts)
    if parts.season and parts.month:
        return settle(replace(parts, season=None)) if parts.month in _months(parts.season) else None
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
    day = parts.date()
    if day and day < date.max:
        later = of_date(day + timedelta(1))
        return replace(parts, year=later.year, month=later.month, day=later.day)
    return replace(parts, weekday=parts.weekday % 7 + 1) if parts.weekday else settle(parts)


def _settle_day(parts: Parts) -> Parts | None:
    day = parts.date()
    if parts.day and parts.month and parts.year and parts.year.isdigit() and day is None:
        return None
    if day and parts.weekday and day.isoweekday() != parts.weekday:
        return None
    if day and parts.week and day.isocalendar().week != parts.week:
        return None
    return replace(parts, weekday=None, week=None) if parts.day else parts


def _months(season: str) -> tuple[int, ...]:
    if season.startswith("Q"):
        first = 3 * int(season[1]) - 2
        return (first, first + 1, first + 2)
    return SEASON_MONTHS.get(season, ())


# -------------------------------------------------------------------- compare


def bounds(value: str) -> tuple[str, str] | None:
    """The half-open interval ``[earliest, latest)`` as two xsd:dateTime in UTC.

    A clock time is one minute long; a day, week, month, quarter or year runs from midnight to midnight UTC, a part of a
    day counts as the day. None when a digit is unknown, for a clock time without zone, a season and a duration.
    """
    parts = parse(value)
    if not parts or "X" in value:
        return None
    if parts.clock:
        return _clock_bounds(value) if parts.zone else None
    found = _date_bounds(parts)
    return (f"{found[0]}T00:00:00Z", f"{found[1]}T00:00:00Z") if found else None


def _clock_bounds(value: str) -> tuple[str, str] | None:
    try:
        begin = datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    end = begin + timedelta(minutes=1)
    return f"{begin:%Y-%m-%dT%H:%M:%S}Z", f"{end:%Y-%m-%dT%H:%M:%S}Z"


def _date_bounds(parts: Parts) -> tuple[date, date] | None:
    year = int(parts.year or 0)
    try:
        if parts.day:
            day = date(year, parts.month or 0, parts.day)
            return day, day + timedelta(1)
        if parts.week:
            day = date.fromisocalendar(year, parts.week, 1)
            return day, day + timedelta(7)
        if parts.season:
            months = _months(parts.season) if parts.season.startswith("Q") else ()
            return (date(year, months[0], 1), _month_after(year, months[2])) if months else None
        return date(year, parts.month or 1, 1), _month_after(year, parts.month or 12)
    except (ValueError, OverflowError):
        return None


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


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
