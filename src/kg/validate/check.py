"""Runs every check on a graph and makes sorted violations of what is found."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.model import Graph, Violation
from kg.rdf import to_rdflib
from kg.terms import GRAPH

if TYPE_CHECKING:
    import rdflib


def validate(graphs: Sequence[Graph]) -> tuple[Violation, ...]:
    """The faults of the graphs, each graph checked by itself; sorted by severity, shape, node, path and value."""
    return validate_dataset(to_rdflib(graphs))


def validate_dataset(dataset: "rdflib.Dataset") -> tuple[Violation, ...]:
    """The faults of a dataset's graphs, sorted.

    Each graph is checked by itself, the default graph too: what one article hedges another may state. Graphs of
    inferred triples (named below ``GRAPH + "inferred"``) are left out: they follow from the others, whose classes
    they need.
    """
    checked = (g for g in dataset.graphs() if not str(g.identifier).startswith(GRAPH + "inferred"))
    found = {violation for graph in checked for violation in _check(graph)}
    return tuple(sorted(found, key=_order))


def _check(triples: "rdflib.Graph") -> Iterable[Violation]:
    from kg.validate import facts, shacl, text
    from kg.validate.data import data_graph
    from kg.validate.evidence import with_evidence
    from kg.validate.shapes import shapes

    rules = shapes()
    data = data_graph(triples, rules.hierarchy)
    if len(data) == len(rules.hierarchy):
        return
    for check in (shacl.faults, text.faults, facts.faults):
        yield from (with_evidence(violation, data) for violation in check(data, rules))


def _order(violation: Violation) -> tuple[int, tuple[str, ...]]:
    rank = ("violation", "warning", "info").index(violation.severity)
    return rank, tuple(part or "" for part in violation)
