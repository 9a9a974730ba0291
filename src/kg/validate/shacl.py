"""Runs the SHACL shapes with pySHACL's engine on one graph.

``pyshacl.validate`` compiles the shapes and builds a report graph at every call; here the compiled shapes are kept
and the results are read directly. A test compares the two.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from kg.model import Violation
from kg.terms import PREFIXES, SH

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

    from kg.validate.shapes import Shapes

Severity = Literal["violation", "warning", "info"]
TARGET_NODE = PREFIXES["sh"] + "targetNode"
ALTERNATIVE_PATH = PREFIXES["sh"] + "alternativePath"


def faults(data: "rdflib.Graph", shapes: "Shapes") -> Iterator[Violation]:
    """What the shapes find in the graph, in no particular order."""
    from pyshacl.pytypes import SHACLExecutor

    executor = SHACLExecutor()
    for shape in shapes.runnable:
        _, results = shape.validate(executor, data)
        for _, _, triples in results:
            yield violation({str(p): _term(o) for _, p, o in triples}, shapes.graph)


def violation(result: dict[str, "Node"], shapes: "rdflib.Graph") -> Violation:
    """A violation from the properties of one ``sh:ValidationResult``.

    A query that runs once a graph has the class as its focus node; the faulty node is its value then.
    """
    node, value = result[SH.focusNode], result.get(SH.value, "")
    if _is_whole_graph(result[SH.sourceShape], node, shapes):
        node, value = cast("Node", value), ""
    return Violation(
        shape=str(result[SH.sourceShape]),
        node=str(node),
        path=_path(result.get(SH.resultPath), shapes),
        value="" if value == node else str(value),
        message=str(result[SH.resultMessage]),
        severity=cast(Severity, str(result[SH.resultSeverity]).rpartition("#")[2].lower()),
    )


def _term(value: Any) -> "Node":
    """The node of what pySHACL gives, which may be (graph, node)."""
    return cast("Node", value[1] if isinstance(value, tuple) else value)


def _is_whole_graph(shape: "Node", focus: "Node", shapes: "rdflib.Graph") -> bool:
    import rdflib

    return (shape, rdflib.URIRef(TARGET_NODE), focus) in shapes


def _path(path: "Node | None", shapes: "rdflib.Graph") -> str:
    """A path as text: an IRI, or the IRIs of an alternative with ``|`` between."""
    import rdflib

    if path is None or isinstance(path, rdflib.URIRef):
        return str(path or "")
    options = shapes.value(path, rdflib.URIRef(ALTERNATIVE_PATH))
    return "|".join(str(option) for option in shapes.items(options)) if options else ""
