"""Whether what a word tells did not come about: it was given up or put off, or is still to be."""

from collections.abc import Sequence

from kg.ask.lookup.kin import past
from kg.ask.words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, word_set

SMALL = ARTICLES | AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS
DUE = word_set("is are due set scheduled slated")
_AHEAD = DUE | {"will"}
BE = word_set("is are was were be been being gets got get")
LINKS = word_set("not also now then soon since just already been being to be have has had")
NEW = word_set("but that which who whose when while as because after before if so where whether than")
"""Words that begin another clause, with a subject of its own."""
CLAUSE, ROW = 10, 16
"""Words that a clause reaches over, and those before a verb that goes on with another."""
_UNDONE = frozenset(
    tuple(words.split("_"))
    for words in word_set(
        "put_off called_off put_back cancelled canceled postponed deferred scrapped shelved abandoned dropped scrubbed "
        "aborted skipped ruled_out"
    )
)
"""What was not done, or not then."""
_SUBJECT = 14
"""Words that may stand between a noun and its verb."""


def stopped(folds: Sequence[str], at: int) -> bool:
    """Whether somebody ceased or never began to do it."""
    return _given_up(folds, at) or _put_off(folds, at)


def ahead(folds: Sequence[str], at: int) -> bool:
    """Whether it is still to be."""
    return _never_yet(folds, at) or _goes_on(folds, at)


def _given_up(folds: Sequence[str], at: int) -> bool:
    """Whether somebody ceased to do it: "gave up building a port"."""
    before = (("gave", "up"), ("given", "up"), ("giving", "up"), ("give", "up"))
    return folds[at].endswith("ing") and tuple(folds[max(at - 2, 0) : at]) in before


def _put_off(folds: Sequence[str], at: int) -> bool:
    """Whether a noun tells what did not come about: "the extension of the boom was put off"."""
    noun = folds[at + 1 : at + 2] == ("of",) or not ARTICLES.isdisjoint(folds[max(at - 2, 0) : at])
    behind = folds[at + 1 : at + 1 + _SUBJECT]
    be = next((i for i, f in enumerate(behind) if f in BE | NEW), len(behind))
    done = tuple(f for f in folds[at + 1 + be :][1:4] if f not in LINKS)
    return noun and be < len(behind) and behind[be] in BE and (done[:1] in _UNDONE or done[:2] in _UNDONE)


def _never_yet(folds: Sequence[str], at: int) -> bool:
    """Whether it has not happened before: "it would be the first time that China had to replace one"."""
    near = range(max(at - CLAUSE, 0), at)
    return any(folds[i] in ("would", "will") and tuple(folds[i + 1 : i + 4]) == ("be", "the", "first") for i in near)


def _goes_on(folds: Sequence[str], at: int) -> bool:
    """Whether a verb goes on with what is to be: "is to undock on Monday and splash down"."""
    plain = not (folds[at].endswith(("ed", "s", "ing")) or past(folds[at]))
    before = folds[max(at - ROW, 0) : at]
    due = [i for i, f in enumerate(before) if f in ("to", "will") and not SMALL.intersection(before[i + 1 : i + 2])]
    return plain and before[-1:] == ("and",) and any(not _AHEAD.isdisjoint(before[max(i - 3, 0) : i + 1]) for i in due)
