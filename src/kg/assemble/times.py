"""When tellings are of one time: whether their times fit each other, and what they come to together."""

from kg import timex
from kg.model import Event, Time


def times_fit(a: Event, b: Event) -> bool:
    """Whether two events can be of one time: one has none, or they are compatible."""
    return a.time is None or b.time is None or timex.compatible(a.time.value, b.time.value)


def same_time(a: Event, b: Event) -> bool:
    """Whether both times name the same day, weekday or clock time, and fit otherwise."""
    if a.time is None or b.time is None or not timex.compatible(a.time.value, b.time.value):
        return False
    x, y = timex.parse(a.time.value), timex.parse(b.time.value)
    if x is None or y is None:
        return False
    return any(
        mine is not None and mine == yours
        for mine, yours in ((x.day, y.day), (x.weekday, y.weekday), (x.clock, y.clock))
    )


def complement(a: Event, b: Event) -> bool:
    """ "A launch on Thursday evening", then "it came at 7:38 p.m.": one tells the day, the other the hour."""
    x, y = (timex.parse(e.time.value) if e.time else None for e in (a, b))
    if x is None or y is None or not times_fit(a, b):
        return False
    dated = [bool(parts.day or parts.weekday) for parts in (x, y)]
    return dated.count(True) == 1 and bool(x.clock) != dated[0] and bool(y.clock) != dated[1]


def joined(a: Time | None, b: Time | None) -> Time | None:
    """What two times come to together, or the one that there is."""
    if a is None or b is None:
        return a or b
    value = timex.merge([a.value, b.value])
    return Time(a.span, value, a.relative or b.relative) if value else a
