"""The tables of words that say the same, and of kinds of things."""

import csv
from pathlib import Path

import pytest

from kg.ask.lookup.alike import examples, phrase, senses
from kg.ask.lookup.thesaurus import around, known
from kg.resources import folder

WORDING: Path = folder("ontology") / "wording"


@pytest.mark.parametrize(
    ("word", "other", "verb"),
    [("postponed", "postpone", True), ("launched", "mission", True), ("bird", "owl", False), ("hope", "plan", False)],
)
def test_no_sense_has(word: str, other: str, verb: bool) -> None:
    assert (other,) not in senses((word,), verb)


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("delayed", "put off"),
        ("put off", "delay"),
        ("go ahead", "approve"),
        ("biggest", "largest"),
        ("reacted", "answer"),
    ],
)
def test_words_that_say_the_same(words: str, other: str) -> None:
    assert tuple(other.split()) in senses(tuple(words.split()))


def test_phrases_are_found_in_any_form() -> None:
    assert phrase(("puts", "off", "the")) == 2
    assert phrase(("off", "the")) == 0


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("expires", "run out"),
        ("ran out", "expire"),
        ("storm", "typhoon"),
        ("slammed", "condemn"),
        ("supplied", "furnish"),
    ],
)
def test_the_thesaurus_has(words: str, other: str) -> None:
    assert other in around(tuple(words.split()))


@pytest.mark.parametrize("word", ["good", "be", "xyzzy", "a", "zzz"])
def test_nothing_is_around(word: str) -> None:
    assert around((word,)) == frozenset()


def test_deeds_that_are_nearly_the_same_are_around_only_for_what_may_err() -> None:
    assert "grab" not in around(("caught",))
    assert "grab" in around(("caught",), verbs=True)


def test_groups_of_near_words_are_in_order_each_once() -> None:
    rows = (WORDING / "near.csv").read_text("utf-8").splitlines()[1:]
    assert rows == sorted(set(rows))
    groups = [row.split(",")[1].split("|") for row in rows]
    assert all(1 < len(group) == len(set(group)) for group in groups)
    assert known("typhoon")
    assert not known("xyzzy")


def test_kinds_have_examples() -> None:
    assert ("owl",) in examples("bird")
    assert ("owl",) in examples("birds")
    assert examples("gravel") == ()


@pytest.mark.parametrize("name", ["alike.csv", "kinds.csv"])
def test_rows_are_words_in_small_letters_each_once(name: str) -> None:
    rows = list(csv.reader((WORDING / name).read_text("utf-8").splitlines()))
    assert len(rows) == len(set(map(tuple, rows)))
    cells = [cell.split("|") for row in rows[1:] for cell in row]
    assert all(words == [w.strip().lower() for w in words] and len(set(words)) == len(words) for words in cells)
