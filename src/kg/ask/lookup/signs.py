"""Which sign a sentence tells the meaning of: what stands nearest before "which stands for", or is the subject."""

from collections.abc import Sequence
from itertools import pairwise

from kg.ask.lookup.alike import examples
from kg.ask.lookup.met import Met
from kg.ask.lookup.names import SIGNS, Names
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import BE, SILENT
from kg.ask.words import ARTICLES, PREPOSITIONS, SAYING, word_set

STANDING = word_set(
    "stand stands stood represent represents represented symbolise symbolises symbolised symbolize symbolizes "
    "symbolized"
)
"""What signs do."""
_MEANS = STANDING | word_set("standing means signifies")
_MEAN = _MEANS | word_set("mean signify")
_FLAGS = word_set("flag banner")
_CALLED = word_set("name title callsign word")
_WHICH = word_set("which that")
_BESIDE = word_set("above below under over beside behind around round with near between across against in on at")
_NEAR = 4
"""Words before a sign, or before the verb, among which an article or a preposition tells how it stands there."""


def of_another(asked: Asked, words: Sequence[Met], scene: Scene, names: Names) -> bool:
    """Whether it is the meaning of something else: "an eagle above a Y, which stands for two rivers", "the stars above
    the eagle stand for the Bear" tell nothing of the eagle.
    """
    folds = scene.folds
    verbs = [_relative(folds, i) for i, f in enumerate(folds) if f in _MEANS and i]
    if not verbs:
        return _tells_none(asked, words, folds)
    signs = [i for w in words if w.need.forms[0][0] not in _MEANS for i, _ in w.places(folds)]
    signs += [m.word for n in asked.of("name") if (m := names.met(n, scene)) and m.word is not None]
    parts = pairwise([-1, *verbs])  # "the bird stands for the sea, and the points stand for the islands"
    verb = max(parts, key=lambda part: sum(1 for i in signs if part[0] < i < part[1]))[1]
    before = [i for i in signs if i < verb]
    if _on_another(asked, folds) or _other_subject(asked, folds, verb, before):
        return True
    return _beside(folds, verb, before) if before else folds[verb - 1] in _WHICH


def _relative(folds: Sequence[str], verb: int) -> int:
    """The place behind "which" for what somebody says: "a raindrop, which they said stood for rain"."""
    near = range(max(verb - _NEAR, 0), verb)
    which = next((i for i in near if folds[i] in _WHICH), None)
    return which + 1 if which is not None and folds[verb - 1] in SAYING else verb


def _tells_none(asked: Asked, words: Sequence[Met], folds: Sequence[str]) -> bool:
    """Whether a sentence without such a verb tells no meaning: it only has "is", or was looked for widely."""
    means = [w for w in words if w.need.forms[0][0] in _MEAN]
    return any(asked.wide or all(folds[i] in BE for i, _ in w.places(folds)) for w in means)


def _on_another(asked: Asked, folds: Sequence[str]) -> bool:
    """Whether the question is of a flag and the sentence of a patch, or the other way round."""
    wanted = {"flag" if f in _FLAGS else "patch" for n in asked.needs for f in n.forms[0] if f in SIGNS}
    told = {"flag" if f in _FLAGS else "patch" for f in folds if f in SIGNS}
    return bool(wanted and told) and wanted.isdisjoint(told)


def _other_subject(asked: Asked, folds: Sequence[str], verb: int, signs: Sequence[int]) -> bool:
    """Whether a noun with an article stands right before the verb that is no sign of the question, nor its kind: "the
    bird stands for" may tell of a crane.
    """
    if folds[verb - 1] in _WHICH:
        return False
    near = range(verb - 1, max(verb - 1 - _NEAR, -1), -1)
    first = next((i for i in near if folds[i] in ARTICLES | PREPOSITIONS), None)
    if first is None or folds[first] not in ARTICLES or first == verb - 1 or verb - 1 in signs:
        return False
    if folds[verb - 1] in _CALLED and any(i < first for i in signs):  # "Integrity ... the name stands for"
        return False
    governed = first > 0 and folds[first - 1] in PREPOSITIONS | _BESIDE  # "the stars round the border stand for"
    kinds = {word[-1] for word in examples(folds[verb - 1])}
    return not governed and kinds.isdisjoint(f for n in asked.of("word", "name") for f in n.forms[0])


def _beside(folds: Sequence[str], verb: int, signs: Sequence[int]) -> bool:
    """Whether the last sign before the verb only tells where another one is, or another one follows on it."""
    last = max(signs)
    if folds[verb - 1] in _WHICH and any(f in ARTICLES | _BESIDE for f in folds[last + 1 : verb - 1]):
        return True
    beside = [i for i in range(max(last - _NEAR, 0), last) if folds[i] in _BESIDE and i]
    alone = all(f in SILENT for f in folds[last + 1 : verb])
    return alone and bool(beside) and not any(i < beside[-1] for i in signs)
