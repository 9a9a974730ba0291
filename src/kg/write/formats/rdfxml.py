"""RDF/XML, for programs that read nothing else; graph names are left out."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from kg.model import Graph, Literal
from kg.terms import RDF
from kg.write.names import prefixes_for
from kg.write.text import checked_iri, checked_literal, quoted_attribute, xml_text

NAMES = ("rdfxml", "xml", "rdf/xml")
EXTENSIONS = (".rdf", ".xml")

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,200}\Z")  # the end of a property's IRI that can be an XML name
_RDF = RDF.type.removesuffix("type")
_SYNTAX = re.compile(  # names that RDF/XML itself uses: as a property they mean something else, or nothing
    re.escape(_RDF)
    + "(?:RDF|ID|about|parseType|resource|nodeID|datatype|Description|li|aboutEach|aboutEachPrefix|bagID)"
)


def write(graphs: Sequence[Graph]) -> bytes:
    """The union of the graphs as UTF-8 RDF/XML, sorted.

    Raises ValueError for characters that XML can't hold, and for a property whose IRI doesn't end in a name or is
    part of RDF/XML's own syntax.
    """
    triples = set(chain.from_iterable(graph.triples for graph in graphs))
    names = _Names({predicate for _, predicate, _ in triples})
    lines: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, value in triples:
        lines[checked_iri(subject)].append(_property(names.of(predicate), value))
    blocks = (_block(subject, sorted(found)) for subject, found in sorted(lines.items()))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f"{head}<rdf:RDF{names.declarations()}>\n{''.join(blocks)}</rdf:RDF>\n".encode()


class _Names:
    """The XML names of properties."""

    def __init__(self, predicates: set[str]) -> None:
        self._parts = {predicate: _split(predicate) for predicate in predicates}
        namespaces = {namespace for namespace, _ in self._parts.values()} | {_RDF}
        known = {namespace: prefix for prefix, namespace in prefixes_for(namespaces).items()}
        others = {namespace: f"ns{i}" for i, namespace in enumerate(sorted(namespaces - known.keys()), 1)}
        self._prefixes: Mapping[str, str] = known | others

    def of(self, predicate: str) -> str:
        namespace, local = self._parts[predicate]
        return f"{self._prefixes[namespace]}:{local}"

    def declarations(self) -> str:
        pairs = sorted((prefix, namespace) for namespace, prefix in self._prefixes.items())
        return "".join(f"\n    xmlns:{prefix}={quoted_attribute(namespace)}" for prefix, namespace in pairs)


def _split(predicate: str) -> tuple[str, str]:
    name = _NAME.search(checked_iri(predicate)[-200:])
    if name is None or _SYNTAX.fullmatch(predicate):
        raise ValueError(f"RDF/XML can't hold this property: <{predicate}>")
    return predicate[: len(predicate) - len(name[0])], name[0]


def _block(subject: str, lines: list[str]) -> str:
    return f"  <rdf:Description rdf:about={quoted_attribute(subject)}>\n{''.join(lines)}  </rdf:Description>\n"


def _property(name: str, value: str | Literal) -> str:
    if isinstance(value, str):
        return f"    <{name} rdf:resource={quoted_attribute(checked_iri(value))}/>\n"
    text, datatype, language = checked_literal(value)
    kind = f' xml:lang="{language}"' if language else ""
    if datatype:
        kind = f" rdf:datatype={quoted_attribute(checked_iri(datatype))}"
    return f"    <{name}{kind}>{xml_text(text)}</{name}>\n"
