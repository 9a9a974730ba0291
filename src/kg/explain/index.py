"""The triples of a dataset, by subject: plain strings, so that nothing here needs rdflib."""

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.model import Graph, Literal
from kg.terms import ID, PREFIXES, RDF, RDFS, SKOS

NAMES = (SKOS.prefLabel, RDFS.label, SKOS.altLabel, SKOS.hiddenLabel)
"""Properties whose values are names, the best first."""


class Index:
    """What some graphs say, by subject and property; values stand in sorted order, whichever order they came in."""

    def __init__(self, graphs: Iterable[Graph], terms: "Index | None" = None) -> None:
        """Index the graphs; ``terms`` is the index of the ontology, for the names of its terms."""
        self._terms = terms
        self._values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        triples = {triple for graph in graphs for triple in graph.triples}
        for subject, predicate, value in sorted((s, p, _text(o)) for s, p, o in triples):
            self._values[subject][predicate].append(value)

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property, sorted: IRIs, or the texts of literals."""
        return self._values.get(subject, {}).get(predicate, [])

    def value(self, subject: str, predicate: str) -> str:
        """The first value of a property, or nothing ("")."""
        return next(iter(self.values(subject, predicate)), "")

    def subjects(self, predicate: str) -> list[str]:
        """What has a property, sorted."""
        return sorted(s for s, properties in self._values.items() if predicate in properties)

    def has(self, node: str) -> bool:
        """Whether anything is said of the node."""
        return node in self._values

    def label(self, node: str) -> str:
        """A node's name, here or in the ontology; else its local name in words, else the node itself."""
        for name in NAMES:
            if found := self.value(node, name):
                return found
        if self._terms is not None and self._terms.has(node):
            return self._terms.label(node)
        return _words(node)

    def kind(self, node: str) -> str:
        """The names of a node's classes."""
        return ", ".join(self.label(kind) for kind in self.values(node, RDF.type))

    def commitment(self, concept: str) -> str:
        """A factuality in words, with its sign: "certainly the case (CT+)"."""
        notation = self._terms.value(concept, SKOS.notation) if self._terms is not None else ""
        return self.label(concept) + (f" ({notation})" if notation else "")


def short(iri: str) -> str:
    """An IRI with its usual prefix, or below the project's ``id/`` as ``agency:nasa``; else as it is."""
    for prefix, namespace in sorted(PREFIXES.items()):
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    kind, _, name = iri.removeprefix(ID).partition("/")
    return f"{kind}:{name}" if iri.startswith(ID) and name and "/" not in name else iri


def _words(iri: str) -> str:
    """The local name of an IRI of a vocabulary in words; other IRIs and texts as they are."""
    for namespace in PREFIXES.values():
        if iri.startswith(namespace):
            return re.sub(r"(?<=[a-z])(?=[A-Z])|-", " ", iri.removeprefix(namespace)).lower()
    return iri


def _text(value: str | Literal) -> str:
    return value.value if isinstance(value, Literal) else value
