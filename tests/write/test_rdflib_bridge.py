"""Through rdflib and back nothing changes, and rdflib's own setting neither."""

import pytest
import rdflib
from write_samples import SAMPLE, A

from kg.model import Graph, Literal
from kg.rdf import SKOLEM, exact_literals, from_rdflib, to_rdflib
from kg.terms import KG, XSD


def test_the_setting_is_put_back_even_after_a_fault() -> None:
    before = rdflib.NORMALIZE_LITERALS
    with pytest.raises(ValueError, match="no number"), exact_literals():
        raise ValueError("no number" if rdflib.NORMALIZE_LITERALS is False else "still rewriting")
    to_rdflib([SAMPLE])
    assert rdflib.NORMALIZE_LITERALS is before


def test_there_and_back_is_the_same() -> None:
    texts = [
        ("2031-05-05T00:00:00Z", XSD.dateTime),
        ("2031-05-05Z", XSD.date),
        ("0.50", XSD.decimal),
        ("007", XSD.integer),
    ]
    odd = Graph("http://x.example/g", tuple(sorted((A, KG.timexValue, Literal(*pair)) for pair in texts)))
    other = Graph("", ((A, KG.agent, A), (A, KG.timexValue, Literal("x", None, "en"))))
    found = {graph.name: set(graph.triples) for graph in from_rdflib(to_rdflib([SAMPLE, odd, other]))}
    assert found == {graph.name: set(graph.triples) for graph in (SAMPLE, odd, other)}


def test_a_pattern_without_a_graph_sees_all_graphs_once() -> None:
    dataset = to_rdflib([SAMPLE, Graph("urn:x:copy", SAMPLE.triples)])
    [[count]] = dataset.query("SELECT (COUNT(*) AS ?n) { ?s a ?c }")
    assert int(count) == len([t for t in SAMPLE.triples if t[1].endswith("#type")])


def test_foreign_blank_nodes_get_names_and_plain_strings_no_type() -> None:
    text = '_:x <urn:x:p> "a"^^<http://www.w3.org/2001/XMLSchema#string> . <urn:x:s> <urn:x:p> _:x .'
    [graph] = from_rdflib(rdflib.Graph().parse(data=text, format="turtle"))
    assert set(graph.triples) == {(f"{SKOLEM}b1", "urn:x:p", Literal("a")), ("urn:x:s", "urn:x:p", f"{SKOLEM}b1")}
    assert from_rdflib(rdflib.Dataset()) == ()
