"""When a deal was made: by its clause, or by the year before the noun that the clause describes."""

from kg.extractors._deal_words import PACTS
from kg.extractors._frame import Frame
from kg.extractors._when import when
from kg.grammar import clause
from kg.model import Time


def signed_when(fr: Frame) -> Time | None:
    """When a deal was made; not when the work is due ("chose X to carry it in May")."""
    time = when(fr)
    works = [c for c in fr.document.children(fr.trigger, "xcomp", "advcl", "ccomp") if c.tag == "VB"]
    due = [clause(fr.document, work) for work in works]
    return _year_of(fr) if time is None or any(span.covers(time.span) for span in due) else time


def _year_of(fr: Frame) -> Time | None:
    """The year before the noun that a clause describes: "a 1993 deal signed by Norway"."""
    noun = fr.document.head(fr.trigger)
    described = fr.trigger.dep in {"acl", "relcl"} and noun.lower in PACTS
    years = [c.span for c in fr.document.children(noun, "nummod", "amod", "compound")] if described else []
    return next((t for t in fr.mentions.times_in(fr.sentence) if t.span in years), None)
