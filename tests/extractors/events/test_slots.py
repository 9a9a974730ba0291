"""Whoever only stands near an event takes no part in it: builders, onlookers, owners, and places of other things.

``slots.tsv``: a text, a kind of event, and the slots of its last event of that kind, ``-`` where there must be none.
``|`` parts paragraphs.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest


def cases() -> list[tuple[str, str, str]]:
    with Path(__file__).with_name("slots.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["text"].replace("|", "\n\n"), row["kind"], row["slots"]) for row in rows]


@pytest.mark.parametrize(("text", "kind", "slots"), cases())
def test_slots(text: str, kind: str, slots: str, read_source: Callable) -> None:
    reading = read_source(text)
    told = ["; ".join(f"{role}={reading.name(key)}" for role, key in e.slots) for e in reading.events(kind)]
    assert (told[-1] if told else "-") == slots
