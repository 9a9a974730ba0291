"""English questions over the graph, without a language model: a question is read by the ontology's own words or
refused.

``ask`` is for one question, ``prepare`` for many over the same data.
"""

from typing import TYPE_CHECKING

from kg.ask.answer import Answer, Evidence, Row

if TYPE_CHECKING:
    import rdflib

    from kg.ask.knowledge import Knowledge

__all__ = ["Answer", "Evidence", "Row", "ask", "prepare"]


def ask(question: str, dataset: "rdflib.Dataset", *, catalogue: "rdflib.Graph | None" = None) -> Answer:
    """The answer to an English question over all graphs of a dataset; ``catalogue`` is reference data, asked for
    background.

    A question that is not understood is no error: its answer has the status "refused" and says why.
    """
    return prepare(dataset, catalogue=catalogue).ask(question)


def prepare(dataset: "rdflib.Dataset", *, catalogue: "rdflib.Graph | None" = None) -> "Knowledge":
    """The words and names of some data, ready for questions."""
    from kg.ask.data import in_memory
    from kg.ask.knowledge import prepare as prepared
    from kg.rdf import from_rdflib

    return prepared(in_memory(from_rdflib(dataset)), in_memory(from_rdflib(catalogue)) if catalogue else None)
