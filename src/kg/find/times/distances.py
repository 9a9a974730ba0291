"""Distances in time: "three days ago", "in two weeks", "five days later", "the next morning", "within a year"."""

import re
from collections.abc import Callable, Iterator
from typing import Literal as OneOf

from kg.find.times.atoms import Atom, Kind, Shift
from kg.find.times.words import MONTH, PARTS, WORD_NUMBER, month, number
from kg.timex import Parts

_N = rf"(?P<n>{WORD_NUMBER}|[Aa]n?|\d{{1,3}})(?P<half> and a half)?"
_UNIT = r"(?P<u>hour|day|week|month|year|decade)s?"
_ABOUT = r"(?:(?:about|around|just|roughly|less than|under) )?"
_THEN = (
    r"(?:(?P<today> (?:today|tonight|this (?:very )?day|to the day))|(?P<month> this month)"
    rf"| this (?P<m>{MONTH})|,? on (?:the )?(?P<m2>{MONTH}) (?P<d>\d{{1,2}})|,? on (?P<d2>\d{{1,2}}) (?P<m3>{MONTH}))?"
)
"""What fixes the day or month of an anniversary: "fifty years ago today", "ten years ago this July"."""
_DAY_PART = f"day|{'|'.join(PARTS)}"

_FORMS: dict[str, str] = {
    "distance": rf"\b{_N} {_UNIT} (?P<way>ago|later|earlier|afterwards?){_THEN}(?![\w-]| than\b)",
    "ahead": rf"\b[Ii]n {_ABOUT}{_N} {_UNIT}(?P<time>['’] time)?(?![\w-])",
    "within": r"\b[Ww]ithin (?:the )?(?:next )?" + rf"{_N} (?P<u>day|week|month|year)s?(?![\w-])",
    "same": (
        r"\b(?:(?P<same>(?:[Tt]he )?[Ss]ame|[Tt]hat(?: same| very)?)|[Tt]he (?:next|following)) "
        rf"(?P<u>{_DAY_PART})(?![\w-])"
    ),
}
_PATTERNS = {name: re.compile(form) for name, form in _FORMS.items()}
_DURATION = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def distance_atoms(text: str, begin: int, end: int) -> Iterator[Atom]:
    """The distances in time in a stretch of text."""
    for name, pattern in _PATTERNS.items():
        for found in pattern.finditer(text, begin, end):
            atom = _BUILD[name](found)
            if atom:
                yield atom


def _kind(unit: str) -> Kind:
    return "week" if unit == "week" else "coarse"


def _distance(found: re.Match[str]) -> Atom | None:
    count, unit, way = number(found["n"]), found["u"], found["way"]
    if count is None or (found["half"] and unit != "hour"):
        return None
    base, exact = "said" if way == "ago" else "before", bool(found["today"] or found["month"])
    shift = Shift(unit, -count if way in {"ago", "earlier"} else count, base, bool(found["half"]), exact)  # type: ignore[arg-type]
    named = found["m"] or found["m2"] or found["m3"]
    day = found["d"] or found["d2"]
    parts = Parts(month=month(named) if named else None, day=int(day) if day else None)
    keep: OneOf["", "month"] = "month" if found["month"] else ""
    return Atom(*found.span(), "day" if day or found["today"] else _kind(unit), parts, shift=shift, keep=keep)


def _ahead(found: re.Match[str]) -> Atom | None:
    count, unit = number(found["n"]), found["u"]
    if count is None or found["half"] or unit == "hour":
        return None
    return Atom(*found.span(), _kind(unit), shift=Shift(unit, count), which="" if found["time"] else "next")


def _within(found: re.Match[str]) -> Atom | None:
    count = number(found["n"])
    if not count or found["half"]:
        return None
    return Atom(*found.span(), "duration", duration=f"P{count}{_DURATION[found['u']]}")


def _same(found: re.Match[str]) -> Atom:
    shift = Shift("day", 0 if found["same"] else 1, "before")
    return Atom(*found.span(), "day", Parts(part=PARTS.get(found["u"])), shift)


_BUILD: dict[str, Callable[[re.Match[str]], Atom | None]] = {
    "distance": _distance,
    "ahead": _ahead,
    "within": _within,
    "same": _same,
}
