"""Where a sentence has a word as a question means it."""

from collections.abc import Sequence

from kg.ask.lookup import mode
from kg.ask.lookup.met import Met
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.placed import any_one, misread, of_other
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import BE

_OF_EVENTS = ("where", "when", "why", "how", "amount", "times", "yesno")
"""What is asked of what happened, not of who did it."""
_TIMES = (("after",), ("before",), ("since",), ("until",), ("during",), ("following",))
_DOERS = ("er", "ers", "or", "ors")


def _aside(folds: Sequence[str], at: int) -> bool:
    """Whether a word only tells when something else was: "after the launch"."""
    before = folds[max(at - 2, 0) : at]
    return before[-1:] in _TIMES or (before[:1] in _TIMES and before[1:] in (("the",), ("its",), ("their",)))


def where(asked: Asked, words: Sequence[Met], wanted: Met, scene: Scene) -> list[tuple[int, bool]]:
    """Where a sentence has a word, and whether as the question has it: a name like "Bill" is no bill, and "not a
    plan" is none.
    """
    found = [(at, own) for at, own in wanted.places(scene.folds) if own or at not in scene.proper]
    if asked.asks == "yesno":  # who stays is not told by who is
        found = [(at, own) for at, own in found if own or scene.folds[at] not in BE]
    if asked.asks == "where" and not wanted.need.aside:
        found = [(at, own) for at, own in found if not _aside(scene.folds, at)]
    if not wanted.need.verb and all(n.forms[0][0] != "another" for n in asked.needs):  # "another crew" is not the crew
        found = [(at, own) for at, own in found if "another" not in scene.folds[max(at - 2, 0) : at]]
    if wanted.need.verb:
        event = asked.asks in _OF_EVENTS
        folds, forms = scene.folds, (*wanted.need.forms, *wanted.need.alike)
        often = asked.asks == "times"
        found = [(at, own) for at, own in found if not misread(folds, at, forms, event, often)]
        if asked.asks == "yesno":  # "was it led by NASA?" is not told by a director of NASA
            found = [(at, own) for at, own in found if own or not folds[at].endswith(_DOERS)]
    elif asked.asks == "times" and not wanted.need.near:
        found = [(at, own) for at, own in found if not any_one(scene.folds, at)]
    if asked.negated or asked.asks == "yesno":
        return found
    if asked.asks == "when":
        found = [(at, own) for at, own in found if not of_other(words, scene, at)]
    said = [(at, own) for at, own in found if not mode.denied(scene.folds, at)]
    return said if any(own for _, own in said) or not any(own for _, own in found) else []
