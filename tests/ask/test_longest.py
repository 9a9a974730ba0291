"""Lengths in words as seconds, to tell which is the longest."""

import pytest

from kg.ask.longest import seconds


@pytest.mark.parametrize(
    "words", ["", "a long time", "a few hours", "more than six hours", "half an hour", "umpteen days"]
)
def test_what_is_left_open_is_no_length(words: str) -> None:
    assert seconds(words) is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("44 minutes", 2640),
        ("five hours and 44 minutes", 20_640),
        ("6 hours, 54 minutes", 24_840),
        ("seven-and-a-half hours", 27_000),
        ("about 7.5 hours", 27_000),
        ("thirty-one days", 2_678_400),
        ("an hour and a minute", 3660),
        ("1,000 days", 86_400_000),
    ],
)
def test_lengths(words: str, length: float) -> None:
    assert seconds(words) == length
