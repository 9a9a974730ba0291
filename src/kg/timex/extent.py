"""From when to when a value reaches: its bounds in UTC, its days, its months."""

from datetime import UTC, date, datetime, timedelta

from kg.timex.value import Parts, parse

SEASON_MONTHS = {"SP": (3, 4, 5, 6), "SU": (6, 7, 8, 9), "FA": (9, 10, 11, 12), "WI": (12, 1, 2, 3)}
"""The months that a season may touch, on the northern half of the Earth and by either way of reckoning."""


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
    found = date_bounds(parts)
    return (f"{found[0]}T00:00:00Z", f"{found[1]}T00:00:00Z") if found else None


def _clock_bounds(value: str) -> tuple[str, str] | None:
    try:
        begin = datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    end = begin + timedelta(minutes=1)
    return f"{begin:%Y-%m-%dT%H:%M:%S}Z", f"{end:%Y-%m-%dT%H:%M:%S}Z"


def date_bounds(parts: Parts) -> tuple[date, date] | None:
    """The first day and the day after the last; None for no day of the calendar and for a season."""
    year = int(parts.year or 0)
    try:
        if parts.day:
            day = date(year, parts.month or 0, parts.day)
            return day, day + timedelta(1)
        if parts.week:
            day = date.fromisocalendar(year, parts.week, 1)
            return day, day + timedelta(7)
        if parts.season:
            months = months_of(parts.season) if parts.season.startswith("Q") else ()
            return (date(year, months[0], 1), _month_after(year, months[2])) if months else None
        return date(year, parts.month or 1, 1), _month_after(year, parts.month or 12)
    except (ValueError, OverflowError):
        return None


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


def months_of(season: str) -> tuple[int, ...]:
    """The months that a quarter has or a season may touch."""
    if season.startswith("Q"):
        first = 3 * int(season[1]) - 2
        return (first, first + 1, first + 2)
    return SEASON_MONTHS.get(season, ())
