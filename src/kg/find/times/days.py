"""Dates: "Saturday, March 23, 2024", "14 April 2023", "May 8-10", "in May or June", "last Wednesday", "yesterday"."""

import re
from collections.abc import Callable, Iterator
from typing import Literal as OneOf

from kg.find.times.atoms import Atom, Shift, Which
from kg.find.times.words import FEAST, FEASTS, MONTH, PART, PARTS, SHORT_WEEKDAY, WEEKDAY, YEAR, month, weekday
from kg.timex import Parts

_D = r"\d{1,2}(?:st|nd|rd|th)?"
_EDGE = r"(?<![\w.,:$€£#+/-])"
_STOP = r"(?![\w%]|:\d|[.,]\d)"
_DASH = r"\s?(?:-|–|—|/|to|and|or|through)\s?"
_PRE = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|(?:the )?(?:end|middle|beginning|start) of )?"
_NEWSPAPER = r"(?! (?:Times|Telegraph|Express|Mirror|Mail|Post|Herald|Star|Sun)\b)"
_SUFFIX = rf"(?: (?:early |late )?(?P<part>{PART})\b(?! (?:sky|show|skies)))?"
_ISO_CLOCK = r"[T ](?P<clock>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Cc]oming)"
_DAYS_OFF = (
    "[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Ee]arlier today|[Ll]ater today"
    "|(?:[Tt]he )?[Dd]ay before yesterday|(?:[Tt]he )?[Dd]ay after tomorrow"
)

_FORMS: dict[str, str] = {
    "iso": rf"(?<![\w-])(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:{_ISO_CLOCK})?(?![\w-])",
    "numeric": r"(?<![\w./-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/-])",
    "month_day": (
        rf"\b(?<!Long )(?P<m>{MONTH})\s(?:the )?(?P<d>{_D})(?:{_DASH}(?:(?P<m2>{MONTH})\s)?(?P<d2>{_D}))?"
        rf"(?:,?\s(?P<y>{YEAR}))?{_STOP}"
    ),
    "day_month": (
        rf"{_EDGE}(?P<d>{_D})(?:{_DASH}(?P<d2>{_D}))?(?: of)?\s(?P<m>{MONTH})"
        rf"(?:,?\s(?P<y>{YEAR})\b)?(?!\w|\s\d{{1,2}}\b)"
    ),
    "day": (
        r"(?<=\b[Oo]n )the (?P<d>\d{1,2}(?:st|nd|rd|th))(?: of (?:the|this) month)?"
        r"(?=[,.;:)]|\s(?:at|in|and|from|after|before|with|by|as|when|aboard)\b|\s*$)"
    ),
    "month_year": rf"{_PRE}\b(?P<m>{MONTH})(?:{_DASH}(?P<m2>{MONTH}))?(?:,| of)?\s(?P<y>{YEAR}){_STOP}",
    "feast": rf"\b(?P<feast>{FEAST}|Christmas(?= {PART}\b)){_SUFFIX}(?:,?\s(?:in )?(?P<y>{YEAR})\b)?(?![\w-])",
    "months": (rf"{_PRE}\b(?P<m>{MONTH})(?:\s(?:or|to)\s|/|-|–)(?:early |late |mid-)?(?P<m2>{MONTH})(?![\w-]|\s\d)"),
    "weekday": (rf"\b(?:{_WHICH} )?(?:(?:early|late|mid) (?:on )?)?(?P<w>{WEEKDAY}){_NEWSPAPER}(?!\w){_SUFFIX}"),
    "short_weekday": rf"\b(?P<w>{SHORT_WEEKDAY})(?=,?\s(?:{MONTH}\s\d|\d{{1,2}}\s{MONTH}))",
    "deictic": rf"\b(?P<day>{_DAYS_OFF}|[Tt]his(?= {PART}\b)){_SUFFIX}",
    "part": rf"\b(?:early |late )?in the (?P<part>{PART})\b",
}
_PATTERNS = {name: re.compile(form) for name, form in _FORMS.items()}

_OFFSETS = {"yesterday": -1, "tomorrow": 1, "last night": -1, "day before yesterday": -2, "day after tomorrow": 2}
_NAME_BEFORE = re.compile(r"[A-Z][\w-]*\s$")
_NO_NAME_BEFORE = re.compile(
    r"(?:day|\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
    r"|\bOn|\bBy|\bIn|\bThe|\bSince|\bUntil|\bFrom|\bBefore|\bAfter|\bBetween),?\s$"
)
_NAMED_DAY = re.compile(r"\b(?:Good|Black|Cyber|Ash|Bloody|Super|Easter|Palm)\s$")


