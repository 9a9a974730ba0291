"""Queries that must be refused; then results, their formats, and hints."""

import csv
import io
import json
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET

import pytest
from pace import AT_ONCE

from kg.errors import InputError, UsageError
from kg.model import Literal
from kg.query import Result, hint, load, render, run
from kg.query.scan import depth
from kg.terms import ID, KG, XSD

DATA = f"""
@prefix kg: <{KG.Launch.removesuffix("Launch")}> . @prefix kgv: <https://w3id.org/spacekg/vocab/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix a: <{ID}article/00c0ffee00c0ffee/> .
a:launch-x a kg:Launch ; rdfs:label "launch of X"@en ; kg:status kgv:status-occurred ; kg:place a:pad-1 .
a:launch-y a kg:Launch ; rdfs:label "Start\\n日本, \\"Y\\""@en ; kg:status kgv:status-planned .
a:pad-1 rdfs:label "Pad 1"@en ; nif:beginIndex 5 ; nif:anchorOf _:n . _:n nif:anchorOf "tab\\tand \\\\" .
"""
DATASET = load(["-"], stdin=DATA.encode())

REFUSED = [
    ("SELECT * { ?s a kgg:Launch }", "query:1:17", "unknown prefix kgg:; did you mean kg:"),
    ("SELECT ?x\n{ ?x a }", "query:2:3", "not understood"),
    ("SELECT *", "query:1", "ends too early"),
    ("", "query:1:1", "ends too early"),
    ("INSERT DATA { <urn:x:a> <urn:x:b> 1 }", "query:1:1", "refused: INSERT changes data"),
    ("PREFIX x: <urn:x:> DELETE WHERE { ?s ?p ?o }", "query:1:20", "refused: DELETE"),
    ("LOAD <http://x.example/>", "query:1:1", "refused: LOAD"),
    ("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }", "query", "refused: SERVICE"),
    ("ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT ?o { ?s ?p ?o } } }", "query", "refused: SERVICE"),
    ("SELECT * { { SELECT ?s { ?s ?p ?o MINUS { serVICE <http://x.example/> { ?s ?p ?o } } } } }", "query", "SERVICE"),
    ("SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }", "query", "refused: SERVICE"),
    ("CONSTRUCT { ?s ?p ?o } FROM <file:///etc/hostname> WHERE { ?s ?p ?o }", "query", "refused: FROM"),
    ("SELECT * FROM NAMED <http://x.example/> { ?s ?p ?o }", "query", "refused: FROM"),
    ("DESCRIBE <urn:x:a> FROM <http://x.example/>", "query", "refused: FROM"),
    ("SELECT * " + "{" * 10_000, "query", "nested"),
    ("SELECT * { FILTER(" + "(" * 70 + "1" + ")" * 70 + ") }", "query", "nested"),
    ("SELECT * { FILTER(1" + "+1" * 40_000 + ") }", "query", "longer"),
    ("SELECT * { ?s ?p ?o FILTER regex(str(?o), '(') }", "query", "can't be run"),
]


@pytest.mark.parametrize(("sparql", "place", "words"), REFUSED)
def test_a_query_is_refused_in_one_line(sparql: str, place: str, words: str) -> None:
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        run(DATASET, sparql)
    assert time.perf_counter() - start < AT_ONCE
    assert words in str(caught.value)
    assert caught.value.place.startswith(place)
    assert "\n" not in str(caught.value)


def test_brackets_in_strings_and_comments_are_not_counted() -> None:
    assert depth("""{ "((((" '''(((''' <urn:(> # ((((\n ( ) } """) == 2
    assert depth('"' + '\\"' * 30_000 + "(") == 0


def test_what_a_person_would_write_is_not_too_deep() -> None:
    assert run(DATASET, "ASK { FILTER(" + "(" * 16 + "true" + ")" * 16 + ") }").answer is True


# --------------------------------------------------------------------- results


