"""Lines that are no content: their shape, and the words pages address readers with, tell what each is for."""

import re
from typing import Literal as OneOf

from kg.read.dates import full_date, without_dates
from kg.read.lines import Unit
from kg.read.phrases import (
    ADDRESS,
    BUTTONS,
    BY,
    COMMAND,
    COMMENTS,
    CONTACTS,
    COUNT,
    EMAIL,
    END_MARK,
    LABEL,
    LISTED,
    MADE_BY,
    NOTICE,
    NOTICES,
    PHONE,
    PHONE_LABEL,
    PROMOS,
    READING,
    SECTIONS,
    SEPARATOR,
    SMALL,
    STAFF,
    STAMP,
)

Role = OneOf["end", "comments", "contacts", "reading", "promos", "notices", "byline", "noise"]

_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m)?", re.I)
_SHORT = 20
"""Words that a command or notice to the reader has at most."""

_LONGEST = 2_000
"""Code points of a line beyond which it is not looked at: what is no content is short."""


def role(unit: Unit) -> Role | None:
    """What a unit is for, if it is no content; None for what may be content. Its neighbours are not looked at."""
    if len(unit.text) > _LONGEST:
        return None
    unit = unit._replace(text=unit.text.strip("*_ ") or unit.text)  # emphasis of Markdown
    text, words = unit.text, unit.words
    if END_MARK.match(text):
        return "end"
    if not words or (text[0] == "(" and text[-1] == ")" and words <= 8):
        return "noise"
    if words <= _SHORT:
        head = _head(text, words)
        if head:
            return head
    if is_byline(unit):
        return "byline"
    return "noise" if _is_noise(text, words) else None


def _head(text: str, words: int) -> Role | None:
    """The part of a page that a short line opens."""
    ends = text.endswith(".")
    if COMMENTS.match(text):
        return "comments"
    if CONTACTS.match(text):
        return "contacts"
    if READING.match(text):
        return "reading"
    if NOTICES.match(text):
        return "notices"
    return "promos" if words <= 8 and not ends and PROMOS.match(text) else None


def _is_noise(text: str, words: int) -> bool:
    """Whether a unit is an address, a menu, a counter, a command, a notice or a pointer to another article."""
    if (
        _is_contact(text, words)
        or _is_menu(text, words)
        or _is_sections(text, words)
        or COUNT.match(text)
        or LISTED.match(text)
    ):
        return True
    if words <= 2 * _SHORT and (COMMAND.match(text) or LABEL.match(text)):
        return True
    if words <= 4 * _SHORT and NOTICE.search(text):
        return True
    parts = [w.strip(".,:;!()&+kK") or w for w in text.lower().split()] if words <= 12 else []
    return bool(parts) and all(p in BUTTONS or p.isdigit() or not p.isalnum() for p in parts)


def _is_contact(text: str, words: int) -> bool:
    """Whether a unit is made of addresses or telephone numbers."""
    if words <= _SHORT and EMAIL.search(text):
        return True
    rest = ADDRESS.sub(" ", text)
    if len(rest.strip(" :()[]<>|,.")) < 0.4 * len(text):
        return True
    bare = without_dates(text)
    phone = PHONE.search(bare) if words <= _SHORT else None
    digits = sum(c.isdigit() for c in phone[0]) if phone else 0
    letters = sum(c.isalpha() for c in bare)
    return digits >= 7 and (digits >= letters or bool(PHONE_LABEL.search(bare)))


def _is_menu(text: str, words: int) -> bool:
    """Whether a unit is a row of short entries."""
    parts = [p for p in SEPARATOR.split(text) if p.strip()]
    if len(parts) < 2 or text.rstrip("\"”')").endswith((".", "!", "?")):
        return False
    return words <= 2 * len(parts) or (len(parts) > 2 and words <= 7 * len(parts))


def _is_sections(text: str, words: int) -> bool:
    """Whether a unit names sections of a site without a mark between them ("Europe Asia World Service Education"), or
    the one that the page lies in, beside its date ("2031-05-02 The Beacon / science").
    """
    if words <= _SHORT // 2 and " / " in text and full_date(text):
        return True
    parts = text.split()
    sections = sum(p in SECTIONS for p in parts)
    return sections > 2 and 2 * sections >= words and all(p[0].isupper() and p.isalpha() for p in parts)


def is_byline(unit: Unit) -> bool:
    """Whether a unit says who wrote the article or when, and no more."""
    text, words = unit.text, unit.words
    if words > _SHORT or (text.endswith(".") and words > 12):
        return False
    if MADE_BY.match(text):
        return True
    rest = [w.strip(".,:;()|/·•–—-") for w in without_dates(text).split()]
    rest = [w for w in rest if w and not (w.lower() in STAMP or _CLOCK.fullmatch(w))]
    if full_date(text) and (not rest or (len(rest) <= 8 and (BY.match(text) or STAFF.search(text) or "|" in text))):
        return True
    if not rest or (full_date(text) and len(rest) <= 6 and len(rest[0]) > 2 and rest[0].isupper() and _all_named(rest)):
        return True
    if len(rest) > 12 or not _all_named(rest):
        return False
    return bool(BY.match(text)) or (len(rest) <= 6 and bool(STAFF.search(text)) and not text.endswith(("?", "!")))


def _all_named(words: list[str]) -> bool:
    """Whether all words but the smallest have capitals."""
    return all(w[0].isupper() or w.lower() in SMALL for w in words)
