"""What a "yes" or a "no" wants beside the words: one clause that has them all, as many as the question says, and no
limit that the question has not.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from kg.ask.lookup.doers import anybody
from kg.ask.lookup.met import Met
from kg.ask.lookup.names import Names, capital
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import ORDINALS
from kg.ask.lookup.scene import Scene
from kg.ask.question import Question
from kg.ask.tokens import starts
from kg.ask.words import SAYING, word_set

_SIDES = {"after": "before", "before": "after"}
_BESIDE = 2
"""Words before something of which one may be "before" or "after"."""
_NEAR = 5
"""Words between what still is so and the word for that."""
_LASTING = ("still", "remain", "continu", "keep", "kept", "stay")
NEVER = word_set("never not no nobody none neither nor rather instead")
_ABOARD, _UNCREWED = word_set("aboard board crewed manned"), word_set("uncrewed unmanned unpiloted")
_ENDS = ORDINALS | SAYING | {"and", "but"}
_PROVIDED = (("provided", "that"), ("providing", "that"), ("only", "if"))
"""What stands behind these is not told to be so."""
_LIMITS = word_set("from in since of among")
"""Before a name these limit what was the first: "launched from the United States"."""


def follows(asked: Asked, scene: Scene, words: Sequence[Met], names: Names) -> bool:
    """Whether a sentence that has the words tells it of what the question asks."""
    there = [[at for at, _ in w.places(scene.folds)] for w in words]
    named = [m.word for n in asked.of("name") if (m := names.met(n, scene)) and m.word is not None]
    each = [places for places in (*there, *([at] for at in named)) if places]
    limited = _several(scene, words) or _limited(asked, scene, each)
    return _together(scene, each) and not (limited or _turned(asked, scene, each) or _over(asked, scene, each))


def denied(asked: Asked, scene: Scene, question: Question) -> bool:
    """Whether a sentence has a negation anywhere, where it would tell "yes" to what is asked without one, or tells of
    nobody, where it is asked if it was anybody, or of what depends on it.
    """
    if (asked.anybody and not anybody(scene, question)) or any(p in _PROVIDED for p in pairwise(scene.folds)):
        return True
    first = asked.earlier and "first" in scene.folds
    exact = any(word not in scene.folds for word in asked.exact)
    empty = without_crew({f for n in asked.needs for f in n.forms[0]}, scene)
    return first or exact or empty or (not asked.negated and not NEVER.isdisjoint(scene.folds))


def without_crew(words: Set[str], scene: Scene) -> bool:
    """Whether words of a question ask who is aboard, and a sentence tells of a ship without a crew."""
    asks = not words.isdisjoint(_ABOARD) and words.isdisjoint(_UNCREWED)
    return asks and not _UNCREWED.isdisjoint(scene.folds)


def _over(asked: Asked, scene: Scene, each: Sequence[Sequence[int]]) -> bool:
    """Whether it is asked if something is still so, and a sentence doesn't say beside it that it goes on."""
    lasting = [i for i, f in enumerate(scene.folds) if f.startswith(_LASTING)]
    return asked.still and not any(abs(i - at) <= _NEAR for i in lasting for places in each for at in places)


def _turned(asked: Asked, scene: Scene, each: Sequence[Sequence[int]]) -> bool:
    """Whether a sentence tells it of the time on the other side: "before the signing", where "after" is asked for."""
    before = {f for places in each for at in places for f in scene.folds[max(at - _BESIDE, 0) : at]}
    return asked.side in _SIDES and _SIDES[asked.side] in before and asked.side not in before


def _together(scene: Scene, each: Sequence[Sequence[int]]) -> bool:
    """Whether one part of a sentence has all: "Huginn means thought; Muninn means memory"."""
    text, begins = scene.passage.text, starts(scene.passage.text)
    parts = [{text.count(";", 0, begins[at]) for at in places} for places in each]
    return not parts or bool(set.intersection(*parts))


def _several(scene: Scene, words: Sequence[Met]) -> bool:
    """Whether one is told where the question speaks of several: "in one piece" is not in pieces."""
    plural = [w for w in words if not w.need.verb and w.need.forms[0][-1].endswith("s")]
    places = ([at for at, _ in w.places(scene.folds)] for w in plural)
    return any(each and all(scene.folds[at - 1 : at] == ("one",) for at in each) for each in places)


def _limited(asked: Asked, scene: Scene, each: Sequence[Sequence[int]]) -> bool:
    """Whether the first of all is told only of some: "the first to fly on a rocket launched from the United States"."""
    ordered = any(form[0] in ORDINALS for n in asked.of("word") for form in n.forms)
    last = max((at for places in each for at in places), default=0)
    rest = range(last + 1, len(scene.folds))
    ends = next((i for i in rest if scene.folds[i] in _ENDS), len(scene.folds))
    behind = [(a, b) for a, b in pairwise(range(last + 1, ends)) if scene.folds[a] in _LIMITS]
    limits = (scene.folds[b] == "the" or (b in scene.proper and capital(scene, b)) for _, b in behind)
    return ordered and any(limits)
