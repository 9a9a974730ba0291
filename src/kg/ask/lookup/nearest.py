"""The sentences that come nearest to a question without an answer: they are shown as that, and answer nothing."""

from dataclasses import dataclass
from functools import lru_cache

from kg.ask.answer import Evidence
from kg.ask.lookup.sentences import evidence
from kg.ask.lookup.shares import Shared, Sought

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


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence with what it is worth to a question, and what it tells of the sort that is asked for: things or (),
    None for nothing; of what is asked with "what" every sentence may tell it.
    """

    one: Shared
    worth: float
    tells: tuple[str, ...] | None


@lru_cache(maxsize=1)  # a question is looked at twice: for the sentence that stands out, then for what is shown
def ranked(sought: Sought) -> list[Near]:
    """The sentences that have some part of a question, the best one first. One that tells something of the sort that is
    asked for, as a number of tonnes for "how heavy", goes before.
    """
    each = [s for s in sought.sentences if s.share >= _SHARE]
    kept = [s for s in each if s.share >= _MUCH or sum(1 for m in s.met if m) >= _LEAST]
    search = sought.search
    if search is None or search.asked.asks == "what":
        return sorted((Near(s, s.share, ()) for s in kept), key=lambda n: -n.worth)
    told = [search.tells(s.scene) for s in kept]
    near = (Near(s, s.share + _TELLS * (t is not None), t) for s, t in zip(kept, told, strict=True))
    return sorted(near, key=lambda n: -n.worth)


def nearest(sought: Sought) -> tuple[Evidence, ...]:
    """The sentences that have most of what a question names; none if no one has enough of it."""
    each = ranked(sought)
    return tuple(evidence(n.one.scene.passage, sought.data) for n in each[:_MOST] if n.worth >= _RANK * each[0].worth)
