"""Clock times: "9:14 a.m. CDT", "1922 UTC", "13:25 Beijing Time", "noon", "one minute past midnight"."""

import re
from collections.abc import Iterator
from functools import cache

from kg.find.times import zones
from kg.find.times.atoms import Atom
from kg.find.times.words import WORD_NUMBER, number
from kg.timex import Parts

_START = r"(?<![\w.,:+$€£#/-])"
_START_ZONED = r"(?<![\w.,:+$€£#-])"  # "10:02 a.m. EDT/1402 UTC"
_HOUR = r"(?P<h>\d{1,2})"
_TO = r"(?:\s?(?:-|–|to|and)\s?\d{1,2}(?:[:.]\d\d)?)?"
_HALF = r"\s?(?P<half>[apAP])\.?\s?[mM]\b\.?"
_MILITARY = r"(?P<h>[0-2]\d)(?P<m>[0-5]\d)"
_HRS = r"\s?(?:hrs|hours)\b"
_LED = re.compile(
    r"\b(?:at|around|about|by|before|after|until|till|from|since|between|to|and|or|approximately|roughly|near|past)\s"
    r"(?:the\s|about\s|around\s)?$|\d{4},?\s$|day,?\s$|^\s*$"
)


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    zone = rf"(?:,?\s?(?P<open>\()?(?P<zone>{zones.pattern()}|(?i:local(?: time)?)\b)(?(open)\)))"
    forms = {
        "half": rf"{_START}{_HOUR}(?:[:.](?P<m>\d\d))?(?::\d\d)?{_TO}{_HALF}{zone}?",
        "zoned": rf"{_START_ZONED}{_HOUR}[:.h](?P<m>\d\d)(?::\d\d(?:\.\d{{1,3}})?)?(?:{_HRS})?\s?{zone}",
        "military": rf"{_START_ZONED}{_MILITARY}(?:{_HRS})?\s?{zone}",
        "hours": rf"{_START}{_MILITARY}{_HRS}",
        "bare": rf"{_START}{_HOUR}:(?P<m>\d\d)(?::\d\d)?(?![\w:%+]|[.,]\d)",
        "word": (
            r"\b(?:(?P<article>[Tt]he|[Aa]n?|[Tt]his) )?"
            rf"(?:(?P<off>{WORD_NUMBER}|\d{{1,2}}) minutes? (?P<way>past|after|before|to) )?"
            rf"(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight)\b(?![-\w]){zone}?"
        ),
    }
    return {name: re.compile(form) for name, form in forms.items()}


def clock_atoms(text: str, begin: int, end: int) -> Iterator[Atom]:
    """The clock times in a stretch of text. A bare "23:44" counts only where its surroundings say that it is one."""
    for name, form in _forms().items():
        for found in form.finditer(text, begin, end):
            clock = _word(found) if name == "word" else _digits(found)
            led = name != "bare" or _LED.search(text[max(begin, found.start() - 24) : found.start()])
            if clock and led:
                said = found.groupdict().get("zone")
                yield Atom(*found.span(), "clock", Parts(clock=clock), zone=_zone(said), bare=name == "bare")


def _zone(said: str | None) -> str | None:
    return "local" if said and said.lower().startswith("local") else said


def _digits(found: re.Match[str]) -> str | None:
    group = found.groupdict()
    hour, minute, half = int(found["h"]), int(found["m"] or 0), (group.get("half") or "").lower()
    if minute > 59 or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour % 24:02}:{minute:02}"


def _word(found: re.Match[str]) -> str | None:
    if found["article"]:
        return None  # "the midnight watch" is no time of the day
    minutes = 0 if found["word"].lower() == "midnight" else 12 * 60
    if found["off"]:
        shift = number(found["off"]) or 0
        minutes += shift if found["way"] in ("past", "after") else -shift
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
