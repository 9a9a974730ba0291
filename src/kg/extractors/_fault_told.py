"""Whether a fault is told of as an event: not as one of those counted over the years, nor only pointed back at."""

from kg.extractors._frame import Frame
from kg.mood import mood


def is_told(fr: Frame) -> bool:
    """Whether a fault is told of as it was: "the mishap would not change the plan" only points back at it."""
    return mood(fr.document, fr.document.head(fr.trigger)) in {"plain", "ongoing"}


def is_record(fr: Frame) -> bool:
    """ "Has failed only once in 46 flights": what is counted over the years is no event."""
    perfect = any(a.lemma == "have" for a in fr.document.children(fr.trigger, "aux"))
    return perfect and any(c.lower in {"once", "twice", "times"} for c in fr.document.children(fr.trigger))
