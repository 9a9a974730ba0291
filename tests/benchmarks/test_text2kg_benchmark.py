"""The Text2KGBench adapter: what it must not say, its scorer's definitions, and its files."""

import json
from pathlib import Path
from types import ModuleType

import pytest
from rdflib import Graph, URIRef

from kg.terms import KG, ORG, RDF

ONTOLOGY = {
    "concepts": [{"label": "Spacecraft"}],
    "relations": [{"label": "location of landing"}, {"label": "operator"}],
}


def test_relations_that_are_not_asked_for_are_not_given(text2kg: ModuleType) -> None:
    sentence = "The Soyuz MS-25 capsule landed in Kazakhstan."
    assert text2kg.triples(sentence, ["operator", "constellation"]) == set()
    assert text2kg.triples(sentence, ["location_of_landing"]) == {("Soyuz MS-25", "location_of_landing", "Kazakhstan")}


def test_an_everyday_sentence_gives_nothing(text2kg: ModuleType) -> None:
    assert text2kg.triples("The museum opened in Houston on Monday.", text2kg.RELATIONS) == set()


def test_what_is_no_english_gives_nothing(text2kg: ModuleType) -> None:
    assert text2kg.triples("Die Kapsel ist heute in der Steppe gelandet.", text2kg.RELATIONS) == set()


def test_days_are_written_as_in_the_gold(text2kg: ModuleType) -> None:
    said = text2kg.triples("Progress MS-30 docked to the station on 1 March 2025.", text2kg.RELATIONS)
    assert ("Progress MS-30", "spacecraft_docking/undocking_date", "01 March 2025") in said


def test_a_known_person_has_the_known_name_if_its_words_stand_there(text2kg: ModuleType) -> None:
    said = text2kg.triples("Maria Petrovna Semyonova flew aboard Soyuz TM-9.", ["mission"])
    assert said == {("Maria Petrovna Semyonova", "mission", "Soyuz TM-9")}
    said = text2kg.triples("Valentina Vladimirovna Tereshkova flew aboard Vostok 6.", ["mission"])
    assert said == {("Valentina Tereshkova", "mission", "Vostok 6")}


def test_crew_and_nationality(text2kg: ModuleType) -> None:
    said = text2kg.triples("American astronaut Anne McClain launched aboard Soyuz MS-11.", text2kg.RELATIONS)
    assert {("Anne McClain", "mission", "Soyuz MS-11"), ("Anne McClain", "nationality", "United States")} <= said
    assert not {t for t in said if t[1] in {"affiliation", "operator"}}


def test_an_employer_is_no_mission_and_a_flight_no_employer(text2kg: ModuleType) -> None:
    said = text2kg.triples("NASA astronaut Anne McClain launched aboard Soyuz MS-11.", text2kg.RELATIONS)
    assert {o for _, relation, o in said if relation == "mission"} == {"Soyuz MS-11"}
    assert {o for _, relation, o in said if relation == "affiliation"} == {"NASA"}


def test_a_crew_is_a_mission_and_no_affiliation(text2kg: ModuleType) -> None:
    ann, crew, agency = (URIRef(f"https://example.org/{x}") for x in ("ann", "crew", "agency"))
    graph = Graph()
    graph.add((crew, URIRef(RDF.type), URIRef(KG.Mission)))
    for whole in (crew, agency):
        graph.add((ann, URIRef(ORG.memberOf), whole))
    view = text2kg.View(graph)
    assert list(text2kg.flights(view)) == [(ann, crew)]
    assert list(text2kg.affiliations(view)) == [(ann, agency)]


def test_only_people_have_a_nationality(text2kg: ModuleType) -> None:
    said = text2kg.triples("The Russian spacecraft Soyuz MS-25 landed in Kazakhstan.", text2kg.RELATIONS)
    assert not {t for t in said if t[1] == "nationality"}


