"""Quantities: every case of ``quantities_cases``; what must not be found comes first."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from helpers_times import document
from pace import in_proportion

from kg.find.quantities import find_quantities, number, plain
from kg.model import Document
from kg.parse.english import parse
from kg.resources import folder

CASES = Path(__file__).with_name("quantities_cases")


def cases(name: str) -> list[tuple[str, str]]:
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["text"], row["quantities"]) for row in rows]


def said(read: Document) -> str:
    found = [f"{q.span.of(read.text)}={q.value} {q.unit or q.counted}" for q in find_quantities(read)]
    return "; ".join(found) or "-"


@pytest.mark.parametrize(("text", "quantities"), cases("units"))
def test_with_units(text: str, quantities: str) -> None:
    assert said(document(text)) == quantities


@pytest.mark.parametrize(("text", "quantities"), cases("counts"))
def test_with_a_noun(text: str, quantities: str) -> None:
    assert said(parse(document(text).article)) == quantities


@pytest.mark.parametrize("words", ["11.08.2005", "3.4.5 tons", "", "and", "a", "soon", "half", "May"])
def test_no_number(words: str) -> None:
    assert number(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three hundred and twelve", "312"),
        ("two dozen", "24"),
        ("1.50", "1.5"),
        ("three hundred thousand", "300000"),
        ("half a million", "500000"),
        ("one million two hundred thousand", "1200000"),
        ("12,34,567", "1234567"),
        ("a hundred", "100"),
        ("-5", "-5"),
    ],
)
def test_number(words: str, value: str) -> None:
    found = number(words)
    assert found is not None
    assert plain(found) == value


def test_plain_has_no_exponent() -> None:
    assert plain(Decimal("1E+9")) == "1000000000"


def test_every_word_for_a_unit_is_of_one_unit() -> None:
    with (folder("ontology") / "reference" / "units.csv").open(encoding="utf-8", newline="") as lines:
        words = [word for row in csv.DictReader(lines) for word in row["words"].split("|")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("unit", ["9", "a", "9 ", "one ", "9,999", "twenty-", "hundred and ", "1.", "$1 "])
def test_long_text_takes_time_in_proportion(unit: str) -> None:
    short, long = (document((unit * n)[:n]) for n in (5_000, 20_000))
    assert in_proportion(find_quantities, short, long)
