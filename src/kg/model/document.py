"""An article's sentences and their grammar."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter
from typing import NamedTuple

from kg.model.article import Article, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the sentence's dependency tree (labels: CLEAR style, as spaCy's English models).

    ``index`` and ``head`` count tokens over the whole document; the root of a sentence is its own head.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...]

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


class Sentence(NamedTuple):
    """A sentence: its characters, its tokens ``first <= index < last``, and the kind of block it stands in."""

    span: Span
    first: int
    last: int
    kind: BlockKind
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences and grammar."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The exact text that offsets point into."""
        return self.article.text

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence, in order."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self.sentences, index, key=attrgetter("first")) - 1]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a character, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda s: s.span.begin) - 1)]

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """The direct dependents of a token, in order; only those with one of the labels, if any are given."""
        for i in token.children:
            if not deps or self.tokens[i].dep in deps:
                yield self.tokens[i]

    def head(self, token: Token) -> Token:
        """The token's head (itself for a root)."""
        return self.tokens[token.head]

    def subtree(self, token: Token) -> list[Token]:
        """The token and all that depends on it, in text order."""
        found, stack = [], [token.index]
        while stack:
            i = stack.pop()
            found.append(self.tokens[i])
            stack += self.tokens[i].children
        return sorted(found, key=lambda t: t.index)

    def between(self, span: Span) -> list[Token]:
        """The tokens that lie inside a span of characters, or the one that it lies inside ("Galaxy" in "Galaxy 15")."""
        first = bisect_left(self.tokens, span.begin, key=lambda t: t.span.begin)
        inside = list(takewhile(lambda t: t.span.end <= span.end, islice(self.tokens, first, None)))
        around = () if inside or span.begin >= span.end else self.tokens[max(0, first - 1) : first + 1]
        return inside or [t for t in around if t.span.covers(span)]
