"""A time as an article tells it against the known moment of an event."""

from datetime import UTC, datetime, timedelta
from typing import Literal

from kg import timex

Fit = Literal["same", "near", "other"]
SLACK = timedelta(minutes=5)
"""News and catalogues round to minutes, and take liftoff or contact differently."""
NEAR = timedelta(days=1)
ZONES = (timedelta(hours=-12), timedelta(hours=14))
"""The time zones of the Earth, west to east of UTC."""
HALF_HOURS = range(int(ZONES[0] / timedelta(minutes=30)), int(ZONES[1] / timedelta(minutes=30)) + 1)
TIMELESS = timedelta(0)


def fit(told: str, moment: str) -> Fit | None:
    """Whether a TIMEX value may be of a moment (a UTC day or minute), comes close, or can't; None if it fixes nothing.

    A day without a time zone is a day anywhere on Earth. A partly known value that doesn't fit is "near", as nobody
    knows how far off it is.
    """
    actual = timex.bounds(moment)
    parts = timex.parse(told)
    if actual is None or parts is None or parts.empty:
        return None
    begin, end = (_moment(m) for m in actual)
    if bounds := timex.bounds(told):
        return _distance(_moment(bounds[0]), _moment(bounds[1]), begin, end, bool(parts.clock))
    return "same" if any(_holds(parts, local) for local in _locals(parts, moment, begin)) else "near"


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _distance(first: datetime, last: datetime, begin: datetime, end: datetime, exact: bool) -> Fit:
    """How far the told interval, widened by what it leaves open, is from the actual one."""
    first, last = (first - SLACK, last + SLACK) if exact else (first - ZONES[1], last - ZONES[0])
    gap = max(first - end, begin - last)
    return "same" if gap < TIMELESS else "near" if gap <= NEAR else "other"


def _locals(parts: timex.Parts, moment: str, begin: datetime) -> list[datetime]:
    """The moment by the clocks that the value may mean; a day stays a day."""
    if len(moment) == len("2024-03-23"):
        return [begin]
    if parts.zone:
        offset = datetime.fromisoformat(f"2000-01-01T00:00{parts.zone}").utcoffset()
        return [begin + (offset or TIMELESS)]
    return [begin + timedelta(minutes=30) * half for half in HALF_HOURS]


def _holds(parts: timex.Parts, local: datetime) -> bool:
    """Whether all known parts of a value hold at a local time; a catalogue's day can't tell of clocks."""
    known = (
        (parts.month, local.month),
        (parts.day, local.day),
        (parts.week, local.isocalendar().week),
        (parts.weekday, local.isoweekday()),
    )
    if any(mine is not None and mine != actual for mine, actual in known):
        return False
    if parts.year and any(x not in ("X", y) for x, y in zip(parts.year, f"{local.year:04}", strict=True)):
        return False
    if parts.season in timex.SEASON_MONTHS and local.month not in timex.SEASON_MONTHS[parts.season]:
        return False
    return _clock_holds(parts, local)


def _clock_holds(parts: timex.Parts, local: datetime) -> bool:
    if parts.clock is None:
        return True
    minutes = 60 * int(parts.clock[:2]) + int(parts.clock[3:])
    gap = abs(minutes - (60 * local.hour + local.minute))
    return timedelta(minutes=min(gap, 24 * 60 - gap)) <= SLACK
