"""The article's words behind a faulty node, so that a fault can be judged without opening the article."""

from typing import TYPE_CHECKING

from kg.model import Violation
from kg.terms import KG, NIF, RDF

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


def with_evidence(violation: Violation, data: "rdflib.Graph") -> Violation:
    """The violation with the words behind its node, where the graph has some."""
    import rdflib

    return violation._replace(evidence=words_behind(rdflib.URIRef(violation.node), data))


def words_behind(node: "Node", data: "rdflib.Graph") -> str | None:
    """The words of a mention, of a node's evidence, or of the evidence of a claim with the node in it; else None."""
    import rdflib

    claims = (sorted(data.subjects(rdflib.URIRef(place), node), key=str) for place in (RDF.subject, RDF.object))
    for holder in (node, *(claim for found in claims for claim in found)):
        words = _words(holder, data)
        if words is not None:
            return words
    return None


def _words(holder: "Node", data: "rdflib.Graph") -> str | None:
    import rdflib

    spans = [holder, *sorted(data.objects(holder, rdflib.URIRef(KG.evidence)), key=str)]
    found = (data.value(span, rdflib.URIRef(NIF.anchorOf)) for span in spans)
    return next((str(words) for words in found if words is not None), None)
