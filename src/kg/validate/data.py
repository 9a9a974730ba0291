"""The graph that shapes run on: a plain in-memory rdflib graph that translates each query text only once.

rdflib translates a SPARQL text anew at every call, which is most of pySHACL's time; translated queries may be used
again (``rdflib.plugins.sparql.prepareQuery`` exists for that). Bound values are passed beside the text.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import rdflib
    from rdflib.plugins.sparql.sparql import Query
    from rdflib.term import Node


def data_graph(*parts: Iterable[tuple["Node", "Node", "Node"]]) -> "rdflib.Graph":
    """A new graph of the parts' triples whose ``query`` keeps translated queries."""
    graph = _graph_class()(store="SimpleMemory", bind_namespaces="none")
    add = graph.store.add
    for part in parts:
        for triple in part:
            add(triple, graph)
    return graph


@lru_cache(maxsize=1)
def _graph_class() -> type["rdflib.Graph"]:
    import rdflib

    class DataGraph(rdflib.Graph):
        """An rdflib graph with translated queries kept."""

        def __bool__(self) -> bool:
            """Always true. pySHACL asks at every result; without this rdflib counts all triples to answer."""
            return True

        def query(self, query_object: "str | Query", **options: Any) -> "rdflib.query.Result":  # type: ignore[override]
            if isinstance(query_object, str):
                query_object = _translated(query_object)
            return super().query(query_object, **options)

    return DataGraph


@lru_cache(maxsize=256)
def _translated(text: str) -> "Query":
    from rdflib.plugins.sparql import prepareQuery

    return prepareQuery(text)
