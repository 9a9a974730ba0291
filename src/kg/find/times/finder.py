"""From a document to its times: find the expressions of each sentence, join them, and read them in their order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from kg.find.times import zones
from kg.find.times.anchors import Anchor, find_anchor, is_stamp
from kg.find.times.atoms import Atom
from kg.find.times.clocks import clock_atoms
from kg.find.times.compose import Whole, compose, select
from kg.find.times.days import day_atoms
from kg.find.times.distances import distance_atoms
from kg.find.times.other_zone import ahead, minutes
from kg.find.times.pairs import apart
from kg.find.times.periods import period_atoms
from kg.find.times.resolve import Setting, resolve
from kg.find.times.tense import THEN, nearest
from kg.grammar import LABEL_END
from kg.model import Document, Sentence, Span, Time
from kg.timex import Parts, moved, of_date

_RUNNING = ("paragraph", "caption")
_RECALL = 3
"""For how many sentences a time is remembered for "five days later"."""

_HALF_DAY = 12 * 60
_HALF = re.compile(r"(?<![a-z])[ap]\.?m\b", re.I)
_OF_TWELVE = re.compile(r"(?:[1-9]|1[0-2]):")
_BRACKETED = re.compile(r" \(([A-Z][A-Za-z+\d ]{1,30})\)")
_IN_YEAR = re.compile(r"(?:Back )?[Ii]n (?:early |late |mid-)?(1[89]\d\d|20\d\d)(?=,? (?!and\b|to\b|or\b)[a-zA-Z])")
_SAME_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")


def find_times(document: Document) -> tuple[Time, ...]:
    """The time expressions of a document in text order, none overlapping another, each with one value.

    Spans are code points into the article's text. An expression of which nothing is known ("last week" in an article
    without a date) is left out. An expression over several days or months ("May 8-10", "in May or June") has the month
    or year that they share as its value. The same time told in two zones is one time.
    """
    sentences = [(s, _atoms(document.text, s)) for s in document.sentences]
    reader = _Reader(document.text, find_anchor(document, sentences))
    return tuple(time for sentence, atoms in sentences for time in reader.read(sentence, atoms))


def _atoms(text: str, sentence: Sentence) -> list[Atom]:
    found: list[Atom] = []
    for kind in (clock_atoms, day_atoms, period_atoms, distance_atoms):
        found += kind(text, *sentence.span)
    return apart(text, *sentence.span, select(found))


@dataclass(slots=True)
class _Reader:
    """Reads the expressions of one document in order, and remembers the zone and the time last spoken of."""

    text: str
    anchor: Anchor | None
    zone: zones.Zone | None = None
    before: Parts = field(default_factory=Parts)
    silence: int = 0
    twelve: int | None = None
    """The minutes of the day last told by halves ("2:40 p.m."), and for how many sentences none has been told so."""
    unclocked: int = 0
    label: Parts = field(default_factory=Parts)
    """The day that opens a paragraph ("6 June: …"), here or last; the days of a timeline follow each other."""
    labelled: int = -1

    def read(self, sentence: Sentence, atoms: list[Atom]) -> Iterator[Time]:
        """The times of one sentence."""
        self.silence += 1
        self.unclocked += 1
        running = sentence.kind in _RUNNING and not is_stamp(self.text, sentence, atoms)
        for whole in compose(self.text, atoms):
            self._halved(whole)
            time = self._time(sentence, whole, running)
            if time:
                yield time

    def _halved(self, whole: Whole) -> None:
        """Give a bare "2:59" the half of the day that the clock time before it, "2:40 p.m.", tells."""
        clock = whole.clock
        if clock is None or clock.parts.clock is None:
            return
        told = self.text[clock.begin : clock.end]
        if _HALF.search(told):
            self.twelve, self.unclocked = minutes(clock.parts.clock), 0
        elif clock.bare and self.twelve is not None and self.unclocked <= _RECALL and _OF_TWELVE.match(told):
            half = minutes(clock.parts.clock) % _HALF_DAY
            later = [m for m in (half, half + _HALF_DAY) if m >= self.twelve]
            chosen = later[0] if later else half + self.twelve // _HALF_DAY * _HALF_DAY
            said = replace(clock.parts, clock=f"{chosen // 60:02}:{chosen % 60:02}")
            whole.atoms[whole.atoms.index(clock)] = replace(clock, parts=said)

    def _time(self, sentence: Sentence, whole: Whole, running: bool) -> Time | None:
        span, first = Span(whole.begin, whole.end), whole.atoms[0]
        if first.duration:
            return Time(span, first.duration)
        setting = self._setting(sentence, span)
        if first.which == "next" and first.shift and setting.direction <= 0:
            return None  # "orbits the Earth in 90 days" is how long, "will launch in 90 days" is when
        plain = self._same_year(sentence, whole)
        if plain.month and not plain.year and setting.direction <= 0:
            plain = replace(plain, year=self._fronted(sentence, span))
        parts = _kept(self._resolved(plain, whole, setting), whole)
        if replace(parts, part=None).empty or _impossible(parts):
            return None
        parts = self._zoned(parts, whole, running)
        if self._opens(sentence, whole) and parts.date():
            self.label, self.labelled = parts, sentence.block
        if parts.year:
            self.before, self.silence = parts, 0
        return Time(span, str(parts), relative=self._relative(plain, parts, whole))

    def _resolved(self, plain: Parts, whole: Whole, setting: Setting) -> Parts:
        """The parts with what the setting settles, and the day that only the same time in another zone has."""
        clock, other, day = whole.clock, whole.other, whole.other_day
        if not clock or not other or not day or any(a.kind == "day" for a in whole.atoms):
            return resolve(plain, whole.atoms, setting)
        found = resolve(day.parts, (day,), setting)
        return replace(moved(found, ahead(clock, other, self._season(found))), clock=plain.clock)

    def _same_year(self, sentence: Sentence, whole: Whole) -> Parts:
        """The parts said, with the year last spoken of for "November 12 of that year", or that of a timeline."""
        plain = whole.parts()
        if not plain.month or plain.year:
            return plain
        listed = sentence.block == self.labelled or (self._opens(sentence, whole) and plain.day)
        if listed and (last := self.label.date()):
            same = replace(plain, year=self.label.year)
            turned = (day := same.date()) is not None and day < last and sentence.block != self.labelled
            return replace(same, year=f"{last.year + turned}")
        that = self.text[: whole.begin].endswith((" that ", "That "))
        told = self.before.year and (that or _SAME_YEAR.match(self.text, whole.end))
        return replace(plain, year=self.before.year) if told else plain

    def _opens(self, sentence: Sentence, whole: Whole) -> bool:
        """Whether a time stands before a colon or dash at the beginning of a sentence."""
        return whole.begin == sentence.span.begin and LABEL_END.match(self.text, whole.end) is not None

    def _fronted(self, sentence: Sentence, span: Span) -> str | None:
        """The year that a sentence of the past opens with: "In 2019 a coin was struck before it crashed on May 6"."""
        opening = _IN_YEAR.match(self.text, sentence.span.begin, span.begin)
        return opening[1] if opening else None

    def _setting(self, sentence: Sentence, span: Span) -> Setting:
        looks = nearest(self.text, sentence.span, span, sentence.kind)
        then = looks == THEN
        return Setting(self.anchor, 0 if then else looks, self.before if self.silence <= _RECALL else Parts(), then)

    def _relative(self, plain: Parts, parts: Parts, whole: Whole) -> bool:
        shift = next((atom.shift for atom in whole.atoms if atom.shift), None)
        return bool(self.anchor) and plain.year != parts.year and (shift is None or shift.base == "said")

    def _zoned(self, parts: Parts, whole: Whole, running: bool) -> Parts:
        clock = whole.clock
        if not clock or parts.zone:
            return parts
        local = whole.local or clock.zone == "local"
        zone = zones.named(clock.zone) if clock.zone and not local else self._bracketed(whole)
        if zone is None and whole.other and whole.other.zone not in (None, "local"):
            return _retold(parts, whole.other, self._season(parts))
        if zone and running and not zone.place:
            self.zone = zone
        if zone is None and running and not local:
            zone = self.zone
        return replace(parts, zone=zones.offset(zone, self._season(parts))) if zone else parts

    def _bracketed(self, whole: Whole) -> zones.Zone | None:
        """The zone in brackets behind the day: "at 2:37 p.m. on January 22 (JST)"."""
        behind = _BRACKETED.match(self.text, whole.end)
        return zones.named(behind[1]) if behind else None

    def _season(self, parts: Parts) -> Parts:
        """The date that says whether it is summer: the expression's own, else one near it."""
        if parts.month:
            return parts
        return self.before if self.before.month else of_date(self.anchor.day) if self.anchor else parts


