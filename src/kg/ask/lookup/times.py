"""Whether a sentence tells a time that the question does not have."""

import re
from collections.abc import Sequence

from kg.ask.lookup.clauses import without_others
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene, dated
from kg.ask.tokens import starts
from kg.ask.words import word_set

_TIMES = word_set(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight spring summer autumn winter week "
    "month year decade weekend"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:19|20)\d\d\b|\b\d{4} (?:hr|gmt|utc)\b", re.I)
_SPANS = "(?:minute|hour|day|week|month|year)s?"
_LATER = re.compile(rf"\b{_SPANS} (?:later|ago|earlier|afterwards|from now)\b", re.I)
_WITHIN = re.compile(rf"\b(?:in|within) (?:[\w-]+ ){{1,3}}{_SPANS}\b", re.I)
"""Asked when something will be, this tells it; else it may tell how long that took."""


def told(asked: Asked, scene: Scene, places: Sequence[int]) -> bool:
    """Whether a clock time, a date, a part of the day or of the year stands in what is told of it, or how much later it
    was.
    """
    known, kept = {w for n in asked.of("moment") for w in dated(n.forms[0])}, without_others(scene, places)
    folds, text = [scene.folds[i] for i in kept], _text(scene, kept)
    later = _LATER.search(text) or (asked.planned and _WITHIN.search(text))
    return bool(_CLOCK.search(text) or later or set(dated(folds)) - known or not _TIMES.isdisjoint(folds))


def _text(scene: Scene, kept: Sequence[int]) -> str:
    """The text of some words of a sentence."""
    text, begins = scene.passage.text, (*starts(scene.passage.text), len(scene.passage.text))
    return "".join(text[begins[i] : begins[i + 1]] for i in kept)
