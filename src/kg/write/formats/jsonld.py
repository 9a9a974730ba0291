"""JSON-LD with its context inside, so that it is read without a network; nodes, keys and values are sorted."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from kg.model import Graph, Literal, Triple
from kg.resources import folder
from kg.terms import RDF, XSD
from kg.write.names import name_terms
from kg.write.text import checked_iri, checked_literal

NAMES = ("jsonld", "json-ld")
EXTENSIONS = (".jsonld",)

_EXACT_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")  # what JSON numbers hold exactly in every language
_BOOLEANS = {"true": True, "false": False}


def write(graphs: Sequence[Graph]) -> bytes:
    """The graphs as UTF-8 JSON-LD, sorted by name; the nodes of a graph with an empty name stand at the top.

    Raises ValueError for an IRI whose scheme is one of the context's prefixes, beside what no format can hold.
    """
    merged: dict[str, list[Triple]] = defaultdict(list)
    for graph in graphs:
        merged[graph.name] += graph.triples
    names = name_terms(chain.from_iterable(merged.values()))
    writer = _Writer(shipped_context() | names.prefixes, names.texts)
    nodes = writer.nodes(merged.pop("", []))
    for name, triples in sorted(merged.items()):
        nodes.append({"id": writer.full(name), "@graph": writer.nodes(triples)})
    document = {"@context": writer.context, "@graph": nodes}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


@cache
def _context_text() -> str:
    return (folder("ontology") / "context.jsonld").read_text("utf-8")


def shipped_context() -> dict[str, Any]:
    """The context of ontology/context.jsonld: the prefixes, and ``id`` and ``type`` for JSON-LD's own names."""
    context: dict[str, Any] = json.loads(_context_text())["@context"]
    return context


class _Writer:
    """Turns terms into JSON under one context."""

    def __init__(self, context: Mapping[str, Any], texts: Mapping[str | Literal, str]) -> None:
        self.context, self._texts = context, texts

    def nodes(self, triples: Sequence[Triple]) -> list[dict[str, Any]]:
        values: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: defaultdict(dict))
        for subject, predicate, value in triples:
            key, written = self._pair(predicate, value)
            values[self._iri(subject)][key][json.dumps(written)] = written
        return [{"id": subject} | self._members(members) for subject, members in sorted(values.items())]

    def _members(self, members: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        ordered = sorted(members.items(), key=lambda item: (item[0] != "type", item[0]))
        found = {key: [value for _, value in sorted(values.items())] for key, values in ordered}
        return {key: values[0] if len(values) == 1 else values for key, values in found.items()}

    def _pair(self, predicate: str, value: str | Literal) -> tuple[str, Any]:
        if isinstance(value, str):
            if predicate == RDF.type:
                return "type", self._iri(value)
            return self._iri(predicate), {"id": self._iri(value)}
        return self._iri(predicate), self._literal(checked_literal(value))

    def _literal(self, literal: Literal) -> Any:
        value, datatype, language = literal
        if language:
            return {"@language": language, "@value": value}
        if datatype == XSD.integer and _EXACT_INTEGER.fullmatch(value):
            return int(value)
        if datatype == XSD.boolean and value in _BOOLEANS:
            return _BOOLEANS[value]
        return {"@type": self._iri(datatype), "@value": value} if datatype else value

    def _iri(self, iri: str) -> str:
        text = self._texts.get(iri, "")
        return self.full(iri) if text[:1] in ("<", "") else text

    def full(self, iri: str) -> str:
        """The whole IRI. Raises ValueError when a reader would take its scheme for a prefix."""
        scheme, _, rest = checked_iri(iri).partition(":")
        if scheme in self.context and not rest.startswith("//"):
            raise ValueError(f"JSON-LD can't hold an IRI whose scheme is a prefix of the context: <{iri}>")
        return iri
