"""What the flight tells of what happened on it: the day of a fault in flight and of a stage's landing.

Only what the article itself says is carried over, with the sentence that says it as evidence.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import timex
from kg.assemble.merge import FLIGHTS, REACH, REAL, Told
from kg.model import Event, Time

VEHICLES = ("spacecraft", "launchVehicle")


def in_flight(events: Sequence[Told]) -> list[Told]:
    """The events with the days that their flights tell."""
    return [_dated(told, events) for told in events]


def _dated(told: Told, events: Sequence[Told]) -> Told:
    """A fault, or a rocket's coming down, that has no time of its own: on the day of the flight told beside it."""
    event = told.event
    lands = event.kind == "Landing" and bool(event.filling("launchVehicle")) and not event.filling("spacecraft")
    apart = event.earlier or event.status not in REAL or delayed(told, events)
    if event.time or apart or not (event.kind == "Anomaly" or lands):
        return told
    kinds = {"Launch"} if lands else FLIGHTS
    flights = [f for f in events if f.event.kind in kinds and f is not told and _is_of(event, f.event)]
    near = min(flights, key=lambda f: _distance(told, f), default=None)
    time = _day(near.event.time) if near is not None else None
    if near is None or time is None or _distance(told, near) >= REACH:
        return told
    telling = replace(near.event, kind=event.kind, status=event.status, slots=(), time=time, outcome=None)
    return Told(replace(event, time=time), (*told.tellings, telling))


def delayed(fault: Told, events: Sequence[Told]) -> bool:
    """Whether the sentences of a fault all tell of a delay, too: what put a flight off was before it and ended none."""
    changes = {t.evidence for e in events if e.event.kind == "ScheduleChange" for t in e.tellings}
    return fault.event.kind == "Anomaly" and all(t.evidence in changes for t in fault.tellings)


def _is_of(event: Event, flight: Event) -> bool:
    """Whether a flight happened of late, and of what an event is about."""
    about = {key for role in (*VEHICLES, "target") for key in event.filling(role)}
    flown = {key for role in VEHICLES for key in flight.filling(role)}
    recent = flight.time is not None and (flight.time.relative or flight.evidence == event.evidence)
    return flight.status in REAL and recent and bool(about & flown)


def _day(time: Time | None) -> Time | None:
    """The day of a time, if it names one."""
    parts = timex.parse(time.value) if time else None
    if time is None or parts is None or not (parts.day or parts.weekday):
        return None
    return replace(time, value=str(replace(parts, clock=None, zone=None, part=None)))


def _distance(a: Told, b: Told) -> int:
    """How far apart two events are told, in code points."""
    return min(abs(x.trigger.begin - y.trigger.begin) for x in a.tellings for y in b.tellings)
