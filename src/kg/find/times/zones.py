"""Time zones as news names them: ``ontology/reference/zones.csv`` and the rules of daylight saving time."""

import csv
import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from kg.resources import folder
from kg.timex import Parts

NUMERIC = re.compile(r"(?:UTC|GMT) ?([+\-−]) ?(\d{1,2})(?::?(\d\d))?")


class Zone(NamedTuple):
    """A zone by name: its offset from UTC, that in summer, whose rule says when summer is, whether a place names it."""

    name: str
    offset: str
    daylight: str
    rule: str
    place: bool


@cache
def zones() -> dict[str, Zone]:
    """The zones by name: short forms as written, longer names in lower case."""
    path = folder("ontology") / "reference" / "zones.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {_key(r["name"]): Zone(r["name"], r["offset"], r["daylight"], r["rule"], r["place"] == "yes") for r in rows}


def _key(name: str) -> str:
    return name if name.isupper() else name.lower()


@cache
def pattern() -> str:
    """A pattern of any zone that may stand after a clock time."""
    names = sorted((zone.name for zone in zones().values()), key=lambda name: (-len(name), name))
    words = [name if name.isupper() else f"(?i:{name})" for name in names]
    return rf"(?:(?:UTC|GMT) ?[+\-−] ?\d{{1,2}}(?::?\d\d)?|{'|'.join(words)})(?!\w)"


def named(text: str) -> Zone | None:
    """The zone that words name, also ``UTC+3``; None for any other words."""
    shift = NUMERIC.fullmatch(text)
    if shift:
        sign = "+" if shift[1] == "+" else "-"
        return Zone(text, f"{sign}{int(shift[2]):02}:{shift[3] or '00'}", "", "", False)
    return zones().get(_key(text))


def offset(zone: Zone, when: Parts) -> str | None:
    """The zone's offset at a time; None when it changes with the season and the time doesn't tell which one it is."""
    if not zone.rule:
        return zone.offset
    summer = _summer(zone.rule, when)
    return None if summer is None else zone.daylight if summer else zone.offset


def _summer(rule: str, when: Parts) -> bool | None:
    first, last = (3, 11) if rule == "us" else (3, 10)
    if when.month is None:
        return None
    if when.month not in (first, last):
        return first < when.month < last
    day = when.date()
    if day:
        begin, end = _changes(rule, day.year)
        return begin <= day < end
    return _summer_in_any_year(rule, when.month, when.day)


def _changes(rule: str, year: int) -> tuple[date, date]:
    if rule == "us":
        return _sunday_from(date(year, 3, 8)), _sunday_from(date(year, 11, 1))
    return _sunday_from(date(year, 3, 25)), _sunday_from(date(year, 10, 25))


def _summer_in_any_year(rule: str, month: int, day: int | None) -> bool | None:
    if day is None:
        return None
    spans = [(_changes(rule, year), date(year, month, day)) for year in range(2007, 2035)]
    found = {begin <= then < end for (begin, end), then in spans}
    return found.pop() if len(found) == 1 else None


def _sunday_from(day: date) -> date:
    return day + timedelta(-day.isoweekday() % 7)
