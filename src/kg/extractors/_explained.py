"""Faults whose cause alone is in doubt: "the likely cause of the leak", "the leak may have been caused by debris"."""

from kg.extractors._frame import Frame
from kg.grammar import auxiliaries, is_passive
from kg.model import Token
from kg.raising import CAUSES

BLAMING = frozenset("cause trigger blame attribute trace".split())


def is_explained(fr: Frame) -> bool:
    """Whether the clause of a known fault only looks for its cause: the fault itself has been."""
    document, trigger = fr.document, fr.trigger
    above = document.head(trigger)
    if not any(c.lower in {"the", "this", "that"} for c in document.children(trigger, "det")):
        return False
    if trigger.dep == "pobj":
        return above.lower in {"of", "for", "behind"} and document.head(above).lemma in CAUSES
    return trigger.dep == "nsubjpass" and _blames_of_old(fr, above)


def _blames_of_old(fr: Frame, verb: Token) -> bool:
    """ "May have been caused": what "may be caused" by something may not have been yet."""
    perfect = any(a.lemma == "have" for a in auxiliaries(fr.document, verb))
    return verb.lemma in BLAMING and is_passive(fr.document, verb) and perfect
