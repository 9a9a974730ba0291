"""Mentions -> Facts: every module of this folder is an extractor, found by walking it; one with a leading underscore
helps them.

To add one, see docs/extending.md: a docstring, ``EMITS`` and a pure generator ``extract(document, mentions)``.
Nothing else changes.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from kg import timex
from kg.extractors._granted import in_passing
from kg.extractors._regions import Wider, wider_places, with_regions
from kg.extractors._respectively import each
from kg.model import Document, Event, Fact, Mentions

__all__ = ["extract", "extractors"]


@cache
def extractors() -> dict[str, ModuleType]:
    """Name -> module of every extractor, in name order."""
    names = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_"))
    return {name: import_module(f"kg.extractors.{name}") for name in names}


def extract(document: Document, mentions: Mentions) -> Iterator[Fact]:
    """Every fact of a document, each with the name of the extractor that found it as its ``rule``."""
    wider = wider_places(document, mentions)
    for name, module in extractors().items():
        for fact in module.extract(document, mentions):
            told = (_whole(document, wider, one) for one in each(document, mentions, fact))
            yield from (replace(one, rule=name) for one in told)


def _whole(document: Document, wider: Wider, fact: Fact) -> Fact:
    """A fact as it is, an event with the regions of its places, as one to come if its time is, or told in passing."""
    return with_regions(wider, in_passing(document, _ahead(document, fact))) if isinstance(fact, Event) else fact


def _ahead(document: Document, event: Event) -> Event:
    """An event of a time to come has not occurred ("the goal of a landing by 2030"); its verbs are believed."""
    published, bounds = document.article.published, timex.bounds(event.time.value) if event.time else None
    tags = {t.tag for t in document.between(event.trigger)}
    told = event.status in {"occurred", "ongoing"} and event.kind != "ScheduleChange" and tags <= {"NN", "NNP", "VBG"}
    if published is None or bounds is None or not told:
        return event
    return replace(event, status="planned", outcome=None) if bounds[0][:10] > _next(published) else event


def _next(day: date) -> str:
    """The day after, as a zone to the east may have it already."""
    return (day + timedelta(days=1)).isoformat()
