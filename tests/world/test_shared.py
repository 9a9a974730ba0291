"""Which events of several articles are one: first all that must stay apart."""

from itertools import permutations

import pytest
from tellings import ACCORDS, CAPE, DRAGON, FALCON, JAXA, MS_20, MS_21, NASA, SOYUZ, VANDENBERG, told

from kg.terms import KGV
from kg.world.moments import distance
from kg.world.shared import Shared, shared_events
from kg.world.witness import Witness


def groups(*witnesses: Witness) -> list[int]:
    """How many witnesses each event has, the most first; whatever the order they come in."""
    events = {shared_events(order) for order in list(permutations(witnesses))[:24]}
    assert len(events) == 1
    return sorted((len(event.witnesses) for event in events.pop()), reverse=True)


# ------------------------------------------------------------------ what stays apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON),
            told("b", "Launch", "2024-03-11", launchVehicle=FALCON),
        ),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE),
            told("b", "Launch", "2024-03-11", launchVehicle=FALCON, place=CAPE),
        ),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE),
            told("b", "Launch", "2024-03-10", launchVehicle=FALCON, place=VANDENBERG),
        ),
        (told("a", "Launch", launchVehicle=FALCON, place=CAPE), told("b", "Launch", launchVehicle=FALCON, place=CAPE)),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE, spacecraft="bird one"),
            told("b", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE, spacecraft="bird two"),
        ),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE, carries="bird one"),
            told("b", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE, carries="bird two"),
        ),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE, spacecraft="bird one"),
            told("b", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE),
        ),
        (
            told("a", "Launch", "2024-03-10T05:00Z", launchVehicle=FALCON, place=CAPE),
            told("b", "Launch", "2024-03-10T21:00Z", launchVehicle=FALCON, place=CAPE),
        ),
        (
            told("a", "Launch", "2022-06-03", spacecraft=MS_20, launchVehicle=FALCON),
            told("b", "Launch", "2022-06-03", spacecraft=MS_21, launchVehicle=FALCON),
        ),
        (told("a", "Launch", "2022-06-03", spacecraft=MS_20), told("b", "Docking", "2022-06-03", spacecraft=MS_20)),
        (told("a", "Launch", "2022-06-03", spacecraft=MS_20), told("b", "Launch", "2022-08-03", spacecraft=MS_20)),
        (told("a", "Docking", "2022-06-03", spacecraft=MS_20), told("b", "Docking", "2022-06-06", spacecraft=MS_20)),
        (told("a", "Launch", "2020-05-30", spacecraft=DRAGON), told("b", "Launch", "2021-04-23", spacecraft=DRAGON)),
        (told("a", "Launch", "2020-05-30", spacecraft=DRAGON), told("b", "Launch", spacecraft=DRAGON)),
        (told("a", "Launch", spacecraft=DRAGON), told("b", "Launch", spacecraft=DRAGON)),
        (
            told("a", "Launch", "XXXX-WXX-5", spacecraft=DRAGON),
            told("b", "Launch", "XXXX-WXX-5", spacecraft=DRAGON),
        ),
        (
            told("a", "Launch", "XXXX-WXX-5", spacecraft=MS_20),
            told("b", "Launch", "XXXX-WXX-3", spacecraft=MS_20, status="occurred"),
        ),
        (told("a", "Launch", "2024-05-01", spacecraft="bluebird"), told("b", "Launch", spacecraft="bluebird")),
        (told("a", "Launch", spacecraft="bluebird-7"), told("b", "Launch", spacecraft="bluebird-7")),
        (told("a", "Launch", "2024-05-01"), told("b", "Launch", "2024-05-01")),
        (told("a", "Launch", "2024-05-01", place=CAPE), told("b", "Launch", "2024-05-01", place=CAPE)),
        (
            told("a", "Spacewalk", "2024-05-01", crewMember="ann lee|bo nord"),
            told("b", "Spacewalk", "2024-05-01", crewMember="cy west"),
        ),
        (
            told("a", "Agreement", "2024-05-01", agent=NASA, target="northern rockets"),
            told("b", "Agreement", "2024-05-01", agent=NASA, target="southern rockets"),
        ),
        (
            told("a", "SymbolDisplay", "2024-05-01", agent=NASA),
            told("b", "SymbolDisplay", "2024-05-01", agent=NASA),
        ),
        (
            told("a", "Docking", "2022-06-03", spacecraft=MS_20),
            told("a", "Docking", "2022-06-04", spacecraft=MS_20),
        ),
    ],
)  # fmt: skip
def test_stays_apart(one: Witness, other: Witness) -> None:
    assert groups(one, other) == [1, 1]


def test_a_vague_one_joins_no_two_that_differ() -> None:
    early = told("a", "Docking", "2022-06-03", spacecraft=MS_20)
    late = told("b", "Docking", "2022-10-21", spacecraft=MS_20)
    assert groups(early, late, told("c", "Docking", spacecraft=MS_20)) == [1, 1, 1]
    assert groups(early, late, told("c", "Docking", "2022", spacecraft=MS_20)) == [1, 1, 1]


def test_days_in_a_row_make_no_chain() -> None:
    days = [told(a, "Docking", f"2022-06-0{n}", spacecraft=DRAGON) for a, n in (("a", 3), ("b", 4), ("c", 5))]
    assert groups(*days) == [2, 1]


