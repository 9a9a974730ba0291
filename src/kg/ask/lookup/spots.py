"""Whether a sentence tells a place that is no name: "in the desert", "lies in 40 metres of water"."""

import re
from collections.abc import Sequence

from kg.ask.lookup.names import capital, word_at
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.thesaurus import bases
from kg.ask.words import ARTICLES, PREPOSITIONS, word_set

_LYING = word_set("lie stand sit hang rest stay hide live base locate situate moor anchor park")
_AT = ("in", "at", "near", "off", "outside")
_SPOT = ("in", "on", "inside", "under", "beneath", "near", "beside")
_TIMES = word_set(
    "day days week weeks month months year years hour hours minute minutes morning evening afternoon night past end "
    "beginning start wake face event case statement interview tweet post letter report meeting bid way row"
)
"""Behind "in a" these tell no place."""
_NEAR = 3
"""Words behind a verb that lies somewhere, among which the place begins."""
_SPOTS = re.compile(
    r"\b(?:in|at|on|near|off|over|into|onto|inside|outside|above|below|beneath|from|under|around|across|to) "
    r"(?:(?:the|a|an|its|their|his|her) )?(?:[\w-]+ ){0,2}?(?:sea|ocean|desert|steppe|field|forest|orbit|atmosphere|"
    r"pad|hangar|surface|building|factory|plant|coast|shore|mountains?|lake|river|gulf|bay|island|crater|plain|"
    r"outback|ground|sky|side|site|city|town|village|airport|base|port|station|center|centre|university|museum|school|hospital|"
    r"region|province|state|border|equator|pole|module|airlock|hull|nose|wing|tank|stage|room)\b"
)


def told(scene: Scene, places: Sequence[int]) -> bool:
    """Whether a place stands in a sentence, or behind where something lies."""
    near = (scene.folds[at + 1 : at + _NEAR] for at in places if _lies(scene.folds[at]))
    return (
        any(map(PREPOSITIONS.intersection, near))
        or _right_behind(scene, places)
        or bool(_SPOTS.search(scene.passage.text))
        or _unknown(scene, places)
    )


def _right_behind(scene: Scene, places: Sequence[int]) -> bool:
    """Whether "in a" or the like stands right behind what was done: "cracks were found in a porthole"."""
    behind = (scene.folds[at + 1 : at + 4] for at in places)
    return any(len(b) == 3 and b[0] in _SPOT and b[1] in ARTICLES and b[2] not in _TIMES for b in behind)


def _unknown(scene: Scene, places: Sequence[int]) -> bool:
    """Whether a name that nobody knows stands behind the verb and a preposition: "had to land at San Juan"."""
    known = {word_at(scene, begin) for begin, _, _ in scene.article.things(scene.number)}
    ends = (i + 2 if scene.folds[i + 1 : i + 2] == ("the",) else i + 1 for at in places for i in _behind(scene, at))
    return any(i not in known and capital(scene, i) for i in ends)


def _behind(scene: Scene, at: int) -> list[int]:
    """The prepositions of a place right behind a verb."""
    return [i for i in range(at + 1, min(at + _NEAR, len(scene.folds))) if scene.folds[i] in _AT]


def _lies(fold: str) -> bool:
    """Whether a verb tells where something is."""
    return any(base in _LYING for base in bases(fold))
