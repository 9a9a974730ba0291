"""The graph that an article's facts become: claims behind plain facts, one event for its tellings, stable names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.assemble import assemble
from kg.model import Graph, Literal
from kg.terms import ITSRDF, KG, KGV, NIF, ORG, PROV, RDF, SCHEMA, TIME

FACTS = (
    KG.operator,
    KG.manufacturer,
    KG.partOf,
    KG.locatedIn,
    KG.affiliatedCountry,
    KG.partnerIn,
    KG.carries,
    KG.crewed,
    KG.spacecraftType,
    KG.concerns,
    ORG.memberOf,
)
"""Properties that state something of the world, and not of the text."""
SLOTS = (
    KG.spacecraft,
    KG.launchVehicle,
    KG.target,
    KG.destination,
    KG.crewMember,
    KG.place,
    KG.agent,
    TIME.hasTime,
    KG.scheduledTime,
)
EVENTS = (
    KG.Launch,
    KG.Docking,
    KG.Undocking,
    KG.Landing,
    KG.Spacewalk,
    KG.Anomaly,
    KG.Decommissioning,
    KG.ScheduleChange,
    KG.Agreement,
    KG.Test,
)
TESTS = Path(__file__).parents[1]
ARTICLES = sorted(
    p
    for part in ("find", "extractors/events", "extractors/relations")
    for p in (TESTS / part / "articles").glob("*.txt")
)


@pytest.fixture(scope="session")
def graph_of(read_source: Callable) -> Callable[[str], Graph]:
    def graph(source: str) -> Graph:
        reading = read_source(source)
        return assemble(reading.document, reading.mentions, reading.facts)

    return graph


def of_type(graph: Graph, kind: str) -> list[str]:
    return sorted(s for s, p, o in graph.triples if p == RDF.type and o == kind)


def values(graph: Graph, subject: str, predicate: str) -> list[str | Literal]:
    return sorted((o for s, p, o in graph.triples if s == subject and p == predicate), key=str)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_invariants_of_every_article(path: Path, graph_of: Callable[[str], Graph], read_source: Callable) -> None:
    source = path.read_text("utf-8")
    graph, text = graph_of(source), read_source(source).document.text
    assert len(set(graph.triples)) == len(graph.triples)
    assert not [t for t in graph.triples for term in t[:2] if not term.startswith("http")]
    for mention in of_type(graph, KG.Mention):
        (begin,), (end,), (words,) = (values(graph, mention, p) for p in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf))
        assert text[int(begin.value) : int(end.value)] == words.value
        assert mention.endswith(f"#offset_{begin.value}_{end.value}")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_every_plain_fact_has_a_sourced_claim(path: Path, graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(path.read_text("utf-8"))
    triples = set(graph.triples)
    claims = of_type(graph, KG.Claim)
    claimed = {tuple(values(graph, c, p)[0] for p in (RDF.subject, RDF.predicate, RDF.object)) for c in claims}
    events = {e for kind in EVENTS for e in of_type(graph, kind)}
    plain = {t for t in triples if t[1] in FACTS or (t[1] in SLOTS and t[0] in events)}
    assert plain - claimed == set()
    for claim in claims:
        assert [len(values(graph, claim, p)) for p in (PROV.wasAttributedTo, KG.factuality, KG.rule)] == [1, 1, 1]
        assert values(graph, claim, KG.evidence)


ONE = [
    (
        "told twice",
        "Soyuz MS-30 launched on May 5, 2026. Soyuz MS-30 lifted off from Baikonur on a Soyuz rocket.",
        KG.Launch,
    ),
    (
        "headline and text",
        "Soyuz MS-30 launches to station\n\nThe Soyuz MS-30 spacecraft launched to the station on May 5, 2026.",
        KG.Launch,
    ),
    (
        "noun and verb",
        "Cygnus NG-22 docked with the International Space Station on May 5, 2026. The docking came at 10:15 GMT.",
        KG.Docking,
    ),
    (
        "short name",
        "The Chang'e 6 lander touched down on the Moon on June 2, 2024. The landing of Chang'e 6 was a success.",
        KG.Landing,
    ),
    (
        "time refined",
        "Crew-9 splashed down on March 18, 2025. Crew-9 splashed down at 5:57 p.m. EDT on March 18, 2025.",
        KG.Landing,
    ),
]
TWO = [
    ("two ships", "Soyuz MS-30 launched on May 5, 2026. Soyuz MS-31 launched on May 5, 2026.", KG.Launch),
    (
        "two days",
        "A Falcon 9 rocket lifted off on May 5, 2026. Another Falcon 9 rocket lifted off on May 9, 2026.",
        KG.Launch,
    ),
    (
        "past and plan",
        "An Ariane 6 rocket launched on May 5, 2026. The next Ariane 6 rocket will launch on July 5, 2026.",
        KG.Launch,
    ),
    (
        "two crews",
        "Anne McClain conducted a spacewalk on May 1, 2025. Nichole Ayers conducted a spacewalk on May 8, 2025.",
        KG.Spacewalk,
    ),
    (
        "two countries",
        "Three people blasted off from Baikonur on Wednesday. A Soyuz-2 lifted off from Plesetsk at 12:08 GMT.",
        KG.Launch,
    ),
    (
        "two stations",
        "Gao Ming made a spacewalk outside the Tiangong space station on May 4, 2026. "
        "NASA showed a spacewalk outside the International Space Station on May 4, 2026.",
        KG.Spacewalk,
    ),
    ("up and denied", "Progress MS-31 docked on May 5, 2026. Progress MS-32 did not dock.", KG.Docking),
]


@pytest.mark.parametrize(("text", "kind"), [c[1:] for c in TWO], ids=[c[0] for c in TWO])
def test_two_events_stay_two(text: str, kind: str, graph_of: Callable[[str], Graph]) -> None:
    assert len(of_type(graph_of(text), kind)) == 2


@pytest.mark.parametrize(("text", "kind"), [c[1:] for c in ONE], ids=[c[0] for c in ONE])
def test_one_event_for_all_its_tellings(text: str, kind: str, graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(text)
    (event,) = of_type(graph, kind)
    assert values(graph, event, KG.status) == [KGV.status_occurred]
    assert len(values(graph, event, KG.evidence)) == 2


CONTESTED = [
    "“The Zond 9 capsule belongs to Boeing,” a critic claimed.",
    "Rogozin threatened: “The Dragon capsule, built by Boeing, is ours.”",
    "A blogger denied that the Dragon capsule, built by Boeing, had landed in Utah.",
    "A blogger accused them: “Boeing's Dragon capsule landed in Utah.”",
    "The capsule's owner claimed that the Dragon capsule landed in Utah.",
    "Analysts believe that the Dragon capsule landed in Utah.",
    "Unconfirmed reports said the Dragon capsule landed in Utah.",
    "The Dragon capsule reportedly landed in Utah.",
    "It is false that the Dragon capsule landed in Utah.",
    "It isn’t true that the Dragon capsule landed in Utah.",
    "Nobody said that the Dragon capsule landed in Utah.",
    "Boeing refused to confirm that the Dragon capsule landed in Utah.",
    "Without any evidence, a blogger said that the Dragon capsule landed in Utah.",
    "A blogger said the Dragon capsule landed in Utah, which could not be verified.",
    "A critic said the Dragon capsule should be landed in Utah.",
    "The landing of the Dragon capsule in Utah remains set for May.",
    "The landing of the Dragon capsule in Utah remains on track for May.",
]


@pytest.mark.parametrize("text", CONTESTED)
def test_what_a_contested_voice_says_is_no_plain_fact(text: str, graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(text)
    assert [t for t in graph.triples if t[1] in {KG.operator, KG.manufacturer}] == []
    occurred = [s for s, p, o in graph.triples if p == KG.status and o == KGV.status_occurred]
    assert occurred == []


def test_known_things_have_the_catalogues_iri_and_unknown_ones_the_articles(graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of("NASA hired Ingrid Solheim. Astronaut Ingrid Solheim flew.")
    (agency,), (person,) = of_type(graph, KG.Agency), of_type(graph, KG.Person)
    assert agency.endswith("/id/agency/nasa")
    (article,) = of_type(graph, KG.Article)
    assert person.startswith(article + "/person-ingrid-solheim")
    assert {s for s, p, o in graph.triples if p == ITSRDF.taIdentRef and o == person} <= set(of_type(graph, KG.Mention))


def test_whose_a_flag_is_that_only_the_reference_data_tells_is_no_fact_of_the_article(
    graph_of: Callable[[str], Graph],
) -> None:
    told = "The Stars and Stripes was painted on the Falcon 9 rocket"
    for text, owners in ((f"{told}.", []), (f"{told} of the United States.", ["country/us"])):
        triples = graph_of(text).triples
        assert [o.partition("/id/")[2] for _, p, o in triples if p == KG.symbolOf] == owners


def test_the_words_that_take_up_an_unnamed_speaker_are_mentions_of_it(graph_of: Callable[[str], Graph]) -> None:
    text = 'A source in the industry said the hatch leaked. "We will mend it," the source said. NASA said nothing.'
    graph = graph_of(text)
    speakers = {o for _, p, o in graph.triples if p == KG.speaker}
    assert len(speakers) == 1
    mentions = [s for s, p, o in graph.triples if p == ITSRDF.taIdentRef and o in speakers]
    words = {o for s, p, o in graph.triples if p == NIF.anchorOf and s in mentions}
    assert words == {Literal("A source in the industry"), Literal("the source")}


def test_the_text_itself_is_stored_only_on_request(read_source: Callable) -> None:
    reading = read_source("NASA spoke.\n\nESA listened.")
    for kept in (False, True):
        graph = assemble(reading.document, reading.mentions, reading.facts, with_text=kept)
        stored = [o for _, p, o in graph.triples if p == NIF.isString]
        assert stored == ([Literal(reading.document.text)] if kept else [])
    assert not [t for t in graph.triples if t[1] == SCHEMA.url]


def test_what_one_agency_lets_to_two_firms_stays_two_contracts(graph_of: Callable[[str], Graph]) -> None:
    text = "NASA awarded a contract to Boeing in May. Later NASA awarded a contract to Northrop Grumman for a lab."
    assert len(of_type(graph_of(text), KG.Agreement)) == 2


def test_a_telling_of_the_crew_joins_the_one_beside_it_of_the_ship(graph_of: Callable[[str], Graph]) -> None:
    told = "The Soyuz MS-18 capsule landed in Kazakhstan on Sunday. "
    one = told + "Oleg Novitskiy and Yulia Peresild returned to Earth after days aboard the station."
    other = told + "Anne McClain and Nick Hague landed in Florida on Tuesday after days aboard the station."
    assert len(of_type(graph_of(one), KG.Landing)) == 1
    assert len(of_type(graph_of(other), KG.Landing)) == 2


def test_a_telling_of_the_rocket_joins_the_one_beside_it_of_the_ship(graph_of: Callable[[str], Graph]) -> None:
    text = "The Soyuz MS-24 spacecraft lifted off from Baikonur. The Soyuz-2.1a rocket lifted off at 18:44 Moscow time."
    assert len(of_type(graph_of(text), KG.Launch)) == 1


def test_a_telling_without_a_ship_joins_the_launch_of_its_agent(graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(
        "SpaceX launched the Crew Dragon spacecraft on Saturday. It was the first flight from Florida since NASA"
        " launched Atlantis on July 8, 2011. SpaceX was the first company to launch astronauts."
    )
    agents = [[name.rpartition("/")[2] for name in values(graph, e, KG.agent)] for e in of_type(graph, KG.Launch)]
    assert sorted(agents) == [["nasa"], ["spacex"]]
