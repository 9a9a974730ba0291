"""Articles beside the things to be found in them (``articles/NAME.txt``, ``NAME.tsv``); first what must not be.

Each ``.tsv`` lists everything: a class, the preferred name, and all the words by which the article mentions
it; a mention inside a longer one of the same thing is left out.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLES = Path(__file__).with_name("articles")
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))


def rows(name: str) -> list[dict[str, str]]:
    with (ARTICLES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def source(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("row", rows("never"), ids=lambda row: f"{row['article']}: {row['words']}")
def test_never_found(row: dict[str, str], read_source: Callable) -> None:
    reading = read_source(source(row["article"]))
    assert row["words"].lower() in reading.document.text.lower()
    kinds = [
        reading.mentions.type_of(m)
        for m in reading.mentions.names
        if row["words"].lower() in reading.words(m.span).lower()
    ]
    assert [kind for kind in kinds if row["type"] in {kind, "*"}] == []


@pytest.mark.parametrize("name", NAMES)
def test_everything_named_is_found_once(name: str, read_source: Callable) -> None:
    reading = read_source(source(name))
    found = set()
    for key, entity in reading.mentions.entities.items():
        words = dict.fromkeys(reading.words(m.span) for m in reading.outer(key))
        found.add((entity.type, entity.name, " | ".join(words)))
    assert found == {(row["type"], row["name"], row["mentions"]) for row in rows(name)}


@pytest.mark.parametrize("name", NAMES)
def test_mentions_lie_in_the_text_and_in_order(name: str, read_source: Callable) -> None:
    reading = read_source(source(name))
    spans = [m.span for m in reading.mentions.names]
    assert all(
        0 <= s.begin < s.end <= len(reading.document.text) and reading.words(s) == reading.words(s).strip()
        for s in spans
    )
    assert [s.begin for s in spans] == sorted(s.begin for s in spans)
    assert {m.entity for m in reading.mentions.names} == set(reading.mentions.entities)


def test_words_in_apposition_to_a_name_alone_have_no_role(read_source: Callable) -> None:
    reading = read_source("Progress docked at 9:59 a.m. Moscow time (10:59 p.m. Sunday, Pacific Daylight Time).")
    assert not {m for m in reading.mentions.names if reading.words(m.span) == "Daylight Time"}


@pytest.mark.parametrize(
    ("sentence", "craft"),
    [
        ("NOAA 17 wrote a letter.", set()),
        ("NASA is Orbiting Carbon News today.", set()),
        ("Windows 10 suffered a failure.", set()),
        ("The launch failure of the bank was a blow.", set()),
        ("NOAA 17 suffered a second failure.", {"NOAA 17"}),
        ("Zorsat 5 suffered a failure of its propulsion.", {"Zorsat 5"}),
        ("The launch failure of NTS-8 was a blow.", {"NTS-8"}),
        ("NASA will launch an Orbiting Carbon Observatory.", {"Orbiting Carbon Observatory"}),
        ("Estrela do Sul 1 was launched in 2004.", {"Estrela do Sul 1"}),
    ],
)
def test_what_fails_or_flies_by_number_is_a_craft(sentence: str, craft: set[str], read_source: Callable) -> None:
    things = read_source(sentence).mentions.entities.values()
    assert {e.name for e in things if e.type == "Spacecraft"} == craft
