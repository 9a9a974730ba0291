"""Forms that read one question differently, of which one goes before the other."""

from dataclasses import replace

from kg.ask.reading import Reading

_FIRST = (
    ("did", "is_related"),
    ("crew", "roles"),
    ("crew", "participants"),
    ("participants", "related"),
    ("attributes", "did"),
    ("attributes", "what_is"),
    ("quantities", "participants"),
    ("design_parts", "symbols"),
    ("events", "statements"),
    ("other_than", "events"),
    ("other_than", "participants"),
)
"""Pairs of forms of which the second is asked where the first finds nothing."""


def chained(found: dict[Reading, str]) -> dict[Reading, str]:
    """A verb may speak of an event and of the relation that it founds ("signed"): the relation is asked if no
    event is known.
    """
    by_form = {form: reading for reading, form in found.items()}
    for event, relation in _FIRST:
        if set(by_form) == {event, relation}:
            reading = replace(by_form[event], fallback=by_form[event].fallback or by_form[relation])
            return {reading: event}
    return found
