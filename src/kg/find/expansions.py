"""What an acronym is made of, in brackets behind it: "HERON (Harbour Explorer of Rain On Neptune)".

The words are a name of the same thing, and name nothing else, whatever they mean elsewhere.
"""

import re

from kg.find.registry import Registry
from kg.find.short import is_acronym
from kg.model import Mention, Span

BRACKET = re.compile(r" \(([A-Z][^()\n]{10,150})\)")
FEWEST = 3  # words with capitals in an expansion; names of two are found as such


def find_expansions(registry: Registry) -> None:
    """Make the words in brackets behind an acronym that abbreviates them one name of its thing."""
    for mention in [m for m in registry.mentions if m.form == "name"]:
        inner = _expansion(registry, mention)
        if inner and not any(m.span.covers(inner) for m in registry.near(inner)):
            registry.mentions = [m for m in registry.mentions if not m.span.overlaps(inner)]
            registry.add(inner, mention.entity)


def _expansion(registry: Registry, mention: Mention) -> Span | None:
    text = registry.document.text
    short, match = mention.span.of(text), BRACKET.match(text, mention.span.end)
    if match is None or " " in short or sum(c.isupper() for c in short) < FEWEST:
        return None
    large = [w for w in match[1].replace("-", " ").split() if w[0].isupper()]
    return Span(*match.span(1)) if len(large) >= FEWEST and is_acronym(short, match[1]) else None
