"""Each kind read by a reader of its own: what isn't a fact must not come out as one, and nothing may get lost."""

import csv
import io
import json
import re
import sqlite3
from base64 import urlsafe_b64encode
from collections import defaultdict
from hashlib import sha256
from typing import Any

import networkx
import pyoxigraph
import pytest
import rdflib
from export_samples import (
    ARTICLE,
    CHECK,
    DENIAL,
    FACT,
    FOREIGN,
    HEARSAY,
    HEDGE,
    ISLAND,
    KIND,
    LAUNCH,
    NASTY,
    NASTY_TEXTS,
    NORTH,
    PILOT,
    RETURN,
    SAID,
    TUG,
    A,
)

from kg.export import export
from kg.export.data import from_files
from kg.export.kinds.csv import RISKY, guarded
from kg.export.view import View
from kg.model import Graph
from kg.rdf import exact_literals, from_rdflib
from kg.terms import BASE, KG, PROV, RDF

LICENCE = "https://licence.example/by"
BOTH = View([ARTICLE, NASTY], LICENCE)


def foreign() -> View:
    return View(from_files(["-"], FOREIGN))


def files(view: View, kind: str) -> dict[str, str]:
    made = export(view, kind)
    assert not isinstance(made, bytes)
    return {name: data.decode() for name, data in made.items()}


def one(view: View, kind: str) -> bytes:
    made = export(view, kind)
    assert isinstance(made, bytes)
    return made


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


# ---------------------------------------------------------------------- CSV


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and RISKY.match(cell) else cell


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_the_tables_are_as_the_package_describes_them(view: View) -> None:
    made = files(view, "csv")
    package = json.loads(made.pop("datapackage.json"))
    assert sorted(made) == sorted(resource["path"] for resource in package["resources"])
    database = sqlite3.connect(":memory:")
    for resource in package["resources"]:
        head, *cells = csv.reader(io.StringIO(made[resource["path"]], newline=""), strict=True)
        fields = resource["schema"]["fields"]
        assert head == [field["name"] for field in fields]
        assert len(set(map(str.lower, head))) == len(head), "a database takes names of any case for the same"
        columns = ", ".join(f'"{f["name"]}" {"INTEGER" if f["type"] == "integer" else "TEXT"}' for f in fields)
        key = f', PRIMARY KEY ("{resource["schema"]["primaryKey"]}")' if "primaryKey" in resource["schema"] else ""
        database.execute(f'CREATE TABLE "{resource["name"]}" ({columns}{key}) STRICT')
        values = ([cell or None for cell in row] for row in cells)
        database.executemany(f'INSERT INTO "{resource["name"]}" VALUES ({",".join("?" * len(head))})', values)
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
    assert all(text.count("\n") == text.count("\r\n") or '"' in text for text in made.values())


def test_a_launch_has_its_slots_times_and_status() -> None:
    [row] = rows(files(BOTH, "csv")["launches.csv"])
    assert (row["id"], row["label"], row["status"]) == (LAUNCH, "launch of Tug One", "occurred")
    assert (row["spacecraft"], row["spacecraft_id"]) == ("Tug One", TUG)
    assert (row["time_value"], row["time_earliest"]) == ("2031-05-05", "2031-05-05T00:00:00Z")
    assert row["crewMember"] == "Ирина Łącka 宇航员 👩‍🚀"
    assert [row["status"] for row in rows(files(BOTH, "csv")["landings.csv"])] == ["possible"]


def test_several_values_stand_in_one_cell() -> None:
    [row] = rows(files(BOTH, "csv")["agencies.csv"])
    assert row["skos_altLabel"] == "North; North Agency"


def test_relations_hold_no_claim_that_is_no_fact_and_name_the_claims_behind() -> None:
    found = {(r["subject"], r["predicate"], r["object"]): r for r in rows(files(BOTH, "csv")["relations.csv"])}
    assert (TUG, "kg:carries", PILOT) not in found
    assert found[LAUNCH, "kg:spacecraft", TUG]["claims"] == FACT
    assert found[RETURN, "kg:spacecraft", TUG]["status"] == "possible"
    assert {subject for subject, _, _ in found}.isdisjoint((FACT, HEDGE, DENIAL))


