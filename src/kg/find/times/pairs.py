"""Dates of which each is that of another thing: "on Nov. 1 and Sept. 29, respectively", "moved from May 3 to May 5".

Elsewhere such a list is one time, of which only what the dates share is known.
"""

import re
from collections.abc import Iterator

from kg.find.times.atoms import Atom
from kg.find.times.words import MONTH, WEEKDAY, YEAR, month, weekday
from kg.timex import Parts

_ITEM = rf"(?:(?:{MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?:{MONTH})|\d{{1,2}}|(?:{MONTH})|(?:{WEEKDAY}))"
_YEARS = rf"(?:,?\s(?:of\s)?(?P<y>{YEAR}))?"
_ITEMS = rf"{_ITEM}(?:,\s{_ITEM}){{0,5}},?\sand\s(?:on\s|in\s)?{_ITEM}"
_LIST = re.compile(rf"\b(?P<items>{_ITEMS}){_YEARS}(?=,?\srespectively\b)")
_MOVED = re.compile(
    r"\b(?:postpon|delay|mov|push|slip|shift|reschedul|bump|put|chang|slid|brought|pull|defer)[a-z]*\s(?:[\w’'-]+\s){0,4}?"
    rf"from\s(?P<items>{_ITEM}\sto\s{_ITEM}){_YEARS}(?![\w:])"
)
"""Two dates of which one takes the place of the other."""
_ONE = re.compile(rf"(?P<m>{MONTH})|(?P<w>{WEEKDAY})|(?P<d>\d{{1,2}})")
_PART = re.compile(_ITEM)


def apart(text: str, begin: int, end: int, atoms: list[Atom]) -> list[Atom]:
    """The expressions of a sentence, with each date of such a list by itself."""
    lists = _LIST.finditer(text, begin, end) if text.find("respectively", begin, end) >= 0 else ()
    moves = _MOVED.finditer(text, begin, end) if text.find("from", begin, end) >= 0 else ()
    for found in (*lists, *moves):
        listed = list(_dates(text, found))
        if listed:
            begins = found.start("items")
            atoms = [a for a in atoms if a.end <= begins or a.begin >= found.end()]
            atoms = sorted([*atoms, *listed], key=lambda a: a.begin)
    return atoms


def _dates(text: str, found: re.Match[str]) -> Iterator[Atom]:
    """The dates of a list; a month or year that only one of them names holds for all."""
    items = list(_PART.finditer(text, *found.span("items")))
    said = [{m.lastgroup: m.group() for m in _ONE.finditer(text, *item.span())} for item in items]
    months = {one["m"] for one in said if "m" in one}
    for item, one in zip(items, said, strict=True):
        named = one.get("m") or (months.copy().pop() if len(months) == 1 and "d" in one else None)
        day = int(one["d"]) if "d" in one and named else None
        parts = Parts(found["y"], month(named) if named else None, day)
        if "w" in one:
            parts = Parts(weekday=weekday(one["w"]))
        if not parts.empty and (day is None or Parts(found["y"] or "2024", parts.month, day).date()):
            end = found.end() if item is items[-1] else item.end()
            yield Atom(item.start(), end, "day" if day or "w" in one else "coarse", parts)
