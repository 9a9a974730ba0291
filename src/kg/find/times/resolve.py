"""What an expression means in its article: the year of a date, the day of a "Friday", the zone of a clock time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from kg.find.times.anchors import Anchor
from kg.find.times.atoms import Atom, Shift
from kg.timex import SEASON_MONTHS, Parts, join, of_date, settle

_NEAR_DAYS = 45
_SLACK = 28
"""By how many days a clause that looks back may name one ahead: "the flight on May 3 was dropped", told in April."""
_TOMORROW = 1
"""Days ahead in which what was to be on a weekday is likelier than six days back."""
_HALF_WEEK = 3
_NIGHT_FROM, _NOON = 6, 12


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against: the anchor, where the clause looks (-1, 0, 1), the time last spoken of, and
    whether it tells what was to be.
    """

    anchor: Anchor | None
    direction: int = 0
    before: Parts = field(default_factory=Parts)
    was_to_be: bool = False

    @property
    def said(self) -> date | None:
        """The day on which the article speaks, when that is known to the day."""
        return self.anchor.day if self.anchor and self.anchor.kind == "said" else None


def resolve(parts: Parts, atoms: Iterable[Atom], setting: Setting) -> Parts:
    """The parts with all that the setting settles; what nothing settles stays unknown."""
    atoms = tuple(atoms)
    parts = _second_half(parts, atoms)
    shift = next((atom.shift for atom in atoms if atom.shift), None)
    which = next((atom.which for atom in atoms if atom.which), "")
    if shift:
        found = _reckoned(shift, setting)
        parts = (join(parts, found) or parts) if found else parts
    elif parts.day and not parts.month:
        parts = _of_month(parts, setting)
    elif parts.month and not parts.year:
        parts = _dated(parts, setting) if parts.day else _month(parts, (parts.month,), which, setting)
    elif parts.season and not parts.year:
        months = SEASON_MONTHS.get(parts.season) or (3 * int(parts.season[1]),)
        parts = _month(parts, months, which, setting)
    elif parts.weekday and not parts.day and not parts.week:
        parts = _weekday(parts, which, setting)
    settled = settle(parts) or settle(replace(parts, weekday=None)) or parts
    return _without_year(settled, atoms, setting)


def _without_year(parts: Parts, atoms: tuple[Atom, ...], setting: Setting) -> Parts:
    """The parts without a year that only stands in for an unknown one."""
    guessed = setting.anchor is not None and setting.anchor.yearless and not any(a.parts.year for a in atoms)
    before = any(a.shift and a.shift.base == "before" for a in atoms)  # reckoned from a time that has its own year
    return replace(parts, year=None) if guessed and not before else parts


def _second_half(parts: Parts, atoms: tuple[Atom, ...]) -> Parts:
    """The clock time of "10:30 Friday night" is 22:30."""
    hour = int((parts.clock or "0")[:2])
    late = parts.part in ("AF", "EV") or (parts.part == "NI" and hour >= _NIGHT_FROM)
    if late and 1 <= hour < _NOON and any(atom.bare for atom in atoms):
        return replace(parts, clock=f"{hour + _NOON}{(parts.clock or '')[2:]}")
    return parts


def _of_month(parts: Parts, setting: Setting) -> Parts:
    """ "On the 24th": of the month of the day last spoken of, if tense agrees, else the one that the article is of."""
    before, said = setting.before, setting.said
    told = replace(parts, year=before.year, month=before.month)
    day = told.date() if before.day else None
    contrary = day and said and ((setting.direction > 0 and day < said) or (setting.direction < 0 and day > said))
    if day and not contrary:
        return told
    if said is None or parts.day is None:
        return Parts()
    back = setting.direction < 0 and parts.day > said.day
    ahead = setting.direction > 0 and parts.day < said.day
    months = 12 * said.year + said.month - 1 + ahead - back
    return replace(parts, year=f"{months // 12:04}", month=months % 12 + 1)


# ----------------------------------------------------------- distances in time


def _reckoned(shift: Shift, setting: Setting) -> Parts | None:
    """What a distance leads to; None when that is unknown or outside the calendar's four-digit years."""
    try:
        found = _shifted(shift, setting)
    except (OverflowError, ValueError):
        return None
    return found if found and found.year and re.fullmatch(r"[1-9]\d{2}[\dX]", found.year) else None


def _shifted(shift: Shift, setting: Setting) -> Parts | None:
    if shift.base == "before":
        return _after(shift, setting.before)
    day = setting.said
    if day and shift.exact and shift.unit == "year":
        return replace(of_date(day), year=f"{day.year + shift.count}")
    return _moved(day, shift) if day else None


