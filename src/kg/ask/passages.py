"""The sentences of the articles and an index of their words: what answers where no fact does is looked for there."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple, Protocol
from urllib.parse import quote

from kg.ask.data import Data, node
from kg.ask.tokens import folds
from kg.terms import ITSRDF, KG, NIF, SCHEMA

_KEPT = 100
"""Parts of the index that are kept ready: a question looks at the same ones several times."""
LETTERS = 3
"""Letters by which the words of the index are put together: forms of one word begin with them."""
_QUERY = (
    f"SELECT DISTINCT ?s ?o {{ ?s {node(NIF.anchorOf)} ?o "
    f"FILTER (EXISTS {{ ?by {node(KG.evidence)} ?s }} || (NOT EXISTS {{ ?s {node(ITSRDF.taIdentRef)} ?thing }} && "
    f"NOT EXISTS {{ ?said {node(KG.cue)} ?s }})) }}"
)
"""The spans that are evidence, or neither name anything nor attribute anything."""


class Passage(NamedTuple):
    """A sentence with its place in its article."""

    span: str
    text: str

    @property
    def article(self) -> str:
        """The article that has it."""
        return self.span.partition("#")[0]

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return places(self.span)


def places(span: str) -> tuple[int, int]:
    """Where a span of text begins and ends, which its name tells; (0, 0) of other spans."""
    begin, _, end = span.rpartition("#offset_")[2].partition("_")
    return (int(begin), int(end)) if begin.isdigit() and end.isdigit() else (0, 0)


class Passages(Protocol):
    """The articles by number, and which of them have a word."""

    def like(self, letters: str) -> Mapping[str, frozenset[int]]:
        """The words that begin with some letters, each with the articles that have it."""

    def of(self, number: int) -> tuple[Passage, ...]:
        """The sentences of an article, in order."""


@dataclass(frozen=True, slots=True)
class MadePassages:
    """Those of some data, gathered when they are first looked for."""

    data: Data
    _articles: list[tuple[Passage, ...]] = field(default_factory=list, compare=False)
    _words: dict[str, dict[str, frozenset[int]]] = field(default_factory=dict, compare=False)

    def like(self, letters: str) -> Mapping[str, frozenset[int]]:
        """The words that begin with some letters, each with the articles that have it."""
        if not self._words:
            self._words.update({"": {}, **index(self._gathered())})
        return self._words.get(letters, {})

    def of(self, number: int) -> tuple[Passage, ...]:
        """The sentences of an article, in order."""
        return self._gathered()[number]

    def _gathered(self) -> Sequence[tuple[Passage, ...]]:
        if not self._articles:
            self._articles.extend(gathered(self.data))
        return self._articles


@dataclass(frozen=True, slots=True)
class StoredPassages:
    """Those that a store keeps beside its articles: only what a question needs is read."""

    data: Data
    _read: dict[str, str] = field(default_factory=dict, compare=False)
    _words: dict[str, dict[str, frozenset[int]]] = field(default_factory=dict, compare=False)

    def like(self, letters: str) -> Mapping[str, frozenset[int]]:
        """The words that begin with some letters, each with the articles that have it."""
        if letters not in self._words:
            if len(self._words) == _KEPT:
                self._words.clear()
            lines = (line.split("\t") for line in self._text(words_at(self.data.graph, letters)).split("\n") if line)
            self._words[letters] = {word: frozenset(map(int, numbers.split())) for word, numbers in lines}
        return self._words[letters]

    def of(self, number: int) -> tuple[Passage, ...]:
        """The sentences of an article, in order."""
        article, *lines = self._text(article_at(self.data.graph, number)).split("\n")
        each = (line.split("\t") for line in lines)
        return tuple(Passage(f"{article}#offset_{place}", json.loads(text)) for place, text in each)

    def _text(self, name: str) -> str:
        if name not in self._read:
            self._read[name] = self.data.value(name, SCHEMA.text)
        return self._read[name]


def words_at(graph: str, letters: str) -> str:
    """The node that has the words with some first letters."""
    return f"{graph}/words/{quote(letters, safe='')}"


def article_at(graph: str, number: int) -> str:
    """The node that has the sentences of an article."""
    return f"{graph}/article/{number}"


def stored(graph: str, data: Data) -> Iterator[tuple[str, str]]:
    """The nodes of the index with their texts, as a store keeps them."""
    articles = gathered(data)
    for number, found in enumerate(articles):
        lines = (f"{begin}_{end}\t{json.dumps(p.text, ensure_ascii=False)}" for p in found for begin, end in [p.place])
        yield article_at(graph, number), "\n".join((found[0].article, *lines))
    for letters, words in sorted(index(articles).items()):
        each = (f"{word}\t{' '.join(map(str, sorted(numbers)))}" for word, numbers in sorted(words.items()))
        yield words_at(graph, letters), "\n".join(each)


def index(articles: Sequence[tuple[Passage, ...]]) -> dict[str, dict[str, frozenset[int]]]:
    """The words of the articles by their first letters, each with the articles that have it."""
    found: dict[str, dict[str, set[int]]] = {}
    for number, article in enumerate(articles):
        for word in {w for passage in article for w in folds(passage.text)}:
            found.setdefault(word[:LETTERS], {}).setdefault(word, set()).add(number)
    return {letters: {w: frozenset(n) for w, n in words.items()} for letters, words in found.items()}


def gathered(data: Data) -> list[tuple[Passage, ...]]:
    """The sentences of each article, in order."""
    known = sorted(Passage(row["s"], row["o"]) for row in data.select(_QUERY) if places(row["s"])[1])
    each = (tuple(found) for _, found in groupby(known, key=lambda p: p.article))
    return [tuple(_single(sorted(article, key=lambda p: (p.place[0], -p.place[1])))) for article in each]


def _single(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Of spans in one another the sentences: evidence may be several of them, or a part of one."""
    last = 0
    for passage in passages:
        if passage.place[0] >= last and not _several(passage, passages):
            yield passage
            last = passage.place[1]


def _several(whole: Passage, passages: Iterable[Passage]) -> bool:
    """Whether a span is made of others."""
    begin, end = whole.place
    firsts = [p.place[1] for p in passages if p.place[0] == begin and p.place[1] < end]
    return any(p.place[1] == end and p.place[0] >= first for p in passages for first in firsts)
