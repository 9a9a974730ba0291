"""Whether somebody denied something, by the sentences that tell of a denial: "he denied this"."""

from collections.abc import Sequence

from kg.ask.answer import Answer
from kg.ask.lookup.narrow import DENYING
from kg.ask.lookup.reported import statements
from kg.ask.lookup.search import DENY, Found
from kg.ask.lookup.sentences import by_sentences, row
from kg.ask.lookup.shares import BESIDE, Shared, Sought, Wanted, share
from kg.ask.words import word_set
from kg.terms import KGV

_SHARE, _MUCH, _SOME = 0.4, 0.75, 2
"""The part of what is asked, by its weight, that a sentence tells, or the one before it where it says "this"; more of
it, if it is not of several words and names.
"""
_POINTING, _NEAR = word_set("it this that them these"), 3


def denial(sought: Sought) -> Answer | None:
    """ "Yes", where a sentence tells that the one who is asked of denied what is asked; None where none does."""
    at = next((i for i, t in enumerate(sought.tokens) if t.fold in DENY), -1)
    if not sought.of_yes_or_no or at < 0 or any(t.fold == "not" for t in sought.tokens):
        return None
    each, wanted = sought.sentences, sought.wanted
    who = [j for j, p in enumerate(wanted.places) if p < at]
    what = [j for j, p in enumerate(wanted.places) if p > at]
    by = [i for i, one in enumerate(each) if not DENYING.isdisjoint(one.scene.folds) and _speaks(who, i, each, wanted)]
    parts = {i: _part(what, i, each, sought.weights, len(wanted.words)) for i in by}
    best = max(by, key=lambda i: parts[i], default=-1)
    if best < 0 or parts[best] < _SHARE:
        return None
    found = Found(each[best].scene, 0.0, (), "yes")
    return by_sentences(sought.question.text, "an article tells of such a denial", [row(found, sought.data)])


def _speaks(who: Sequence[int], i: int, each: Sequence[Shared], wanted: Wanted) -> bool:
    """Whether a denial may be by the one that some words and names of the question stand for."""
    names = [j for j in who if j >= len(wanted.words)]
    if len(names) < len(who):  # "Russia's delegate"
        return not names or any(x.met[j] for x in each[max(i - 1, 0) : i + 1] for j in who)
    speakers = {s.by for s in statements(each[i].scene) if s.act == KGV.act_denial}
    if speakers:
        return not speakers.isdisjoint(t for j in names for t in wanted.names[j - len(wanted.words)])
    return all(each[i].met[j] >= BESIDE for j in names)


def _part(what: Sequence[int], i: int, each: Sequence[Shared], weights: Sequence[float], words: int) -> float:
    """The part of what is asked that a denial is about, 0 if it has only names of it; "this" is what is told before."""
    folds = each[i].scene.folds
    behind = next(j for j, f in enumerate(folds) if f in DENYING) + 1
    pointing = each[i].scene.number > 0 and not _POINTING.isdisjoint(folds[behind : behind + _NEAR])
    met = [max(each[i].met[j], each[i - 1].met[j] if pointing else 0.0) for j in what]
    told = any(m > BESIDE for j, m in zip(what, met, strict=True) if j < words)
    much = share([weights[j] for j in what], met)
    return much if told and (much >= _MUCH or sum(1 for m in met if m) >= _SOME) else 0.0
