"""The cross-check: first what must not be assessed, then what is, and that nothing else changes."""

from datetime import date
from functools import cache

import pytest

from kg.check import check, tally
from kg.check.events import dated
from kg.model import Graph, Literal
from kg.pipeline import build_article
from kg.reference import entry
from kg.reference.table import rows
from kg.terms import GRAPH, ID, KG, KGV, PROV, RDF, SCHEMA, SKOS
from kg.timex import bounds
from kg.validate import validate, validate_dataset
from kg.write import serialize

TRUE = (
    "Cargo ship brings supplies\n\nProgress MS-20 lifted off atop a Soyuz rocket from Baikonur in "
    "Kazakhstan on Friday at 5:32 a.m. EDT. Dmitry Rogozin, head of Roscosmos, congratulated the team. The Japanese "
    "agency JAXA sent its regards. The ISS is a venture of five agencies in 15 countries.\n"
)
TRUE_DAY = date(2022, 6, 4)
WRONG_COUNTRY = "The Canadian space agency JAXA opened a new centre in Tsukuba.\n"
WRONG_HEAD = "NASA Administrator Dmitry Rogozin visited the centre on Monday.\n"
WRONG_DATE = "The Soyuz MS-25 spacecraft was launched from Baikonur on March 12, 2024.\n"


@cache
def built(text: str, published: date | None = None) -> Graph:
    return build_article(text.encode(), "article.txt", published=published).graph


def stances(text: str, published: date | None = None) -> dict[tuple[str, str, str], str]:
    """Subject, property and object of each assessed claim, by their last parts -> stance."""
    graph = built(text, published)
    said = {(s, p): o for s, p, o in graph.triples if isinstance(o, str)}
    found = {}
    for s, p, o in check(graph).triples:
        if p == KG.stance and isinstance(o, str):
            claim = next(v for k, q, v in check(graph).triples if (k, q) == (s, KG.assesses))
            assert isinstance(claim, str)
            triple = (said[claim, part] for part in (RDF.subject, RDF.predicate, RDF.object))
            subject, predicate, value = (t.replace("#", "/").rsplit("/", 1)[1] for t in triple)
            found[subject, predicate, value] = o.removeprefix(KGV.stance + "-")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The weather in Houston was fine, and the crew slept late.",  # says nothing that could be compared
        "JAXA opened a new centre in Tsukuba.",  # its country and its head are background
        "Soyuz MS-25 may have been launched from Plesetsk on March 12, 2024.",
        "Soyuz MS-25 was not launched from Plesetsk on March 12, 2024.",
        "Soyuz MS-25 will be launched from Plesetsk on March 12, 2024.",
        "The Kestrel-9 spacecraft was launched on March 12, 2024.",  # nobody knows that ship
    ],
)
def test_what_is_not_said_for_certain_or_not_known_is_not_assessed(text: str) -> None:
    wrong = {key: stance for key, stance in stances(text).items() if stance in ("refutes", "doubts")}
    assert wrong == {}
    assert not [key for key in stances(text) if key[1] in ("hasTime", "place", "affiliatedCountry", "role")]


def changed(graph: Graph, before: str, after: str) -> Graph:
    """The graph with another factuality or status everywhere."""
    return Graph(graph.name, tuple((s, p, after if o == before else o) for s, p, o in graph.triples))


@pytest.mark.parametrize("hedge", [KGV.ctm, KGV.prp, KGV.prm, KGV.psp, KGV.psm, KGV.uu])
def test_no_hedge_or_denial_is_judged(hedge: str) -> None:
    assert check(built(WRONG_COUNTRY)).triples
    assert check(changed(built(WRONG_COUNTRY), KGV.ctp, hedge)).triples == ()


@pytest.mark.parametrize("status", [KGV.status_planned, KGV.status_possible, KGV.status_cancelled])
def test_an_event_that_is_not_real_is_not_judged(status: str) -> None:
    assert check(built(WRONG_DATE)).triples
    assert check(changed(built(WRONG_DATE), KGV.status_occurred, status)).triples == ()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Former NASA Administrator Jim Bridenstine welcomed it.", date(2024, 5, 1)),
        ("In 2019, NASA Administrator Jim Bridenstine announced a plan.", date(2024, 5, 1)),
        ("NASA Administrator Bill Nelson welcomed it.", None),
    ],
)
def test_a_post_of_other_or_unknown_days_is_never_doubted(text: str, published: date | None) -> None:
    assert set(stances(text, published).values()) <= {"supports", "not-enough-info"}


def test_a_ship_that_docks_again_is_not_its_first_docking() -> None:
    text = "The Nauka module docked with the International Space Station on May 3, 2023."
    assert not [key for key in stances(text) if key[1] in ("hasTime", "target")]


def test_an_article_older_than_the_flight_tells_of_another() -> None:
    text = "The Webb telescope was launched on Monday."
    assert not [key for key in stances(text, date(2019, 5, 1)) if key[1] == "hasTime"]


def test_a_true_article_is_supported() -> None:
    found = stances(TRUE, TRUE_DAY)
    assert set(found.values()) == {"supports"}
    assert {
        ("launch-progress-ms-20", "launchVehicle", "soyuz"),
        ("launch-progress-ms-20", "place", "baikonur"),
        ("baikonur", "locatedIn", "kz"),
        ("dmitry-rogozin", "memberOf", "roscosmos"),
        ("jaxa", "affiliatedCountry", "jp"),
    } <= set(found)
    assert {"hasTime", "role", "hasQuantity"} <= {key[1] for key in found}
    assert tally(check(built(TRUE, TRUE_DAY))) == f"{len(found)} supported"


