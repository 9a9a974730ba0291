"""Whether a sentence tells what a question asks as so, and not as planned, possible, denied or the other way round."""

from collections.abc import Sequence
from itertools import pairwise

from kg.ask.lookup import undone
from kg.ask.lookup.kin import inflected, past
from kg.ask.lookup.needs import Asked, Role
from kg.ask.lookup.numbers import ORDINALS, ordinal
from kg.ask.lookup.small import VOWS
from kg.ask.lookup.undone import BE, CLAUSE, DUE, LINKS, NEW, ROW, SMALL
from kg.ask.words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, SAYING, word_set

_DETERMINING = ARTICLES | {"and", "its", "their", "his", "her"}

_NOT_SO = word_set(
    "not never no nobody none nothing without unable cannot fail fails failed failing failure unlikely denied neither "
    "nor hardly refuses refused refuse denies deny decline declines declined declining avoid avoids avoided avoiding"
)
_OPEN = word_set(
    "will would could may might should can if to plan plans planned expected scheduled due hopes hoped hoping whether "
    "unless wants want wanted likely perhaps possibly"
)
_IMPLYING = word_set(
    "forced forcing force prompted prompting caused causing led leading helped managed began begun started continued "
    "allowed allowing enabled ordered ordering orders order able had last decided chose timed moved "
    "came went served used way left sent flew only latest youngest oldest biggest largest longest fastest heaviest "
    "smallest tallest earliest nearest closest highest lowest deepest farthest newest"
)
"""What was done so that something else was."""
AHEAD = word_set(
    "will would plan plans planned planning expected expects scheduled schedule due next upcoming future aim aims "
    "target set hopes intended meant should may"
)
_MAY = word_set("can could might up")
_OUT, _BEHIND = word_set("of from"), 4
"""What may stand behind a verb or noun, and among how many words."""
_DOUBTS = word_set(
    "deny denies denied denying fear fears feared hope hopes hoped doubt doubts doubted claim claims claimed rejects "
    "rejected suggestion suggestions rumours rumors worry worries worried"
)
_DOUBTED = ("it", "they", "having")
_SPEAKING = word_set("saying adding insisting arguing noting telling")
_ASIDE = 7
"""Words that may stand before "that": "denied at the time that"."""
_BARE = word_set("be become")
_HAVE = word_set("has have had")
_NOBODY = word_set("no nobody none nothing neither nor")
"""As the subject these say that nobody did it: "no country had ever brought"."""
_NEW = NEW | {"and"}
"""Words that begin another clause, with a subject of its own."""
_NOUNS = ("tions", "sions", "ments")
"""Endings of nouns that are no verbs: "congratulations to NASA"."""
_TITLE = 4
"""Words between "said" and a name with its title."""
_BEFORE = 3
"""Words before a verb that tell whether it is so."""
_OPPOSITE = 4
"""Words before a verb among which a negation says that it was not so."""


def is_so(folds: Sequence[str], at: int) -> bool:
    """Whether the word at a place is told as a fact."""
    if _doubted(folds, at) or by_nobody(folds, at) or undone.stopped(folds, at) or undone.ahead(folds, at):
        return False
    before = [folds[i] for i in range(max(at - _BEFORE, 0), at) if not _month(folds, i)]
    if "to" in before and (_implied(folds, at) or _towards(folds, at)):
        before.remove("to")
    elif _BARE.intersection(before) and _HAVE.isdisjoint(folds[max(at - 2 * _BEFORE, 0) : at]):
        return False  # "will begin a stay in May and become the first"
    return (_OPEN | _NOT_SO).isdisjoint(before)


def _month(folds: Sequence[str], at: int) -> bool:
    """Whether "may" is the month: "in May 2007"."""
    beside = (*folds[max(at - 1, 0) : at], *folds[at + 1 : at + 2])
    return folds[at] == "may" and any(w[:1].isdigit() for w in beside)


def _towards(folds: Sequence[str], at: int) -> bool:
    """Whether "to" before a word is no infinitive's: "were put to an online vote"."""
    last = next(i for i in range(at - 1, -1, -1) if folds[i] == "to")
    return at > last + 1 and folds[last + 1] in ARTICLES


