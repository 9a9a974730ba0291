"""How many days lie between two times."""

from collections.abc import Sequence

from kg.ask.answer import Row
from kg.ask.data import Binding
from kg.ask.evidence import Claims, collect
from kg.ask.moments import bounds
from kg.ask.reading import Reading, path
from kg.ask.rows import Found
from kg.terms import KG


def durations(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """From one event to another in days, where both days are known and all who tell of them agree: a ship that flies
    again and again has one flight in one article only.
    """
    part = found[0]
    began, ended = ([b for b in part.bindings if name in b] for name in ("began", "ended"))
    once = any(c.isdigit() for c in data.name(_thing(reading)))
    told = _told(began, ended, near=True) or (_told(began, ended, near=False) if once else {})
    if len(told) != 1:
        return (), 0
    number, pair = next(iter(told.items()))
    proof = tuple(dict.fromkeys(collect(part.index, reading.proofs, pair)))
    detail = f"from {pair[0]['began']} to {pair[1]['ended']}"
    return (Row(_words(number), f"P{number}D", part.source, detail, evidence=proof),), 0


def _told(began: list[Binding], ended: list[Binding], near: bool) -> dict[int, tuple[Binding, Binding]]:
    """The numbers of days, each with a beginning and an end that give it; ``near`` of one article."""
    by: dict[str, list[Binding]] = {}
    for first in began:
        by.setdefault(_article(first["event"]) if near else "", []).append(first)
    pairs = ((first, then) for then in ended for first in by.get(_article(then["event"]) if near else "", ()))
    return {number: pair for pair in pairs if (number := _days(*pair)) is not None}


def _article(event: str) -> str:
    return event.rpartition("/")[0]


def _thing(reading: Reading) -> str:
    """Whose flight it is."""
    return next(str(p.object) for p in reading.patterns if p.path == path(KG.spacecraft, KG.crewMember))


def _days(began: Binding, ended: Binding) -> int | None:
    """From the one day to the other; None if a day is not known, or they are in another order."""
    first, last = bounds(began["began"]), bounds(ended["ended"])
    if not first or not last or first[0] != first[1] or last[0] != last[1] or last[0] < first[0]:
        return None
    return (last[0] - first[0]).days


def _words(number: int) -> str:
    return {0: "the same day", 1: "1 day"}.get(number, f"{number} days")
