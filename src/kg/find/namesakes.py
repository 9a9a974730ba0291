"""Who or what a shared name means in an article: "Webb" after "Administrator James Webb" is he and not the telescope,
and "the National Gallery" of an article on the National Gallery of Art is no other."""

import re

from kg.find.registry import Registry
from kg.model import Span

NAMING = re.compile(r"\b(?:(?:re)?nam(?:ed?|es|ing)|hono[u]?r\w*|christened|dubbed|namesake)\b")
TIES = (" of ", " for ")
BODIES = ("Organization", "Agency")


def people_before_craft(registry: Registry) -> None:
    """Make a craft that goes only by the surname of a person, named in full before it, that person; a craft that is
    named after the person stays one."""
    text = registry.document.text
    surnames = {e.name.split()[-1]: e.key for e in registry.of_type("Person") if " " in e.name}
    for craft in registry.of_type("Spacecraft"):
        called = [m.span for m in registry.mentions if m.entity == craft.key]
        words = {s.of(text) for s in called}
        person = surnames.get(next(iter(words))) if len(words) == 1 else None
        if person and _stand_before(registry, person, min(called)):
            registry.merge(craft.key, person)


def _stand_before(registry: Registry, person: str, other: Span) -> bool:
    """Whether a person is named before an offset, and nowhere as somebody that things are named after."""
    document = registry.document
    named = [m.span for m in registry.mentions if m.entity == person]
    told = [document.sentence_at(s.begin).span.of(document.text) for s in named]
    return min(named) < other and not any(NAMING.search(sentence) for sentence in told)


def _unify_kinds(registry: Registry) -> None:
    """Make two bodies of one name but of different classes the one that was told first: "Icasa", "the Icasa boss"."""
    first: dict[str, str] = {}
    for body in [e for e in registry.of_type(*BODIES, "Company") if e.iri is None]:
        if (known := first.setdefault(body.name, body.key)) != body.key:
            registry.merge(body.key, known)


def unify_bodies(registry: Registry) -> None:
    """Make a body that one other's name begins with, before "of" or "for", the same as that."""
    _unify_kinds(registry)
    bodies = [e for e in registry.of_type(*BODIES) if e.iri is None]
    for short in bodies:
        longer = [e for e in bodies if any(e.name.startswith(short.name + tie) for tie in TIES)]
        if len(longer) == 1 and " " in short.name:
            registry.merge(short.key, longer[0].key)
