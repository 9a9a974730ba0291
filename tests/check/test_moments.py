"""Whether a time that an article tells is a known moment; first when it can't tell."""

import pytest

from kg.check.moments import fit

LAUNCH = "2022-06-03T09:32Z"  # a Friday


@pytest.mark.parametrize("told", ["P1Y", "XXXX", "nonsense", ""])
def test_what_fixes_nothing_fits_nothing(told: str) -> None:
    assert fit(told, LAUNCH) is None


@pytest.mark.parametrize("told", ["2022-06-05T09:32Z", "2022-05-30", "2021-06-03", "2022-07", "2023"])
def test_another_day_is_another(told: str) -> None:
    assert fit(told, LAUNCH) == "other"


@pytest.mark.parametrize(
    "told",
    [
        "2022-06-03T07:32-04:00",
        "2022-06-02T05:32-04:00",
        "2022-06-01",
        "XXXX-WXX-4T05:32-04:00",
        "XXXX-WXX-5T06:32-04:00",
        "XXXX-WXX-1",
        "XXXX-07",
        "202X-12",
    ],
)
def test_near_or_partly_told_and_not_fitting(told: str) -> None:
    assert fit(told, LAUNCH) == "near"


@pytest.mark.parametrize(
    "told",
    [
        "2022-06-03T05:32-04:00",
        "2022-06-03T09:34Z",
        "2022-06-03",
        "2022-06",
        "2022",
        "XXXX-WXX-5T05:32-04:00",
        "XXXX-WXX-5T05:32",
        "XXXX-06",
        "202X",
        "2022-SU",
        "2022-Q2",
        "2022-W22",
    ],
)
def test_what_fits(told: str) -> None:
    assert fit(told, LAUNCH) == "same"


def test_a_day_is_a_day_anywhere_on_earth() -> None:
    assert fit("2021-11-23", "2021-11-24T06:21Z") == "same"  # in California it was the evening before
    assert fit("2021-11-22", "2021-11-24T06:21Z") == "near"


def test_a_known_day_tells_nothing_of_clocks() -> None:
    assert fit("XXXX-WXX-5T23:59", "2022-06-03") == "same"
    assert fit("XXXX-WXX-4", "2022-06-03") == "near"
