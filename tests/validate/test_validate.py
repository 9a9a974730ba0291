"""What validation must not do, and that running the shapes by hand finds what pySHACL's own entry point finds."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib

from kg.model import Graph, Literal, Violation
from kg.rdf import exact_literals, from_rdflib
from kg.resources import folder
from kg.terms import GRAPH, ID, KG, KGV, NIF, PROV, RDF, SKOS, XSD
from kg.validate import render, render_one, summary, validate, validate_dataset
from kg.validate.shapes import NAMESPACE, shapes, shapes_graph

CASES = sorted((Path(__file__).parent.parent / "shapes").glob("*/invalid.*.ttl"))
ARTICLE = ID + "article/0123456789abcdef"


def all_cases() -> rdflib.Graph:
    """The faults of all invalid cases in one graph, each file's nodes apart from the others'."""
    graph = rdflib.Graph()
    for number, path in enumerate(CASES):
        with exact_literals():
            graph.parse(
                data=path.read_text().replace("article/0123456789abcdef", f"article/{number:016x}"), format="turtle"
            )
    return graph


def claim(words: str, factuality: str) -> list[tuple[str, str, str | Literal]]:
    """A claim that the tug's operator is the agency, and the mention behind it."""
    node, span = f"{ARTICLE}/claim-{factuality[-3:]}", f"{ARTICLE}#offset_0_{len(words)}"
    return [
        (node, RDF.type, KG.Claim),
        (node, RDF.subject, ID + "spacecraft/tug"),
        (node, RDF.predicate, KG.operator),
        (node, RDF.object, ID + "agency/north"),
        (node, KG.factuality, factuality),
        (node, KG.evidence, span),
        (node, PROV.wasAttributedTo, ID + "agency/north"),
        (span, RDF.type, KG.Mention),
        (span, NIF.anchorOf, Literal(words)),
        (span, NIF.beginIndex, Literal("0", XSD.integer)),
        (span, NIF.endIndex, Literal(str(len(words)), XSD.integer)),
        (ID + "agency/north", RDF.type, KG.Agency),
        (ID + "agency/north", SKOS.altLabel, Literal("North", None, "en")),
        (ID + "spacecraft/tug", RDF.type, KG.Spacecraft),
        (ID + "spacecraft/tug", SKOS.altLabel, Literal("tug", None, "en")),
    ]


FACT = (ID + "spacecraft/tug", KG.operator, ID + "agency/north")


def test_nothing_is_found_in_nothing() -> None:
    assert validate([]) == ()
    assert validate([Graph(GRAPH + "article/empty", ())]) == ()


def test_one_article_s_hedge_is_no_fault_of_another_s_fact() -> None:
    hedge = Graph(GRAPH + "article/one", tuple(claim("North may run the tug", KGV.psp)))
    fact = Graph(GRAPH + "article/two", (*claim("North runs the tug", KGV.ctp), FACT))
    assert validate([hedge, fact]) == ()
    leak = Graph(GRAPH + "article/three", (*hedge.triples, FACT))
    (violation,) = validate([leak, fact])
    assert violation.shape == NAMESPACE + "Claim-leak"


def test_inferred_graphs_are_left_out() -> None:
    loose = (ARTICLE + "/launch-1", KG.place, ID + "site/nowhere")
    assert validate([Graph(GRAPH + "inferred", (loose,)), Graph(GRAPH + "inferred/0123456789abcdef", (loose,))]) == ()
    assert [v.shape for v in validate([Graph(GRAPH + "article/x", (loose,))])] == [NAMESPACE + "Event-place"]


def test_every_fault_names_its_node_and_the_words_behind_it() -> None:
    words = "North, \\1 say “some”,\nmay run the tug"
    (violation,) = validate([Graph(GRAPH + "article/x", (*claim(words, KGV.ctm), FACT))])
    assert violation.node == f"{ARTICLE}/claim-ctm"
    assert violation.evidence == words
    assert violation.value == ""