def test_columns_stand_in_the_order_of_the_query() -> None:
    assert run(DATASET, "SELECT ?z ?s { ?s a ?z }").columns == ("z", "s")
    assert run(DATASET, "SELECT * { ?z kg:place ?b . ?b rdfs:label ?a }").columns == ("z", "b", "a")


def test_rows_are_sorted_unless_the_query_says_how() -> None:
    names = [row[0] for row in run(DATASET, "SELECT ?s { ?s a kg:Launch }").rows]
    assert names == sorted(names, key=str)
    assert [row[0] for row in run(DATASET, "SELECT ?s { ?s a kg:Launch } ORDER BY DESC(?s)").rows] == names[::-1]


def test_terms_are_the_model_s_and_exact() -> None:
    rows = run(DATASET, "SELECT ?n ?l ?none { ?p nif:beginIndex ?n ; rdfs:label ?l }").rows
    assert rows == ((Literal("5", XSD.integer), Literal("Pad 1", None, "en"), None),)
    assert run(DATASET, "SELECT (COUNT(*) AS ?n) { ?s a kg:Launch }").rows == ((Literal("2", XSD.integer),),)


@pytest.mark.parametrize("sparql", ["ASK { ?s a kg:Docking }", "SELECT * { ?s a kg:Docking }", "DESCRIBE <urn:x:no>"])
def test_nothing_is_false(sparql: str) -> None:
    assert not run(DATASET, sparql)


def test_a_table_is_aligned_and_explains_its_prefixes() -> None:
    text = render(
        run(DATASET, "SELECT ?e ?l ?p { ?e a kg:Launch ; rdfs:label ?l OPTIONAL { ?e kg:place ?p } }"), "table"
    )
    assert text.decode().split("\n") == [
        "e           l                 p",
        "----------  ----------------  -------",
        "a:launch-x  launch of X       a:pad-1",
        'a:launch-y  Start\\n日本, "Y"',
        "",
        f"a: = {ID}article/00c0ffee00c0ffee/",
        "",
    ]


def test_known_prefixes_are_not_explained() -> None:
    assert b"=" not in render(run(DATASET, "SELECT ?c { ?s a ?c }"), "table")


LABELS = "SELECT ?l ?n { { ?s rdfs:label ?l } UNION { ?s nif:beginIndex ?n } }"


def test_csv_is_what_spreadsheets_read() -> None:
    found = render(run(DATASET, LABELS), "csv").decode()
    assert found.startswith("l,n\r\n")
    rows = list(csv.reader(io.StringIO(found, newline="")))
    assert sorted(rows[1:]) == [["", "5"], ["Pad 1", ""], ['Start\n日本, "Y"', ""], ["launch of X", ""]]


def test_tsv_loses_nothing() -> None:
    found = render(run(DATASET, LABELS), "tsv").decode().split("\n")
    assert found[0] == "?l\t?n"
    assert f'\t"5"^^<{XSD.integer}>' in found
    assert '"Start\\n日本, \\"Y\\""@en\t' in found
    blank = (
        render(run(DATASET, "SELECT ?n ?t { ?n nif:anchorOf ?t FILTER isLiteral(?t) }"), "tsv").decode().split("\n")[1]
    )
    assert blank.startswith("_:")
    assert blank.endswith('\t"tab\\tand \\\\"')


def test_json_and_xml_are_the_w3c_s() -> None:
    result = run(DATASET, LABELS)
    document = json.loads(render(result, "json"))
    assert document["head"] == {"vars": ["l", "n"]}
    assert {"n": {"type": "literal", "value": "5", "datatype": XSD.integer}} in document["results"]["bindings"]
    root = ET.fromstring(render(result, "xml"))
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [v.get("name") for v in root.iter(f"{space}variable")] == ["l", "n"]
    assert {"Pad 1", "5", "launch of X", 'Start\n日本, "Y"'} == {x.text for x in root.iter(f"{space}literal")}


