"""Whether a noun that is asked for is told more of than the question has: "donors withdrew" does not tell which."""

from collections.abc import Sequence

from kg.ask.lookup.kin import inflected
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import numeral
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import SILENT, in_past
from kg.ask.words import ARTICLES, PREPOSITIONS, word_set

_MORE = word_set("of called named for with like such namely including from known dubbed to on in about")
"""Behind a noun these begin what tells more of it."""
_OTHER = word_set("different another other")
_BEFORE = 3
_BEHIND = 4
"""Words before and behind a noun that may tell more of it."""


def informative(asked: Asked, there: Sequence[tuple[int, bool]], scene: Scene) -> bool:
    """Whether what stands beside the noun somewhere is new; another word for it is: "which storm" is told by a cyclone.
    ``there`` is where the noun stands, and whether in its own words.
    """
    if not any(own for _, own in there):
        return True
    known = [f for n in asked.needs for form in (*n.forms, *n.alike) for f in form]
    verbs = [n.forms[0][0] for n in asked.needs if n.verb]
    return any(_told_more(known, verbs, scene, at) for at, _ in there)


def _told_more(known: Sequence[str], verbs: Sequence[str], scene: Scene, at: int) -> bool:
    folds, next_ = scene.folds, scene.folds[at + 1 : at + 2]
    before: list[str] = []
    for fold in reversed(folds[max(at - _BEFORE, 0) : at]):
        if fold in PREPOSITIONS | ARTICLES:
            break
        before += [] if in_past(fold) or fold.endswith("ly") else [fold]
    does = any(inflected(f, v) for f in next_ for v in verbs)  # "the patch shows two footprints"
    more = does or at + 1 in scene.proper or not _MORE.isdisjoint(next_)
    behind = folds[at + 1 : at + 1 + _BEHIND] if more else ()
    each = [f for f in (*before, *behind) if f not in SILENT | PREPOSITIONS and not numeral(f)]
    return any(not any(inflected(f, w) for w in known) for f in each)


def any_other(folds: Sequence[str], at: int) -> bool:
    """Whether what stands before a noun leaves open which it is: "a different port", "one of the two ships"."""
    before = folds[max(at - _BEHIND, 0) : at]
    return not _OTHER.isdisjoint(before[-2:]) or before[:2] == ("one", "of")