def _implied(folds: Sequence[str], at: int) -> bool:
    """Whether what was done so implies it: "forced them to postpone it", "had to stay", not "had asked to stay"."""
    near = range(max(at - 2 * _BEFORE, 0), at)
    implying = (i for i in near if folds[i] in _IMPLYING or ordinal(folds[i]))
    if any(folds[i] != "had" or folds[i + 1] == "to" for i in implying):
        return True
    row = folds[max(at - ROW, 0) : at]  # "the fourth country after the United States, Russia and China to do it"
    return "after" in row and not ORDINALS.isdisjoint(row[: row.index("after")])


def _doubted(folds: Sequence[str], at: int) -> bool:
    """Whether a verb stands in what somebody denies, fears or hopes: "denied that they were ever stuck"."""
    near = range(max(at - CLAUSE, 0), at)
    return any(folds[i] in _DOUBTS and (folds[i + 1] in _DOUBTED or _of_clause(folds[i : i + _ASIDE])) for i in near)


def _of_clause(behind: Sequence[str]) -> bool:
    """Whether "that" follows on this verb and with a clause, not as in "rejected it and said that" or "denied that,
    saying".
    """
    at = behind.index("that") if "that" in behind else len(behind)
    return at + 1 < len(behind) and "and" not in behind[:at] and behind[at + 1] not in _SPEAKING


def by_nobody(folds: Sequence[str], at: int) -> bool:
    """Whether the subject of what a word tells is nobody: "no country had ever brought samples"."""
    for i in range(at - 1, max(at - CLAUSE, 0) - 1, -1):
        if folds[i] in _NEW:
            return False
        if folds[i] in _NOBODY:
            return folds[i + 1 : i + 2] not in (("longer",), ("less",), ("doubt",), ("matter",), ("sooner",))
    return False


def nothing(folds: Sequence[str], words: Sequence[Sequence[int]]) -> bool:
    """Whether, of words without a verb, one is told of with "no", and the others are so: "made no electricity"."""
    none = [any(folds[at - 1 : at] == ("no",) for at in each) for each in words]
    rest = [each for each, no in zip(words, none, strict=True) if not no]
    return any(none) and all(any(is_so(folds, at) for at in each) for each in rest)


def is_not_so(folds: Sequence[str], at: int) -> bool:
    """Whether the word at a place is told as denied."""
    if by_nobody(folds, at):
        return True
    before = folds[max(at - _OPPOSITE, 0) : at]
    plainly = not _NOT_SO.isdisjoint(before) and (_OPEN - {"to"}).isdisjoint(before)
    return plainly or undone.stopped(folds, at)


def fits(asked: Asked, folds: Sequence[str], places: Sequence[Sequence[int]]) -> bool:
    """Whether the verbs, each with the places where it stands, are told as the question asks for them."""
    if asked.asks == "what" and asked.after and not _governed(asked, folds, places):  # "what did he die of?"
        return False
    if asked.negated:
        return any(_negated(folds, at) for at in places[-1]) if places else not _NOT_SO.isdisjoint(folds)
    if (asked.possible or asked.planned) and any(_doubted(folds, at) for each in places for at in each):
        return False
    if asked.possible and asked.asks in ("amount", "when", "count") and not (AHEAD | _MAY).isdisjoint(folds):
        return True
    if asked.planned:
        now = [
            at for each in places for at in each if folds[at].endswith("s") and is_so(folds, at)
        ]  # "it begins in May"
        return _is_ahead(folds) or bool(now and len(now) == len(places))
    return all(any(is_so(folds, at) or (asked.present and _due(folds, at)) for at in each) for each in places)


def _is_ahead(folds: Sequence[str]) -> bool:
    """Whether some words tell of what is or was to come: "will", "is due", "was to have left"."""
    return not (AHEAD | VOWS).isdisjoint(folds) or any(a in BE | DUE and b == "to" for a, b in pairwise(folds))


def _governed(asked: Asked, folds: Sequence[str], places: Sequence[Sequence[int]]) -> bool:
    """Whether "of" or "from" stands behind the word that the question has before it, if that is told."""
    last = asked.of("word")[-1].forms[0][0] if asked.of("word") else ""
    own = [at for each in places for at in each if last and inflected(folds[at], last)]
    return not own or any(not _OUT.isdisjoint(folds[at + 1 : at + 1 + _BEHIND]) for at in own)


