"""Whose flights are: those of two states are two, however close they are told."""

from collections.abc import Iterable

from kg import reference


def of_other_states(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether the reference data knows two groups of bodies or ships to be of different states: "China launched three
    satellites; India launched two", Orbital-1 and a Progress.
    """
    mine, yours = ({state for key in keys for state in reference.states(key)} for keys in (some, others))
    return bool(mine and yours) and mine.isdisjoint(yours)
