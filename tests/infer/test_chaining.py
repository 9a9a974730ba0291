"""The fast way to conclude is right if owlrl concludes the same and the ontology has no axiom that it leaves out."""

import random
from pathlib import Path

import pytest

from kg.infer import conclude, infer
from kg.infer.axioms import axioms, shipped
from kg.model import Graph, Triple
from kg.pipeline import build_article
from kg.terms import GRAPH, ID, KG, KGV, PREFIXES, RDF

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
COVERED = {
    *("subClassOf", "subPropertyOf", "domain", "range", "inverseOf", "propertyChainAxiom", "hasValue", "onProperty"),
    *("first", "rest", "TransitiveProperty", "Restriction"),
}
CONTRADICTIONS_ONLY = {"disjointWith", "members", "AllDisjointClasses"}
NOTHING_SAID = {"versionInfo", "versionIRI", "Ontology", "AnnotationProperty", "imports", "priorVersion", "deprecated"}


def local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1]


def test_the_ontology_has_no_axiom_that_the_tables_leave_out() -> None:
    kinds = {local(str(o if str(p) == RDF.type else p)) for _, p, o in axioms(shipped())}
    assert kinds - COVERED - CONTRADICTIONS_ONLY - NOTHING_SAID == set()


def test_every_chain_of_the_ontology_has_two_steps() -> None:
    import rdflib
    from rdflib.collection import Collection

    chains = shipped().objects(None, rdflib.URIRef(f"{PREFIXES['owl']}propertyChainAxiom"))
    assert {len(Collection(shipped(), chain)) for chain in chains} == {2}


def owlrls(triples: list[Triple]) -> set[Triple]:
    return set(infer([Graph(f"{GRAPH}article/x", tuple(triples))])[0].triples)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_article_gives_what_owlrl_gives(path: Path) -> None:
    triples = list(build_article(path.read_bytes(), path.name).graph.triples)
    assert set(conclude(triples)) == owlrls(triples) != set()


@pytest.mark.parametrize("seed", range(12))
def test_any_web_of_facts_gives_what_owlrl_gives(seed: int) -> None:
    """Loops, things of two classes, chains over chains: the order in which triples come must not matter."""
    choose = random.Random(seed)
    things = [f"{ID}thing/{n}" for n in range(7)]
    links = (KG.locatedIn, KG.partOf, KG.operator, KG.affiliatedCountry, KG.partnerIn, KG.hasPartner, KG.concerns)
    more = (KG.model, KG.variantOf, KG.place, KG.displayedOn, KG.launchVehicle, KG.crewMember)
    triples: list[Triple] = [
        (choose.choice(things), choose.choice(links + more), choose.choice(things)) for _ in range(14)
    ]
    triples += [(choose.choice(things), RDF.type, choose.choice((KG.Launch, KG.Agency, KG.Place))) for _ in range(4)]
    triples += [(things[0], KG.status, KGV.status_occurred), (things[1], KG.status, KGV.status_planned)]
    assert set(conclude(triples)) == owlrls(triples)


def test_background_helps_to_conclude_and_is_not_spoken_of() -> None:
    agency, other, station, partners = (f"{ID}{x}" for x in ("agency/x", "agency/y", "station/s", "partnership/p"))
    background = [(partners, KG.hasPartner, agency), (partners, KG.hasPartner, other), (partners, KG.concerns, station)]
    found = set(conclude([(agency, RDF.type, KG.Agency)], background))
    assert (agency, KG.partnersOn, station) in found
    assert {subject for subject, _, _ in found} == {agency}


def test_what_is_known_is_not_concluded_and_nothing_follows_from_nothing() -> None:
    assert conclude([]) == ()
    facts: list[Triple] = [(f"{ID}agency/x", RDF.type, KG.Agency), (f"{ID}agency/x", RDF.type, KG.Organization)]
    assert not set(conclude(facts)) & set(facts)
