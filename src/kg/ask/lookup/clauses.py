"""Which part of a sentence tells something: what stands in another clause is not told of it."""

from collections.abc import Sequence

from kg.ask.lookup.scene import Scene
from kg.ask.tokens import starts
from kg.ask.words import word_set

_WHO = word_set("who which whose whom where")
"""These begin a clause that tells more of the noun before it."""
_BECAUSE = word_set("because since as")


def without_others(scene: Scene, places: Sequence[int]) -> list[int]:
    """The words of a sentence without the clauses on nouns in which nothing of what is asked is told; those of the
    clause alone, if all of it is told there.
    """
    clauses = _asides(scene)
    inside = [c for c in clauses if places and all(at in c for at in places)]
    if inside:
        return list(inside[-1])
    others = {at for c in clauses if not any(p in c for p in places) for at in c}
    return [at for at in range(len(scene.folds)) if at not in others]


def is_reason(folds: Sequence[str], places: Sequence[int]) -> bool:
    """Whether what is asked the reason for is one itself: "it stayed there because a bolt would not turn"."""
    at = next((i for i, f in enumerate(folds) if f == "because"), len(folds))
    return bool(places) and all(p > at for p in places) and not any(f in _BECAUSE for f in folds[at + 1 :])


def _asides(scene: Scene) -> list[range]:
    """The words of the clauses that tell more of a noun, from "who" or "which" to the next comma."""
    folds, ends = scene.folds, commas(scene)
    begins = [i for i, f in enumerate(folds) if f in _WHO and i]
    return [range(i, min((e for e in ends if e > i), default=len(folds))) for i in begins]


def commas(scene: Scene) -> list[int]:
    """The words that a comma, a semicolon or a dash stands before."""
    text, begins = scene.passage.text, starts(scene.passage.text)
    return [
        i for i, at in enumerate(begins) if i and text[begins[i - 1] : at].rstrip(" \"”'’")[-1:] in (",", ";", "–", "—")
    ]
