"""N-Quads: one triple with its graph a line, sorted."""

from collections.abc import Sequence

from kg.model import Graph
from kg.write.lines import lines

NAMES = ("nq", "nquads", "n-quads")
EXTENSIONS = (".nq",)


def write(graphs: Sequence[Graph]) -> bytes:
    """The graphs as UTF-8 N-Quads; a graph with an empty name is the default graph."""
    return lines((triple, graph.name) for graph in graphs for triple in graph.triples)
