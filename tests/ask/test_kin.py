"""Forms of one word, and words that only look alike."""

import pytest

from kg.ask.lookup.kin import kin


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("plan", "plane"),
        ("sign", "signal"),
        ("port", "portal"),
        ("mission", "missing"),
        ("station", "stating"),
        ("car", "card"),
        ("state", "station"),
        ("crew", "crewed"[:3]),
        ("launch", "lunch"),
        ("hard", "hardly"),
    ],
)
def test_what_only_looks_alike_is_no_form(word: str, other: str) -> None:
    assert not kin(word, other)
    assert not kin(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("use", "used"),
        ("stop", "stopped"),
        ("carry", "carried"),
        ("carries", "carrying"),
        ("soft", "softly"),
        ("explore", "exploration"),
        ("ignite", "ignition"),
        ("commander", "commanded"),
        ("develop", "developers"),
        ("write", "written"),
        ("lost", "loss"),
        ("fail", "failure"),
    ],
)
def test_forms_of_one_word(word: str, other: str) -> None:
    assert kin(word, other)
    assert kin(other, word)