def _after(shift: Shift, before: Parts) -> Parts | None:
    day = before.date()
    if shift.unit == "year" and before.year and before.year.isdigit():
        return Parts(str(int(before.year) + shift.count))
    if day is None:
        return None
    if shift.unit != "hour":
        return _moved(day, shift)
    if before.clock:  # told to the hour at best: the day is what can be known
        then = datetime.combine(day, time.fromisoformat(before.clock))
        return of_date((then + timedelta(hours=shift.count + shift.half / 2)).date())
    return of_date(day + timedelta(shift.count // 24)) if shift.count % 24 == 0 else None


def _moved(day: date, shift: Shift) -> Parts | None:
    if shift.unit == "day":
        return of_date(day + timedelta(shift.count))
    if shift.unit == "week":
        year, week, _ = (day + timedelta(7 * shift.count)).isocalendar()
        return Parts(f"{year}", week=week)
    if shift.unit == "year":
        return Parts(f"{day.year + shift.count}")
    if shift.unit == "decade":
        return Parts(f"{day.year // 10 + shift.count}X")
    if shift.unit == "month":
        months = day.year * 12 + day.month - 1 + shift.count
        return Parts(f"{months // 12}", months % 12 + 1)
    return None


# -------------------------------------------------------------- the right year


def _dated(parts: Parts, setting: Setting) -> Parts:
    """A date without its year: the nearest, unless that is far off on the side to which the clause does not look."""
    if not setting.anchor or not parts.month or not parts.day:
        return parts
    day = setting.anchor.day
    near = [d for d in (replace(parts, year=f"{day.year + n}", weekday=None).date() for n in (-1, 0, 1)) if d]
    near.sort(key=lambda d: (abs((d - day).days), d))
    agreeing = [d for d in near if parts.weekday in (None, d.isoweekday()) and abs((d - day).days) < 370] or near
    ahead = setting.direction if setting.anchor.kind != "year" else 0  # a story goes on from a date in it
    slack = _SLACK if ahead < 0 and setting.anchor.kind == "said" else _NEAR_DAYS
    fitting = [d for d in agreeing if not ahead or (d - day).days * ahead >= -slack]
    best = next(iter(fitting or agreeing), None)
    return replace(parts, year=f"{best.year}", weekday=None) if best else parts


def _month(parts: Parts, months: tuple[int, ...], which: str, setting: Setting) -> Parts:
    """A month or season without its year: back or ahead as the clause looks, the nearest when it doesn't say."""
    if not setting.anchor:
        return parts
    day = setting.anchor.day
    if which == "this":
        return replace(parts, year=f"{day.year}")
    if which == "last":
        year = day.year if months[-1] < day.month - 1 and months[0] <= months[-1] else day.year - 1
    elif which == "next":
        year = day.year if months[0] > day.month + 1 else day.year + 1
    else:
        year = _near_year(months[0], day, setting.direction)
    return replace(parts, year=f"{year}")


def _near_year(month: int, day: date, direction: int) -> int:
    away = {year: 12 * (year - day.year) + month - day.month for year in (day.year - 1, day.year, day.year + 1)}
    fitting = [year for year in away if not direction or away[year] * direction >= 0] or list(away)
    return min(fitting, key=lambda year: (abs(away[year]), year))


# ------------------------------------------------------------------- weekdays


def _weekday(parts: Parts, which: str, setting: Setting) -> Parts:
    if not setting.anchor or setting.anchor.kind == "year" or not parts.weekday:
        return parts
    day = setting.anchor.day
    if setting.anchor.kind == "near":
        ahead = (parts.weekday - day.isoweekday()) % 7
        found = day + timedelta(ahead - 7 if ahead > _HALF_WEEK and setting.direction <= 0 else ahead)
    else:
        found = _weekday_said(day, parts.weekday, which, setting)
    return replace(parts, year=f"{found.year}", month=found.month, day=found.day, weekday=None)


def _weekday_said(day: date, weekday: int, which: str, setting: Setting) -> date:
    if which == "next":
        return day + timedelta(7 - day.isoweekday() + weekday)
    if which == "last":
        return day - timedelta((day.isoweekday() - weekday - 1) % 7 + 1)
    if which == "this":
        return day + timedelta(weekday - day.isoweekday())
    ahead = (weekday - day.isoweekday()) % 7
    near = setting.was_to_be and ahead <= _TOMORROW  # "was to land on Monday", written on a Sunday
    return day + timedelta(ahead if setting.direction > 0 or near or not ahead else ahead - 7)
