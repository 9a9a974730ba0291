"""Tokens and sentences by place, in time that does not grow with the article."""

from bisect import bisect_left, bisect_right

from kg.model import Document, Sentence, Span, Token


def listed(words: str) -> tuple[str, ...]:
    """The words of a list written with spaces between them."""
    return tuple(words.split())


def tokens_in(document: Document, span: Span) -> list[Token]:
    """The tokens that lie inside a span of characters."""
    first = bisect_left(document.tokens, span.begin, key=lambda t: t.span.begin)
    last = bisect_right(document.tokens, span.end, lo=first, key=lambda t: t.span.end)
    return list(document.tokens[first:last])


def sentence_at(document: Document, token: Token) -> Sentence:
    """The sentence that a token stands in."""
    return document.sentences[bisect_right(document.sentences, token.index, key=lambda s: s.first) - 1]


def sentences_of(document: Document, places: list[Span]) -> Span:
    """From the first to the last of the sentences that hold some places."""
    begin, end = min(p.begin for p in places), max(p.end for p in places)
    first = bisect_right(document.sentences, begin, key=lambda s: s.span.begin) - 1
    last = bisect_left(document.sentences, end, key=lambda s: s.span.begin) - 1
    return Span(document.sentences[max(first, 0)].span.begin, max(document.sentences[last].span.end, end))
