"""Which things a name or IRI may mean."""

from collections.abc import Iterator
from difflib import get_close_matches

from kg.reference import by_name, fold, match_series
from kg.terms import ID, PREFIXES, RDFS, SKOS
from kg.world.facts import Facts


def find(name: str, facts: Facts) -> list[str]:
    """The things of that IRI, short IRI (``agency:nasa``) or name, sorted; those of no article are left out."""
    direct = [iri for iri in _iris(name) if facts.about(iri)]
    return direct or sorted(_numbered(name, facts) | _named(_folded(name), facts))


def near(name: str, facts: Facts) -> list[str]:
    """Names in the articles that look like one that isn't there, the nearest first."""
    return get_close_matches(_folded(name), sorted({_folded(label) for _, label in _labels(facts)}), 3, 0.6)


def _iris(name: str) -> list[str]:
    if "://" in name:
        return [name]
    prefix, colon, local = name.partition(":")
    return [PREFIXES.get(prefix, f"{ID}{prefix}/") + local] if colon else []


def _numbered(name: str, facts: Facts) -> set[str]:
    """The numbered ship or mission of just this name: articles may know it by another one only."""
    member = match_series(" ".join(name.split()))
    return {ID + member.id} if member and facts.about(ID + member.id) else set()


def _named(name: str, facts: Facts) -> set[str]:
    found = {thing for thing, label in _labels(facts) if _folded(label) == name}
    known = {ID + entry.id for form, entries in by_name().items() if _folded(form) == name for entry in entries}
    return found | {thing for thing in known if facts.about(thing)}


def _labels(facts: Facts) -> Iterator[tuple[str, str]]:
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        yield from facts.pairs(predicate)
    # Events have labels; so have times and quantities, which nobody asks for by name.
    yield from ((node, label) for node, label in facts.pairs(RDFS.label) if "/time-" not in node)


def _folded(name: str) -> str:
    return " ".join(fold(name).casefold().split())
