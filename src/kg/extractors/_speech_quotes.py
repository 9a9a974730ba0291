"""Quotations: what stands between quotation marks, also over several paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Block, Document, Span

_DOUBLE = re.compile(r"[“”„\"«»]|``|(?<!')''(?!')")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=[\w\[])(?:[^‘’'“”\"\n]|(?<=\w)[’'](?=\w)){3,600}[’'](?!\w)")
_OPENING = frozenset({*"“„«", "``"})
_STRAIGHT = frozenset({'"', "''"})


class Quotation(NamedTuple):
    """A quotation: from its first mark to its last, and the words of each paragraph without marks."""

    outer: Span
    parts: tuple[Span, ...]


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of an article in text order.

    A mark that is never closed opens none, unless the next paragraph goes on with another.
    """
    found: list[Quotation] = []
    pending: Quotation | None = None
    for block in document.article.blocks:
        for quotation, closed in _of_block(document.text, block):
            whole = _joined(pending, quotation) if pending and quotation.outer.begin == block.span.begin else quotation
            pending = None if closed else whole
            if closed:
                found.append(whole)
    return tuple(found)


def overlapping(found: tuple[Quotation, ...], span: Span) -> tuple[Quotation, ...]:
    """Of quotations in text order, those that share a character with a span."""
    first = max(bisect_left(found, span.begin, key=lambda q: q.outer.begin) - 1, 0)
    last = bisect_left(found, span.end, lo=first, key=lambda q: q.outer.begin)
    return tuple(q for q in found[first:last] if q.outer.overlaps(span))


def _joined(first: Quotation, rest: Quotation) -> Quotation:
    return Quotation(Span(first.outer.begin, rest.outer.end), first.parts + rest.parts)


def _of_block(text: str, block: Block) -> Iterator[tuple[Quotation, bool]]:
    """Each quotation of a block, and whether it is closed there."""
    opened = -1
    double: list[Quotation] = []
    for match in _DOUBLE.finditer(text, block.span.begin, block.span.end):
        if opened < 0:
            opened = match.start() if _opens(text, match.start(), match[0]) else -1
        elif match[0] not in _OPENING:
            double.append(_quotation(text, opened, match.end(), len(match[0])))
            opened = -1
    stop = opened if opened >= 0 else block.span.end
    mark = 1 if text[opened : opened + 2] not in {"``", "''"} else 2
    single = [_quotation(text, m.start(), m.end()) for m in _SINGLE.finditer(text, block.span.begin, stop)]
    apart = [s for s in single if not any(s.outer.overlaps(d.outer) for d in double)]
    yield from ((q, True) for q in sorted(double + apart))
    if opened >= 0:
        outer = Span(opened, block.span.end)
        yield Quotation(outer, (Span(opened + mark, block.span.end),)), False


def _opens(text: str, place: int, mark: str) -> bool:
    """A straight mark opens after a space or bracket and before a word; behind a number it means inches."""
    before, after = text[place - 1 : place], text[place + len(mark) : place + len(mark) + 1]
    return mark in _OPENING or (mark in _STRAIGHT and not before.isalnum() and bool(after) and not after.isspace())


def _quotation(text: str, begin: int, end: int, mark: int = 1) -> Quotation:
    """A quotation between two marks of so many characters (those of typewriters are double apostrophes)."""
    inner = Span(begin + mark, end - mark)
    words = inner.of(text)
    trimmed = Span(inner.begin + len(words) - len(words.lstrip()), inner.end - len(words) + len(words.rstrip(" ,")))
    return Quotation(Span(begin, end), (trimmed,))
