"""A noun of the question that a sentence only points at: "they took it down", of the banner of the sentence before."""

from collections.abc import Sequence

from kg.ask.lookup.met import Met
from kg.ask.lookup.scene import Scene
from kg.ask.words import word_set

_SUBJECTS = (("it",), ("they",))
_OBJECTS = word_set("it them")
_POINTING = word_set("it they them")
_NEAR = 3
"""Words behind a verb among which its object stands: "took it", "took off it"."""


def points(scene: Scene) -> bool:
    """Whether a sentence has such a word at all: what is quickly told."""
    return not _POINTING.isdisjoint(scene.folds)


def meant(wanted: Met, verbs: Sequence[tuple[Met, Sequence[int]]], scene: Scene) -> bool:
    """Whether "it" stands for a noun that the sentence before has: its subject where a sentence begins so, its object
    behind a verb. ``verbs`` are those of the question, each with where the sentence has it.
    """
    need, before = wanted.need, scene.number - 1
    if need.verb or need.asked or before < 1:
        return False
    subject = scene.folds[:1] in _SUBJECTS and any(v.need.at > need.at for v, _ in verbs)
    acting = [places for v, places in verbs if v.need.at < need.at][-1:]
    behind = (scene.folds[at + 1 : at + _NEAR] for places in acting for at in places)
    told = subject or any(not _OBJECTS.isdisjoint(b) for b in behind)
    return told and any(own for _, own in wanted.places(scene.article.folds[before]))
