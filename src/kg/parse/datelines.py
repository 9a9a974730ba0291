"""Datelines: where the line ends that tells where, when and by whom an article was written."""

import re

from kg import reference
from kg.model import Span

REACH = 200
"""Code points that a dateline has at most."""

_LABELS = r"(?i:net|photo|image|picture|file|video|caption|update|launch|liftoff|landing|docking|next|also)\w*\b"
_CAPITALS = re.compile(
    rf"(?!{_LABELS})"
    r"[A-Z][A-Z.’'-]{2,30}(?: /[A-Z][\w ]{1,30}/)?(?:[ ,/][ ]?[A-Z][\w.’'-]{0,20}){0,6}"  # KOUROU, French Guiana
    r"(?:,? \d{1,2}\.?(?: [A-Z][a-z]{2,8}\.?)?|,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?:,? \d{4})?[.,]?"
    r"(?: ?/[A-Z][\w /-]{1,30}/\.?| ?\([A-Za-z][\w ./-]{1,30}\)(?=\s?[-–—:_.])|(?<=\d),? [A-Z]{2,10}(?= -))?"
    r"(?:(?<=/\.)|(?<=/)|\s?(?:--|—|–|_(?=\s)|\.?-(?=\s))|(?<=\)):)(?=\s?[\w\"“‘'])"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?"
_TOWN = r"[A-Z][\w.’'-]{1,20}(?:[ -][A-Z][\w.’'-]{1,20}){0,3}"
_TOWNS = rf"{_TOWN}(?:/{_TOWN})?(?: [(\[][A-Z][\w ]{{1,20}}[)\]]|(?:, {_TOWN}){{0,2}})"
_DASH = r"(?:--|—|–|-|_|\.-)"
_WIRE = r"(?: ?\([A-Z][\w ./-]{1,30}\)| ?/[A-Z][\w /-]{1,30}/\.?)"
_DATED = re.compile(  # Bonn, Germany – 3 May 2031 – / New Delhi [India], August 23 (ANI): / Bonn (3 May 2031) –
    rf"(?!{_LABELS}){_TOWNS}(?:, | ?{_DASH} ?| (?=\()| / [A-Z]{{4,16}} / )\(?{_DATE}\)?{_WIRE}? ?(?:{_DASH}|:|/)(?=\s)"
)
_DATE_FIRST = re.compile(rf"{_DATE} ?{_DASH} ?{_TOWNS} ?{_DASH}(?=\s)")  # May 3, 2031 – Bonn, Germany –
_DATED_WIRE = re.compile(rf"{_TOWNS}, {_DATE} \([A-Z]{{2,8}}\)(?=\s[A-Z])")  # Bengaluru, March 3 (WIRE) The rocket
_BY_WIRE = re.compile(rf"{_TOWN}, [A-Z]{{3,8}} ?{_DASH}(?=\s)")  # Tehran, WIRE –
_DATED_AGENCY = re.compile(rf"{_DATE} \([A-Z][\w /.-]{{1,20}}\) ?{_DASH}(?=\s)")  # Feb. 15 (WIRE) --
_TOWN_AGENCY = re.compile(rf"{_TOWNS} \(([A-Za-z]{{2,12}})\) ?(?:{_DASH}|:)(?=\s)")  # Paris (AFP) - / Berlin (dpa) -
_TOWN_COLON = re.compile(  # BENGALURU: / Bengaluru (Karnataka): but not PHOTO: or MUSK:
    r"(?:([A-Z]{3,20}(?: [A-Z]{2,20}){0,2})|([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2}) \([A-Z][\w ]{1,20}\)):(?=\s)"
)


def dateline_end(text: str, span: Span) -> int | None:
    """Where a dateline at the start of a span ends, if there is one."""
    window = min(span.end, span.begin + REACH)
    dated = (p.match(text, span.begin, window) for p in (_DATED, _DATE_FIRST, _DATED_WIRE, _BY_WIRE, _DATED_AGENCY))
    if whole := next(filter(None, dated), None):
        return whole.end()
    if found := _CAPITALS.match(text, span.begin, window):
        return found.end() if _is_dateline(found[0], text[found.end() : found.end() + 3].strip()) else None
    if (found := _TOWN_AGENCY.match(text, span.begin, window)) and _is_medium(found[1]):
        return found.end()
    found = _TOWN_COLON.match(text, span.begin, window)
    known = reference.by_name().get((found[1] or found[2]).title(), ()) if found else ()
    return found.end() if found and any(e.type in {"Place", "Country", "LaunchSite"} for e in known) else None


def _is_medium(name: str) -> bool:
    return any(e.id.startswith("media/") for e in reference.by_name().get(name, ()))


def _is_dateline(words: str, after: str) -> bool:
    """Whether capitals and a dash are a dateline: with a date, region or agency, or a place before a capital."""
    return any(c in ",(/" or c.isdigit() for c in words) or (words.find(" ") >= 6 and not after[:1].islower())