def _due(folds: Sequence[str], at: int) -> bool:
    """Whether a verb tells what is certain to come: "will command", "is to carry"."""
    before = folds[max(at - 3, 0) : at]
    due = "will" in before[-2:] or (before[-1:] == ("to",) and not DUE.isdisjoint(before))
    return due and _NOT_SO.isdisjoint(before)


def verdict(asked: Asked, folds: Sequence[str], at: int) -> bool | None:
    """Whether the word at a place is told as the question supposes it, for yes, or as denied; None as neither."""
    if not asked.planned:
        return True if is_so(folds, at) else False if is_not_so(folds, at) else None
    before = folds[max(at - 2 * _BEFORE, 0) : at]
    ahead = _is_ahead(before) and not _doubted(folds, at)
    return None if not ahead else _NOT_SO.isdisjoint(before)


def compound(folds: Sequence[str], at: int) -> bool:
    """Whether a word in "-ing" tells what the noun behind it is for: "the landing site", "descent and landing team"."""
    behind, before = folds[at + 1 : at + 2], folds[at - 1 : at] if at else ()
    noun = bool(behind) and behind[0].isalpha() and behind[0] not in SMALL and not behind[0].endswith("ly")
    return folds[at].endswith("ing") and noun and bool(before) and before[0] in _DETERMINING


def _negated(folds: Sequence[str], at: int) -> bool:
    """Whether a negation stands before a word, in its own clause: "fear is not evidence" does not say who had none."""
    return by_nobody(folds, at) or not _NOT_SO.isdisjoint(folds[max(at - 2 * _OPPOSITE, 0) : at])


def denied(folds: Sequence[str], at: int) -> bool:
    """Whether a noun is told not to be meant: "a hope, not a plan"."""
    before = [f for f in folds[max(at - 2, 0) : at] if f not in ("a", "an", "the")]
    return before[-1:] in (["not"], ["no"], ["nor"])


def on_behalf(folds: Sequence[str], at: int) -> bool:
    """Whether something is told to be done for the one who is named at a place."""
    return not {"for", "behalf"}.isdisjoint(folds[max(at - _BEFORE, 0) : at])


def passive(folds: Sequence[str], at: int) -> bool:
    """Whether a verb in the past stands in the passive: "was sued", "built by"."""
    if folds[at].endswith("ing"):
        return False
    before = at - 1
    while before >= 0 and (folds[before] in LINKS or folds[before].endswith("ly")) and at - before < _BEFORE + 1:
        if folds[before] in ("been", "being", "be"):
            return True
        before -= 1
    return (before >= 0 and folds[before] in BE) or "by" in folds[at + 1 : at + 3]


def turned(role: Role, folds: Sequence[str], verb: int, name: int) -> bool:
    """Whether a name stands on the other side of the verb than the question has it."""
    if folds[verb].endswith(_NOUNS):
        return role == "does" and name > verb and "to" in folds[verb:name]
    if role in ("", "says") or not (folds[verb].endswith(("ed", "s", "ing")) or past(folds[verb])):
        return False
    acts = name < verb
    if role == "does" and folds[verb] in SAYING:  # "he said that Berlin was in talks with NASA", not "said NASA"
        return not (acts or (folds[verb] == "said" and name - verb <= _TITLE))
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


def _other(folds: Sequence[str], name: int, verb: int) -> bool:
    """Whether another one may act between a name and a verb: they stand far apart, or a clause of its own begins."""
    return verb - name > 2 * _BEFORE or not {"who", "which", "that", "when", "after", "as"}.isdisjoint(folds[name:verb])


def noun(behind: str) -> bool:
    """Whether a noun rather than a verb stands behind a name: "Indian officials", not "India has decided"."""
    word = (behind.split() or [""])[0]
    small = word.isalpha() and word.islower()
    verb = word.endswith("ed") or past(word)
    return small and not verb and word not in AUXILIARIES | PREPOSITIONS | CONJUNCTIONS
