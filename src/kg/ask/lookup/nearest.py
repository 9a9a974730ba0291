"""The sentences that come nearest to a question without an answer: they are shown as that, and answer nothing."""

from kg.ask.answer import Evidence
from kg.ask.lookup.search import Search
from kg.ask.lookup.sentences import evidence
from kg.ask.lookup.shares import Sought

_MOST = 2
"""Sentences that are shown."""
_SHARE = 0.28
"""The part of the weight of all words that a sentence has at least."""
_RANK = 0.5
"""The part of what the best sentence is worth that the next one is."""
_TELLS = 0.3
"""What it is worth beside the words that a sentence tells something of the sort that is asked for."""
_LEAST, _MUCH = 2, 0.6
"""Words and names that a sentence has at least, if not so much of the weight."""


def nearest(sought: Sought) -> tuple[Evidence, ...]:
    """The sentences that have most of what a question names, the best one first; none if no one has enough of it. One
    that tells something of the sort that is asked for, as a number of tonnes for "how heavy", goes before.
    """
    each, data, lexicon = sought.sentences, sought.data, sought.lexicon
    much = [(one.share, i) for i, one in enumerate(each) if one.share >= _SHARE]
    kept = [(share, i) for share, i in much if share >= _MUCH or sum(1 for m in each[i].met if m) >= _LEAST]
    asked = sought.asked if len(kept) > 1 else None  # one alone is shown, whatever it tells
    tells = Search(asked, sought.question, data, lexicon).tells if asked and asked.asks != "what" else None
    worth = [(share + _TELLS * (tells is not None and tells(each[i].scene)), i) for share, i in kept]
    ranked = sorted(worth, key=lambda x: (-x[0], x[1]))
    return tuple(evidence(each[i].scene.passage, data) for worth, i in ranked[:_MOST] if worth >= _RANK * ranked[0][0])
