"""Every hygiene query finds nothing in the ontology and exactly the planted faults in the file beside this one.

``hygiene/NAME.bad.ttl`` belongs to ``ontology/hygiene/NAME.rq``; its first line lists the terms that must be
reported. All else in it is right and must not be.
"""

from pathlib import Path

import pytest
import rdflib

from kg.resources import files
from kg.terms import PREFIXES

QUERIES = files("ontology", "hygiene/*.rq")
PLANTED = Path(__file__).parent / "hygiene"
MODULES = PREFIXES | {"mod": PREFIXES["kg"].replace("#", "/")}


def faults(query: Path, graph: rdflib.Graph) -> list[tuple[str, str]]:
    """The rows of a query: which term, what is wrong with it."""
    return [(str(row.term), str(row.message)) for row in graph.query(query.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_modules_and_alignments_have_no_fault(query, ontology):
    assert faults(query, ontology) == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_planted_faults_are_found_and_nothing_else(query):
    planted = PLANTED / f"{query.stem}.bad.ttl"
    head = planted.read_text(encoding="utf-8").splitlines()[0]
    names = [name.partition(":") for name in head.removeprefix("# faults: ").split()]
    found = faults(query, rdflib.Graph().parse(planted, format="turtle"))
    assert {term for term, _ in found} == {MODULES[prefix] + local for prefix, _, local in names}
    assert all(message not in ("", "None") for _, message in found)


def test_no_planted_file_is_left_over():
    assert {path.name.removesuffix(".bad.ttl") for path in PLANTED.iterdir()} == {query.stem for query in QUERIES}


def test_every_query_says_what_it_wants():
    assert [query.name for query in QUERIES if not query.read_text(encoding="utf-8").startswith("# ")] == []


@pytest.mark.parametrize("path", files("ontology", "**/*.ttl"), ids=lambda path: path.stem)
def test_a_strict_parser_reads_every_file(path):
    pyoxigraph = pytest.importorskip("pyoxigraph")
    assert list(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE))
