"""The day from which an article speaks: its publication, a date line in its text, or a full date that it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal as OneOf

from kg.find.times.atoms import Atom
from kg.find.times.tense import direction
from kg.model import Document, Sentence

_STAMP = re.compile(r"\b(?:updated|published|posted|last modified|release date|date)\b\s?:?", re.I)
_DATELINE_TAIL = re.compile(r"\s{0,2}(?:--|—|–|-|/|\()\s?")
_TOWN = re.compile(r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,")
"""The town of "Warsaw, 25 June 2025. The rocket …"."""
_WEEKDAY_GAP = re.compile(r"[,\s]{1,2}|\s\(")
_YEARS = range(1600, 2100)
"""The years that an anchor may be of; a publication date outside is a mistake of the file's."""

_SAMPLE = 2024
"""A year to reckon in where none is said; results leave it out."""

_OPENING = 3
"""How many sentences an article may take to give a day that its weekdays are near."""

_OF_NAMES = frozenset("by and in of the for at de la".split())
_PAPER = 9
"""Fewer words than this stand before the day in the line that names a paper and its day."""

Spoken = list[tuple[Sentence, list[Atom]]]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day and what it is: ``said`` the day of speaking, ``near`` one within days of it, ``year`` one in its year.

    Only a day said or near settles weekdays: an anniversary is a full date too. ``yearless`` tells that the year of
    ``day`` stands for one that nobody says ("BEIJING, May 30").
    """

    day: date
    kind: OneOf["said", "near", "year"]
    yearless: bool = False


def find_anchor(document: Document, spoken: Spoken) -> Anchor | None:
    """The anchor of an article: its publication date, its date line, or the latest full date of captions and opening.

    A full date in a clause that looks ahead is no anchor: the launch may be years away.
    """
    published = document.article.published
    if published and published.year in _YEARS:
        return Anchor(published, "said")
    stamped = next(_stamped(document, spoken), None)
    if stamped:
        return Anchor(stamped, "said")
    told = max(_told(document, spoken), default=None)
    if told and told[0]:
        return Anchor(told[1], "near")
    return _yearless(document, spoken) or (Anchor(told[1], "year") if told else None)


def _yearless(document: Document, spoken: Spoken) -> Anchor | None:
    """The day of a date line without its year, or any that stands beside its weekday ("Thursday, May 9")."""
    for sentence, atoms in spoken:
        if _is_dateline(document.text, sentence, atoms) and (
            day := _in_some_year(atoms[0], _latest_weekday(document, spoken))
        ):
            return Anchor(day, "said", yearless=True)
    for _, atoms in spoken:
        for atom in atoms:
            day = _in_some_year(atom, _beside(document.text, atoms, atom))
            if day:
                return Anchor(day, "near", yearless=True)
    return None


def _in_some_year(atom: Atom, weekday: int | None) -> date | None:
    """A day of the calendar without its year, in the latest year in which it falls on the weekday."""
    parts = atom.parts
    if parts.year or not (parts.month and parts.day and weekday) or atom.keep:
        return None
    days = (replace(parts, year=f"{year}", weekday=None).date() for year in range(_SAMPLE, _SAMPLE - 30, -1))
    return next((day for day in days if day and day.isoweekday() == weekday), None)


def _first_weekday(spoken: Spoken) -> int | None:
    """The weekday that the opening names first: wires write theirs beside the date line's day."""
    opening = [atoms for sentence, atoms in spoken if sentence.kind == "paragraph"][: _OPENING + 1]
    return next((a.parts.weekday for atoms in opening for a in atoms if a.parts.weekday and not a.which), None)


def _latest_weekday(document: Document, spoken: Spoken) -> int | None:
    """The first weekday, or the next one where the article looks back at that, too: "on Sunday … said on Monday"."""
    first = _first_weekday(spoken)
    past = {
        atom.parts.weekday
        for sentence, atoms in spoken
        for atom in atoms
        if not atom.which and direction(document.text, sentence.span, (atom.begin, atom.end), sentence.kind) < 0
    }
    return first % 7 + 1 if first and first % 7 + 1 in past else first