@pytest.mark.parametrize("form", ["json", "xml"])
def test_rdflib_reads_our_results(form: str) -> None:
    from rdflib.query import Result as Theirs

    result = run(DATASET, "SELECT ?s ?p ?o { ?s ?p ?o FILTER(!isBlank(?s)) }")
    theirs = Theirs.parse(io.BytesIO(render(result, form)), format=form)
    assert len(list(theirs)) == len(result.rows)


def test_yes_and_no() -> None:
    yes = run(DATASET, "ASK { ?s a kg:Launch }")
    assert [render(yes, form) for form in ("table", "csv", "tsv")] == [b"true\n"] * 3
    assert json.loads(render(yes, "json")) == {"head": {}, "boolean": True}
    assert b"<boolean>true</boolean>" in render(yes, "xml")


def test_a_graph_is_turtle_or_any_other_format() -> None:
    result = run(DATASET, "CONSTRUCT { ?s kg:status ?x } WHERE { ?s kg:status ?x }")
    assert b"a:launch-x kg:status kgv:status-occurred ." in render(result, "table")
    assert render(result, "nt").count(b"\n") == 2
    with pytest.raises(UsageError):
        render(result, "csv")
    assert b"genid" in render(run(DATASET, f"DESCRIBE <{ID}article/00c0ffee00c0ffee/pad-1>"), "turtle")


def test_what_a_format_cannot_hold_is_a_fault_of_the_input() -> None:
    bell = Result("select", ("x",), ((Literal("\x07"),),))
    with pytest.raises(InputError, match="use another format"):
        render(bell, "xml")
    assert render(bell, "table") == b"x\n------\n\\u0007\n"
    with pytest.raises(UsageError, match="table, csv"):
        render(bell, "turtle")


@pytest.mark.parametrize(
    ("sparql", "words"),
    [
        ("SELECT * { ?s a kg:Lanch }", "kg:Lanch is no term of the ontology; did you mean kg:Launch"),
        (
            "SELECT * { ?s kg:status kg:status-planned }",
            "kg:status-planned is no term of the ontology; did you mean kgv:",
        ),
        ("SELECT * { ?s kgv:place ?o }", "did you mean kg:place?"),
        (
            "SELECT * { ?s a kg:Docking }",
            "nothing in the data is a kg:Docking (without inference); there are: kg:Launch",
        ),
        ("SELECT * { ?s a/rdfs:lable ?o }", "no triple has the property rdfs:lable; did you mean rdfs:label?"),
        (f"SELECT * {{ <{ID}article/00c0ffee00c0ffee/launch-z> ?p ?o }}", "the data don't mention"),
    ],
)
def test_a_hint_names_what_can_match_nothing(sparql: str, words: str) -> None:
    assert words in str(hint(lambda q: run(DATASET, q), sparql))


@pytest.mark.parametrize(
    "sparql", ["SELECT * { ?s a kg:Launch ; nif:beginIndex 6 }", "SELECT nonsense", "SELECT * { }"]
)
def test_no_hint_where_there_is_nothing_to_say(sparql: str) -> None:
    assert hint(lambda q: run(DATASET, q), sparql) is None


def test_the_same_bytes_with_any_hash_seed() -> None:
    code = (
        "import sys; from kg.query import *; d = load(['-'], stdin=sys.stdin.buffer.read())\n"
        "assert 'rdflib' in sys.modules\n"
        "for q in ('SELECT * { ?s ?p ?o . ?s a ?c }', 'SELECT DISTINCT ?p { ?s ?p ?o }'):\n"
        "    sys.stdout.buffer.write(render(run(d, q), 'table'))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            input=DATA.encode(),
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        for seed in "123"
    ]
    assert runs[0].stdout, runs[0].stderr.decode()
    assert len({r.stdout for r in runs}) == 1


def test_rdflib_is_loaded_only_when_it_is_used() -> None:
    code = (
        "import sys, kg.query, kg.write, kg.infer, kg.rdf; sys.exit('rdflib' in sys.modules or 'owlrl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
