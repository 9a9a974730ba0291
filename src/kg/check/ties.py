"""How the things of the reference data hang together: what lies in, belongs to or descends from what."""

from kg.reference import Entry, entry

BELONGING = ("partOf", "locatedIn", "successorOf", "variantOf", "model", "affiliatedCountry", "operator")
"""Columns by which a maker or operator may be named after a larger whole: a centre's agency, a firm's country."""


def above(identifier: str, *columns: str) -> dict[str, Entry]:
    """The entry and all that its columns lead to, step by step, the nearest first."""
    found: dict[str, Entry] = {}
    waiting = [identifier]
    while waiting:
        at = waiting.pop(0)
        thing = entry(at)
        if thing is None or at in found:
            continue
        found[at] = thing
        waiting += [value for column in columns for value in thing.facts.get(column, ())]
    return found


def tied(one: str, other: str, *columns: str) -> bool:
    """Whether one of the two is the other, or leads to it."""
    return other in above(one, *columns) or one in above(other, *columns)


def countries(place: str) -> set[str]:
    """The countries that a place lies in (itself, if it is one); none for the Moon."""
    return {i for i, e in above(place, "locatedIn").items() if e.type == "Country"}


def apart(one: str, other: str) -> bool:
    """Whether two places lie in different countries for sure."""
    mine, yours = countries(one), countries(other)
    return bool(mine and yours) and not mine & yours


def name(identifier: str) -> str:
    """What a thing is called in the reference data."""
    thing = entry(identifier)
    return thing.name if thing else identifier


def names(identifiers: tuple[str, ...]) -> str:
    """What several things are called, in order."""
    return ", ".join(name(i) for i in identifiers)
