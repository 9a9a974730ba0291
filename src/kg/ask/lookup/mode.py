"""Whether a sentence tells what a question asks as so, and not as planned, possible, denied or the other way round."""

from collections.abc import Sequence

from kg.ask.lookup.needs import Asked, Role
from kg.ask.words import PREPOSITIONS, word_set

_NOT_SO = word_set(
    "not never no nobody none nothing without unable cannot fail fails failed failing failure unlikely denied neither "
    "nor hardly refuses refused refuse denies deny"
)
_OPEN = word_set(
    "will would could may might should can if to plan plans planned expected scheduled due hopes hoped hoping whether "
    "unless wants want wanted likely perhaps possibly"
)
_IMPLYING = word_set(
    "forced forcing force prompted prompting caused causing led leading helped managed began begun started continued "
    "allowed allowing enabled ordered ordering orders order able had first second third last decided chose timed moved "
    "came went served used way left sent flew"
)
"""What was done so that something else was."""
_AHEAD = word_set(
    "will would plan plans planned planning expected expects scheduled schedule due next upcoming future aim aims "
    "target set hopes intended to meant should may"
)
_DOUBTS = word_set(
    "deny denies denied denying fear fears feared hope hopes hoped doubt doubts doubted claim claims claimed rejects "
    "rejected suggestion suggestions rumours rumors worry worries worried"
)
_CLAUSE = 10
"""Words that a clause of what is denied or hoped reaches over."""
_BE = word_set("is are was were be been being gets got get")
_BARE = word_set("be become")
_HAVE = word_set("has have had")
_LINKS = word_set("not also now then soon since just already been being to be have has had")
_BEFORE = 3
"""Words before a verb that tell whether it is so."""
_OPPOSITE = 4
"""Words before a verb among which a negation says that it was not so."""


def is_so(folds: Sequence[str], at: int) -> bool:
    """Whether the word at a place is told as a fact."""
    if _doubted(folds, at):
        return False
    before = list(folds[max(at - _BEFORE, 0) : at])
    if "to" in before and _IMPLYING.intersection(folds[max(at - 2 * _BEFORE, 0) : at]):  # "forced them to postpone it"
        before.remove("to")
    elif _BARE.intersection(before) and _HAVE.isdisjoint(folds[max(at - 2 * _BEFORE, 0) : at]):
        return False  # "will begin a stay in May and become the first"
    return (_OPEN | _NOT_SO).isdisjoint(before)


def _doubted(folds: Sequence[str], at: int) -> bool:
    """Whether a verb stands in what somebody denies, fears or hopes: "denied that they were ever stuck"."""
    near = range(max(at - _CLAUSE, 0), at)
    return any(folds[i] in _DOUBTS and folds[i + 1] in ("that", "it", "they", "having") for i in near)


def is_not_so(folds: Sequence[str], at: int) -> bool:
    """Whether the word at a place is told as denied."""
    before = folds[max(at - _OPPOSITE, 0) : at]
    return not _NOT_SO.isdisjoint(before) and (_OPEN - {"to"}).isdisjoint(before)


def fits(asked: Asked, folds: Sequence[str], places: Sequence[Sequence[int]]) -> bool:
    """Whether the verbs, each with the places where it stands, are told as the question asks for them."""
    if asked.negated:
        return bool(_NOT_SO.intersection(folds))
    if asked.planned:
        return bool(_AHEAD.intersection(folds))
    return all(any(is_so(folds, at) for at in each) for each in places)


def denied(folds: Sequence[str], at: int) -> bool:
    """Whether a noun is told not to be meant: "a hope, not a plan"."""
    before = [f for f in folds[max(at - 2, 0) : at] if f not in ("a", "an", "the")]
    return before[-1:] in (["not"], ["no"], ["nor"])


def on_behalf(folds: Sequence[str], at: int) -> bool:
    """Whether something is told to be done for the one who is named at a place."""
    return not {"for", "behalf"}.isdisjoint(folds[max(at - _BEFORE, 0) : at])


def passive(folds: Sequence[str], at: int) -> bool:
    """Whether a verb in the past stands in the passive: "was sued", "built by"."""
    before = at - 1
    while before >= 0 and (folds[before] in _LINKS or folds[before].endswith("ly")) and at - before < _BEFORE + 1:
        if folds[before] in ("been", "being", "be"):
            return True
        before -= 1
    return (before >= 0 and folds[before] in _BE) or "by" in folds[at + 1 : at + 3]


def turned(role: Role, folds: Sequence[str], verb: int, name: int) -> bool:
    """Whether a name stands on the other side of the verb than the question has it."""
    if role in ("", "says") or not (folds[verb].endswith(("ed", "s", "ing")) or _irregular(folds[verb])):
        return False
    acts = name < verb
    if passive(folds, verb):
        acts = name > verb and "by" in folds[verb:name]
        return (role != "does" and acts) or (role == "does" and name < verb)
    if role == "does":
        return not acts and "with" not in folds[max(name - 2, 0) : name]
    return (
        not _other(folds, name, verb)
        if acts
        else role != "object" and not PREPOSITIONS.isdisjoint(folds[verb + 1 : name])
    )


def _irregular(fold: str) -> bool:
    from kg.ask.lookup.kin import past

    return past(fold)


def _other(folds: Sequence[str], name: int, verb: int) -> bool:
    """Whether another one may act between a name and a verb: they stand far apart, or a clause of its own begins."""
    return verb - name > 2 * _BEFORE or not {"who", "which", "that", "when", "after", "as"}.isdisjoint(folds[name:verb])
