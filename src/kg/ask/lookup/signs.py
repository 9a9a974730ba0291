"""Which sign a sentence tells the meaning of: what stands nearest before "which stands for", or is the subject."""

from collections.abc import Sequence

from kg.ask.lookup.alike import examples
from kg.ask.lookup.met import Met
from kg.ask.lookup.names import SIGNS, Names
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import BE, SILENT
from kg.ask.words import ARTICLES, PREPOSITIONS, word_set

_MEANS = word_set(
    "stands stand stood standing represents represent represented symbolises symbolise symbolizes symbolize symbolised "
    "symbolized means signifies"
)
_FLAGS = word_set("flag banner")
_MEAN = word_set("mean signify symbolise symbolize")
_WHICH = word_set("which that")
_BESIDE = word_set("above below under over beside behind around round with near between across against in on at")
_NEAR = 4


def of_another(asked: Asked, words: Sequence[Met], scene: Scene, names: Names) -> bool:
    """Whether it is the meaning of something else: "an eagle above a Y, which stands for two rivers", "the stars above
    the eagle stand for the Bear" tell nothing of the eagle.
    """
    folds = scene.folds
    at = next((i for i, f in enumerate(folds) if f in _MEANS and i), None)
    signs = [i for w in words if w.need.forms[0][0] not in _MEANS for i, _ in w.places(folds)]
    signs += [m.word for n in asked.of("name") if (m := names.met(n, scene)) and m.word is not None]
    if at is None:
        means = [w for w in words if w.need.forms[0][0] in _MEANS | _MEAN]
        return any(asked.wide or all(folds[i] in BE for i, _ in w.places(folds)) for w in means)
    own = {f in _FLAGS for n in asked.needs for f in n.forms[0] if f in SIGNS}
    if own and own.isdisjoint(told := {f in _FLAGS for f in folds if f in SIGNS}) and told:
        return True  # the stars of the flag are not those of the patch
    before = [i for i in signs if i < at]
    subject = _subject(folds, at)
    kinds = {f for n in asked.of("word", "name") for f in n.forms[0]}
    if subject is not None and subject not in before and not kinds & {w[-1] for w in examples(folds[subject])}:
        return True
    if not before:
        return folds[at - 1] in _WHICH
    last = max(before)
    between = [f for f in folds[last + 1 : at] if f not in SILENT]
    if folds[at - 1] in _WHICH and any(f in ARTICLES | _BESIDE for f in folds[last + 1 : at - 1]):
        return True
    start = max(last - _NEAR, 0)
    beside = [i for i in range(start, last) if folds[i] in _BESIDE]
    return not between and bool(beside) and not any(i < beside[-1] for i in before) and beside[-1] > 0


def _subject(folds: Sequence[str], at: int) -> int | None:
    """The noun right before the verb, if an article stands before that and no preposition: "the rooster stands for"."""
    first = next((i for i in range(at - 1, max(at - 1 - _NEAR, -1), -1) if folds[i] in ARTICLES | PREPOSITIONS), None)
    if first is None or folds[first] not in ARTICLES or first == at - 1:
        return None
    return at - 1 if first == 0 or folds[first - 1] not in PREPOSITIONS | _BESIDE else None
