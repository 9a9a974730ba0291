"""What follows from facts under the ontology (OWL 2 RL), and what contradicts it.

``infer`` asks owlrl, for graphs at hand; ``conclude`` is for stores of many articles.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.infer.axioms import axioms, shipped
from kg.infer.chaining import Link, chain
from kg.infer.clashes import violations
from kg.infer.tables import shipped_tables
from kg.model import Graph, Triple, Violation
from kg.rdf import to_rdflib
from kg.terms import GRAPH, KG, PREFIXES, RDF

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

INFERRED = GRAPH + "inferred"
_ARTICLE = GRAPH + "article/"
_OURS = (PREFIXES["kg"], PREFIXES["org"])
_RECORDS = frozenset((KG.Mention, KG.Claim))
"""What only records where a fact was found; nothing follows from it, and it is most of a graph."""


def infer(graphs: Sequence[Graph], ontology: "rdflib.Graph | None" = None) -> tuple[Graph, tuple[Violation, ...]]:
    """What the graphs together entail and don't yet say, sorted, and the contradictions in them.

    Left out: what is about the ontology, about literals or about mentions and claims, what holds of everything
    (``owl:Thing``, to be the same as oneself), and classes and properties of other vocabularies. ``ontology`` is the
    shipped one unless another is given. The graph's name tells the article when there is one.
    """
    known = {triple for graph in graphs for triple in graph.triples}
    things = _things(known)
    conclusions, messages = _close([t for t in known if t[0] in things], axioms(ontology or shipped()))
    new = (t for t in conclusions if t not in known and t[0] in things and _tells(t))
    return Graph(_name(graphs), tuple(sorted(new))), violations(messages, known)


def conclude(given: Iterable[Triple], background: Iterable[Triple] = ()) -> tuple[Link, ...]:
    """What follows from triples and isn't said yet, sorted; ``background`` helps and isn't spoken of itself.

    These are the conclusions that ``infer`` has, without its search for contradictions and in a small part of the time.
    """
    known = set(given)
    things = _things(known)
    links = [t for t in (*known, *background) if isinstance(t[2], str)]
    spoken = [(s, p, str(o)) for s, p, o in links if s in things or (s, p, o) not in known]
    found = chain(spoken, shipped_tables())
    return tuple(sorted(t for t in found if t not in known and t[0] in things and _tells(t)))


def _things(known: set[Triple]) -> set[str]:
    """The subjects that are spoken of: all but the records."""
    records = {subject for subject, predicate, value in known if predicate == RDF.type and value in _RECORDS}
    return {subject for subject, _, _ in known} - records


def _close(
    triples: list[Triple], schema: list["tuple[Node, Node, Node]"]
) -> tuple[list[tuple[str, str, str]], list[str]]:
    """All that owlrl knows in the end, without blank nodes, and its error messages."""
    import rdflib
    from owlrl import OWLRL_Semantics

    graph = rdflib.Graph()
    for subject, predicate, value, _ in to_rdflib([Graph("", tuple(triples))]):
        graph.add((subject, predicate, value))
    for triple in schema:
        graph.add(triple)
    engine = OWLRL_Semantics(graph, False, False, False)
    engine.closure()
    nodes = (t for t in graph if all(isinstance(node, rdflib.URIRef) for node in t))
    return [(str(s), str(p), str(o)) for s, p, o in nodes], list(engine.error_messages)


def _tells(triple: tuple[str, str, str]) -> bool:
    """Whether a conclusion is worth a line."""
    subject, predicate, value = triple
    if predicate == RDF.type:
        return value.startswith(PREFIXES["kg"])
    return subject != value and predicate.startswith(_OURS)


def _name(graphs: Sequence[Graph]) -> str:
    articles = {graph.name.removeprefix(_ARTICLE) for graph in graphs if graph.name.startswith(_ARTICLE)}
    return f"{INFERRED}/{articles.pop()}" if len(articles) == 1 else INFERRED
