"""Longer times: "in February", "this summer", "late 2026", "last year", "the third quarter of 2024", "the 1960s"."""

import re
from collections.abc import Callable, Iterator

from kg.find.times.atoms import Atom, Shift, Which
from kg.find.times.words import MONTH, ORDINALS, SEASON, SEASONS, YEAR, listed, month
from kg.timex import Parts

_MOD = r"(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]"
_EDGE = r"(?:[Tt]he )?(?P<edge>end|middle|beginning|start) of "
_WHICH = r"(?P<which>[Tt]his(?: past| coming)?|[Ll]ast|[Nn]ext|[Tt]he coming)"
_COUNTED = (
    "UTC|GMT|hours|hrs|kg|km|kilo|metres|meters|miles|mph|feet|ft|pounds|lbs?|tons|tonnes|people|degrees|volts|watts|satellites|days"
    "|years|million|billion|percent|per|dollars|euros|jobs|employees|seconds|minutes|workers|engineers|hectares|acres|images"
    "|objects|pieces|stars"
)
_FORMS: dict[str, str] = {
    "period": (
        rf"(?:\b(?:{_MOD}|(?:[Ee]arlier|[Ll]ater) |{_EDGE}))?\b{_WHICH}\s"
        rf"(?P<unit>week|month|quarter|year|decade|weekend|{SEASON}|{MONTH})(?![\w-]|\s\d)"
    ),
    "edge": r"\bthe end of the (?P<unit>month|year|decade)(?![\w-])",
    "month": rf"(?:\b(?P<lead>[A-Za-z]{{1,7}}) )?(?:\b(?P<mod>{_MOD}))?\b(?P<m>{MONTH})(?![\w’'-]|\s\d)",
    "season": (
        rf"(?:\b(?P<lead>[A-Za-z]{{2,6}}(?: the)?) )?\b(?P<s>{SEASON})(?:,? (?:of )?(?P<y>{YEAR}))?(?![\w’'-]| of\b)"
    ),
    "quarter": (
        rf"\b(?:the )?(?:Q(?P<q>[1-4])|(?P<o>first|second|third|fourth) quarter)(?:,?\s(?:of )?(?P<y>{YEAR}))?(?!\w)"
    ),
    "year": rf"(?<![\w$€£#.,:/-])(?P<y>{YEAR})(?! (?:{_COUNTED})\b|[\w%°-]|[.,/:]\d)",
    "decade": r"\b(?:the )?(?:(?:early|late|mid)[ -])?(?P<y>(?:19|20)\d)0s\b",
}
_PATTERNS = {name: re.compile(form) for name, form in _FORMS.items()}

_SURE_MONTHS = frozenset((1, 2, 7, 9, 10, 11, 12))
"""Months whose names are hardly anything else; March, April, May, June and August are also verbs or names of people."""

_NO_NOUN = re.compile(r" (?:for|of|on|to|through|by|in|from|and)\b")
"""What does not follow a month that stands before a noun: "the March for Science"."""

_FIRM_LEADS = frozenset(listed("in since by until till during than"))
_MONTH_LEADS = _FIRM_LEADS | set(listed("from through after before early late mid the a to of or and for last net"))
_SEASON_LEADS = frozenset(("in", "in the", "by", "by the", "until", "early", "late", "during the"))
_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|of|early|late|mid|before|after|during|between|and|or|through|for|around|circa|year"
    r"|the|a|an|than|beyond|about|throughout|half|quarter|is|was|its|their|as)\s|['’]s\s|\b(?:late|mid|early)-|\(|[,;–—]\s)$",
    re.I,
)
_YEAR_MOD = re.compile(rf"\b(?:{_MOD}|{_EDGE})$")
_YEARLY = re.compile(
    r" (?:[A-Z][\w-]{0,30} ){0,4}(?:awards?|prizes?|summit|conference|contest|competition|election|report|survey"
    r"|budget|edition)\b"
)
"""What is named after its year: "the agency's 2018 Early Career awards"."""