def day_atoms(text: str, begin: int, end: int) -> Iterator[Atom]:
    """The days, the months with a year and the pairs of months in a stretch of text."""
    for name, pattern in _PATTERNS.items():
        for found in pattern.finditer(text, begin, end):
            if not _is_name(name, found[0], text[max(begin, found.start() - 24) : found.start()]):
                atom = _BUILD[name](found)
                if atom:
                    yield atom


def _is_name(form: str, words: str, before: str) -> bool:
    """Whether the words belong to a name: "Falcon 9 March launch", "USA Today", "Black Friday"."""
    if form == "day_month":
        return bool(_NAME_BEFORE.search(before)) and not _NO_NAME_BEFORE.search(before)
    if form == "deictic":
        return words[0] == "T" and bool(_NAME_BEFORE.search(before))
    return form == "weekday" and bool(_NAMED_DAY.search(before))


def _iso(found: re.Match[str]) -> Atom | None:
    parts = Parts(found["y"], int(found["m"]), int(found["d"]), clock=found["clock"], zone=found["zone"])
    return Atom(*found.span(), "day", parts) if parts.date() else None


def _numeric(found: re.Match[str]) -> Atom | None:
    a, b = int(found["a"]), int(found["b"])
    if found["sep"] == "." or a > 12 or a == b:
        parts = Parts(found["y"], b, a)
    elif b > 12:
        parts = Parts(found["y"], a, b)
    else:  # 5/3/2019 is a day of March or of May: nobody says which
        return Atom(*found.span(), "coarse", Parts(found["y"]))
    return Atom(*found.span(), "day", parts) if parts.date() else None


def _month_day(found: re.Match[str]) -> Atom | None:
    group = found.groupdict()
    day = int("".join(c for c in group["d"] if c.isdigit()))
    parts = Parts(group["y"], month(group["m"]), day)
    if not Parts(group["y"] or "2024", parts.month, day).date():  # 2024: a leap year, for a 29 February of no year
        return None
    keep: OneOf["", "year", "month"] = "year" if group.get("m2") else "month" if group["d2"] else ""
    return Atom(*found.span(), "day", parts, keep=keep)


def _month_year(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), "coarse", Parts(found["y"], None if found["m2"] else month(found["m"])))


def _day(found: re.Match[str]) -> Atom | None:
    """ "On the 24th", of a month that was named before."""
    day = int(found["d"][:-2])
    return Atom(*found.span(), "day", Parts(day=day)) if 1 <= day <= 31 else None


def _feast(found: re.Match[str]) -> Atom:
    """ "On Christmas Eve 1968", "Christmas morning"."""
    named = FEASTS[found["feast"].lower().replace("'", "’")]
    return Atom(*found.span(), "day", Parts(found["y"], *named, part=PARTS.get(found["part"] or "")))


def _months(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), "coarse", Parts(month=month(found["m"])), keep="year")


def _which(text: str | None) -> Which:
    words = (text or "").lower()
    if words in ("last", "this past"):
        return "last"
    return "next" if words == "next" else "this" if words else ""


def _weekday(found: re.Match[str]) -> Atom:
    group = found.groupdict()
    parts = Parts(weekday=weekday(group["w"]), part=PARTS.get(group.get("part") or ""))
    return Atom(*found.span(), "day", parts, which=_which(group.get("which")))


def _deictic(found: re.Match[str]) -> Atom:
    words = found["day"].lower().removeprefix("the ")
    part = "NI" if words in ("tonight", "last night") else PARTS.get(found["part"] or "")
    return Atom(*found.span(), "day", Parts(part=part), Shift("day", _OFFSETS.get(words, 0)))


def _part(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), "part", Parts(part=PARTS[found["part"]]))


_BUILD: dict[str, Callable[[re.Match[str]], Atom | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "day_month": _month_day,
    "day": _day,
    "month_year": _month_year,
    "feast": _feast,
    "months": _months,
    "weekday": _weekday,
    "short_weekday": _weekday,
    "deictic": _deictic,
    "part": _part,
}
