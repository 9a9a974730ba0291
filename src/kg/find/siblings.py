"""Craft of one series that the article names by their numbers: where one of them is known as a craft, the others are,
too ("the Corvus-3E and Corvus-3F, which have been in orbit"), also by their number alone ("Corvus-1 A, B and C").
"""

import re

from kg import reference
from kg.find.registry import Registry
from kg.grammar import TYPE_NOUNS
from kg.model import Entity, Span

SERIAL = re.compile(r"(?P<stem>[A-Z][\w-]*\w(?:-\d{1,2})?)(?P<gap>[- ])(?P<number>\d{1,3}[A-Z]?|[A-Z])")
LAST = 8
"""How many craft may follow the first one by their numbers."""
COUNTING = frozenset("other more additional further smaller percent per".split())


def add_siblings(registry: Registry) -> None:
    """Add the craft named like one that is known as a craft."""
    for entity in list(registry.entities.values()):
        if entity.type == "Spacecraft" and (match := SERIAL.fullmatch(entity.name)):
            if entity.iri is None:
                _add_whole(registry, match)
            _add_numbers(registry, entity, match)


def _add_whole(registry: Registry, match: re.Match[str]) -> None:
    like = re.compile(rf"(?<![\w-]){re.escape(match['stem'] + match['gap'])}(?:\d{{1,3}}[A-Z]?|[A-Z])(?![\w-]|[.,]\d)")
    for other in like.finditer(registry.document.text):
        span = Span(*other.span())
        if not registry.covered(span) and registry.document.between(span):
            _add(registry, other.group(), span)


def _add_numbers(registry: Registry, entity: Entity, match: re.Match[str]) -> None:
    kind = r"[A-Z]" if match["number"][-1].isalpha() else r"\d{1,3}"
    further = re.compile(
        rf"(?:,? and | & |/|, (?=-?{kind}(?:, -?{kind})*,? and -?{kind}\b))-?({kind})(?![\w.-]|[,:]\d)"
    )
    base = match["stem"] + match["gap"] + (match["number"][:-1] if match["number"][:-1].isdigit() else "")
    base = base if kind == "[A-Z]" else match["stem"] + match["gap"]
    for mention in [m for m in registry.mentions if m.entity == entity.key and m.form == "name"]:
        end = mention.span.end
        for _ in range(LAST):
            found = further.match(registry.document.text, end)
            if found is None or _counts(registry, Span(*found.span(1))):
                break
            _add(registry, base + found[1], Span(*found.span(1)))
            end = found.end()


def _counts(registry: Registry, number: Span) -> bool:
    """Whether a number counts what stands behind it, or a letter begins a name ("B Co.")."""
    inside = registry.document.between(number)
    behind = registry.document.tokens[inside[-1].index + 1 :][:1] if inside else ()
    if not inside or registry.covered(number):
        return True
    if any(TYPE_NOUNS.get(t.lower) == "Spacecraft" for t in behind):
        return inside[0].text.isdigit()  # "the Corvus-1 A and B satellites", "Corvus-1 and 3 satellites"
    return any(t.tag in {"NNS", "NN", "JJ", "NNP", "CD"} or t.lower in COUNTING for t in behind)


def _add(registry: Registry, name: str, span: Span) -> None:
    entry = next((e for e in reference.by_name().get(name, ()) if e.type == "Spacecraft"), None)
    known = entry or reference.match_series(name)
    is_known = known is not None and known.type == "Spacecraft"
    key = registry.know(known.id, known.type, known.name) if known and is_known else registry.local("Spacecraft", name)
    registry.add(span, key)
