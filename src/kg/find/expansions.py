"""What an acronym is made of, in brackets or behind a comma: "HERON (Harbour Explorer of Rain On Neptune)", "HERON,
the Harbour Explorer of Rain,".

The words are a name of the same thing, and name nothing else, whatever they mean elsewhere.
"""

import re

from kg.find.acronyms import is_acronym
from kg.find.registry import Registry
from kg.model import Mention, Span

BRACKET = re.compile(r" \(([A-Z][^()\n]{10,150})\)")
APPOSED = re.compile(r", (?:or |short for )?(?:the )?([A-Z][^,()\n]{10,90})(?=[,.;])")
SMALL = frozenset("of on for and in the to from".split())
BODIES = ("Agency", "Company", "Organization")
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
    match = match or _apposed(registry, mention)
    if match is None or " " in short or sum(c.isupper() for c in short) < FEWEST:
        return None
    large = [w for w in match[1].replace("-", " ").split() if w[0].isupper()]
    return Span(*match.span(1)) if len(large) >= FEWEST and is_acronym(short, match[1]) else None


def _apposed(registry: Registry, mention: Mention) -> re.Match[str] | None:
    """The capitalised words between commas behind a name, unless they are those of another known thing or name other
    bodies: "ESA, Japan's JAXA and the Canadian CSA".
    """
    match = APPOSED.match(registry.document.text, mention.span.end)
    if match is None or not all(w[0].isupper() or w in SMALL for w in match[1].split()):
        return None
    inner = Span(*match.span(1))
    inside = [m for m in registry.near(inner) if registry.entities[m.entity].iri]
    known = any(m.span == inner for m in inside)
    bodies = any(registry.entities[m.entity].type in BODIES and m.entity != mention.entity for m in inside)
    return None if known or bodies else match
