"""The algebra of time values."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import timex

DAY = "2024-03-23"
CLOCK = "XXXX-XX-XXT08:36-04:00"
WHOLE = "2024-03-23T08:36-04:00"

CONTRADICTIONS = [
    (DAY, "2024-03-24"),
    (DAY, "2023"),
    ("2024-03-22", "XXXX-WXX-6"),
    (WHOLE, "XXXX-XX-XXT09:02"),
    ("2019-03-02TMO", "XXXX-XX-XXT19:49Z"),
    ("2019-SU", "2019-01"),
    ("196X", "1975"),
    ("P1Y", DAY),
    ("P1Y", "P2Y"),
    (DAY, "no value"),
    ("2023-XX-XX", "XXXX-02-29"),
    ("2019-W60", "XXXX-WXX-5"),
]
JOINED = [
    ([DAY, CLOCK], WHOLE),
    (["XXXX-WXX-5", "XXXX-XX-XXT09:02"], "XXXX-WXX-5T09:02"),
    (["XXXX-02-14", "XXXX-WXX-3"], "XXXX-02-14"),
    (["2024", "XXXX-03-05"], "2024-03-05"),
    (["2024-03", DAY], DAY),
    ([DAY, "XXXX-WXX-6"], DAY),
    (["2019-03-02TMO", "XXXX-XX-XXT07:49Z"], "2019-03-02T07:49Z"),
    (["2024-09-06TNI", "XXXX-XX-XXT18:04-04:00"], "2024-09-06T18:04-04:00"),
    (["2024-09-06TNI", "XXXX-XX-XXT00:01-04:00"], "2024-09-07T00:01-04:00"),
    (["XXXX-WXX-7TNI", "XXXX-XX-XXT00:01"], "XXXX-WXX-1T00:01"),
    (["2019-W10", "XXXX-WXX-5"], "2019-03-08"),
    (["2019-SU", "2019-07"], "2019-07"),
    (["2024-Q1", "XXXX-03-05"], "2024-03-05"),
    (["196X", "1965-03-18"], "1965-03-18"),
    (["XXXX-XX-XXT08:36", CLOCK], CLOCK),
    (["P1Y", "P1Y"], "P1Y"),
]
BOUNDS = [
    (WHOLE, ("2024-03-23T12:36:00Z", "2024-03-23T12:37:00Z")),
    ("2024-12-31T23:59Z", ("2024-12-31T23:59:00Z", "2025-01-01T00:00:00Z")),
    (DAY, ("2024-03-23T00:00:00Z", "2024-03-24T00:00:00Z")),
    ("2024-12", ("2024-12-01T00:00:00Z", "2025-01-01T00:00:00Z")),
    ("2024-Q4", ("2024-10-01T00:00:00Z", "2025-01-01T00:00:00Z")),
    ("2024", ("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")),
    ("2019-W10", ("2019-03-04T00:00:00Z", "2019-03-11T00:00:00Z")),
    ("2019-03-02TMO", ("2019-03-02T00:00:00Z", "2019-03-03T00:00:00Z")),
]


@pytest.mark.parametrize(("a", "b"), CONTRADICTIONS)
def test_what_contradicts_is_not_joined(a: str, b: str) -> None:
    assert timex.merge([a, b]) is None
    assert timex.merge([b, a]) is None


def test_nothing_joins_to_nothing() -> None:
    assert timex.merge([]) is None


@pytest.mark.parametrize(("values", "joined"), JOINED)
def test_joined_in_any_order(values: list[str], joined: str) -> None:
    assert timex.merge(values) == timex.merge(values[::-1]) == joined


UNBOUNDED = ["XXXX", "XXXX-04", "XXXX-XX-XXT08:36Z", "2020-09-11T19:19", "196X", "2019-SU", "P1Y", "9999", "9999-12-31"]


@pytest.mark.parametrize("value", UNBOUNDED)
def test_no_bounds(value: str) -> None:
    assert timex.bounds(value) is None


@pytest.mark.parametrize(("value", "expected"), BOUNDS)
def test_bounds(value: str, expected: tuple[str, str]) -> None:
    assert timex.bounds(value) == expected


@pytest.mark.parametrize(
    ("a", "b"), [(DAY, "2024-03-24"), (WHOLE, "2024-03-23T08:40-04:00"), ("2019-SU", "2020"), ("P1Y", "2024")]
)
def test_not_the_same_time(a: str, b: str) -> None:
    assert not timex.compatible(a, b)
    assert not timex.compatible(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (WHOLE, DAY),
        (WHOLE, "2024-03-23T12:36Z"),
        (WHOLE, "XXXX-WXX-6"),
        ("2024-03-23T22:36-04:00", "2024-03-24"),
        (DAY, "2024-Q1"),
    ],
)
def test_maybe_the_same_time(a: str, b: str) -> None:
    assert timex.compatible(a, b)
    assert timex.compatible(b, a)


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        ("2024", "2024-03"),
        ("2024-03", DAY),
        (DAY, WHOLE),
        ("XXXX-WXX-6", DAY),
        ("XXXX-WXX-6T09:02", DAY),
        ("2020", "2020-SU"),
        ("P1Y", "2020"),
    ],
)
def test_finer(coarse: str, fine: str) -> None:
    assert timex.finer(coarse, fine) == timex.finer(fine, coarse) == fine


def test_of_two_alike_the_first_is_finer() -> None:
    assert timex.finer("2024-03-23", "2024-03-24") == "2024-03-23"


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), st.times())
def test_values_read_back(day: date, clock: object) -> None:
    value = f"{day.isoformat()}T{clock:%H:%M}Z"
    parts = timex.parse(value)
    assert str(parts) == value
    assert timex.merge([f"XXXX-WXX-{day.isoweekday()}", f"{day}"]) == f"{day}"
    assert timex.bounds(f"{day}") == (f"{day}T00:00:00Z", f"{day + timedelta(1)}T00:00:00Z")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-03-02TMO", "2019-03-02"),
        ("2019-03-02T07:49Z", "2019-03-02T07:49Z"),
        ("XXXX-WXX-3TAF", "XXXX-WXX-3TAF"),
        ("XXXX-05-30TNI", "XXXX-05-30"),
        ("2019-SU", "2019-SU"),
        ("P2W", "P2W"),
    ],
)
def test_a_part_of_a_known_day_is_left_out(value: str, day: str) -> None:
    assert timex.day_of(value) == day
