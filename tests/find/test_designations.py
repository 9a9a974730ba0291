"""Designations of celestial bodies: first what looks like one and is a year, a count, a bill or a product."""

from collections.abc import Callable

import pytest

from kg.reference import designations


def named(sentence: str) -> list[str]:
    return [sentence[begin:end] for begin, end in designations(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2015 Harrow Observatory opened its doors.",
        "On 4 May 1998 Nanking had an observatory.",
        "Astronomers saw 12 Starlink satellites.",
        "Of the 30 Russians at the observatory, 2 May leave.",
        "The galaxy of 2020 US voters is no asteroid.",
        "In 2023 CO2 rose above the observatory.",
        "Flight 2019 AB left the asteroid exhibition at 1200 Broadway Street today.",
        "He drives an M4 to work and reads IC 814 on the train.",
        "Congress passed HR 1080 on Monday.",
        "The Samsung Galaxy is a telephone that shows galaxies.",
        "In December 2020 SN8 flew before astronomers.",
        "Invoice (1024) Miller was paid.",
    ],
)
def test_years_counts_and_products_are_no_bodies(sentence: str) -> None:
    assert named(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("NGC 300 and Messier 51 rose.", ["NGC 300", "Messier 51"]),
        (
            "Comet C/2023 A3 (Tsuchinshan–ATLAS) faded; 2I/Borisov did not.",
            ["C/2023 A3 (Tsuchinshan–ATLAS)", "2I/Borisov"],
        ),
        ("Kepler-22b, TRAPPIST-1 e and HD 189733 b have air.", ["Kepler-22b", "TRAPPIST-1 e", "HD 189733 b"]),
        ("The asteroid 2024 YR4 will miss us.", ["2024 YR4"]),
        ("(6070) Rheinland and 54827 Kurpfalz, two asteroids, were one.", ["(6070) Rheinland", "54827 Kurpfalz"]),
        ("1906 Naef was seen at an observatory.", ["1906 Naef"]),
        ("( 9413 ) 1995 UJ4 is far.", ["( 9413 ) 1995 UJ4"]),
        ("The Whirlpool Galaxy is a spiral galaxy.", ["Whirlpool Galaxy"]),
    ],
)
def test_designations_are_found(sentence: str, bodies: list[str]) -> None:
    assert named(sentence) == bodies


def test_a_constellation_is_one_only_beside_that_word(read_source: Callable) -> None:
    def constellations(text: str) -> set[str]:
        things = read_source(text).mentions.entities.values()
        return {e.name for e in things if e.narrower == "Constellation"}

    assert constellations("The Starlink constellation grew. Leo slept. A Pegasus rocket flew over Orion.") == set()
    assert constellations("The star lies in the constellation of Orion.") == {"Orion (constellation)"}


def test_a_body_is_a_place_and_its_designation_no_time(read_source: Callable) -> None:
    mentions = read_source("The asteroid 1906 Naef was photographed by astronomers.").mentions
    assert [(e.name, e.type, e.narrower) for e in mentions.entities.values()] == [
        ("1906 Naef", "Place", "CelestialBody")
    ]
    assert mentions.times == ()


def test_a_short_name_before_its_designation_is_the_same_body(read_source: Callable) -> None:
    reading = read_source("Koronis (minor planet designation: 158 Koronis) is an asteroid.")
    assert {m.span.of(reading.document.text) for m in reading.mentions.names} == {"Koronis", "158 Koronis"}
    assert len(reading.mentions.entities) == 1


def test_a_name_within_a_word_is_left_alone(read_source: Callable) -> None:
    reading = read_source("He flew on the Soyuz TMA-10M/Expedition37/Expedition 38 mission and STS-1/STS-2 Express.")
    begins = {t.span.begin for t in reading.document.tokens}
    assert all(m.span.begin in begins for m in reading.mentions.names)
