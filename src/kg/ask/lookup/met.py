"""Where the words of a need stand: in which articles, and where in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.ask.lookup.kin import beginning, inflected, kin
from kg.ask.lookup.needs import Need, Words
from kg.ask.lookup.small import does
from kg.ask.lookup.thesaurus import bases
from kg.ask.passages import LETTERS, Passages

_GAP = 3
"""Words that may stand between a verb and its particle: "put the launch off"."""
_SURE = 5
"""Letters from which on two forms of one word have one more in common."""
Starts = Mapping[str, tuple[tuple[Words, bool], ...]]
"""The words of the articles that begin a form of a need: the form, and whether it is the need's own."""


@dataclass(frozen=True, slots=True)
class Met:
    """A need with the words of the articles that may meet it."""

    need: Need
    starts: Starts
    articles: frozenset[int]

    def places(self, folds: Sequence[str]) -> list[tuple[int, bool]]:
        """Where a sentence has it, and whether in its own words."""
        found = ((i, form, own) for i, fold in enumerate(folds) for form, own in self.starts.get(fold, ()))
        best: dict[int, bool] = {}
        for i, form, own in found:
            if len(form) == 1 or _follows(form, folds, i, self.need.joined):
                best[i] = best.get(i, False) or own
        for i in self._around(folds) if self.need.around else ():
            best.setdefault(i, False)
        return sorted(best.items())

    def may(self, folds: Sequence[str]) -> bool:
        """Whether a sentence may have it: what is quickly told."""
        return bool(self.need.around) or not self.starts.keys().isdisjoint(folds)

    def _around(self, folds: Sequence[str]) -> Iterator[int]:
        """Where a word or a verb with its particle means about the same."""
        for i, (fold, behind) in enumerate(zip(folds, (*folds[1:], ""), strict=True)):
            if any(b in self.need.around or f"{b} {behind}" in self.need.around for b in bases(fold)):
                yield i


def met(need: Need, passages: Passages) -> Met:
    """A need with all words of the articles that are forms of its own or of one that says the same."""
    starts: dict[str, list[tuple[Words, bool]]] = {}
    articles: set[int] = set()
    for form, own in chain(((f, True) for f in need.forms), ((f, False) for f in need.alike)):
        for word, numbers in _words(form, own, need, passages):
            starts.setdefault(word, []).append((form, own))
            articles |= numbers
    return Met(need, {w: tuple(forms) for w, forms in starts.items()}, frozenset(articles))


def _words(form: Words, own: bool, need: Need, passages: Passages) -> Iterable[tuple[str, frozenset[int]]]:
    """The words of the articles that may begin a form."""
    first = form[0]
    exact = need.joined or need.kind != "word"
    if exact:
        numbers = passages.like(first[:LETTERS]).get(first)
        return [(first, numbers)] if numbers else []
    same = kin if own and len(form) == 1 else inflected
    each = ((w, n) for letters in beginning(first) for w, n in passages.like(letters).items())
    each = ((w, n) for w, n in each if _likely(w, first) and same(w, first))
    return [(w, n) for w, n in each if own or not does(first, w)]  # "launcher", as "rocket", is not met by "launched"


def _likely(word: str, first: str) -> bool:
    """Whether two words may be forms of one: most are none, which their letters tell at once."""
    short = len(word) < _SURE or len(first) < _SURE
    return short or word[3] == first[3] or len(word) == len(first) or word[:2] == first[:2]


def _follows(form: Words, folds: Sequence[str], at: int, joined: bool) -> bool:
    """Whether the rest of a form stands behind its first word, near it."""
    if joined:
        return tuple(folds[at : at + len(form)]) == form
    for word in form[1:]:
        behind = range(at + 1, min(at + 2 + (_GAP if len(form) == 2 else 0), len(folds)))
        at = next((i for i in behind if inflected(folds[i], word)), -1)
        if at < 0:
            return False
    return True
