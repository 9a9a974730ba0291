"""What a name that no list knows means, where the article has named the thing already in another way."""

import re

from kg import reference
from kg.find.registry import Registry
from kg.model import Span

FAMILIES = ("Soyuz", "Progress")
NUMBERED = re.compile(r"(?:MS|TMA|TM|M)-\d{1,2}M?")
"""The number of a ship whose family is named elsewhere."""


def known_before(registry: Registry, kind: str, span: Span) -> str | None:
    """The thing that a new name of a class is another mention of, if the article has it."""
    return _of_family(registry, span) or _named_before(registry, span) or _known_firm(registry, kind, span)


def _named_before(registry: Registry, span: Span) -> str | None:
    """The body that bears a name of several words, for where it only speaks: "Siste Fugl says"."""
    words = span.of(registry.document.text)
    kinds = ("Organization", "Company") if " " in words else ()
    return next((key for kind in kinds if (key := f"{kind}:{words}") in registry.entities), None)


def _known_firm(registry: Registry, kind: str, span: Span) -> str | None:
    """ "A Hughes-built satellite": the firm of the reference data that the article calls by the same word."""
    text, words = registry.document.text, span.of(registry.document.text)
    called = {m.entity for m in registry.mentions if kind == "Company" and m.span.of(text) == words}
    return next((key for key in sorted(called) if registry.entities[key].type == kind), None)


def _of_family(registry: Registry, span: Span) -> str | None:
    """ "The MS-27 craft" in an article on a Soyuz: the ship of the one family named that has such a number."""
    text = registry.document.text
    if not NUMBERED.fullmatch(span.of(text)):
        return None
    named = [n for f in FAMILIES if f in text and (n := reference.match_series(f"{f} {span.of(text)}"))]
    return registry.know(named[0].id, named[0].type, named[0].name) if len(named) == 1 else None
