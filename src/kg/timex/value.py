"""A time value as text and as the parts of a time: reading and writing."""

import re
from dataclasses import dataclass, replace
from datetime import date

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
