"""Triples, and what is wrong with them."""

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import NamedTuple


class Literal(NamedTuple):
    """An RDF literal; ``datatype`` is an IRI, None for a plain string."""

    value: str
    datatype: str | None = None
    language: str | None = None


Triple = tuple[str, str, str | Literal]
"""Subject, predicate, object: strings are IRIs. There are no blank nodes."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A named graph: its IRI and its triples, without repetition, in no particular order."""

    name: str
    triples: tuple[Triple, ...]


class Violation(NamedTuple):
    """A fault that a shape found: a value, not an exception."""

    shape: str
    node: str
    path: str
    value: str
    message: str
    severity: OneOf["violation", "warning", "info"]
    evidence: str | None = None