# ------------------------------------------------------------------ what is one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("a", "Launch", "2024-03-23", spacecraft=MS_20), told("b", "Launch", "2024-03", spacecraft=MS_20)),
        (told("a", "Launch", "2024-03-23", spacecraft=DRAGON), told("b", "Launch", "2024-03", spacecraft=DRAGON)),
        (told("a", "Launch", "2024-03-23", spacecraft=DRAGON), told("b", "Launch", "2024-03-24", spacecraft=DRAGON)),
        (told("a", "Launch", "2024-03-23", spacecraft=MS_20), told("b", "Launch", spacecraft=MS_20)),
        (told("a", "Launch", "2024-03-23", spacecraft=MS_20), told("b", "Launch", "2024-03-21", spacecraft=MS_20)),
        (
            told("a", "Launch", "2024-03-23", spacecraft=MS_20),
            told("b", "Launch", "2023-12", spacecraft=MS_20, status="planned"),
        ),
        (
            told("a", "Docking", "2024-03-25", spacecraft=MS_20),
            told("a", "Docking", "2024-03-23", spacecraft=MS_20, status="planned"),
        ),
        (
            told("a", "Launch", "2024-03-23", spacecraft=MS_20, launchVehicle=FALCON),
            told("b", "Launch", "2024-03-23", spacecraft=MS_20, launchVehicle=SOYUZ),
        ),
        (
            told("a", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE),
            told("b", "Launch", "2024-03-10", launchVehicle=FALCON, place=CAPE),
        ),
        (
            told("a", "Launch", "2024-05-01", spacecraft="bluebird"),
            told("b", "Launch", "2024-05-01", spacecraft="bluebird"),
        ),
        (
            told("a", "Spacewalk", "2024-05-01", crewMember="ann lee|bo nord"),
            told("b", "Spacewalk", "2024-05-01", crewMember="ann lee"),
        ),
        (
            told("a", "Agreement", "2024-05-01", agent=JAXA, target=ACCORDS),
            told("b", "Agreement", "2024-05", agent=JAXA, target=ACCORDS),
        ),
        (
            told("a", "Landing", "2024-05-01", spacecraft=MS_20),
            told("b", "Landing", "2024-05-01", "not-occurred", spacecraft=MS_20),
        ),
    ],
)  # fmt: skip
def test_is_one(one: Witness, other: Witness) -> None:
    assert groups(one, other) == [2]


def test_twenty_outlets() -> None:
    articles = [told(f"a{n:02}", "Launch", "2022-06-03" if n % 3 else "", spacecraft=MS_20) for n in range(20)]
    (event,) = shared_events(articles)
    assert len(event.witnesses) == len(event.articles) == 20


# ------------------------------------------------------------------ what it is called


def one(*witnesses: Witness) -> Shared:
    """The only event of the witnesses."""
    (event,) = shared_events(witnesses)
    return event


def test_a_witness_more_or_less_changes_no_name() -> None:
    three = [told(a, "Docking", "2023-03-03", spacecraft=DRAGON) for a in "abc"]
    assert len({one(*three).iri, one(*three[1:]).iri, one(three[0]).iri}) == 1
    assert one(*three, told("d", "Docking", "2023-03-04", spacecraft=DRAGON)).iri == one(*three).iri


def test_two_events_have_two_names() -> None:
    # Two that nothing tells apart but that neither is sure to be the other.
    found = shared_events([told(a, "Launch", spacecraft=DRAGON) for a in "abc"])
    assert len({event.iri for event in found}) == 3


def test_the_status_and_time_that_are_agreed() -> None:
    plan = told("a", "Launch", "2022-06-01", "planned", spacecraft=MS_20)
    day = told("b", "Launch", "2022-06-03", spacecraft=MS_20)
    minute = told("c", "Launch", "2022-06-03T09:32Z", spacecraft=MS_20)
    event = one(plan, day, minute)
    assert event.statuses == [KGV.status_occurred]
    assert event.time == minute
    assert one(plan).statuses == [KGV.status_planned]
    assert one(day, told("d", "Launch", "2022-06-05", spacecraft=MS_20)).time is None


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("2024-03-23", "2024-03-25", "far"),
        ("2024-03", "2024-04-01", "far"),
        ("2024-03", "2024-05", "far"),
        ("2023", "2024-01-01", "far"),
        ("2024-03-23T08:36-04:00", "2024-03-23T22:00-04:00", "far"),
        ("XXXX-WXX-5", "XXXX-WXX-6", "far"),
        ("XXXX-WXX-6", "2024-03-23", "open"),
        ("", "2024-03-23", "open"),
        ("P1Y", "2024-03-23", "far"),
        ("2024-03-23", "2024-03-24", "near"),
        ("2024-03-23T23:36-04:00", "2024-03-24", "day"),
        ("2024-03-23T08:36", "2024-03-23", "day"),
        ("2024-03-23", "2024-03", "month"),
        ("2024-W12", "2024-03-23", "day"),
        ("2024", "2024-03-23", "year"),
        ("2024-Q1", "2024-03-23", "year"),
    ],
)
def test_distance(one: str, other: str, found: str) -> None:
    assert distance(one, other) == distance(other, one) == found