_FISCAL = re.compile(r"\b(?:[Ff]iscal(?: year)?|FY)\s$")


def period_atoms(text: str, begin: int, end: int) -> Iterator[Atom]:
    """The months, seasons, quarters, years and decades in a stretch of text."""
    for name, pattern in _PATTERNS.items():
        for found in pattern.finditer(text, begin, end):
            atom = _BUILD[name](found, text[max(begin, found.start() - 24) : found.start()])
            if atom:
                yield atom


def _period(found: re.Match[str], before: str) -> Atom | None:
    words, unit = found["which"].lower(), found["unit"]
    which: Which = "last" if words in ("last", "this past") else "next" if words == "next" else "this"
    count = {"last": -1, "next": 1}.get(which, 0)
    if count and before.lower().endswith("the "):
        return None  # "the last year" is a stretch that ends now, not a year of the calendar
    if unit.lower() in SEASONS:
        return Atom(*found.span(), "coarse", Parts(season=SEASONS[unit.lower()]), which=which)
    if unit in ("week", "weekend"):
        return Atom(*found.span(), "week", shift=Shift("week", count))
    if unit == "quarter":
        return Atom(*found.span(), "coarse", shift=Shift("month", 3 * count), keep="quarter")
    if unit in ("month", "year", "decade"):
        return _unit(found, unit, count, found["edge"] == "end")
    return Atom(*found.span(), "coarse", Parts(month=month(unit)), which=which)


def _unit(found: re.Match[str], unit: str, count: int, at_end: bool) -> Atom:
    parts = Parts(month=12 if at_end and unit == "year" else None)
    return Atom(*found.span(), "coarse", parts, Shift(unit, count))


def _edge(found: re.Match[str], before: str) -> Atom:
    return _unit(found, found["unit"], 0, True)


def _month(found: re.Match[str], before: str) -> Atom | None:
    lead, which = (found["lead"] or "").lower(), month(found["m"])
    led = bool(found["mod"]) or lead in _MONTH_LEADS
    if not led and (which not in _SURE_MONTHS or len(found["m"].rstrip(".")) < 4):
        return None
    if which not in _SURE_MONTHS and lead in ("a", "the") and _NO_NOUN.match(found.string, found.end()):
        return None
    name_follows = re.match(r" [A-Z]", found.string[found.end() : found.end() + 2])
    if name_follows and not found["mod"] and lead not in _FIRM_LEADS:
        return None
    return Atom(found.start("mod" if found["mod"] else "m"), found.end(), "coarse", Parts(month=which))


def _season(found: re.Match[str], before: str) -> Atom | None:
    if not found["y"] and (found["lead"] or "").lower() not in _SEASON_LEADS:
        return None
    return Atom(found.start("s"), found.end(), "coarse", Parts(found["y"], season=SEASONS[found["s"].lower()]))


def _quarter(found: re.Match[str], before: str) -> Atom:
    return Atom(*found.span(), "coarse", Parts(found["y"], season=f"Q{found['q'] or ORDINALS[found['o']]}"))


def _year(found: re.Match[str], before: str) -> Atom | None:
    mod = _YEAR_MOD.search(before)
    led = mod or not before.strip() or _YEAR_LEAD.search(before) or _YEARLY.match(found.string, found.end())
    if not led or _FISCAL.search(before):
        return None
    begin, at_end = (found.start() - len(mod[0]), mod["edge"] == "end") if mod else (found.start(), False)
    return Atom(begin, found.end(), "coarse", Parts(found["y"], 12 if at_end else None))


def _decade(found: re.Match[str], before: str) -> Atom:
    return Atom(*found.span(), "coarse", Parts(f"{found['y']}X"))


_BUILD: dict[str, Callable[[re.Match[str], str], Atom | None]] = {
    "period": _period,
    "edge": _edge,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
}
