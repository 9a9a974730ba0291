"""Whom something is done to or for, where a preposition tells: "to whom does the plaque pay tribute?" is answered by
the name right behind "pays tribute to".
"""

from collections.abc import Sequence

from kg.ask.lookup.names import capital, word_at
from kg.ask.lookup.scene import Scene
from kg.ask.words import ARTICLES

_NEAR = 6
"""Words behind the verb among which the preposition stands."""


def told(scene: Scene, preposition: str, places: Sequence[int]) -> tuple[str, ...] | None:
    """The thing that is named right behind the preposition; () for a name that nobody knows, None where none stands."""
    behind = (i for at in places for i in range(at + 1, at + 1 + _NEAR) if scene.folds[i : i + 1] == (preposition,))
    return next((found for i in behind if (found := _named(scene, i + 1)) is not None), None)


def _named(scene: Scene, at: int) -> tuple[str, ...] | None:
    """What is named at a word, or behind the article there."""
    at += scene.folds[at : at + 1] != () and scene.folds[at] in ARTICLES
    things = tuple(t for b, _, t in scene.article.things(scene.number) if word_at(scene, b) == at)
    return things or (() if capital(scene, at) else None)
