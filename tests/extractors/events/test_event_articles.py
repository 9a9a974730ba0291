"""Every event extractor has two articles: one that must give it nothing, and one beside the events that it must give.

``articles/NAME.never.txt`` names nothing of the kind in words that look like it ("launched an investigation");
``articles/NAME.txt`` stands beside ``NAME.tsv``: kind, trigger, status, slots, time and outcome of every telling.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import terms
from kg.extractors import extractors

ARTICLES = Path(__file__).with_name("articles")
EVENTS = {
    "Launch",
    "Docking",
    "Undocking",
    "Landing",
    "Spacewalk",
    "Anomaly",
    "Decommissioning",
    "ScheduleChange",
    "Agreement",
    "Test",
}
NAMES = [name for name, module in extractors().items() if EVENTS & set(module.EMITS)]


def kinds(name: str) -> list[str]:
    return [kind for kind in extractors()[name].EMITS if kind in EVENTS]


def test_every_kind_of_event_has_an_extractor() -> None:
    assert {kind for name in NAMES for kind in kinds(name)} == EVENTS
    assert all(hasattr(terms.KG, kind) for kind in EVENTS)


@pytest.mark.parametrize("name", NAMES)
def test_look_alikes_are_no_events(name: str, read_source: Callable) -> None:
    reading = read_source((ARTICLES / f"{name}.never.txt").read_text("utf-8"))
    assert [(e.kind, reading.words(e.evidence)) for e in reading.events(*kinds(name))] == []


@pytest.mark.parametrize("name", NAMES)
def test_told_events_are_found_with_all_that_is_said(name: str, read_source: Callable) -> None:
    reading = read_source((ARTICLES / f"{name}.txt").read_text("utf-8"))
    found = [
        {
            "kind": e.kind,
            "trigger": reading.words(e.trigger),
            "status": e.status,
            "slots": "; ".join(f"{role}={reading.name(key)}" for role, key in e.slots),
            "time": e.time.value if e.time else "",
            "outcome": e.outcome or "",
        }
        for e in reading.events()
        if e.rule == name
    ]
    with (ARTICLES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        wanted = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    key = ["trigger", "slots"]
    assert sorted(found, key=lambda e: [e[k] for k in key]) == sorted(wanted, key=lambda e: [e[k] for k in key])


@pytest.mark.parametrize("name", NAMES)
def test_evidence_holds_the_trigger(name: str, read_source: Callable) -> None:
    reading = read_source((ARTICLES / f"{name}.txt").read_text("utf-8"))
    assert all(e.evidence.covers(e.trigger) and e.rule for e in reading.events())


def test_a_text_may_end_in_the_name_of_a_ship(read_source: Callable) -> None:
    losses = read_source("Engineers lost contact with Hitomi").events("Anomaly")
    assert [e.slots for e in losses] == [(("target", "spacecraft/hitomi"),)]
