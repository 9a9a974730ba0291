"""What became of plans: a flight that is put off or prepared in one sentence and flown in another is one event.

A fault that one sentence supposes and another tells of is one, too. Without this, each hope, delay and preparation of
a flight would stand beside it as a flight of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import timex
from kg.assemble.merge import CENTRAL, FLIGHTS, REACH, REAL, Told, apart, distance, is_one_of, union
from kg.assemble.times import same_time
from kg.model import Event

AWAITED = frozenset({"planned", "postponed", "possible"})


def fulfilled(events: Sequence[Told]) -> list[Told]:
    """The events without those that only tell of the plan, the delay or the suspicion of another of them."""
    done = list(events)
    for told in events:
        became = [i for i, other in enumerate(done) if other is not told and _became(told, other)]
        if told.event.status in AWAITED and len(became) == 1:
            done[became[0]] = _joined(done[became[0]], told)
            done = [other for other in done if other is not told]
    return done


def _became(told: Told, other: Told) -> bool:
    """Whether one event can be what another one, hoped for, put off or suspected, turned out to be."""
    before, after = told.event, other.event
    if before.kind != after.kind or apart(before, after) or not _shares(told, other):
        return False
    if before.kind == "Anomaly":
        return before.status == "possible" and after.status in REAL and _fits(before, after)
    if before.kind not in FLIGHTS:
        return False
    if before.status == "postponed":
        return after.status in {*REAL, "planned"} and _is_later(before, after)
    news = _is_news(after) or min(distance(other, telling) for telling in told.tellings) < REACH
    return after.status in REAL and news and _fits(before, after)


def _shares(told: Told, other: Told) -> bool:
    """Whether two events share what tells events of their kind apart, and nothing of that differs.

    A rocket flies often and a family has many ships: of those only what is told close by is the same.
    """
    a, b = told.event, other.event
    shared: list[str] = []
    for role in CENTRAL[a.kind]:
        mine, yours = set(a.filling(role)), set(b.filling(role))
        if mine and yours and not (mine & yours or is_one_of(mine, yours)):
            return False
        shared += sorted(mine & yours) or sorted(mine if yours else ())
    near = min(distance(other, telling) for telling in told.tellings) < 2 * REACH
    single = any(_flies_once(key) for key in shared)
    return bool(shared) and (single or near) and (single or a.kind == "Anomaly" or not _other_ship(a, b))


def _flies_once(key: str) -> bool:
    """Whether a ship has a number of its own, unlike a family of ships or a rocket."""
    return not key.startswith(("vehicle/", "LaunchVehicle:")) and any(c.isdigit() for c in key)


def _other_ship(a: Event, b: Event) -> bool:
    """Whether only the one that is awaited names a ship: "another Falcon 9 is to launch Crew-9"."""
    return bool(a.filling("spacecraft")) and not b.filling("spacecraft")


def _fits(before: Event, after: Event) -> bool:
    return before.time is None or same_time(before, after)


def _is_news(event: Event) -> bool:
    """Whether an event has no date of its own in the past ("launched in 2019"), after which the ship may fly again."""
    return event.time is None or event.time.relative or event.time.value.startswith("X")


def _is_later(before: Event, after: Event) -> bool:
    """Whether the date of what was put off lies before the other, as far as both are known."""
    if before.time is None or after.time is None:
        return True
    old, new = timex.bounds(before.time.value), timex.bounds(after.time.value)
    if old is None or new is None:
        return True  # a day without its year
    return old[0] <= new[0] or same_time(before, after)


def _joined(other: Told, told: Told) -> Told:
    """An event with what its plan told of it, but for the date that was planned."""
    tellings = tuple(replace(t, time=None) if told.event.status == "postponed" else t for t in told.tellings)
    plan = replace(told.event, time=None if told.event.status == "postponed" else told.event.time, outcome=None)
    return Told(union(other.event, plan), (*other.tellings, *tellings))