def _kept(parts: Parts, whole: Whole) -> Parts:
    keep = next((atom.keep for atom in whole.atoms if atom.keep), "")
    if keep == "year":
        return replace(parts, month=None, day=None, weekday=None)
    if keep == "quarter" and parts.month:
        return replace(parts, month=None, season=f"Q{(parts.month + 2) // 3}")
    return replace(parts, day=None, weekday=None, clock=None) if keep == "month" else parts


def _impossible(parts: Parts) -> bool:
    full = bool(parts.year and parts.year.isdigit() and parts.month and parts.day)
    return full and parts.date() is None


def _retold(parts: Parts, other: Atom, season: Parts) -> Parts:
    """A time without zone that is told again in a zone: the second telling, on its own day."""
    zone = zones.named(other.zone or "")
    offset = zones.offset(zone, season) if zone else None
    if offset is None or not parts.clock or not other.parts.clock:
        return parts
    ahead = minutes(parts.clock) - minutes(other.parts.clock)
    shift = 1 if ahead > _HALF_DAY else -1 if ahead < -_HALF_DAY else 0
    day = parts.date()
    if shift and not day:
        return parts  # the day may stand elsewhere in the sentence
    told = replace(parts, clock=other.parts.clock, zone=offset)
    moved = of_date(day + timedelta(shift)) if day and shift else told
    return replace(told, year=moved.year, month=moved.month, day=moved.day)
