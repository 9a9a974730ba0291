"""What OWL RL concludes from the ontology and a little made-up data, what it must not conclude, and what it refuses."""

import pytest
import rdflib
from rdflib.namespace import RDF

from kg.resources import files
from kg.terms import ID, KG, KGV, ORG, PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items()) + f"@prefix : <{ID}> .\n"

DATA = """
:launch a kg:Launch ; kg:status kgv:status-occurred ; kg:spacecraft :ferry ; kg:place :pad .
:flight a kg:Spacewalk ; kg:status kgv:status-ongoing ; kg:place :station .
:landing a kg:Landing ; kg:status kgv:status-planned ; kg:spacecraft :crew-9 ; kg:agent :norway .
:exit a kg:Agreement ; kg:status kgv:status-possible ; kg:agent :norway ; kg:target :pact .
:ferry a kg:Spacecraft ; kg:operator :agency ; kg:model :ferry-type .
:ferry-type a kg:Spacecraft ; kg:variantOf :ferry-family .
:ferry-family a kg:Spacecraft .
:crew-9 a kg:Mission ; kg:crewMember :ana .
:hybrid a kg:Spacecraft , kg:LaunchVehicle .
:station a kg:SpaceStation , kg:Place ; kg:hasPartner :agency .
:pad a kg:LaunchPad ; kg:locatedIn :port .
:port a kg:LaunchSite ; kg:locatedIn :norway .
:norway a kg:Country .
:pact a kg:Partnership ; kg:hasPartner :agency , :norway ; kg:concerns :station .
:agency a kg:Agency ; kg:affiliatedCountry :norway ; kg:locatedIn :norway .
:ana a kg:Person .
:ben a kg:Person .
:job a org:Membership ; org:member :ana ; org:organization :agency ; org:role kgv:role-astronaut .
:job2 a org:Membership ; org:member :ben , :ana ; org:organization :agency .
:said a kg:Statement ; kg:speaker :norway ; kg:factuality kgv:psp ; kg:conveys :claim ; kg:cue :words .
:claim a kg:Claim ; prov:wasAttributedTo :norway ; kg:factuality kgv:psp ; kg:evidence :words ;
    rdf:subject :station ; rdf:predicate kg:locatedIn ; rdf:object :norway .
:words a kg:Mention .
:doubt a kg:Assessment ; kg:assesses :said ; kg:stance kgv:stance-doubts ; kg:factuality kgv:psp .
:flag a kg:Symbol ; kg:symbolOf :norway .
:shown a kg:SymbolDisplay ; kg:status kgv:status-occurred ; kg:symbol :flag ; kg:displayedOn :hatch .
:hatch a kg:UnnamedThing .
:reading a kg:Interpretation ; kg:interprets :shown ; kg:standsFor :norway .
"""


CLASHES = {
    "a-person-and-a-ship": ":{0} a kg:Person , kg:Spacecraft .",
    "a-launch-and-a-docking": ":{0} a kg:Launch , kg:Docking .",
    "an-agency-and-a-company": ":{0} a kg:Agency , kg:Company .",
    "a-mission-and-an-event": ":{0} a kg:Mission , kg:Event .",
    "a-statement-and-an-event": ":{0} a kg:Statement , kg:Event .",
    "a-person-with-a-status": ":{0} a kg:Person ; kg:status kgv:status-occurred .",
    "a-ship-shown-as-a-symbol": ":{0} a kg:Spacecraft . :y a kg:SymbolDisplay ; kg:symbol :{0} .",
    "a-quantity-as-evidence": ":{0} a kg:Quantity . :z kg:evidence :{0} .",
    "a-reading-with-a-stance": ":{0} a kg:Interpretation ; kg:stance kgv:stance-doubts .",
}


def close(data):
    """The OWL RL closure of the modules and the data, and the contradictions that the reasoner found."""
    import owlrl

    graph = rdflib.Graph().parse(data=HEAD + data, format="turtle")
    for module in files("ontology", "*.ttl"):
        graph.parse(module, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    error = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return graph, sorted(str(message) for message in graph.objects(None, error))


@pytest.fixture(scope="module")
def closed():
    return close(DATA)


@pytest.fixture(scope="module")
def contradictions():
    return close("\n".join(text.format(name) for name, text in CLASHES.items()))[1]


def node(name):
    return rdflib.URIRef(ID + name)


def types(graph, name):
    """The ontology's own classes of a node."""
    return {
        str(t).removeprefix(PREFIXES["kg"])
        for t in graph.objects(node(name), RDF.type)
        if str(t).startswith(PREFIXES["kg"])
    }


def test_nothing_contradicts(closed):
    assert closed[1] == []


@pytest.mark.parametrize("event", ["landing", "exit"])
def test_what_is_planned_or_threatened_is_not_actual(closed, event):
    assert "ActualEvent" not in types(closed[0], event)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("crew-9", {"Mission"}),  # a mission in the spacecraft slot stays a mission
        ("ferry-type", {"Spacecraft", "Vehicle"}),  # as the model of a ship
        ("agency", {"Agency", "Organization", "Agent"}),  # a centre has a place, but is none
        (
            "station",
            {"SpaceStation", "Spacecraft", "Vehicle", "Place"},
        ),  # a station has partners, but is no partnership
        ("ana", {"Person", "Agent"}),
        ("hatch", {"UnnamedThing"}),
        ("said", {"Statement"}),  # a statement has a factuality, but is no claim
        ("doubt", {"Assessment", "Claim"}),
        ("norway", {"Country", "GeopoliticalEntity", "Agent", "Place"}),
    ],
)
def test_no_wrong_class_is_inferred(closed, name, wanted):
    assert types(closed[0], name) == wanted


def test_two_members_stay_two(closed):
    same = rdflib.OWL.sameAs
    assert {
        pair for pair in closed[0].subject_objects(same) if pair[0] != pair[1] and str(pair[0]).startswith(ID)
    } == set()


def test_a_claimed_triple_is_not_concluded(closed):
    assert (node("station"), rdflib.URIRef(KG.locatedIn), node("norway")) not in closed[0]


@pytest.mark.parametrize("event", ["launch", "flight", "shown"])
def test_what_occurred_or_goes_on_is_actual(closed, event):
    assert "ActualEvent" in types(closed[0], event)


@pytest.mark.parametrize(
    ("subject", "predicate", "object_"),
    [
        ("agency", KG.partnersOn, "station"),
        ("norway", KG.partnersOn, "station"),
        ("agency", KG.partnerIn, "pact"),
        ("launch", KG.place, "norway"),
        ("pad", KG.locatedIn, "norway"),
        ("ferry", KG.affiliatedCountry, "norway"),
        ("ferry", KG.model, "ferry-family"),
        ("launch", KG.participant, "ferry"),
    ],
)
def test_what_follows_is_concluded(closed, subject, predicate, object_):
    assert (node(subject), rdflib.URIRef(predicate), node(object_)) in closed[0]


@pytest.mark.parametrize("name", CLASHES)
def test_a_planted_clash_is_reported(contradictions, name):
    assert any(ID + name in message for message in contradictions)


def test_roles_are_organization_roles_and_concepts(closed):
    role = rdflib.URIRef(KGV.role_astronaut)
    assert rdflib.URIRef(ORG.Role) in set(closed[0].objects(role, RDF.type))
