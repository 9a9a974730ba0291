"""N-Triples: one triple a line, sorted; graph names are left out."""

from collections.abc import Sequence

from kg.model import Graph
from kg.write.lines import lines

NAMES = ("nt", "ntriples", "n-triples")
EXTENSIONS = (".nt",)


def write(graphs: Sequence[Graph]) -> bytes:
    """The union of the graphs as UTF-8 N-Triples."""
    return lines((triple, "") for graph in graphs for triple in graph.triples)
