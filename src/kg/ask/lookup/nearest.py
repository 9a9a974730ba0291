"""The sentences that come nearest to a question without an answer: they are shown as that, and answer nothing.

A word weighs the more the fewer sentences have it: inverse document frequency, K. Spärck Jones, "A statistical
interpretation of term specificity and its application in retrieval", 1972.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log

from kg.ask.answer import Evidence
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup.alike import phrase, senses
from kg.ask.lookup.asked import read
from kg.ask.lookup.met import Met, met
from kg.ask.lookup.names import Names
from kg.ask.lookup.needs import Need, Words
from kg.ask.lookup.opening import opening
from kg.ask.lookup.scene import Article, Scene
from kg.ask.lookup.search import Search
from kg.ask.lookup.sentences import evidence
from kg.ask.lookup.small import SILENT
from kg.ask.lookup.thesaurus import around
from kg.ask.passages import Passages
from kg.ask.question import Question
from kg.ask.tokens import Token
from kg.ask.words import PREPOSITIONS

_MOST = 2
"""Sentences that are shown."""
_FEW = 8
"""Articles that are searched; where more have the same words none is meant."""
_SHARE = 0.28
"""The part of the weight of all words that a sentence has at least."""
_RANK = 0.5
"""The part of what the best sentence is worth that the next one is."""
_TELLS = 0.3
"""What it is worth beside the words that a sentence tells something of the sort that is asked for."""
_LEAST, _MUCH = 2, 0.6
"""Words and names that a sentence has at least, if not so much of the weight."""
_NOWHERE = 1.0
"""What a word weighs that no sentence has."""
_EMPTY = SILENT | PREPOSITIONS
"""Words that tell nothing."""
_LONGEST = 4
"""Words of a phrase."""
_ALIKE, _BESIDE = 0.8, 0.4
"""What a word for about the same counts, and a name that the sentence before or the headline has."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The words of a question, and the things that its names may stand for."""

    words: tuple[Met, ...]
    names: tuple[frozenset[str], ...]

    def articles(self) -> Collection[int]:
        """The articles that have most of the words."""
        counted = Counter(a for w in self.words for a in w.articles)
        most = max(counted.values(), default=0)
        best = [a for a, number in counted.items() if number == most]
        return sorted(best) if len(best) <= _FEW else ()

    def met(self, article: Article) -> list[list[float]]:
        """How far each sentence of an article has each of them: 1 in its own words."""
        named = [{t for _, _, t in article.things(i)} for i in range(len(article.passages))]
        return [
            [*(_word(w, folds) for w in self.words), *(_name(n, named, i) for n in self.names)]
            for i, folds in enumerate(article.folds)
        ]


def nearest(question: Question, tokens: Sequence[Token], data: Claims, lexicon: Lexicon) -> tuple[Evidence, ...]:
    """The sentences that have most of what a question names, the best one first; none if no one has enough of it. One
    that tells something of the sort that is asked for, as a number of tonnes for "how heavy", goes before.
    """
    wanted = _wanted(question, tokens, data.texts.passages)
    articles = [Article(data.texts.passages.of(n), data.data) for n in wanted.articles()]
    scenes = [Scene(article, i) for article in articles for i in range(len(article.passages))]
    each = [met for article in articles for met in wanted.met(article)]
    shares = [(share, i) for i, share in enumerate(_shares(each)) if share >= _SHARE]
    kept = [(share, i) for share, i in shares if share >= _MUCH or sum(1 for m in each[i] if m) >= _LEAST]
    asked = read(tokens, "", lexicon) if len(kept) > 1 else None  # one alone is shown, whatever it tells
    tells = Search(asked, question, data, lexicon).tells if asked and asked.asks != "what" else None
    worth = [(share + _TELLS * (tells is not None and tells(scenes[i])), i) for share, i in kept]
    ranked = sorted(worth, key=lambda x: (-x[0], x[1]))
    return tuple(evidence(scenes[i].passage, data) for worth, i in ranked[:_MOST] if worth >= _RANK * ranked[0][0])


def _shares(each: Sequence[Sequence[float]]) -> list[float]:
    """The part of the weight of all words that each sentence has."""
    columns = list(zip(*each, strict=True))
    weights = [_weight(sum(1 for m in column if m > _BESIDE), len(each)) for column in columns]
    return [sum(w * m for w, m in zip(weights, met, strict=True)) / sum(weights) for met in each] if weights else []


def _weight(having: int, sentences: int) -> float:
    """What a word weighs that so many of some sentences have; one that none has tells nothing of them."""
    return log(1 + sentences / having) if having else _NOWHERE


def _wanted(question: Question, tokens: Sequence[Token], passages: Passages) -> _Wanted:
    named = [p for p in question.pieces if p.things]
    asks = opening(tokens)
    taken = {i for p in named for i in range(p.index, p.end)}
    taken.update(range(asks.begin, asks.end) if asks else ())
    words = dict.fromkeys(_phrases([t.fold for t in tokens], taken))
    needs = (
        Need(" ".join(w), "word", (w,), senses(w), joined=_numbered(w), around=around(w, verbs=True)) for w in words
    )
    names = Names(question)
    return _Wanted(tuple(met(need, passages) for need in needs), tuple(names.same(p.things) for p in named))


def _phrases(folds: Sequence[str], taken: Collection[int]) -> Iterator[Words]:
    """The words that tell something, verbs with their particles and names with their numbers."""
    at = 0
    while at < len(folds):
        numbered = folds[at] not in _EMPTY and _numbered(folds[at : at + 2])
        used = 2 if numbered else max(phrase(folds[at : at + _LONGEST]), 1)
        if at not in taken and (used > 1 or folds[at] not in _EMPTY):
            yield tuple(folds[at : at + used])
        at += used


def _numbered(words: Sequence[str]) -> bool:
    """Whether a number stands behind a word: "Crew-8", "pad 40"."""
    return len(words) > 1 and words[-1].isdigit() and not words[0].isdigit()


def _word(word: Met, folds: Sequence[str]) -> float:
    places = word.places(folds)
    return 0.0 if not places else 1.0 if any(own for _, own in places) else _ALIKE


def _name(things: frozenset[str], named: Sequence[set[str]], at: int) -> float:
    if not things.isdisjoint(named[at]):
        return 1.0
    return 0.0 if things.isdisjoint(named[at - 1] if at else ()) and things.isdisjoint(named[0]) else _BESIDE
