"""Turtle for readers: the triples of all graphs together, in sections, the same bytes for the same triples."""

from collections.abc import Sequence
from itertools import chain

from kg.model import Graph
from kg.terms import GRAPH
from kg.write.names import name_terms
from kg.write.sections import body

NAMES = ("turtle", "ttl")
EXTENSIONS = (".ttl", ".turtle")


def write(graphs: Sequence[Graph]) -> bytes:
    """The union of the graphs as UTF-8 Turtle; graph names are left out.

    What only a cross-check says stands last, in a section of its own.
    """
    apart = [graph for graph in graphs if graph.name.startswith(GRAPH + "crosscheck/")]
    triples = list(chain.from_iterable(graph.triples for graph in graphs if graph not in apart))
    added = sorted(set(chain.from_iterable(graph.triples for graph in apart)) - set(triples), key=str)
    names = name_terms([*triples, *added])
    parts = [names.header(), body(triples, names.texts)]
    parts += [body(added, names.texts, "Cross-check")] if added else []
    return "\n".join(filter(None, parts)).encode()
