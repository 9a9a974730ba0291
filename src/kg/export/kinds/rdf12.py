"""RDF 1.2 as N-Quads: each claim is a reifier of the triple that it makes, with a triple term. Few tools read it yet.

``rdf:subject``, ``rdf:predicate`` and ``rdf:object`` of a claim become one ``rdf:reifies``; all else stays as it is.
"""

from collections.abc import Iterator

from kg.export.view import View
from kg.model import Graph, Triple
from kg.terms import PREFIXES, RDF
from kg.write.text import term_text

FOLDER = False
REIFIES = PREFIXES["rdf"] + "reifies"
PARTS = (RDF.subject, RDF.predicate, RDF.object)


def write(view: View) -> bytes:
    """The graphs as sorted lines of UTF-8."""
    return "".join(sorted({line for graph in view.graphs for line in _lines(view, graph)})).encode()


def _lines(view: View, graph: Graph) -> Iterator[str]:
    name = f"{term_text(graph.name)} " if graph.name else ""
    told: set[str] = set()
    for triple in graph.triples:
        subject, predicate, _ = triple
        content = view.content(subject) if predicate in PARTS else []
        if not content:
            yield f"{_text(triple)} {name}.\n"
        elif subject not in told:
            told.add(subject)
            yield f"{term_text(subject)} {term_text(REIFIES)} <<( {_text(content[0])} )>> {name}.\n"


def _text(triple: Triple) -> str:
    return " ".join(map(term_text, triple))
