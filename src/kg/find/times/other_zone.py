"""The day of a time that only its telling in another zone has: "10:47 p.m. local time (0147 GMT Wednesday)"."""

from kg.find.times import zones
from kg.find.times.atoms import Atom
from kg.timex import Parts

_DAY = 24 * 60


def ahead(clock: Atom, other: Atom, season: Parts) -> int:
    """By how many days the one zone's day is ahead of the other's then: -1, 0 or 1."""
    there = minutes(other.parts.clock or "00:00")
    return (there + _difference(clock, other, season)) // _DAY


def _difference(clock: Atom, other: Atom, season: Parts) -> int:
    """The minutes between the two zones: by their names, else by the clocks, taken for less than half a day."""
    offsets = [_offset(atom, season) for atom in (clock, other)]
    if offsets[0] is not None and offsets[1] is not None:
        return offsets[0] - offsets[1]
    apart = minutes(clock.parts.clock or "00:00") - minutes(other.parts.clock or "00:00")
    return (apart + _DAY // 2) % _DAY - _DAY // 2


def _offset(atom: Atom, season: Parts) -> int | None:
    zone = zones.named(atom.zone) if atom.zone and atom.zone != "local" else None
    told = zones.offset(zone, season) if zone else None
    if told is None:
        return None
    return 0 if told == "Z" else minutes(told[1:]) * (-1 if told[0] == "-" else 1)


def minutes(clock: str) -> int:
    """The minutes since midnight of a clock time."""
    return 60 * int(clock[:2]) + int(clock[3:])
