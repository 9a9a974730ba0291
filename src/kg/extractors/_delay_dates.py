"""The time of a change of schedule: when it was made, else the date that was not kept."""

from kg.extractors._delays import NEW
from kg.extractors._frame import Frame
from kg.extractors._unreal import was_meant
from kg.extractors._when import NOT_THEN, when
from kg.grammar import PLANNED, clause
from kg.model import Span, Time


def missed_slot(fr: Frame) -> Time | None:
    """The date that was missed."""
    missed = fr.document.children(fr.trigger, "dobj") if fr.trigger.lemma == "miss" else ()
    times = (t for o in missed for t in fr.mentions.times_in(clause(fr.document, o)))
    return next((t for t in times if not t.value.startswith("P")), None)


def changed(fr: Frame) -> Time | None:
    """When the change was made, or the day that it freed; the new date is the launch's."""
    if fr.trigger.lemma == "reschedule":
        return None
    time = when(fr, NOT_THEN | NEW)
    return None if time and _came_then(fr, time) else time or _first_set(fr)


def _came_then(fr: Frame, time: Time) -> bool:
    """ "The undocking, at noon on Friday, had been put off for weeks": when it came about at last."""
    had = next((a for a in fr.document.children(fr.trigger, "aux") if a.lower == "had"), None)
    return had is not None and any(s.span.end <= time.span.begin < had.span.begin for s in fr.subjects)


def _first_set(fr: Frame) -> Time | None:
    """ "Was to fly on Monday, but a boat delayed it": the date that was not kept."""
    before = fr.document.between(Span(fr.sentence.begin, fr.trigger.span.begin))
    plans = [t for t in before if (t.lemma in PLANNED or t.lemma == "be") and was_meant(fr.document, t)]
    clauses = (clause(fr.document, t) for t in plans)
    times = [t for c in clauses for t in fr.mentions.times_in(c) if t.span.end <= fr.trigger.span.begin]
    return next((t for t in times if not t.value.startswith("P")), None)