def test_evidence_has_offsets_and_the_sentence() -> None:
    found = [r for r in rows(files(BOTH, "csv")["evidence.csv"]) if r["node"] == FACT]
    assert [(r["begin"], r["end"], r["article"]) for r in found] == [("10", "60", A)]
    assert found[0]["sentence"] == "Tug One left the island on Monday."


def test_no_cell_is_a_formula_and_every_text_can_be_had_back() -> None:
    made = files(BOTH, "csv")
    cells = [cell for name in made if name.endswith(".csv") for row in rows(made[name]) for cell in row.values()]
    assert [c for c in cells if c[:1] in ("=", "+", "@", "\t", "\r", "\n")] == []
    assert [c for c in cells if c.startswith("-") and not re.fullmatch(r"-[0-9.]+", c)] == []
    people = {row["id"]: row for row in rows(made["persons.csv"])}
    texts = [unguarded(people[f"{BASE}id/person/n{place:02}"]["skos_prefLabel"]) for place in range(len(NASTY_TEXTS))]
    assert texts == list(NASTY_TEXTS)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+A1", "-A1", "@x", "\tx", "'=x", "''=x", "＝x", "'x", "-3", "+4.5", "x=1", ""]
)
def test_a_guard_is_undone_by_its_rule(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert (guarded(cell) == cell) == (cell in ("'x", "-3", "+4.5", "x=1", ""))


def test_classes_and_properties_of_one_name_are_kept_apart() -> None:
    made = files(foreign(), "csv")
    launches = [name for name in made if name.startswith("launch")]
    assert len(launches) == 3
    assert all(re.fullmatch(r"launches-[0-9a-f]{6}\.csv", name) for name in launches)
    assert sum(len(rows(made[name])) for name in launches) == 4


# ---------------------------------------------------------------------- networks


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_networkx_reads_the_graph(view: View) -> None:
    found = networkx.read_graphml(io.BytesIO(one(view, "graphml")), force_multigraph=True)
    assert found.number_of_edges() == len(view.relations())
    assert [node for node, values in found.nodes(data=True) if not values.get("label")] == [], "Gephi shows blanks"


def test_edges_bear_status_commitment_and_evidence() -> None:
    found = networkx.read_graphml(io.BytesIO(one(BOTH, "graphml")), force_multigraph=True)
    [edge] = found[LAUNCH][TUG].values()
    assert (edge["label"], edge["status"], edge["factuality"]) == ("spacecraft", "occurred", "ctp")
    assert edge["evidence"] == "Tug One left the island on Monday."
    assert found.nodes[LAUNCH]["start"] == "2031-05-05T00:00:00Z"
    assert [edge["status"] for edge in found[RETURN][TUG].values()] == ["possible"]
    assert not found.has_edge(TUG, PILOT), "a denial is no relation"


def test_characters_that_xml_can_not_hold_are_replaced() -> None:
    found = networkx.read_graphml(io.BytesIO(one(BOTH, "graphml")))
    labels = {values["label"] for _, values in found.nodes(data=True)}
    assert NASTY_TEXTS[0] in labels
    assert NASTY_TEXTS[8].replace("\x1f", "\ufffd") in labels


def lists(text: str) -> list[dict[str, list[str]]]:
    return [{k: v.split("\x1f") if v else [] for k, v in row.items()} for row in rows(text)]


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_every_relationship_has_both_ends_and_every_node_one_row(view: View) -> None:
    made = files(view, "neo4j")
    nodes = [row["id:ID"][0] for row in lists(made["nodes.csv"])]
    assert len(nodes) == len(set(nodes))
    edges = lists(made["relationships.csv"])
    assert {end for row in edges for end in (*row[":START_ID"], *row[":END_ID"])} <= set(nodes)
    assert all(row[":TYPE"] for row in edges)
    header = made["nodes.csv"].split("\n")[0].split(",")
    assert len(header) == len(set(header))
    assert all(re.fullmatch(r"id:ID|:LABEL|label|\w+:string\[\]", name) for name in header)


def test_neo4j_gets_evidence_commitment_and_lists() -> None:
    made = files(BOTH, "neo4j")
    edges = {(r[":START_ID"][0], r[":TYPE"][0], r[":END_ID"][0]): r for r in lists(made["relationships.csv"])}
    edge = edges[LAUNCH, "spacecraft", TUG]
    assert edge["evidence:string[]"] == ["Tug One left the island on Monday."]
    assert (edge["begin:string[]"], edge["factuality:string[]"]) == (["10"], ["ctp"])
    assert (TUG, "carries", PILOT) not in edges
    assert (DENIAL, "rdf_object", PILOT) in edges
    nodes = {row["id:ID"][0]: row for row in lists(made["nodes.csv"])}
    assert nodes[NORTH]["skos_altLabel:string[]"] == ["North", "North Agency"]
    assert nodes[RETURN]["status:string[]"] == ["possible"]
    assert nodes[f"{BASE}id/person/n00"]["label"] == [NASTY_TEXTS[0]]
    assert nodes[f"{BASE}id/person/n08"]["label"] == [NASTY_TEXTS[8].replace("\x1f", " ")], "one value stays one"


# ---------------------------------------------------------------------- RDF


def by_oxigraph(data: bytes, form: pyoxigraph.RdfFormat) -> set[pyoxigraph.Quad]:
    return set(pyoxigraph.parse(data, form))


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_json_ld_holds_all_triples_for_two_readers(view: View) -> None:
    from kg.write import serialize

    data = one(view, "jsonld")
    source = by_oxigraph(serialize(view.graphs, "nq"), pyoxigraph.RdfFormat.N_QUADS)
    assert by_oxigraph(data, pyoxigraph.RdfFormat.JSON_LD) == source
    dataset = rdflib.Dataset()
    with exact_literals():
        dataset.parse(data=data, format="json-ld")
    found = {(graph.name, t) for graph in from_rdflib(dataset) for t in graph.triples}
    assert {(name, s, p, str(o).lower()) for name, (s, p, o) in found} == {
        (graph.name, s, p, str(o).lower()) for graph in view.graphs for s, p, o in graph.triples
    }


def test_json_ld_puts_the_article_first_and_evidence_inside() -> None:
    document = json.loads(one(View([ARTICLE]), "jsonld"))
    [graph] = document["@graph"]
    assert graph["@graph"][0]["id"] == A
    nodes = {node["id"]: node for node in graph["@graph"]}
    assert "m:offset_10_60" not in nodes, "it stands where it is evidence first"
    assert nodes["a:claim-1"]["kg:evidence"]["nif:anchorOf"] == "Tug One left the island on Monday."
    assert nodes["a:claim-2"]["kg:evidence"] == {"id": "m:offset_10_60"}
    assert all(not isinstance(context, str) for context in [document["@context"]]), "nothing to fetch"


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_void_counts_what_there_is(view: View) -> None:
    described = rdflib.Graph().parse(data=one(view, "void"), format="turtle")
    data = rdflib.Graph()
    with exact_literals():
        for graph in view.graphs:
            from kg.write import serialize

            data.parse(data=serialize([Graph("", graph.triples)], "nt"), format="nt")
    counts = {
        "triples": "(COUNT(*) AS ?n) { ?s ?p ?o }",
        "distinctSubjects": "(COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "distinctObjects": "(COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "properties": "(COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "classes": "(COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }",
        "documents": f"(COUNT(DISTINCT ?s) AS ?n) {{ ?s a <{KG.Article}> }}",
    }
    void = "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { ?d a void:Dataset ; void:"
    for name, query in counts.items():
        assert first(described, f"{void}{name} ?n }}") == first(data, f"SELECT {query}"), name
    parts = "PREFIX void: <http://rdfs.org/ns/void#> SELECT (SUM(?n) AS ?all) { ?x void:property ?p ; void:triples ?n }"
    assert first(described, parts) == len(data)


def first(graph: rdflib.Graph, query: str) -> Any:
    return next(iter(graph.query(query)))[0].toPython()  # type: ignore[index,union-attr]


def test_void_tells_days_and_licence_but_no_clock() -> None:
    text = one(BOTH, "void").decode()
    assert 'dcat:startDate "2031-05-06"' in text
    assert f"dcterms:license <{LICENCE}>" in text
    assert "license" not in one(View([ARTICLE]), "void").decode(), "none is made up"
    assert re.findall(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", text) == ["2031-05-06"] * 2


def test_every_claim_is_recovered_from_triple_terms() -> None:
    quads = by_oxigraph(one(BOTH, "rdf12"), pyoxigraph.RdfFormat.N_QUADS)
    reifies = [q for q in quads if q.predicate.value.endswith("#reifies")]
    found = {
        (q.subject.value, (q.object.subject.value, q.object.predicate.value, q.object.object.value))
        for q in reifies
        if isinstance(q.object, pyoxigraph.Triple)
    }
    assert found == {(claim, content) for content, claims in BOTH.claims.items() for claim in claims}
    assert len(found) == 5
    assert [q for q in quads if q.predicate.value in (RDF.subject, RDF.predicate, RDF.object)] == []
    triples = sum(len(graph.triples) for graph in BOTH.graphs)
    assert len(quads) == triples - 2 * len(found), "all else is there"
    denied = (TUG, KG.carries, PILOT)
    assert denied not in {(q.subject.value, q.predicate.value, getattr(q.object, "value", "")) for q in quads}


def test_a_claim_that_says_two_things_stays_as_it_is() -> None:
    twice = (*ARTICLE.triples, (FACT, RDF.object, NORTH))
    quads = by_oxigraph(one(View([Graph(ARTICLE.name, twice)]), "rdf12"), pyoxigraph.RdfFormat.N_QUADS)
    about = {q.predicate.value for q in quads if q.subject == pyoxigraph.NamedNode(FACT)}
    assert {RDF.subject, RDF.predicate, RDF.object} <= about


# ---------------------------------------------------------------------- nanopublications

NP = "http://www.nanopub.org/nschema#"
Publication = dict[str, set[pyoxigraph.Quad]]


def publications(view: View) -> dict[str, Publication]:
    found: dict[str, Publication] = defaultdict(lambda: defaultdict(set))
    for quad in by_oxigraph(one(view, "nanopubs"), pyoxigraph.RdfFormat.TRIG):
        assert isinstance(quad.graph_name, pyoxigraph.NamedNode)
        name, _, part = quad.graph_name.value.partition("#")
        found[name][part].add(quad)
    return found


def test_each_claim_is_a_nanopublication_as_the_guidelines_want_it() -> None:
    found = publications(BOTH)
    assert len(found) == 5
    for name, parts in found.items():
        assert set(parts) == {"Head", "assertion", "provenance", "pubinfo"}
        head = {(q.subject.value, q.predicate.value, q.object.value) for q in parts["Head"]}
        links = {"hasAssertion": "assertion", "hasProvenance": "provenance", "hasPublicationInfo": "pubinfo"}
        assert head == {(name, RDF.type, NP + "Nanopublication")} | {
            (name, NP + link, f"{name}#{part}") for link, part in links.items()
        }
        assert f"{name}#assertion" in {q.subject.value for q in parts["provenance"]}
        assert name in {q.subject.value for q in parts["pubinfo"]}


def test_only_sure_facts_are_asserted_as_triples() -> None:
    said = {
        next(q.object.value for q in parts["provenance"] if q.object.value in (FACT, HEDGE, DENIAL, HEARSAY, KIND)): {
            (q.subject.value, q.predicate.value) for q in parts["assertion"]
        }
        for parts in publications(BOTH).values()
    }
    assert said[FACT] == {(LAUNCH, KG.spacecraft), (LAUNCH, KG.status)}
    for claim in (HEDGE, DENIAL, HEARSAY):
        assert {subject for subject, _ in said[claim]} == {claim}
        assert (claim, KG.factuality) in said[claim]


def test_the_names_are_trusty() -> None:
    """The digest reckoned anew from what a reader finds, by the rules of trusty URIs for RDF (RA)."""
    for name, parts in publications(View([ARTICLE, *_odd()])).items():
        code = name.rpartition("/")[2]
        quads = {tuple(_normal(term, code) for term in _terms(q)) for part in parts.values() for q in part}
        lines = "".join("".join(f"{line}\n" for _, line in quad) for quad in sorted(quads))
        digest = urlsafe_b64encode(sha256(lines.encode()).digest()).decode().rstrip("=")
        assert code == f"RA{digest}"


def _odd() -> tuple[Graph, ...]:
    from export_samples import claim, english

    from kg.terms import KGV

    words = english('two\nlines, a \\ and "quotes" и 👩‍🚀')
    return (Graph(ARTICLE.name, claim(f"{A}/claim-9", (TUG, KG.model, words), KGV.psp)),)


def _terms(quad: pyoxigraph.Quad) -> tuple[Any, ...]:
    return quad.graph_name, quad.subject, quad.predicate, quad.object


def _normal(term: Any, code: str) -> tuple[tuple[bool, bytes, bytes], str]:
    if isinstance(term, pyoxigraph.NamedNode):
        text = term.value.replace(code, " ")
        return (False, text.encode(), b""), text
    kind = f"@{term.language}" if term.language else f"^{term.datatype.value}"
    escaped = term.value.replace("\\", "\\\\").replace("\n", "\\n")
    return (True, term.value.encode(), kind.encode()), f"{kind} {escaped}"


def test_a_changed_word_changes_the_name() -> None:
    other = tuple((s, p, NORTH if (s, p) == (FACT, PROV.wasAttributedTo) else o) for s, p, o in ARTICLE.triples)
    before, after = publications(View([ARTICLE])).keys(), publications(View([Graph(ARTICLE.name, other)])).keys()
    assert len(before & after) == 4
    assert len(before | after) == 6


# ---------------------------------------------------------------------- schema.org

SCHEMA = "http://schema.org/"
KNOWN = {
    "NewsArticle": {"headline", "datePublished", "url", "identifier", "license", "about", "mentions"},
    "Event": {"name", "description", "eventStatus", "startDate", "location"},
    "Claim": {"text", "author", "appearance", "firstAppearance"},
    "ClaimReview": {"itemReviewed", "author", "reviewBody", "reviewRating"},
    "Rating": {"alternateName"},
    **{kind: {"name"} for kind in ("Person", "Organization", "Place", "Country", "Vehicle", "Thing")},
}
"""What schema.org defines: class -> properties of it that the export may use."""


def schema_org(view: View) -> rdflib.Graph:
    return rdflib.Graph().parse(data=one(view, "schemaorg"), format="json-ld")


@pytest.mark.parametrize("view", [BOTH, foreign(), View([])], ids=["ours", "foreign", "empty"])
def test_only_terms_of_schema_org_are_used_and_where_they_belong(view: View) -> None:
    found = schema_org(view)
    for subject in set(found.subjects()):
        kinds = [str(kind).removeprefix(SCHEMA) for kind in found.objects(subject, rdflib.RDF.type)]
        allowed = set().union(*(KNOWN[kind] for kind in kinds))
        used = {str(p).removeprefix(SCHEMA) for p in found.predicates(subject)} - {str(rdflib.RDF.type)}
        assert used <= allowed, (subject, kinds)


def values(graph: rdflib.Graph, node: str, name: str) -> set[str]:
    return {str(value) for value in graph.objects(rdflib.URIRef(node), rdflib.URIRef(SCHEMA + name))}


def test_an_article_is_about_what_is_told_as_happening_and_mentions_things() -> None:
    found = schema_org(BOTH)
    assert values(found, A, "headline") == {"Tug leaves the island"}
    assert values(found, A, "about") == {LAUNCH}
    assert RETURN not in set(map(str, found.all_nodes())), "merely possible"
    assert values(found, A, "mentions") == {TUG, NORTH}
    assert values(found, LAUNCH, "location") == {ISLAND}


def test_a_statement_is_a_claim_and_only_an_assessment_a_review() -> None:
    found = schema_org(BOTH)
    assert values(found, SAID, "author") == {NORTH}
    assert values(found, SAID, "appearance") == values(found, SAID, "firstAppearance") == {A}
    assert values(found, CHECK, "itemReviewed") == {FACT}
    assert values(found, FACT, "text") == {"Tug One left the island on Monday."}
    plain = Graph(ARTICLE.name, tuple(t for t in ARTICLE.triples if t[0] != CHECK))
    assert b"ClaimReview" not in one(View([plain]), "schemaorg")
    assert b"ClaimReview" in one(View([ARTICLE]), "schemaorg")