def test_a_backslash_in_the_text_breaks_nothing() -> None:
    span = ARTICLE + "#offset_0_4"
    odd = ((span, RDF.type, KG.Mention), (span, NIF.anchorOf, Literal(r"\g<9> \q", None, "en")))
    assert {v.path for v in validate([Graph(GRAPH + "article/x", odd)])} == {NIF.anchorOf, NIF.beginIndex, NIF.endIndex}


def test_results_are_pyshacl_s_own() -> None:
    from pyshacl import validate as plain

    data = all_cases()
    for triple in shapes().hierarchy:
        data.add(triple)
    report, sh = plain(data, shacl_graph=shapes_graph())[1], rdflib.SH
    theirs = sorted(
        (
            str(report.value(r, sh.sourceShape)),
            str(report.value(r, sh.resultMessage)),
            str(report.value(r, sh.resultSeverity)),
        )
        for r in report.subjects(sh.focusNode)
    )
    from kg.validate.data import data_graph
    from kg.validate.shacl import faults

    ours = sorted((v.shape, v.message, str(sh[v.severity.capitalize()])) for v in faults(data_graph(data), shapes()))
    assert ours == theirs
    assert len(ours) > len(CASES) - 10


def test_the_shapes_are_well_formed_shacl() -> None:
    from pyshacl import validate as plain

    rules = rdflib.Graph()
    rules += shapes_graph()
    conforms, _, text = plain(rdflib.Graph(), shacl_graph=rules, meta_shacl=True)
    assert conforms, text


def test_the_order_of_triples_doesn_t_matter() -> None:
    (graph,) = from_rdflib(all_cases())
    shuffled = list(graph.triples)
    random.Random(1).shuffle(shuffled)
    found = validate([Graph(GRAPH + "article/x", graph.triples)])
    assert found == validate([Graph(GRAPH + "article/x", tuple(shuffled))])
    assert [v.severity for v in found] == sorted((v.severity for v in found), key=["violation", "warning"].index)


def test_default_graph_and_named_graphs_are_all_checked() -> None:
    dataset = rdflib.Dataset(default_union=True)
    for number, graph in enumerate((dataset.default_graph, dataset.graph(rdflib.URIRef("urn:g:1")))):
        graph.add((rdflib.URIRef(f"urn:x:{number}"), rdflib.RDF.type, rdflib.URIRef(KG.Person)))
    assert [v.node for v in validate_dataset(dataset)] == ["urn:x:0", "urn:x:1"]


FAULT = Violation(
    NAMESPACE + "Event-status",
    ARTICLE + "/launch-1",
    KG.status,
    KGV.uu,
    "Wrong.",
    "violation",
    "A “launch”\n\nof sorts",
)


def test_people_read_short_names_in_few_lines() -> None:
    assert render_one(FAULT).splitlines() == [
        "violation: Wrong.",
        f"  node      {ARTICLE}/launch-1",
        "  path      kg:status",
        "  value     kgv:uu",
        "  evidence  “A “launch” of sorts”",
        "  shape     kgs:Event-status",
    ]
    long = FAULT._replace(evidence="word " * 100)
    assert max(map(len, render_one(long).splitlines())) < 230


def test_programs_read_json_with_full_names() -> None:
    content = json.loads(render([FAULT], "json"))
    assert content == {"conforms": False, "violations": [FAULT._asdict()]}
    assert json.loads(render([FAULT._replace(severity="warning")], "json"))["conforms"] is True
    assert json.loads(render([], "json")) == {"conforms": True, "violations": []}


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "0 violations"),
        (["violation"], "1 violation"),
        (["violation", "violation", "warning"], "2 violations, 1 warning"),
        (["info"], "0 violations, 1 info"),
    ],
)
def test_counts_are_said_in_words(severities: list[str], said: str) -> None:
    assert summary([FAULT._replace(severity=s) for s in severities]) == said  # type: ignore[arg-type]


def test_importing_it_is_light() -> None:
    code = "import sys, kg.validate; sys.exit(bool({'rdflib', 'pyshacl'} & set(sys.modules)))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONPATH": str(folder("shapes").parent / "src")}, check=False
        ).returncode
        == 0
    )
