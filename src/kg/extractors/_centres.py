"""The centres of an agency at which something is done: "a hot fire at the Stennis Space Center"."""

from kg import reference
from kg.extractors._frame import Frame


def centres(fr: Frame) -> list[str]:
    """The agencies behind "at" or "in" that are, by the reference data, part of another one and so a place as well."""
    known = ((key, reference.entry(key)) for key in fr.of("Agency", links={"at", "in"}))
    return [key for key, entry in known if entry is not None and entry.facts.get("partOf")]
