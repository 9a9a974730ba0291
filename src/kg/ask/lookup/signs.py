"""Which sign a sentence tells the meaning of: what stands nearest before "which stands for", or is the subject."""

from collections.abc import Sequence

from kg.ask.lookup.met import Met
from kg.ask.lookup.names import Names
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import SILENT
from kg.ask.words import ARTICLES, word_set

_MEANS = word_set(
    "stands stand stood standing represents represent represented symbolises symbolise symbolizes symbolize symbolised "
    "symbolized means signifies"
)
_WHICH = word_set("which that")
_BESIDE = word_set("above below under over beside behind around round with near between across against in on at")
_NEAR = 4


def of_another(asked: Asked, words: Sequence[Met], scene: Scene, names: Names) -> bool:
    """Whether it is the meaning of something else: "an eagle above a Y, which stands for two rivers", "the stars above
    the eagle stand for the Bear" tell nothing of the eagle.
    """
    folds = scene.folds
    at = next((i for i, f in enumerate(folds) if f in _MEANS and i), None)
    signs = [i for w in words if not w.need.verb for i, _ in w.places(folds)]
    signs += [m.word for n in asked.of("name") if (m := names.met(n, scene)) and m.word is not None]
    if at is None or not (before := [i for i in signs if i < at]):
        return False
    last = max(before)
    between = [f for f in folds[last + 1 : at] if f not in SILENT]
    if folds[at - 1] in _WHICH and any(f in ARTICLES | _BESIDE for f in folds[last + 1 : at - 1]):
        return True
    start = max(last - _NEAR, 0)
    beside = [i for i in range(start, last) if folds[i] in _BESIDE]
    return not between and bool(beside) and not any(i < beside[-1] for i in before) and beside[-1] > 0
