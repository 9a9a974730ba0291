"""Times: every case of ``times_cases``; what must not be found comes first."""

import csv
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from helpers_times import document
from hypothesis import given, settings
from hypothesis import strategies as st
from pace import in_proportion

from kg import timex
from kg.find.times import find_times

CASES = Path(__file__).with_name("times_cases")
DATE = r"[\dX]{4}(-(W[\dX]{2}(-\d)?|[\dX]{2}(-[\dX]{2})?|[A-Z]{2}|Q\d))?"
LEGAL = re.compile(rf"{DATE}(T(\d\d:\d\d(Z|[+-]\d\d:\d\d)?|[A-Z]{{2}}))?|P\d+[YMWD]")
DENSE = [
    "12:30 ",
    "Friday, ",
    "in 5 days ",
    "March 5-",
    "(8 a.m. EDT) ",
    "from May to ",
    "will on Friday ",
    "9 ",
    "1:",
    "one-",
    "(",
    "2019-",
]
BLANK = ["9", "a", " "]


def cases() -> list[tuple[str, str, str]]:
    found = []
    for name in ("not_times", "unanchored", "text_anchored", "published"):
        with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        found += [(row["published"], row["text"], row["times"]) for row in rows]
    return found


@pytest.mark.parametrize(("published", "text", "times"), cases())
def test_case(published: str, text: str, times: str) -> None:
    read = document(text, published)
    found = [f"{t.span.of(read.text)}={t.value}" for t in find_times(read)]
    assert found == ([] if times == "-" else times.split("; "))


def test_values_are_of_the_legal_form_and_spans_in_order() -> None:
    for published, text, _ in cases():
        read = document(text, published)
        found = find_times(read)
        assert all(LEGAL.fullmatch(t.value) for t in found), text
        assert all(a.span.end <= b.span.begin for a, b in pairwise(found)), text
        assert all(t.span.of(read.text).strip() == t.span.of(read.text) for t in found), text


def test_only_what_needed_the_publication_date_is_relative() -> None:
    read = document("It flew on Sunday, after a rest in May 2018 and at 5 p.m. EDT on June 1.", "2019-03-05")
    assert [t.relative for t in find_times(read)] == [True, False, True]


def test_a_zone_is_not_carried_out_of_a_date_line_or_a_title() -> None:
    stamped = document("Updated: April 3, 2019, 06:15 IST ¶ It rose at 9 a.m. today.", "2019-04-03")
    titled = document("[title] Liftoff at 9 a.m. EDT ¶ It rose at 9 a.m. today.", "2019-04-03")
    assert find_times(stamped)[-1].value == find_times(titled)[-1].value == "2019-04-03T09:00"


@pytest.mark.parametrize(("unit", "length"), [*((u, 200_000) for u in BLANK), *((u, 15_000) for u in DENSE)])
def test_long_text_takes_time_in_proportion(unit: str, length: int) -> None:
    short, long = (document((unit * n)[:n], "2019-03-05") for n in (length // 4, length))
    assert in_proportion(find_times, short, long)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 2, 29), date(2024, 12, 31)])
def test_a_date_in_any_order_reads_back(day: date) -> None:
    us, european = f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"
    for form in (us, european, f"{day:%b}. {day.day}, {day.year}", f"{day}", f"{day:%d.%m.%Y}"):
        assert [t.value for t in find_times(document(f"It flew on {form}."))] == [day.isoformat()]


PIECES = """
Friday last next week year May Feb. 31 29 2024 9999 24:00 12:30 0000 a.m. UTC ET local-time ( ) , at on in of two days
ago later hours tonight noon night this fall the-end-of to or - within the-next-day 31/12/2020 Q3 1960s 999
decades years
"""


@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=14),
    st.sampled_from(["", "2024-02-29", "9999-12-31", "0001-01-01"]),
)
@settings(max_examples=300, deadline=None)
def test_any_words_give_legal_values_in_order(words: list[str], published: str) -> None:
    read = document(" ".join(word.replace("-", " ").strip() or "-" for word in words), published)
    found = find_times(read)
    assert all(LEGAL.fullmatch(t.value) for t in found)
    assert all(a.span.end <= b.span.begin for a, b in pairwise(found))
    assert all(timex.parse(t.value) or t.value.startswith("P") for t in found)
    assert all(
        timex.bounds(t.value) for t in found if (parts := timex.parse(t.value)) and parts.date() and not parts.clock
    )
