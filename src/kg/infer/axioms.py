"""The part of the ontology that draws conclusions: its axioms, without names, examples and declarations."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.rdf import exact_literals
from kg.resources import files
from kg.terms import PREFIXES, RDF, RDFS

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

_AXIOMS = frozenset(
    (
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        RDFS.domain,
        RDFS.range,
        *(PREFIXES["rdf"] + name for name in ("first", "rest")),
    )
)
_OWL = PREFIXES["owl"]

# To declare a class or property lets owlrl conclude only that it is its own sub-class and the like.
_DECLARATIONS = frozenset(
    f"{_OWL}{kind}" for kind in ("Class", "ObjectProperty", "DatatypeProperty", "NamedIndividual")
)
_NEVER = f"{_OWL}hasKey"
"""owlrl makes things with different keys the same; the ontology has no keys, and a foreign one's are not used."""


def axioms(ontology: "rdflib.Graph") -> list[tuple["Node", "Node", "Node"]]:
    """The triples of an ontology that lead to conclusions about things."""
    return [triple for triple in ontology if _is_axiom(*map(str, triple))]


def _is_axiom(_: str, predicate: str, value: str) -> bool:
    if predicate == RDF.type:
        return value.startswith(_OWL) and value not in _DECLARATIONS
    return predicate in _AXIOMS or (predicate.startswith(_OWL) and predicate != _NEVER)


@cache
def shipped() -> "rdflib.Graph":
    """The ontology as it is installed, all modules in one graph; not to be changed."""
    return read(files("ontology", "*.ttl"))


def read(paths: Iterable[Path]) -> "rdflib.Graph":
    """Turtle files as one graph."""
    import rdflib

    graph = rdflib.Graph()
    with exact_literals():
        for path in paths:
            graph.parse(path, format="turtle")
    return graph
