"""The ontology's axioms as tables: for each class or property, what a triple with it leads to.

Covered are the kinds of axiom that the shipped ontology has and a test lists: sub-classes and sub-properties, domains,
ranges, inverse and transitive properties, chains of two properties, and classes by a value (``owl:hasValue``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from kg.infer.axioms import shipped
from kg.terms import PREFIXES, RDF, RDFS

if TYPE_CHECKING:
    import rdflib

OWL = PREFIXES["owl"]
Key = TypeVar("Key")
Values = Mapping[Key, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Tables:
    """What follows from a type, from a property, and from a property with a value or a neighbour.

    ``first`` has for a property the chains (property, second step) that begin with it, ``second`` those that end with
    it. What is inherited is written out: a class has all its super-classes, a domain those of the domain, too.
    """

    classes: Values[str] = field(default_factory=dict)
    properties: Values[str] = field(default_factory=dict)
    domains: Values[str] = field(default_factory=dict)
    ranges: Values[str] = field(default_factory=dict)
    inverses: Values[str] = field(default_factory=dict)
    values: Values[tuple[str, str]] = field(default_factory=dict)
    first: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    second: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)


@cache
def shipped_tables() -> Tables:
    """The tables of the ontology as it is installed."""
    return tables(shipped())


def tables(ontology: "rdflib.Graph") -> Tables:
    """The tables of an ontology."""
    classes = _closed(_pairs(ontology, RDFS.subClassOf))
    first, second = _chains(ontology)
    inverse = _pairs(ontology, f"{OWL}inverseOf")
    return Tables(
        classes=classes,
        properties=_closed(_pairs(ontology, RDFS.subPropertyOf)),
        domains=_with_supers(_pairs(ontology, RDFS.domain), classes),
        ranges=_with_supers(_pairs(ontology, RDFS.range), classes),
        inverses=_grouped([*inverse, *((b, a) for a, b in inverse)]),
        values=_values(ontology, classes),
        first=_grouped(first),
        second=_grouped(second),
    )


def _pairs(ontology: "rdflib.Graph", predicate: str) -> list[tuple[str, str]]:
    """Subjects and objects of a property, where both are named."""
    import rdflib

    found = ontology.subject_objects(rdflib.URIRef(predicate))
    return sorted((str(s), str(o)) for s, o in found if isinstance(s, rdflib.URIRef) and isinstance(o, rdflib.URIRef))


def _chains(ontology: "rdflib.Graph") -> tuple[list[tuple[str, tuple[str, str]]], list[tuple[str, tuple[str, str]]]]:
    """The chains by their first and by their second step; a transitive property is a chain of itself with itself."""
    import rdflib
    from rdflib.collection import Collection

    steps = [
        (str(property_), *map(str, Collection(ontology, chain)))
        for property_, chain in ontology.subject_objects(rdflib.URIRef(f"{OWL}propertyChainAxiom"))
    ]
    transitive = ontology.subjects(rdflib.URIRef(RDF.type), rdflib.URIRef(f"{OWL}TransitiveProperty"))
    steps += [(str(p), str(p), str(p)) for p in transitive]
    return [(a, (p, b)) for p, a, b in steps], [(b, (p, a)) for p, a, b in steps]


def _values(ontology: "rdflib.Graph", classes: Values[str]) -> Values[tuple[str, str]]:
    """(property, value) -> the classes of whatever has it: the named ones above an ``owl:hasValue`` restriction."""
    import rdflib

    found = []
    for node, value in ontology.subject_objects(rdflib.URIRef(f"{OWL}hasValue")):
        property_ = str(ontology.value(node, rdflib.URIRef(f"{OWL}onProperty")))
        for above in map(str, ontology.objects(node, rdflib.URIRef(RDFS.subClassOf))):
            found += [((property_, str(value)), name) for name in (above, *classes.get(above, ()))]
    return _grouped(found)


def _with_supers(pairs: Iterable[tuple[str, str]], classes: Values[str]) -> Values[str]:
    return _grouped((p, c) for p, direct in pairs for c in (direct, *classes.get(direct, ())))


def _closed(pairs: Iterable[tuple[str, str]]) -> Values[str]:
    """For each node all that can be reached from it."""
    edges = _grouped(pairs)
    return {node: frozenset(_reach(node, edges)) for node in edges}


def _reach(start: str, edges: Values[str]) -> set[str]:
    seen, todo = set[str](), [start]
    while todo:
        new = edges.get(todo.pop(), frozenset()) - seen
        seen |= new
        todo += new
    return seen


Item = TypeVar("Item")


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, frozenset[Item]]:
    found: dict[Key, set[Item]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}