def test_a_wrong_country_of_an_agency_is_contradicted() -> None:
    assert stances(WRONG_COUNTRY)["jaxa", "affiliatedCountry", "ca"] == "refutes"


def test_a_wrong_head_of_an_agency_is_contradicted() -> None:
    found = stances(WRONG_HEAD, date(2022, 3, 8))
    assert {stance for key, stance in found.items() if key[1] == "role"} == {"refutes"}


@pytest.mark.parametrize(
    ("published", "stance"),
    [
        (date(2020, 5, 1), "supports"),
        (date(2018, 4, 10), "doubts"),  # named, not yet in office
        (date(2012, 5, 1), "refutes"),
        (date(2024, 5, 1), "doubts"),  # the text may be about his days
    ],
)
def test_a_head_of_other_days(published: date, stance: str) -> None:
    found = stances("NASA Administrator Jim Bridenstine welcomed the plan.", published)
    assert {s for key, s in found.items() if key[1] == "role"} == {stance}


def test_a_wrong_date_and_site_of_a_known_launch_are_contradicted() -> None:
    text = WRONG_DATE.replace("Baikonur", "the Plesetsk Cosmodrome")
    found = {key[1]: stance for key, stance in stances(text).items()}
    assert (found["hasTime"], found["place"]) == ("refutes", "refutes")


def test_a_day_beside_the_known_one_is_doubted() -> None:
    text = "The Soyuz MS-25 spacecraft was launched from Baikonur on March 25, 2024."
    assert {s for key, s in stances(text).items() if key[1] == "hasTime"} == {"doubts"}


def test_what_may_have_changed_is_doubted_only() -> None:
    found = stances("Starliner, built by Lockheed Martin, flew. The ISS is a partnership of nine space agencies.")
    assert found["starliner", "manufacturer", "lockheed-martin"] == "doubts"
    assert {s for key, s in found.items() if key[1] == "hasQuantity"} == {"doubts"}


def triples_of(graph: Graph, predicate: str) -> list[tuple[str, str | Literal]]:
    return [(s, o) for s, p, o in graph.triples if p == predicate]


def test_a_match_fixes_the_time_of_an_article_without_a_date() -> None:
    checked = check(built(TRUE))
    event = f"{ID}event/launch-2022-059"
    assert [o for _, o in triples_of(checked, SKOS.closeMatch)] == [event]
    ((node, earliest),) = triples_of(checked, KG.earliest)
    assert earliest.value == "2022-06-03T09:32:00Z"  # type: ignore[union-attr]
    derived = {o for s, o in triples_of(checked, PROV.wasDerivedFrom) if s == node}
    assert derived == {node.removesuffix("-fixed"), event}
    told = {s for s, _ in triples_of(built(TRUE), KG.timexValue)}
    assert node not in told
    assert node.removesuffix("-fixed") in told


def test_the_matched_week_dates_the_posts() -> None:
    assert {s for key, s in stances(TRUE).items() if key[1] == "role"} == {"supports"}


def test_a_time_that_the_article_fixes_is_not_fixed_again() -> None:
    assert triples_of(check(built(TRUE, TRUE_DAY)), KG.earliest) == []


@pytest.mark.parametrize("text", [TRUE, WRONG_COUNTRY, WRONG_HEAD, WRONG_DATE, "It rained in Houston on Monday."])
def test_the_graph_is_its_own_and_conforms(text: str) -> None:
    graph = built(text, TRUE_DAY)
    before = list(graph.triples)
    checked = check(graph)
    assert list(graph.triples) == before
    assert checked.name == graph.name.replace(GRAPH + "article/", GRAPH + "crosscheck/")
    assert checked.triples == check(graph).triples
    assert len(set(checked.triples)) == len(checked.triples)
    assert [v for v in validate([graph, checked]) if v.severity == "violation"] == []
    nodes = {t for s, p, o in checked.triples for t in (s, p, o) if isinstance(t, str)}
    assert [n for n in nodes if not n.startswith("http")] == []


@pytest.mark.parametrize("form", ["turtle", "trig", "nq", "jsonld"])
def test_every_format_holds_both_graphs_and_conforms(form: str) -> None:
    import rdflib

    from kg.rdf import exact_literals

    graph = built(TRUE, TRUE_DAY)
    data = serialize([graph, check(graph)], form)
    with exact_literals():
        dataset = rdflib.Dataset().parse(data=data, format={"nq": "nquads", "jsonld": "json-ld"}.get(form, form))
    assert [v for v in validate_dataset(dataset) if v.severity == "violation"] == []


def test_the_words_say_why() -> None:
    (why,) = (o.value for _, o in triples_of(check(built(WRONG_COUNTRY)), SCHEMA.text) if isinstance(o, Literal))
    assert "Japan" in why


def test_only_an_article_can_be_checked() -> None:
    with pytest.raises(ValueError, match="catalogue"):
        check(Graph(GRAPH + "catalogue", ()))


def test_the_dated_events_name_things_and_times_that_exist() -> None:
    named = {i for d in dated() for i in (*d.ships, d.vehicle, d.place, d.target) if i}
    assert [i for i in sorted(named) if entry(i) is None] == []
    assert [d.id for d in dated() if bounds(d.time) is None or not hasattr(KG, d.kind)] == []
    described = {row["name"] for row in rows("sources.csv")}
    assert [d.id for d in dated() if d.source not in described] == []
    assert len(dated()) >= 60


def test_a_cospar_number_is_of_the_year_of_launch() -> None:
    numbered = [(row["cosparLaunch"], row["time"]) for row in rows("launches.csv") if row["cosparLaunch"]]
    assert [n for n, time in numbered if n[:4] != time[:4]] == []
    assert len({n for n, _ in numbered}) == len(numbered)
