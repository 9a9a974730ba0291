"""What several sentences tell of one event comes together, and nothing that is told of another.

``articles/NAME.txt`` stands beside ``NAME.tsv``: kind, status, slots, time and outcome of every event of the article.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.assemble import told_events

ARTICLES = sorted(Path(__file__).with_name("articles").glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_every_event_has_what_is_said_of_it_and_no_more(path: Path, read_source: Callable) -> None:
    reading = read_source(path.read_text("utf-8"))
    found = [
        {
            "kind": told.event.kind,
            "status": told.event.status,
            "slots": "; ".join(f"{role}={reading.name(key)}" for role, key in told.event.slots),
            "time": told.event.time.value if told.event.time else "",
            "outcome": told.event.outcome or "",
        }
        for told in told_events(reading.facts, reading.mentions)
    ]
    with path.with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        assert found == list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_each_slot_is_told_by_some_telling(path: Path, read_source: Callable) -> None:
    reading = read_source(path.read_text("utf-8"))
    for told in told_events(reading.facts, reading.mentions):
        assert set(told.event.slots) <= {slot for telling in told.tellings for slot in telling.slots}
