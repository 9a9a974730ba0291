"""The ontology's modules and alignments, merged once for all tests of this folder."""

import pytest
import rdflib

from kg.resources import files


@pytest.fixture(scope="session")
def ontology() -> rdflib.Graph:
    """All modules and alignments."""
    graph = rdflib.Graph()
    for module in files("ontology", "*.ttl") + files("ontology", "alignments/*.ttl"):
        graph.parse(module, format="turtle")
    return graph
