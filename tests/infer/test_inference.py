"""What may never be concluded comes first; then what follows, and what contradicts."""

from collections.abc import Sequence

import pytest

from kg.infer import INFERRED, infer
from kg.infer.axioms import shipped
from kg.model import Graph, Literal, Triple
from kg.terms import GRAPH, ID, KG, KGV, NIF, PREFIXES, RDF, RDFS, SKOS

HEX = "00c0ffee00c0ffee"
A = f"{ID}article/{HEX}"
LAUNCH, PLAN, SITE, CLAIM, MENTION = (f"{A}/{name}" for name in ("launch-x", "landing-x", "site-x", "claim-x", "m"))
AGENCY, COUNTRY = f"{ID}agency/xsa", f"{ID}country/xx"

FACTS: tuple[Triple, ...] = (
    (A, RDF.type, KG.Article),
    (LAUNCH, RDF.type, KG.Launch),
    (LAUNCH, RDFS.label, Literal("launch of X", None, "en")),
    (LAUNCH, KG.status, KGV.status_occurred),
    (LAUNCH, KG.place, SITE),
    (LAUNCH, KG.agent, AGENCY),
    (PLAN, RDF.type, KG.Landing),
    (PLAN, KG.status, KGV.status_planned),
    (SITE, RDF.type, KG.LaunchSite),
    (SITE, KG.locatedIn, COUNTRY),
    (COUNTRY, RDF.type, KG.Country),
    (AGENCY, RDF.type, KG.Agency),
    (AGENCY, SKOS.altLabel, Literal("XSA", None, "en")),
    (CLAIM, RDF.type, KG.Claim),
    (CLAIM, RDF.subject, LAUNCH),
    (CLAIM, KG.evidence, MENTION),
    (MENTION, RDF.type, KG.Mention),
    (MENTION, NIF.anchorOf, Literal("The XSA launched X")),
)


def conclusions(facts: Sequence[Triple] = FACTS) -> set[Triple]:
    return set(infer([Graph(f"{GRAPH}article/{HEX}", tuple(facts))])[0].triples)


def test_nothing_follows_from_nothing() -> None:
    assert infer([]) == (Graph(INFERRED, ()), ())


def test_what_is_only_planned_never_becomes_an_actual_event() -> None:
    assert (PLAN, RDF.type, KG.ActualEvent) not in conclusions()
    for status in (KGV.status_possible, KGV.status_not_occurred, KGV.status_cancelled, KGV.status_postponed):
        assert not {
            t
            for t in conclusions([(LAUNCH, RDF.type, KG.Launch), (LAUNCH, KG.status, status)])
            if t[2] == KG.ActualEvent
        }


def test_conclusions_are_about_the_article_s_things_only() -> None:
    for subject, predicate, value in conclusions():
        assert subject in {LAUNCH, PLAN, SITE, AGENCY, COUNTRY, A}, "a mention, claim, literal or term of the ontology"
        assert isinstance(value, str)
        assert value != subject
        assert predicate == RDF.type or predicate.startswith((PREFIXES["kg"], PREFIXES["org"]))
        assert predicate != RDF.type or value.startswith(PREFIXES["kg"])


def test_what_is_known_is_not_concluded_again() -> None:
    assert not conclusions() & set(FACTS)


def test_a_key_makes_nothing_the_same() -> None:
    """owlrl takes an owl:hasKey for sameness of things whose keys differ; so keys never reach it."""
    import rdflib

    text = f"@prefix owl: <{PREFIXES['owl']}> . <{KG.Agency}> owl:hasKey ( <{KG.cosparId}> ) ."
    keyed = shipped() + rdflib.Graph().parse(data=text, format="turtle")
    agencies = [f"{AGENCY}-{number}" for number in range(3)]
    facts = [(agency, RDF.type, KG.Agency) for agency in agencies]
    keys = [(agency, KG.cosparId, Literal(str(number % 2))) for number, agency in enumerate(agencies)]
    found, _ = infer([Graph("", (*facts, *keys, (agencies[0], KG.affiliatedCountry, COUNTRY)))], keyed)
    assert {t[0] for t in found.triples if t[2] == COUNTRY} == set()


def test_nothing_is_in_itself() -> None:
    there_and_back = ((SITE, KG.locatedIn, COUNTRY), (COUNTRY, KG.locatedIn, SITE))
    assert not [t for t in conclusions(there_and_back) if t[0] == t[2]]


def test_nothing_follows_from_records() -> None:
    records = [(CLAIM, RDF.type, KG.Claim), (MENTION, RDF.type, KG.Mention)]
    assert conclusions([*records, *((record, KG.status, KGV.status_occurred) for record in (CLAIM, MENTION))]) == set()


def test_what_the_ontology_says_follows() -> None:
    found = conclusions()
    assert (LAUNCH, RDF.type, KG.ActualEvent) in found
    assert (LAUNCH, RDF.type, KG.Event) in found
    assert (AGENCY, RDF.type, KG.Organization) in found
    assert (LAUNCH, KG.place, COUNTRY) in found, "a launch at a site is a launch in its country"


def test_the_axioms_alone_give_what_the_whole_ontology_gives() -> None:
    """The ontology is cut down for speed: compare with owlrl over all of it."""
    from owlrl import OWLRL_Semantics

    from kg.rdf import to_rdflib

    graph = shipped() + to_rdflib([Graph("", FACTS)]).default_graph
    OWLRL_Semantics(graph, False, False, False).closure()
    things = {s for s, _, _ in FACTS} - {CLAIM, MENTION}
    whole = {t for t in ((str(s), str(p), str(o)) for s, p, o in graph) if t[0] in things and t[0] != t[2]}
    ours = {t for t in whole if t[1].startswith((PREFIXES["kg"], PREFIXES["org"])) or t[2].startswith(PREFIXES["kg"])}
    assert conclusions() == {t for t in ours if t not in set(FACTS) and t[2] not in ("launch of X", "XSA")}


def test_the_graph_is_named_after_the_one_article_and_sorted() -> None:
    found, _ = infer([Graph(f"{GRAPH}article/{HEX}", FACTS)])
    assert found.name == f"{INFERRED}/{HEX}"
    assert list(found.triples) == sorted(found.triples)
    assert infer([Graph(f"{GRAPH}article/{h}", ()) for h in "ab"])[0].name == INFERRED


def test_a_sound_graph_has_no_contradiction() -> None:
    assert infer([Graph("", FACTS)])[1] == ()


@pytest.mark.parametrize("other", [KG.Person, KG.Organization])
def test_a_contradiction_is_a_violation_with_its_evidence(other: str) -> None:
    wrong = ((SITE, RDF.type, other), (SITE, KG.evidence, MENTION))
    _, violations = infer([Graph("", FACTS + wrong)])
    assert violations
    assert {v.node for v in violations} == {SITE}
    assert {v.shape for v in violations} == {PREFIXES["owl"] + "disjointWith"}
    assert {v.evidence for v in violations} == {"The XSA launched X"}
    assert len({(v.node, v.value) for v in violations}) == len(violations), "told twice"
    assert not any("site-x" in v.value for v in violations)
    assert any(other.rpartition("#")[2] in v.message for v in violations)
