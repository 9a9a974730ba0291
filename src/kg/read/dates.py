"""The date of publication, where the page says it in full: day, month and year. No date is guessed."""

import re
from datetime import date

_MONTHS = "january february march april may june july august september october november december".split()
_NAMES = "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "september" else "sept?(?:ember)?" for m in _MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<m1>{_NAMES})\.? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<m2>{_NAMES})\.?,?[ -](?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))(?!\d)",
    re.I,
)
_EARLIEST = 1900


def full_date(text: str) -> date | None:
    """The first date of a text in full: not 03/04/2019, which two countries read differently."""
    match = _DATE.search(text)
    return _value(match) if match else None


def without_dates(text: str) -> str:
    """The text with its full dates taken out."""
    return _DATE.sub(" ", text)


def iso_date(value: str) -> date | None:
    """The day that an ISO 8601 date or date and time begins with, in the zone it is written in."""
    try:
        day = date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
    return day if day.year >= _EARLIEST else None


def _value(match: re.Match[str]) -> date | None:
    """The date that a match spells."""
    year, month, day = next((match[f"y{i}"], match[f"m{i}"], match[f"d{i}"]) for i in "123" if match[f"y{i}"])
    number = int(month) if month.isdigit() else next(i for i, m in enumerate(_MONTHS, 1) if m[:3] == month[:3].lower())
    try:
        found = date(int(year), number, int(day))
    except ValueError:
        return None
    return found if found.year >= _EARLIEST else None
