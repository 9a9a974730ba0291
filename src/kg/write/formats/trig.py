"""TriG: each graph under its name, laid out like Turtle."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from kg.model import Graph, Triple
from kg.write.names import name_terms
from kg.write.sections import body
from kg.write.text import iri_text

NAMES = ("trig",)
EXTENSIONS = (".trig",)


def write(graphs: Sequence[Graph]) -> bytes:
    """The graphs as UTF-8 TriG, sorted by name; a graph with an empty name is the default graph."""
    merged: dict[str, list[Triple]] = defaultdict(list)
    for graph in graphs:
        merged[graph.name] += graph.triples
    names = name_terms(chain.from_iterable(merged.values()))
    parts = [names.header()]
    for name, triples in sorted(merged.items()):
        text = body(triples, names.texts)
        parts.append(f"{iri_text(name)} {{\n\n{text}\n}}\n" if name else text)
    return "\n".join(filter(None, parts)).encode()
