"""The names that the data and the reference data know."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.schema import Schema, pairs
from kg.ask.tokens import key
from kg.ask.words import word_set
from kg.terms import ITSRDF, KG, NIF, RDF, RDFS, SKOS

if TYPE_CHECKING:
    import rdflib

_KINDS = (KG.Agent, KG.Place, KG.Vehicle, KG.VehicleModel, KG.Payload, KG.Programme, KG.Mission)
_LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_SMALL = word_set("of the and for de la in on")


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one source of data: folded words -> spelling -> things; the things' classes; one label for each node."""

    by_words: Mapping[tuple[str, ...], tuple[tuple[str, str], ...]]
    types: Mapping[str, frozenset[str]]
    labels: Mapping[str, str]
    timexes: tuple[str, ...] = ()

    def things(self, words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """What a name may be, as (spelling, IRI)."""
        return self.by_words.get(words, ())

    def names_of(self, thing: str) -> tuple[tuple[str, ...], ...]:
        """Every name of a thing, as folded words."""
        return tuple(words for words, known in self.by_words.items() if any(iri == thing for _, iri in known))


def collect(graph: "rdflib.Graph", schema: Schema) -> Names:
    """The names of everything in a graph that can be named, and labels for whatever has one."""
    types: dict[str, set[str]] = {}
    for node, cls in pairs(graph, RDF.type):
        types.setdefault(node, set()).add(cls)
    named = {n for n, classes in types.items() if any(schema.is_a(c, k) for c in classes for k in _KINDS)}
    spelled = [(iri, text) for label in _LABELS for iri, text in pairs(graph, label)]
    anchors = [(iri, text) for iri, text in _anchors(graph) if _is_name(text)]
    by_words: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for iri, text in [*spelled, *anchors]:
        if iri in named and (words := key(text)):
            by_words.setdefault(words, set()).add((text, iri))
    people = {n for n in named if any(schema.is_a(c, KG.Person) for c in types[n])}
    for words, person in _surnames(spelled, people).items():
        by_words.setdefault(words, {person})
    labels = _labels(graph, spelled, anchors)
    timexes = tuple(sorted({value for _, value in pairs(graph, KG.timexValue)}))
    spellings = {k: tuple(sorted(v)) for k, v in by_words.items()}
    return Names(spellings, {n: frozenset(c) for n, c in types.items()}, labels, timexes)


def _surnames(spelled: Iterable[tuple[str, str]], people: set[str]) -> dict[tuple[str, ...], tuple[str, str]]:
    """The last word of a person's name, where it belongs to one person only."""
    found: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for iri, text in spelled:
        if iri in people and len(text.split()) > 1:
            found.setdefault(key(text)[-1:], set()).add((text.split()[-1], iri))
    return {words: min(known) for words, known in sorted(found.items()) if len({iri for _, iri in known}) == 1}


def _anchors(graph: "rdflib.Graph") -> list[tuple[str, str]]:
    words = dict(pairs(graph, NIF.anchorOf))
    return sorted((thing, words[m]) for m, thing in pairs(graph, ITSRDF.taIdentRef) if m in words)


def _is_name(text: str) -> bool:
    """Whether a mention is a name: every word but the small ones is capitalised or has a digit."""
    words = [w for w in text.split() if w.lower() not in _SMALL]
    return bool(words) and all(w[:1].isupper() or w[:1].isdigit() for w in words) and len(words) <= 6


def _labels(
    graph: "rdflib.Graph", spelled: Iterable[tuple[str, str]], anchors: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """The best label of each node: preferred, an event's own, else the name used most, of equals the longest."""
    counted = Counter([*spelled, *anchors])
    found: dict[str, str] = {}
    for (iri, text), _ in sorted(counted.items(), key=lambda item: (item[0][0], item[1], len(item[0][1]), item[0][1])):
        found[iri] = text
    return found | dict(reversed(list(pairs(graph, RDFS.label)))) | dict(reversed(list(pairs(graph, SKOS.prefLabel))))
