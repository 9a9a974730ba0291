"""An article as read: its exact text, and the spans of it that are content."""

from dataclasses import dataclass
from datetime import date
from typing import Literal as OneOf
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the article's text: code points, end exclusive."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.begin : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies inside this one (or is the same)."""
        return self.begin <= other.begin and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.begin < other.end and other.begin < self.end


BlockKind = OneOf["title", "heading", "caption", "paragraph", "link"]


class Block(NamedTuple):
    """A stretch of content: one line or paragraph. What is no block (menus, contacts, forms) yields no fact.

    ``link`` is the headline of another article that the page lists ("Further Reading").
    """

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its exact text, the blocks that are content, and what is known about it from outside.

    ``published`` is None when nobody said it: no date is ever guessed.
    """

    text: str
    blocks: tuple[Block, ...]
    published: date | None = None
    url: str | None = None
    title: str | None = None