def _beside(text: str, atoms: list[Atom], day: Atom) -> int | None:
    """The weekday that stands beside a day."""
    near = (a.parts.weekday for a in atoms if _weekday_at(text, [a], day))
    return next((weekday for weekday in near if weekday), None)


def _stamped(document: Document, spoken: Spoken) -> Iterator[date]:
    first = next((s.span.begin for s, _ in spoken if s.kind == "paragraph"), 0)
    for sentence, atoms in spoken:
        stamp = is_stamp(document.text, sentence, atoms) or _is_dateline(document.text, sentence, atoms)
        if stamp or (sentence.span.begin < first and _ends_in_day(document.text, sentence, atoms)):
            yield from _full(atoms[:2])


def _ends_in_day(text: str, sentence: Sentence, atoms: list[Atom]) -> bool:
    """Whether a line above the story names the paper and its day: "The Evening Packet, Monday, 4 May 1998"."""
    dated = next((a for a in atoms[:2] if a.parts.year and a.parts.day), None)
    if sentence.kind != "heading" or dated is None or text[dated.end : sentence.span.end].strip(" .,|"):
        return False
    ahead = re.findall(r"[^\W\d_][\w’'-]*", text[sentence.span.begin : dated.begin])
    named = all(word[0].isupper() or word in _OF_NAMES for word in ahead)
    return len(ahead) < _PAPER and (named or _weekday_at(text, atoms, dated))


def _full(atoms: list[Atom]) -> Iterator[date]:
    for atom in atoms:
        day = atom.parts.date()
        if day and not atom.keep:
            yield day


def _told(document: Document, spoken: Spoken) -> Iterator[tuple[bool, date]]:
    """The full dates of captions and opening; those of a caption or with their weekday are near to the telling."""
    opening = 0
    for sentence, atoms in spoken:
        opening += sentence.kind == "paragraph"
        if sentence.kind == "caption" or (sentence.kind == "paragraph" and opening <= _OPENING):
            for atom in atoms:
                if direction(document.text, sentence.span, (atom.begin, atom.end), sentence.kind) <= 0:
                    near = sentence.kind == "caption" or _weekday_at(document.text, atoms, atom)
                    yield from ((near, day) for day in _full([atom]))


def _weekday_at(text: str, atoms: list[Atom], day: Atom) -> bool:
    names = (atom for atom in atoms if atom.parts.weekday)
    return any(_WEEKDAY_GAP.fullmatch(text, min(n.end, day.end), max(n.begin, day.begin)) for n in names)


def is_stamp(text: str, sentence: Sentence, times: list[Atom]) -> bool:
    """Whether a sentence only says when the article was written ("Updated: May 7, 2018, 09:15 IST")."""
    if not times or sentence.span.end - sentence.span.begin > 160:
        return False
    rest, at = "", sentence.span.begin
    for atom in times:
        rest, at = rest + text[at : atom.begin], max(at, atom.end)
    rest += text[at : sentence.span.end]
    words = re.findall(r"[A-Za-z]{2,}", _STAMP.sub("", rest))
    return not words or (len(words) < 14 and bool(_STAMP.search(rest)))


def _is_dateline(text: str, sentence: Sentence, times: list[Atom]) -> bool:
    if not times:
        return False
    first = times[0]
    place = text[sentence.span.begin : first.begin].strip()
    words = [word for word in re.findall(r"[\w.'’-]+", place) if word[0].isalpha()]
    capital = bool(words) and words[0].isupper() and len(place) < 60
    plain = _TOWN.fullmatch(place) and first.parts.date() and text[first.end : first.end + 2] == ". "
    return bool(plain) or (capital and bool(_DATELINE_TAIL.match(text, first.end)))
