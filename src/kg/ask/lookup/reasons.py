"""Whether a sentence tells why something is so, or how it was done."""

from collections.abc import Sequence

from kg.ask.lookup.clauses import is_reason
from kg.ask.lookup.mode import passive
from kg.ask.lookup.thesaurus import bases
from kg.ask.words import word_set

_BEHIND = word_set("because due owing since as after over thanks following amid citing blaming for when being")
"""What a reason begins with, behind what is so or before it."""
_CAUSING = word_set(
    "caused causing causes cause prompted prompting prompts forced forcing forces force led leads leading triggered "
    "blamed blames blaming meant means keeps kept made makes delays delayed holds held halted halts stopped stops "
    "grounded grounds prevented prevents sparked reason why attributed traced tracing blaming"
)
_LOOSE = word_set("since as after over following for when being")
"""These begin a reason only right behind what is so, in its own part of the sentence."""
_GROUNDS = word_set("fear fears reasons lack concerns worries want")
_MEANS = word_set("by with via through using thanks")
_SOON = word_set(
    "soon shortly just right immediately seconds minutes hours days weeks months years day week month year"
)
_PURPOSES = frozenset(
    tuple(words.split())
    for words in (
        "so that/so as/in order/in preparation/to make/to free/in support/in protest/in honour/in honor/"
        "in solidarity/in memory/in response/in return/"
        "to avoid/to prevent/to ensure/to mark/to celebrate/to protect/to save/to spare/to honour/to honor/to allow/"
        "to enable/to cut/to reduce/to analyse/to analyze/to study/to test/to measure/to replace/to repair/to inspect/"
        "to examine/to check/to learn/to investigate/to demonstrate/to improve/to find"
    ).split("/")
)
"""Words that tell what something was done for."""
_FLIGHTS = word_set("launch liftoff lift takeoff take landing docking separation midnight noon")
"""Behind "after" these tell when it was."""
_EARLIER = word_set("previous earlier past prior similar")
"""Behind "following" these only tell what was before."""
_DISPUTES = word_set(
    "sue sued sues protest criticise criticize complain clash argue quit resign quarrel fine fire accuse row"
)
"""Behind these "over" tells the reason."""
_SURE = 20
_NEAR = 8
"""Words between what is so and its reason, where that is told for certain and where it may be told."""
_REACH = 12
"""Words between what is done and the means."""


def given(folds: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a reason stands behind what is so, or before it as what brought it about."""
    if not places:
        return not (_BEHIND - _LOOSE | _CAUSING).isdisjoint(folds)
    if is_reason(folds, places):
        return False
    sure = [i for i, f in enumerate(folds) if f in _BEHIND - _LOOSE or tuple(folds[i : i + 2]) in _PURPOSES]
    loose = [i for i, f in enumerate(folds) if f in _LOOSE and not _of_time(folds, i)]
    return (
        any(-_SURE <= i - at <= _SURE for i in sure for at in places)
        or any(0 < i - at <= (_SURE if folds[i] == "after" else _NEAR) for i in loose for at in places)
        or any(f in _CAUSING and i <= at and not _undergone(folds, i) for i, f in enumerate(folds) for at in places)
    )


def _undergone(folds: Sequence[str], at: int) -> bool:
    """Whether a word tells what was done to something, and not by what: "has been grounded since"."""
    return passive(folds, at) and "by" not in folds[at + 1 : at + _NEAR]


def _of_time(folds: Sequence[str], at: int) -> bool:
    """Whether a word begins a time or a place rather than a reason: "after 3 pm", "over the sea", "for the crew"."""
    behind = folds[at + 1 : at + 4]
    soon = folds[at - 1 : at] and folds[at - 1] in _SOON and "of" not in folds[max(at - 4, 0) : at - 1]
    soon = soon or tuple(folds[max(at - 2, 0) : at]) == ("or", "so")  # "a minute or so after"
    if folds[at] == "after" and (soon or (behind[:1] and behind[0] in _FLIGHTS)):
        return True
    if folds[at] == "since" and (at == 0 or folds[at - 1] in ("has", "have", "had", "ever", "long", "first", "time")):
        return True
    if folds[at] == "over" and any(b in _DISPUTES for f in folds[max(at - _NEAR, 0) : at] for b in bases(f)):
        return False
    if folds[at] == "following" and behind[:1] and behind[0] in _EARLIER:
        return True
    loose = folds[at] in ("for", "over") and _GROUNDS.isdisjoint(behind) and not any(w.endswith("ing") for w in behind)
    return loose or any(w[:1].isdigit() for w in behind[:2])


def manner(folds: Sequence[str], places: Sequence[int]) -> bool:
    """Whether means or a manner stand behind what is told."""
    means = [i for i, f in enumerate(folds) if f in _MEANS or (f == "in" and folds[i + 1 : i + 2] in (("a",), ("an",)))]
    return any(0 < i - at <= _REACH for i in means for at in places)