@pytest.mark.parametrize(
    ("words", "name"),
    [("the Apollo 12 flight mission", "Apollo 12"), ("the station", ""), ("Lake Tengiz", "Lake Tengiz")],
)
def test_kinds_are_no_part_of_names(text2kg: ModuleType, words: str, name: str) -> None:
    assert text2kg.proper(words) == name


def gold(text2kg: ModuleType) -> object:
    return text2kg.Gold("1", "Luna 9 landed on the Moon.", (("Luna 9", "location_of_landing", "Moon"),))


def test_the_filter_forgives_other_relations_and_the_plain_figures_do_not(text2kg: ModuleType) -> None:
    system = {("luna_9", "location_of_landing", "MOON"), ("Luna 9", "operator", "Roscosmos")}
    got = text2kg.compare(gold(text2kg), system, {"location_of_landing"})
    assert got.filtered == (1, 1, 1)
    assert got.unfiltered == (0.5, 1, pytest.approx(2 / 3))
    assert (got.right, got.found, got.gold) == (1, 2, 1)
    assert (got.conformance, got.subjects_made_up, got.objects_made_up) == (0.5, 0, 0.5)


def test_an_empty_answer_conforms_and_scores_nought(text2kg: ModuleType) -> None:
    got = text2kg.compare(gold(text2kg), set(), {"location_of_landing"})
    assert got.filtered == got.unfiltered == (0, 0, 0)
    assert (got.conformance, got.subjects_made_up, got.objects_made_up) == (1, 0, 0)


def test_the_ceiling_leaves_out_what_the_sentence_does_not_hold(text2kg: ModuleType) -> None:
    told = (("It", "operator", "NASA"), ("Luna 9", "operator", "OKB-1"), ("Luna 9", "mass", '"Moon"'))
    sentence = gold(text2kg)._replace(triples=told)  # type: ignore[attr-defined]
    assert text2kg.in_words(sentence, {"operator", "mass"}) == {told[2]}
    assert text2kg.in_words(sentence, {"operator"}) == set()


def test_training_files_with_a_triple_a_line_are_put_together(text2kg: ModuleType) -> None:
    row = {"sent": "S.", "sub_label": "A", "rel_label": "r s"}
    rows = [row | {"id": str(i), "obj_label": o} for i, o in enumerate("xy")]
    (one,) = text2kg.read_gold(map(json.dumps, rows))
    assert one == ("0", "S.", (("A", "r_s", "x"), ("A", "r_s", "y")))


def test_the_same_sentence_under_two_ids_stays_two(text2kg: ModuleType) -> None:
    rows = [{"id": i, "sent": "S.", "triples": [{"sub": "A", "rel": "r", "obj": "x"}]} for i in "12"]
    assert [g.id for g in text2kg.read_gold([json.dumps(rows[0]), "", json.dumps(rows[1])])] == ["1", "2"]


def test_a_run_writes_what_their_scorer_reads(
    text2kg: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentences = {"a": "The Soyuz MS-25 capsule landed in Kazakhstan.", "b": "The museum opened in Houston."}
    triple = {"sub": "Soyuz MS-25", "rel": "location of landing", "obj": "Kazakhstan"}
    lines = [json.dumps({"id": i, "sent": s, "triples": [triple]}) for i, s in sentences.items()]
    files = {name: tmp_path / name for name in ("gold", "ontology", "selected", "out")}
    files["gold"].write_text("\n".join(lines), "utf-8")
    files["ontology"].write_text(json.dumps(ONTOLOGY), "utf-8")
    files["selected"].write_text("a\n", "utf-8")
    text2kg.main(files["gold"], files["ontology"], files["selected"], files["out"])
    told = [json.loads(line) for line in files["out"].read_text("utf-8").splitlines()]
    assert told == [
        {"id": "a", "triples": [["Soyuz MS-25", "location_of_landing", "Kazakhstan"]]},
        {"id": "b", "triples": []},
    ]
    shown = capsys.readouterr().out
    assert "official (filtered)  P 0.500 R 0.500 F1 0.500" in shown
    assert "official (filtered)  P 1.000 R 1.000 F1 1.000" in shown
