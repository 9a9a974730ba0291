"""How much of what a question names each sentence has.

A word weighs the more the fewer sentences have it: inverse document frequency, K. Spärck Jones, "A statistical
interpretation of term specificity and its application in retrieval", 1972.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup.alike import phrase, senses
from kg.ask.lookup.asked import read
from kg.ask.lookup.met import Met, met
from kg.ask.lookup.names import Names
from kg.ask.lookup.needs import Asked, Need, Words
from kg.ask.lookup.opening import Opening, opening
from kg.ask.lookup.scene import Article, Scene
from kg.ask.lookup.search import Search
from kg.ask.lookup.small import SILENT
from kg.ask.lookup.thesaurus import around
from kg.ask.passages import Passages
from kg.ask.question import Question
from kg.ask.tokens import Token
from kg.ask.words import PREPOSITIONS, word_set

_FEW = 8
"""Articles that are searched; where more have the same words none is meant."""
_NOWHERE = 1.0
"""What a word weighs that no sentence has."""
EMPTY = SILENT | PREPOSITIONS
"""Words that tell nothing."""
_LONGEST = 4
"""Words of a phrase."""
ALIKE, BESIDE = 0.8, 0.4
"""What a word for about the same counts, and a name that the sentence before or the headline has."""

POINTING = word_set("he she it they this these that them so")
"""Where a sentence begins or ends with one of these, it is about what the one before tells."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a question, and the things that its names may stand for."""

    words: tuple[Met, ...]
    names: tuple[frozenset[str], ...]
    places: tuple[int, ...]
    """Where in the question the words stand, and then the names."""

    def of_words(self, met: Sequence[float]) -> list[tuple[Need, float]]:
        """The words, each with how far a sentence has it."""
        return [(w.need, m) for w, m in zip(self.words, met, strict=False)]

    def of_names(self, met: Sequence[float]) -> Sequence[float]:
        """How far a sentence has each name."""
        return met[len(self.words) :]

    def articles(self) -> Collection[int]:
        """The articles that have most of the words."""
        counted = Counter(a for w in self.words for a in w.articles)
        most = max(counted.values(), default=0)
        best = [a for a, number in counted.items() if number == most]
        return sorted(best) if len(best) <= _FEW else ()

    def met(self, article: Article) -> list[list[float]]:
        """How far each sentence of an article has each of them, the words before the names: 1 in its own words."""
        named = [{t for _, _, t in article.things(i)} for i in range(len(article.passages))]
        return [
            [*(_word(w, folds) for w in self.words), *(_name(n, named, i) for n in self.names)]
            for i, folds in enumerate(article.folds)
        ]


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence with the part of a question's weight that it has, and how far it has each word and each name."""

    scene: Scene
    share: float
    met: tuple[float, ...]


class Sought:
    """A question that has no answer yet, with the sentences of the articles that have most of its words."""

    def __init__(self, question: Question, tokens: Sequence[Token], data: Claims, lexicon: Lexicon) -> None:
        """Take the question; the sentences are looked up when they are asked for."""
        self.question, self.tokens, self.data, self.lexicon = question, tokens, data, lexicon

    @cached_property
    def opening(self) -> Opening | None:
        """How it begins."""
        return opening(self.tokens)

    @cached_property
    def asked(self) -> Asked | None:
        """What it asks of sentences."""
        return read(self.tokens, "", self.lexicon)

    @cached_property
    def search(self) -> Search | None:
        """The search for sentences that answer; None for a question that none can."""
        return Search(self.asked, self.question, self.data, self.lexicon) if self.asked else None

    @property
    def of_yes_or_no(self) -> bool:
        """Whether it is answered with yes or no."""
        return self.opening is not None and self.opening.asks == "yesno"

    @cached_property
    def wanted(self) -> Wanted:
        """Its words and names."""
        return _wanted(self.question, self.tokens, self.opening, self.data.texts.passages)

    @cached_property
    def sentences(self) -> list[Shared]:
        """The sentences, in the order of the articles."""
        return [Shared(s, share(self.weights, met), met) for s, met in self._met]

    def joined(self, at: int) -> Shared:
        """A sentence with what the one before it has, if it begins or ends with "it", "they" or the like."""
        one = self.sentences[at]
        if not one.scene.number or POINTING.isdisjoint((one.scene.folds[0], one.scene.folds[-1])):
            return one
        met = tuple(max(own, ALIKE * other) for own, other in zip(one.met, self.sentences[at - 1].met, strict=True))
        return Shared(one.scene, share(self.weights, met), met)

    @cached_property
    def weights(self) -> list[float]:
        """What each word and each name weighs."""
        columns = zip(*(met for _, met in self._met), strict=True)
        return [_weight(sum(1 for m in column if m > BESIDE), len(self._met)) for column in columns]

    @cached_property
    def _met(self) -> list[tuple[Scene, tuple[float, ...]]]:
        passages = self.data.texts.passages
        articles = [Article(passages.of(n), self.data.data) for n in self.wanted.articles()]
        return [(Scene(a, i), tuple(met)) for a in articles for i, met in enumerate(self.wanted.met(a))]


def share(weights: Sequence[float], met: Sequence[float]) -> float:
    """The part of some weights that is met."""
    return sum(w * m for w, m in zip(weights, met, strict=True)) / sum(weights) if weights else 0.0


def _weight(having: int, sentences: int) -> float:
    """What a word weighs that so many of some sentences have; one that none has tells nothing of them."""
    return log(1 + sentences / having) if having else _NOWHERE


def _wanted(question: Question, tokens: Sequence[Token], asks: Opening | None, passages: Passages) -> Wanted:
    named = [p for p in question.pieces if p.things]
    taken = {i for p in named for i in range(p.index, p.end)}
    taken.update(range(asks.begin, asks.end) if asks else ())
    words = {w: at for at, w in reversed([*_phrases([t.fold for t in tokens], taken)])}
    needs = (
        Need(" ".join(w), "word", (w,), senses(w), joined=_numbered(w), around=around(w, verbs=True), at=at)
        for w, at in reversed(words.items())
    )
    names = Names(question)
    known = tuple(met(need, passages) for need in needs)
    places = (*(w.need.at for w in known), *(p.index for p in named))
    return Wanted(known, tuple(names.same(p.things) for p in named), places)


def _phrases(folds: Sequence[str], taken: Collection[int]) -> Iterator[tuple[int, Words]]:
    """The words that tell something, verbs with their particles and names with their numbers."""
    at = 0
    while at < len(folds):
        numbered = folds[at] not in EMPTY and _numbered(folds[at : at + 2])
        used = 2 if numbered else max(phrase(folds[at : at + _LONGEST]), 1)
        if at not in taken and (used > 1 or folds[at] not in EMPTY):
            yield at, tuple(folds[at : at + used])
        at += used


def _numbered(words: Sequence[str]) -> bool:
    """Whether a number stands behind a word: "Crew-8", "pad 40"."""
    return len(words) > 1 and words[-1].isdigit() and not words[0].isdigit()


def _word(word: Met, folds: Sequence[str]) -> float:
    places = word.places(folds)
    return 0.0 if not places else 1.0 if any(own for _, own in places) else ALIKE


def _name(things: frozenset[str], named: Sequence[set[str]], at: int) -> float:
    if not things.isdisjoint(named[at]):
        return 1.0
    return 0.0 if things.isdisjoint(named[at - 1] if at else ()) and things.isdisjoint(named[0]) else BESIDE
