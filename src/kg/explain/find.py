"""Which nodes of the data a name means."""

from difflib import get_close_matches

from kg.explain.index import NAMES, Index
from kg.terms import ID, ITSRDF, NIF, PREFIXES

NEAR = 3
"""How many names are proposed for one that isn't found."""


def find(name: str, index: Index) -> tuple[str, ...]:
    """The nodes that an IRI, a short IRI (``agency:nasa``), a label, an alias or words of the article mean, sorted."""
    direct = [iri for iri in _iris(name) if index.has(iri)]
    return tuple(direct) or tuple(sorted(_named(index).get(_fold(name), set())))


def near(name: str, index: Index) -> list[str]:
    """Names in the data that look like one that isn't there, the nearest first."""
    return get_close_matches(_fold(name), sorted(_named(index)), NEAR, 0.6)


def _iris(name: str) -> list[str]:
    if name.startswith("http"):
        return [name]
    prefix, colon, local = name.partition(":")
    if not colon:
        return []
    return [PREFIXES[prefix] + local] if prefix in PREFIXES else [f"{ID}{prefix}/{local}"]


def _named(index: Index) -> dict[str, set[str]]:
    """Folded name -> the nodes that have it."""
    named: dict[str, set[str]] = {}
    for predicate in NAMES:
        for node in index.subjects(predicate):
            for label in index.values(node, predicate):
                named.setdefault(_fold(label), set()).add(node)
    for mention in index.subjects(ITSRDF.taIdentRef):
        words = _fold(index.value(mention, NIF.anchorOf))
        named.setdefault(words, set()).update(index.values(mention, ITSRDF.taIdentRef))
    return named


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
