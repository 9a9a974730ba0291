"""The words of the ontology: which noun, verb or adjective speaks of which class, property or concept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal as OneOf
from typing import NamedTuple

from kg.ask.data import Data, turtle
from kg.ask.synonyms import SYNONYMS
from kg.ask.tokens import key
from kg.ask.words import word_set
from kg.terms import KG, KGV, OWL, RDF, RDFS, SCHEMA, SKOS

Kind = OneOf["class", "event", "property", "concept"]
Form = OneOf["noun", "nouns", "verb", "inverse", "adjective"]

_BE = word_set("be is are was were been")
_EMPTY = word_set("in on at of by with from to about")
_FORMS: tuple[tuple[str, Form], ...] = (
    (KG.noun, "noun"),
    (KG.verb, "verb"),
    (KG.inverseVerb, "inverse"),
    (KG.adjective, "adjective"),
)


class Meaning(NamedTuple):
    """What a word may mean. ``form`` "inverse" is a verb whose subject is the property's object ("SpaceX operates …").

    ``phrases`` are all the forms of the same word, parted by ``|``.
    """

    kind: Kind
    iri: str
    form: Form
    phrases: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The ontology as ``ask`` needs it: words, labels, class ancestors (each class its own too), domains and ranges."""

    words: Mapping[tuple[str, ...], tuple[Meaning, ...]]
    labels: Mapping[str, str]
    notations: Mapping[str, str]
    ancestors: Mapping[str, frozenset[str]]
    domains: Mapping[str, frozenset[str]]
    ranges: Mapping[str, frozenset[str]]
    schemes: Mapping[str, str]
    narrower: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_a(self, cls: str, ancestor: str) -> bool:
        """Whether a class is another or lies below it."""
        return ancestor in self.ancestors.get(cls, frozenset({cls}))

    def below(self, cls: str) -> tuple[str, ...]:
        """A class and all below it, sorted."""
        return tuple(sorted({c for c, up in self.ancestors.items() if cls in up} | {cls}))

    def label(self, iri: str) -> str:
        """The label of a term, else the last part of its IRI."""
        return self.labels.get(iri) or iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


@cache
def schema() -> Schema:
    """The shipped ontology, read once in a process."""
    from kg.resources import files

    return from_data(turtle(files("ontology", "*.ttl")))


def from_data(graph: Data) -> Schema:
    """The words and the class tree of an ontology."""
    ancestors = _ancestors(graph)
    return Schema(
        words=_words(graph, ancestors),
        labels=_first(graph, RDFS.label) | _first(graph, SKOS.prefLabel),
        notations=_first(graph, SKOS.notation),
        ancestors=ancestors,
        domains=_sets(graph, RDFS.domain, SCHEMA.domainIncludes),
        ranges=_sets(graph, RDFS.range, SCHEMA.rangeIncludes),
        schemes=_first(graph, SKOS.inScheme),
        narrower={s: tuple(sorted(o)) for s, o in _sets(graph, SKOS.narrower).items()},
    )


def _first(graph: Data, predicate: str) -> dict[str, str]:
    return dict(reversed(list(graph.pairs(predicate))))


def _sets(graph: Data, *predicates: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for predicate in predicates:
        for s, o in graph.pairs(predicate):
            found.setdefault(s, set()).add(o)
    return {s: frozenset(o) for s, o in found.items()}


def _ancestors(graph: Data) -> dict[str, frozenset[str]]:
    parents = _sets(graph, RDFS.subClassOf)
    classes = {s for s, o in graph.pairs(RDF.type) if o == OWL.Class} | set(parents)
    found = {}
    for cls in sorted(classes):
        seen, stack = {cls}, [cls]
        while stack:
            new = parents.get(stack.pop(), frozenset()) - seen
            seen |= new
            stack += sorted(new)
        found[cls] = frozenset(seen)
    return found


def _words(graph: Data, ancestors: Mapping[str, frozenset[str]]) -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    concepts = {s for s, o in graph.pairs(RDF.type) if o == SKOS.Concept}
    found: dict[tuple[str, ...], set[Meaning]] = {}
    for predicate, form in _FORMS:
        for iri, phrases in graph.pairs(predicate):
            kind = _kind(iri, concepts, ancestors)
            for words, number in _phrases(phrases, form):
                found.setdefault(words, set()).add(Meaning(kind, iri, number, phrases))
    for iri, form, phrases in SYNONYMS:
        for words, number in _phrases(phrases, form):
            found.setdefault(words, set()).add(Meaning(_kind(iri, concepts, ancestors), iri, number, phrases))
    for role_words, iri in _roles(concepts):
        found.setdefault(role_words, set()).add(Meaning("concept", iri, "noun", " ".join(role_words)))
    for iri, label in [*graph.pairs(RDFS.label), *graph.pairs(SKOS.prefLabel)]:
        if iri in concepts or iri in ancestors:
            found.setdefault(key(label), set()).add(Meaning(_kind(iri, concepts, ancestors), iri, "noun", label))
    return {words: tuple(sorted(meanings)) for words, meanings in found.items()}


_LOOSE = frozenset(("investor", "investors", "acting", "interim"))
"""Who is called so is an executive or a head to an article, but who is one need not be called so."""


def _roles(concepts: set[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What people are called by their role, as the extraction reads it, so that question and data agree."""
    from kg.lexicon import roles

    prefix = KGV.role_astronaut.removesuffix("astronaut")
    for words, role in sorted(roles().items()):
        if prefix + role in concepts and words.islower() and words.split()[0] not in _LOOSE:
            yield key(words), prefix + role


def _kind(iri: str, concepts: set[str], ancestors: Mapping[str, frozenset[str]]) -> Kind:
    if iri in concepts:
        return "concept"
    if iri in ancestors:
        return "event" if KG.Event in ancestors[iri] else "class"
    return "property"


def _phrases(phrases: str, form: Form) -> Iterator[tuple[tuple[str, ...], Form]]:
    """The forms of one annotation ("agency|agencies"); a leading form of "be" is dropped, as questions move it."""
    for number, phrase in enumerate(phrases.split("|")):
        words = key(phrase)
        while words and words[0] in _BE:
            words = words[1:]
        if words and not all(w in _EMPTY for w in words):
            yield words, "nouns" if form == "noun" and number else form
