"""Whose a launch is: those of two states are two, however close they are told."""

from kg import reference
from kg.model import Event


def of_other_states(a: Event, b: Event) -> bool:
    """Whether two launches are those of different states: "China launched three satellites; India launched two"."""
    states = [{state for key in e.filling("agent") for state in _states_of(key)} for e in (a, b)]
    return a.kind == "Launch" and all(states) and not states[0] & states[1]


def _states_of(key: str) -> tuple[str, ...]:
    entry = reference.entry(key)
    return (key,) if key.startswith("country/") else entry.facts.get("affiliatedCountry", ()) if entry else ()
