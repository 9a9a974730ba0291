"""Engines that stop because they are to: "when the engines shut down, the toy began to float"."""

from kg.extractors._frame import Frame, subject_tokens
from kg.model import Token

THEN = frozenset("when once as after until before while".split())
"""Words of a clause that only tells the time by the end of a burn."""
POINTS = frozenset("moment instant minute second time".split())
AMISS = frozenset(
    "early prematurely premature unexpectedly suddenly abruptly automatically mysteriously inexplicably short soon"
    " only just unplanned mistakenly wrongly".split()
)
"""Words that make a fault of it."""
BURNING = frozenset("engine engines stage motor motors booster boosters".split())
BROKEN_OFF = frozenset(
    "abort scrub halt fail stop cancel lose crash explode fall doom end cut tumble plunge destroy miss call postpone"
    " delay abandon leave force strand".split()
)
"""What comes of a fault."""


def is_cutoff(fr: Frame) -> bool:
    """Whether a clause of time tells that engines stopped, and nothing in it or above it that they should not have."""
    document, trigger = fr.document, fr.trigger
    if trigger.lemma not in {"shut", "cut"} or trigger.pos != "VERB":
        return False
    engines = [s for s in subject_tokens(document, trigger) if s.lower in BURNING and not _is_one_of_many(fr, s)]
    then = trigger.dep == "advcl" and any(m.lower in THEN for m in document.children(trigger, "mark", "advmod"))
    timed = then or any(_word_before(fr, s).lower in POINTS for s in engines)  # "the moment the engines shut down"
    words = {t.lower for t in document.subtree(trigger)}
    return timed and bool(engines) and not words & AMISS and not _broke_off(fr)


def _is_one_of_many(fr: Frame, engine: Token) -> bool:
    return any(c.lower in {"a", "an", "one", "another"} or c.pos == "NUM" for c in fr.document.children(engine))


def _word_before(fr: Frame, noun: Token) -> Token:
    return fr.document.tokens[max(0, fr.document.subtree(noun)[0].index - 1)]


def _broke_off(fr: Frame) -> bool:
    """Whether the clause above tells what comes of a fault; a stage that falls away does what it should."""
    above = fr.document.head(fr.trigger)
    away = any(c.lower == "away" for c in fr.document.children(above, "prt", "advmod"))
    return above.index != fr.trigger.index and above.lemma in BROKEN_OFF and not away
