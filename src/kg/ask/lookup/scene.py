"""A sentence with what is told round it: its headline, the sentences beside it, what its words stand for."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from kg.ask.data import Data
from kg.ask.moments import Moment
from kg.ask.passages import Passage, places
from kg.ask.tokens import folds, starts
from kg.ask.words import MONTHS, WEEKDAYS
from kg.terms import DCTERMS, ITSRDF, KG, SCHEMA

_BOUNDS = ("until", "till", "by", "since")
_WIDTH = 3
"""Words of a date behind one of these."""
_LEAD = 3
"""Sentences, the headline among them, that tell what an article is about and when."""
_SAME = (("same", "day"), ("that", "day"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Article:
    """The sentences of an article and what they name."""

    def __init__(self, passages: Sequence[Passage], data: Data) -> None:
        """Take the sentences; what they name is looked up when it is asked for."""
        self.passages = passages
        self.name = passages[0].article
        self.data = data
        self.folds = [folds(p.text) for p in passages]

    @cached_property
    def issued(self) -> str:
        """The day of the article, "" if nobody tells it."""
        return self.data.value(self.name, DCTERMS.issued)

    @cached_property
    def headline(self) -> tuple[str, ...]:
        """The words of its headline."""
        return folds(self.data.value(self.name, SCHEMA.headline))

    @cached_property
    def named(self) -> tuple[tuple[int, int, str], ...]:
        """What is named where."""
        return named(self.name, self.data)

    @cached_property
    def backed(self) -> tuple[tuple[int, int, str], ...]:
        """The words that are evidence, from where to where, each with what it is evidence of."""
        return backing(self.name, self.data)

    def things(self, number: int) -> tuple[tuple[int, int, str], ...]:
        """What a sentence names, by name or by other words, and where."""
        begin, end = self.passages[number].place
        return tuple((b, e, thing) for b, e, thing in self.named if begin <= b < end)

    @cached_property
    def dates(self) -> frozenset[str]:
        """The years, months and weekdays that the headline and the first sentences have, and the day of the article."""
        lead = [w for f in self.folds[:_LEAD] for w in f]
        return frozenset(dated(lead)) | frozenset(of_iso(self.issued))


def named(article: str, data: Data) -> tuple[tuple[int, int, str], ...]:
    """What an article names where, in order."""
    pairs = data.of_article(article).pairs(ITSRDF.taIdentRef)
    return tuple(sorted((*places(span), thing) for span, thing in pairs if span.startswith(f"{article}#")))


def backing(article: str, data: Data) -> tuple[tuple[int, int, str], ...]:
    """The words of an article that are evidence of something, in order."""
    pairs = data.of_article(article).pairs(KG.evidence)
    return tuple(sorted((*places(span), backed) for backed, span in pairs if span.startswith(f"{article}#")))


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of an article."""

    article: Article
    number: int

    @property
    def passage(self) -> Passage:
        """The sentence."""
        return self.article.passages[self.number]

    @property
    def folds(self) -> tuple[str, ...]:
        """Its words."""
        return self.article.folds[self.number]

    @property
    def proper(self) -> frozenset[int]:
        """The words with a capital that no sentence begins with; none in a headline that has all so."""
        text = self.passage.text
        found = frozenset(i for i, begin in enumerate(starts(text)) if i and text[begin : begin + 1].isupper())
        return found if len(found) < len(self.folds) / 2 else frozenset()

    def round(self) -> list[tuple[int, float]]:
        """The sentences round it, each with how far away it is: the one before, the headline, the one behind, the
        first ones.
        """
        last = len(self.article.passages) - 1
        found = {2: 2.5, 1: 2.0, self.number + 1: 2.0, self.number - 2: 2.0, 0: 1.5, self.number - 1: 1.0}
        return [(i, far) for i, far in sorted(found.items(), key=lambda x: x[1]) if 0 <= i <= last and i != self.number]

    def at(self, word: int) -> int:
        """Where in the text of the article a word of the sentence stands."""
        return self.passage.place[0] + starts(self.passage.text)[word]

    def then(self, moment: Moment, here: bool = False) -> float | None:
        """How far away it is told that it happened at some time; None where it isn't, or another time is. What was
        "on" a day has that ``here``, or a weekday at least.
        """
        own = dated(_without_bounds(self.folds)) or self._same_day()
        own += self._weekdays(own)
        if moment.relation:
            within = any(_fits(moment, int(w)) for w in own if _YEAR.fullmatch(w))
            return 0 if within or self._ends(moment) else None
        wanted = [x for x in (_year(moment), _month(moment), _day(moment), _weekday(moment)) if x]
        if all(w in own for w in wanted):
            return 0
        if here and not own:
            return None
        clash = any(_clashes(w, own) for w in wanted)
        before = dated(self.article.folds[self.number - 1]) if self.number else []
        known = {*own, *before, *self.article.dates}
        return None if clash or not all(w in known for w in wanted) else 1.0

    def _weekdays(self, own: Sequence[str]) -> list[str]:
        """The date that a weekday without one stands for: the last such day up to that of the article."""
        days = [WEEKDAYS.index(w) for w in own if w in WEEKDAYS]
        if len(own) != 1 or not days or not _ISO.match(self.article.issued):
            return []
        with suppress(ValueError):  # "2025-13-01", as somebody's own RDF may have
            issued = date.fromisoformat(self.article.issued[:10])
            return of_iso((issued - timedelta((issued.weekday() - days[0]) % len(WEEKDAYS))).isoformat())
        return []

    def _ends(self, moment: Moment) -> bool:
        """Whether a sentence has the end that a question names: "before 2030" for "by 2030"."""
        ends = (i for i, f in enumerate(self.folds) if f in ("by", "before", "until", "till"))
        until = moment.relation in ("before", "until") and not moment.day
        return until and any(str(moment.year) in self.folds[i + 1 : i + 1 + _WIDTH] for i in ends)

    def _same_day(self) -> list[str]:
        """The last day told before, which a sentence means by "the same day"."""
        if not any(pair in _SAME for pair in pairwise(self.folds)):
            return []
        days = (dated(self.article.folds[i]) for i in range(self.number - 1, 0, -1))
        return next((told for told in days if any(w.isdigit() for w in told)), [])


