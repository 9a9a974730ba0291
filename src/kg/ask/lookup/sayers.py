"""Whether somebody only says what a sentence tells: "the gas is harmless," said Cole, does not tell who tested it."""

from collections.abc import Sequence

from kg.ask.lookup.names import word_at
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.words import SAYING, word_set

_SAID = SAYING | word_set("adds added explained")
_TITLE = 5
"""Words of a title that may stand between "said" and a name."""
_SELF = word_set("i we my our me us he she they his her their")
"""Who speaks so may speak of what was done by oneself."""
_SPEECH = tuple("congratul thank praise criticis criticiz apologi warn welcom condemn mock greet".split())
"""How deeds begin that are done by what one says."""


def only_said(asked: Asked, scene: Scene, things: Sequence[str], places: Sequence[int]) -> bool:
    """Whether all who might have done it only speak of it; ``places`` are where it is told."""
    speaks = any(n.forms[0][0].startswith(_SPEECH) for n in asked.of("word"))
    if asked.asks != "who" or speaks or not (things and places) or not _SELF.isdisjoint(scene.folds):
        return False
    named = [
        (word_at(scene, b), word_at(scene, e - 1)) for b, e, t in scene.article.things(scene.number) if t in things
    ]
    return bool(named) and all(_says(scene.folds, first, last, places) for first, last in named)


def _says(folds: Sequence[str], first: int, last: int, places: Sequence[int]) -> bool:
    """Whether a name stands beside a word for saying, and all that is told on the other side of that."""
    before = max((i for i in range(max(first - _TITLE, 0), first) if folds[i] in _SAID), default=-1)
    if folds[last + 1 : last + 2] and folds[last + 1] in _SAID:
        return all(at > last + 1 for at in places)
    return before >= 0 and all(at < before for at in places)
