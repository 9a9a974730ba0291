"""What witnesses of one event disagree on: first what is no disagreement."""

import pytest
from tellings import BAIKONUR, CAPE, FALCON, MS_20, SOYUZ, told

from kg.terms import ID
from kg.world.conflicts import Conflict, conflicts
from kg.world.facts import FactsOfGraphs
from kg.world.shared import shared_events
from kg.world.witness import Witness


def found(*witnesses: Witness) -> list[Conflict]:
    """The disagreements about the one event of the witnesses."""
    events = shared_events(witnesses)
    assert len(events) == 1
    return list(conflicts(events, FactsOfGraphs(())))


A = told("a", "Launch", "2022-06-03", spacecraft=MS_20, launchVehicle=SOYUZ, place=BAIKONUR)


@pytest.mark.parametrize(
    "other",
    [
        told("b", "Launch", spacecraft=MS_20),
        told("b", "Launch", "2022-06-03", spacecraft=MS_20, launchVehicle=SOYUZ, place=BAIKONUR),
        told("b", "Launch", "2022-06", spacecraft=MS_20),
        told("b", "Launch", "2022-06-03T09:32Z", spacecraft=MS_20),
        told("b", "Launch", "2022-06-02T23:32-06:00", spacecraft=MS_20),
        told("b", "Launch", "2022-06-03T22:00-04:00", spacecraft=MS_20),
        told("b", "Launch", "XXXX-WXX-5", spacecraft=MS_20),
        told("b", "Launch", "2022-06-01", "planned", spacecraft=MS_20),
        told("b", "Launch", "2022-06-03", "ongoing", spacecraft=MS_20),
        told("b", "Launch", "2022-06-03", spacecraft=MS_20, place=ID + "country/kz"),
        told("b", "Launch", "2022-06-03", spacecraft=MS_20, place="a steppe"),
        told("b", "Launch", "2022-06-03", spacecraft=MS_20, launchVehicle=ID + "vehicle/soyuz-2"),
        told("b", "Launch", "2022-06-03", spacecraft=MS_20, crewMember="ann lee", outcome="success"),
    ],
)
def test_no_disagreement(other: Witness) -> None:
    assert found(A, other) == []


def test_some_of_a_crew_is_no_other_crew() -> None:
    full = told("a", "Launch", "2022-06-03", spacecraft=MS_20, crewMember="ann lee|bo nord|cy west")
    assert found(full, told("b", "Launch", "2022-06-03", spacecraft=MS_20, crewMember="dr. lee|bo nord")) == []


@pytest.mark.parametrize(
    ("one", "other", "about", "sides"),
    [
        ({"time": "2022-06-03"}, {"time": "2022-06-04"}, "date", ["2022-06-03", "2022-06-04"]),
        ({"time": "2022-06-03"}, {"time": "2022-06-08"}, "date", ["2022-06-03", "2022-06-08"]),
        ({"place": BAIKONUR}, {"place": CAPE}, "place", None),
        ({}, {"status": "not-occurred"}, "status", ["not occurred", "occurred"]),
        ({}, {"status": "cancelled"}, "status", ["cancelled", "occurred"]),
        ({"outcome": "success"}, {"outcome": "failure"}, "outcome", ["failure", "success"]),
        ({"crewMember": "ann lee|bo nord"}, {"crewMember": "ann lee|cy west"}, "crew", None),
        ({"launchVehicle": SOYUZ}, {"launchVehicle": FALCON}, "rocket", None),
    ],
)
def test_disagreement(one: dict[str, str], other: dict[str, str], about: str, sides: list[str] | None) -> None:
    pair = [told(name, "Launch", **{"spacecraft": MS_20, **given}) for name, given in (("a", one), ("b", other))]
    (conflict,) = found(*pair)
    assert conflict.about == about
    assert sides is None or [side.says for side in conflict.sides] == sides
    assert sorted(s.article for side in conflict.sides for s in side.sources) == [w.article for w in pair]


def test_the_side_with_more_articles_comes_first() -> None:
    early, late = "2022-06-03", "2022-06-05"
    dates = {"a": late, "b": early, "c": late, "d": "2022-06"}
    (conflict,) = found(*(told(name, "Launch", time, spacecraft=MS_20) for name, time in dates.items()))
    assert [(side.says, len(side.sources)) for side in conflict.sides] == [(late, 2), (early, 1)]