def _without_bounds(words: Sequence[str]) -> Sequence[str]:
    """Some words without the day up to which or from which something is so: "there is cash until October"."""
    ends = [i for i, w in enumerate(words) if w in _BOUNDS]
    aside = {j for i in ends for j in range(i + 1, i + 1 + _WIDTH)}
    return [w for i, w in enumerate(words) if i not in aside]


def _fits(moment: Moment, year: int) -> bool:
    """Whether a year lies before or after what is asked for."""
    if moment.year is None or moment.relation == "between":
        return False
    return year < moment.year if moment.relation in ("before", "until") else year >= moment.year


def _year(moment: Moment) -> str:
    return str(moment.year) if moment.year else ""


def _month(moment: Moment) -> str:
    return MONTHS[moment.month - 1] if moment.month else ""


def _day(moment: Moment) -> str:
    return str(moment.day) if moment.day else ""


def _weekday(moment: Moment) -> str:
    return WEEKDAYS[moment.weekday - 1] if moment.weekday else ""


def dated(words: Sequence[str]) -> list[str]:
    """The years, months, days and weekdays among some words, months and weekdays in full."""
    found = []
    for i, word in enumerate(words):
        month = next((m for m in MONTHS if word == m or (len(word) > 2 and m.startswith(word.rstrip(".")))), "")
        if month and (
            month != "may" or any(w[:1].isdigit() for w in (*words[max(i - 1, 0) : i], *words[i + 1 : i + 2]))
        ):
            found += [month, *(_number(w) for w in (*words[max(i - 1, 0) : i], *words[i + 1 : i + 2]) if _number(w))]
        elif word in WEEKDAYS or _YEAR.fullmatch(word):
            found.append(word)
    return found


def _number(word: str) -> str:
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", word)
    return str(int(found[1])) if found else ""


def of_iso(value: str) -> list[str]:
    """The parts of a date as it is told in words."""
    found = _ISO.match(value)
    return [found[1], MONTHS[int(found[2]) - 1], str(int(found[3]))] if found else []


def _clashes(wanted: str, own: Sequence[str]) -> bool:
    """Whether a sentence tells another year, month, day or weekday than the one that is asked for."""
    return wanted not in own and any(_sort(w) == _sort(wanted) for w in own)


def _sort(word: str) -> str:
    """What of a date a word tells."""
    return "year" if _YEAR.fullmatch(word) else "month" if word in MONTHS else "weekday" if word in WEEKDAYS else "day"
