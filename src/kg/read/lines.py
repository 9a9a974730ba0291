"""Lines of a text as units to be judged: where they stand, and whether white space sets them off."""

import re
from collections.abc import Iterable, Iterator, Sized
from itertools import islice, pairwise
from typing import NamedTuple

from kg.errors import InputError
from kg.model import BlockKind, Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_MARKER = re.compile(r"(?:#{1,6}|[>•▪●◦‣*+–—-]{1,3})\s+(?=\S)")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_WIDEST = 130
_NARROWEST = 50
_READ = 5_000

MOST = 50_000
"""Lines, or blocks of a page, that an article has at most."""


class Unit(NamedTuple):
    """A line, or the lines of a hard-wrapped paragraph.

    ``apart`` tells that a blank line stands before it, ``bullet`` that it was marked as an item of a list. ``hint`` is
    what the structure of a page says it is, ``linked`` whether it leads elsewhere as a whole.
    """

    text: str
    span: Span
    apart: bool = True
    bullet: bool = False
    hint: BlockKind | None = None
    linked: bool = False

    @property
    def words(self) -> int:
        """How many words the unit has; of a very long one, its beginning."""
        return len(_WORD.findall(self.text[:_READ]))

    @property
    def key(self) -> str:
        """The words alone, to compare units by."""
        return " ".join(_WORD.findall(self.text)).casefold() if len(self.text) <= _READ else self.text


def units(text: str) -> list[Unit]:
    """The lines that are not blank, without markers of headings or lists; those of wrapped paragraphs joined."""
    lines = list(islice(_lines(text), MOST + 1))
    spans = list(_rejoined(text, lines)) if len(lines) <= MOST else lines
    return [_unit(text, span, before) for before, span in zip([None, *spans], spans, strict=False)]


def require_bounded(found: Sized, name: str) -> None:
    """Raise InputError if there are more lines, or blocks of a page, than an article has."""
    if len(found) > MOST:
        raise InputError(name, f"has more than {MOST} lines", "give one article a file")


def _lines(text: str) -> Iterator[Span]:
    """The lines that hold more than white space, trimmed."""
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Span(begin, begin + len(words))


def _unit(text: str, span: Span, before: Span | None) -> Unit:
    """The unit of a line."""
    gap = text[before.end if before else 0 : span.begin]
    marker = _MARKER.match(text, span.begin, span.end)
    begin = marker.end() if marker else span.begin
    bullet = bool(marker) and text[span.begin] not in "#>"
    return Unit(text[begin : span.end], Span(begin, span.end), before is None or len(_BREAK.findall(gap)) > 1, bullet)


def _rejoined(text: str, lines: list[Span]) -> Iterable[Span]:
    """The lines, joined where the text was wrapped at a fixed width."""
    width = max((b.end - b.begin for b in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    wrapped = [_wraps(text, one, other, width) for one, other in pairwise(lines)]
    if sum(w and text[other.begin].islower() for w, other in zip(wrapped, lines[1:], strict=True)) < 3:
        return lines
    joined = [lines[0]]
    for wrap, line in zip(wrapped, lines[1:], strict=True):
        joined[-1:] = [Span(joined[-1].begin, line.end)] if wrap else [joined[-1], line]
    return joined


def _wraps(text: str, one: Span, other: Span, width: int) -> bool:
    """Whether a line goes on in the next one: no blank line between, and its first word would not have fitted."""
    gap = text[one.end : other.begin]
    first = text[other.begin : other.end].split(maxsplit=1)[0]
    fits = one.end - one.begin + 1 + len(first) <= width - 8
    return len(_BREAK.findall(gap)) == 1 and not fits and not _MARKER.match(text, other.begin, other.end)
