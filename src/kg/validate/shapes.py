"""The shapes, read once a process, and the class hierarchy that they need to find their nodes."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.rdf import exact_literals
from kg.resources import files
from kg.terms import BASE, RDFS, SH, SUBCLASSES

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

NAMESPACE = BASE + "shapes#"


@dataclass(frozen=True)
class Shapes:
    """Shapes ready to run: pySHACL's objects in the order of their IRIs, and the triples ``a rdfs:subClassOf b``."""

    graph: "rdflib.Graph"
    runnable: tuple[Any, ...]
    hierarchy: tuple[tuple["Node", "Node", "Node"], ...]

    def message(self, shape: str) -> str:
        """What a shape says of a fault, in plain words; for the shapes that are checked in Python."""
        import rdflib

        return str(self.graph.value(rdflib.URIRef(shape), rdflib.URIRef(SH.message)))


@cache
def shapes() -> Shapes:
    """The shapes of ``shapes/`` with the classes of ``ontology/``; read at the first call."""
    from pyshacl.shapes_graph import ShapesGraph

    graph = shapes_graph()
    compiled = ShapesGraph(graph)
    runnable = sorted((s for s in compiled.shapes if _has_target(s)), key=lambda s: str(s.node))
    return Shapes(graph, tuple(runnable), hierarchy())


def shapes_graph() -> "rdflib.Graph":
    """All shape files as one graph, newly read."""
    import rdflib

    graph = rdflib.Graph(store="SimpleMemory", bind_namespaces="none")
    with exact_literals():
        for path in files("shapes", "*.ttl"):
            graph.parse(path, format="turtle")
    return graph


def hierarchy() -> tuple[tuple["Node", "Node", "Node"], ...]:
    """The named classes' ``rdfs:subClassOf`` triples of the ontology."""
    import rdflib

    below = rdflib.URIRef(RDFS.subClassOf)
    return tuple((rdflib.URIRef(s), below, rdflib.URIRef(o)) for s, o in SUBCLASSES)


def _has_target(shape: Any) -> bool:
    return not shape.deactivated and any(list(kind) for kind in shape.target())
