"""What the tests of the stages share: an article's way through the line, up to its facts and its graph."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

import pytest

from kg.model import Article, Document, Event, Fact, Mention, Mentions, Relation, Span


class Reading(NamedTuple):
    """An article with everything found in it."""

    document: Document
    mentions: Mentions
    facts: tuple[Fact, ...]

    def words(self, span: Span) -> str:
        return span.of(self.document.text)

    def name(self, key: str) -> str:
        return self.mentions.entities[key].name

    def outer(self, key: str) -> list[Mention]:
        """The mentions of a thing that lie in no longer one of it: "the Moon" and not the "Moon" in it."""
        mine = [m for m in self.mentions.names if m.entity == key]
        return [m for m in mine if not any(o.span != m.span and o.span.covers(m.span) for o in mine)]

    def events(self, *kinds: str) -> list[Event]:
        return [f for f in self.facts if isinstance(f, Event) and (not kinds or f.kind in kinds)]

    def relations(self) -> list[tuple[str, str, str]]:
        """Subject, property and object by name of what is told as certain, each once, in the order found."""
        found = (f for f in self.facts if isinstance(f, Relation) and f.factuality == "CT+")
        return list(dict.fromkeys((self.name(f.subject), f.property, self._object(f)) for f in found))

    def _object(self, relation: Relation) -> str:
        if not isinstance(relation.object, str):
            return f"{relation.object.value} {relation.object.unit or relation.object.counted}"
        known = self.mentions.entities.get(relation.object)
        return known.name if known else relation.object


Read = Callable[..., Reading]


def split_article(source: str) -> tuple[str, date | None]:
    """The text of an article file and its day of publication, if its first line is ``published: DATE``."""
    first, _, rest = source.partition("\n")
    if first.startswith("published: "):
        return rest.lstrip("\n"), date.fromisoformat(first.removeprefix("published: "))
    return source, None


@cache
def _read(source: str) -> Reading:
    from kg.extractors import extract
    from kg.find import find
    from kg.parse.english import parse
    from kg.read import read

    text, published = split_article(source)
    document = parse(read(text.encode(), "article.txt", published, None, None))
    mentions = find(document)
    return Reading(document, mentions, tuple(extract(document, mentions)))


@cache
def _parsed(text: str) -> Document:
    from kg.model import Block
    from kg.parse.english import parse

    return parse(Article(text, (Block("paragraph", Span(0, len(text))),)))


@pytest.fixture(scope="session")
def read_source() -> Read:
    """Take an article (with or without a ``published:`` line) from its text to its facts."""
    return _read


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Document]:
    """Parse a text that is one paragraph."""
    return _parsed
