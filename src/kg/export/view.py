"""The data as tables and networks need them: by node and property, with labels, classes, times, evidence and claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from kg.model import Graph, Literal, Triple
from kg.rdf import order
from kg.terms import ITSRDF, KG, NIF, PREFIXES, RDF, RDFS, SCHEMA, SKOS, TIME

NAMES = (SKOS.prefLabel, RDFS.label, SKOS.altLabel, SCHEMA.headline, NIF.anchorOf, SCHEMA.text)
"""Properties whose values are names, the best first."""

VOCABULARIES = tuple(PREFIXES.values())

Term = str | Literal

_RECORDS = frozenset((KG.Claim, KG.TimeSpan))


class Edge(NamedTuple):
    """A triple between two nodes, and the claims whose content it is."""

    subject: str
    predicate: str
    object: str
    claims: tuple[str, ...]


class View:
    """What some graphs say together; everything is in sorted order, whichever order it came in."""

    def __init__(self, graphs: Iterable[Graph], licence: str | None = None) -> None:
        """Take over the graphs, and the IRI of the licence that the data have, if it is known."""
        self.graphs, self.licence = tuple(graphs), licence
        self.triples = sorted({triple for graph in self.graphs for triple in graph.triples}, key=order)
        self.nodes: dict[str, dict[str, list[Term]]] = {}
        for subject, predicate, value in self.triples:
            self.nodes.setdefault(subject, {}).setdefault(predicate, []).append(value)

    def values(self, node: str, predicate: str) -> list[Term]:
        """The values of a property of a node."""
        return self.nodes.get(node, {}).get(predicate, [])

    def texts(self, node: str, predicate: str) -> list[str]:
        """The values of a property as plain texts: IRIs, and literals without type and language."""
        return [text(value) for value in self.values(node, predicate)]

    def first(self, node: str, predicate: str) -> str:
        """The first of the values as a plain text, or nothing ("")."""
        return next(iter(self.texts(node, predicate)), "")

    def iris(self, node: str, predicate: str) -> list[str]:
        """The values that are IRIs."""
        return [value for value in self.values(node, predicate) if isinstance(value, str)]

    def label(self, node: str) -> str:
        """The node's name; of a claim what it says; else the IRI as short as it gets."""
        content = [] if self._name(node) else self.content(node)
        if not content:
            return self._name(node) or short(node)
        subject, predicate, value = content[0]
        words = text(value) if isinstance(value, Literal) else self._name(value) or concept(value)
        return f"{self._name(subject) or short(subject)} {concept(predicate)} {words}"

    def _name(self, node: str) -> str:
        return next((found for name in NAMES if (found := self.first(node, name))), "")

    def classes(self, node: str) -> list[str]:
        """The node's classes."""
        return self.iris(node, RDF.type)

    def of_class(self, kind: str) -> list[str]:
        """The nodes of a class."""
        return self._members.get(kind, [])

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for node in self.nodes:
            for kind in self.classes(node):
                found[kind].append(node)
        return found

    def is_node(self, value: Term) -> bool:
        """Whether a value is a thing of the data, and no literal, class or concept."""
        return isinstance(value, str) and (value in self.nodes or not value.startswith(VOCABULARIES))

    def cell(self, value: Term) -> str:
        """A value for people to read: a literal's text, a node's name, a concept's or term's."""
        if isinstance(value, Literal):
            return value.value
        return self.label(value) if self.is_node(value) else concept(value)

    def time(self, node: str) -> dict[str, str]:
        """When a node happens or is to happen: ``words``, ``timex``, ``earliest`` and ``latest``, as far as known."""
        spans = [*self.iris(node, TIME.hasTime), *self.iris(node, KG.scheduledTime)]
        parts = {"words": RDFS.label, "timex": KG.timexValue, "earliest": KG.earliest, "latest": KG.latest}
        return {name: found for name, p in parts.items() if (found := joined(self.first(s, p) for s in spans))}

    def evidence(self, node: str) -> list[str]:
        """The words that a node rests on."""
        return [self.first(mention, NIF.anchorOf) for mention in self.iris(node, KG.evidence)]

    @cached_property
    def claims(self) -> dict[Triple, tuple[str, ...]]:
        """The claims by the triple that is their content."""
        found: dict[Triple, list[str]] = defaultdict(list)
        for node in self.nodes:
            for triple in self.content(node):
                found[triple].append(node)
        return {triple: tuple(nodes) for triple, nodes in found.items()}

    def content(self, claim: str) -> list[Triple]:
        """What a claim says, if it says exactly one thing."""
        parts = [self.values(claim, part) for part in (RDF.subject, RDF.predicate, RDF.object)]
        if any(len(values) != 1 for values in parts):
            return []
        subject, predicate, value = (values[0] for values in parts)
        return [(subject, predicate, value)] if isinstance(subject, str) and isinstance(predicate, str) else []

    def edges(self) -> Iterator[Edge]:
        """The triples between nodes; mentions stand for places in a text and are no nodes here."""
        for subject, predicate, value in self.triples:
            if predicate in (RDF.type, RDF.predicate) or not isinstance(value, str) or not self.is_node(value):
                continue
            if not self.is_mention(subject) and not self.is_mention(value):
                yield Edge(subject, predicate, value, self.claims.get((subject, predicate, value), ()))

    def relations(self) -> list[Edge]:
        """The edges between things, events and statements: what claims are about, and not the claims."""
        return [edge for edge in self.edges() if self.is_thing(edge.subject) and self.is_thing(edge.object)]

    def is_thing(self, node: str) -> bool:
        """Whether a node is no record: no claim, mention or time span."""
        return not self.is_mention(node) and _RECORDS.isdisjoint(self.classes(node))

    def is_mention(self, node: str) -> bool:
        """Whether a node is a place in a text."""
        return KG.Mention in self.classes(node) or bool(self.values(node, ITSRDF.taIdentRef))


def text(value: Term) -> str:
    """An IRI, or a literal's text."""
    return value.value if isinstance(value, Literal) else value


def joined(texts: Iterable[str]) -> str:
    """Several texts in one cell, each once; empty ones are left out."""
    return "; ".join(dict.fromkeys(filter(None, texts)))


def short(iri: str) -> str:
    """An IRI of a known vocabulary as ``prefix:name``; others as they are."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def concept(iri: str) -> str:
    """A concept of ours without its scheme ("occurred"), a class of ours by its name ("Launch"), others ``short``."""
    if iri.startswith(PREFIXES["kgv"]):
        scheme, _, name = iri.removeprefix(PREFIXES["kgv"]).partition("-")
        return name or scheme
    return iri.removeprefix(PREFIXES["kg"]) if iri.startswith(PREFIXES["kg"]) else short(iri)
