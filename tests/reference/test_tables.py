"""The tables of ontology/reference: what must not stand in them, then what must."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from kg.reference import Entry, by_name, entries, entry, series
from kg.reference.table import rows, split
from kg.resources import files
from kg.terms import KG, KGV

REFERENCES = frozenset(
    {
        "affiliatedCountry",
        "operator",
        "manufacturer",
        "partOf",
        "locatedIn",
        "seat",
        "launchesFrom",
        "model",
        "variantOf",
        "successorOf",
        "memberOf",
        "concerns",
        "hasPartner",
        "symbolOf",
    }
)
CODES = frozenset({"wikidata", "cosparId", "satcatNumber", "gcatCode", "isoCode", "observatoryCode"})
OTHERS = frozenset(
    {"adjectives", "narrower", "gender", "role", "spacecraftType", "symbolType", "lat", "long", "from", "to", "source"}
)
EVERYDAY = (Path(__file__).parent / "everyday.txt").read_text(encoding="utf-8").split()


def marked(thing: Entry, surface: str) -> bool:
    return surface in thing.ambiguous


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_or_shared_word_names_nothing_without_context(word: str) -> None:
    assert [e.id for e in by_name()[word] if not marked(e, word)] == []


def test_no_name_means_two_things_for_sure() -> None:
    clashes = {s: [e.id for e in found if not marked(e, s)] for s, found in by_name().items() if len(found) > 1}
    assert {s: ids for s, ids in clashes.items() if len(ids) > 1} == {}


def test_no_small_word_names_anything_for_sure() -> None:
    small = [s for s, found in by_name().items() if re.fullmatch("[a-z]+", s) and any(not marked(e, s) for e in found)]
    assert [s for s in small if s not in {"ispace", "dpa"}] == []


def test_no_name_is_blank_or_padded_or_has_a_stray_mark() -> None:
    names = [n for e in entries() for n in (e.name, *e.aliases, *e.hidden)]
    assert [n for n in names if n != n.strip() or not n or n[0] in "?~|" or ";" in n or "  " in n] == []


def test_no_column_is_unknown() -> None:
    assert {column for e in entries() for column in e.facts} <= REFERENCES | CODES | OTHERS


def test_identifiers_are_unique_and_in_order_in_every_file() -> None:
    ids = [e.id for e in entries()]
    assert len(ids) == len(set(ids))
    for path in files("ontology", "reference/*.csv"):
        rows = list(csv.reader(path.open(encoding="utf-8")))
        if rows[0][0] == "id":
            assert [r[0] for r in rows[1:]] == sorted(r[0] for r in rows[1:]), path.name


def test_every_reference_leads_to_an_entry() -> None:
    named = {e.id for e in entries()}
    facts = [
        (e.id, c, v) for e in (*entries(), *series()) for c in REFERENCES for v in e.facts.get(c, ()) if v not in named
    ]
    assert facts == []


def test_nothing_is_part_or_variant_or_place_of_itself() -> None:
    for column in ("partOf", "locatedIn", "variantOf", "model", "successorOf"):
        for thing in entries():
            assert not _circle(thing, column), (column, thing.id)


def _circle(thing: Entry, column: str) -> bool:
    seen, at = {thing.id}, list(thing.facts.get(column, ()))
    while at:
        step = at.pop()
        if step in seen and step == thing.id:
            return True
        if step not in seen:
            seen.add(step)
            found = entry(step)
            at += found.facts.get(column, ()) if found else ()
    return False


def test_classes_and_concepts_are_the_ontology_s() -> None:
    for thing in (*entries(), *series()):
        assert hasattr(KG, thing.type), thing.id
        for column, prefix in (("spacecraftType", ""), ("symbolType", ""), ("role", "role_")):
            for value in thing.facts.get(column, ()):
                assert not value or hasattr(KGV, prefix + value.replace("-", "_")), (thing.id, value)


def test_dates_parse_and_no_end_precedes_its_beginning() -> None:
    for thing in entries():
        begins, ends = thing.facts.get("from", ()), thing.facts.get("to", ())
        for when in (*begins, *ends):
            assert not when or date.fromisoformat((when + "-01-01")[:10]), thing.id
        assert not [1 for b, e in zip(begins, ends, strict=False) if b and e and e[: len(b)] < b[: len(e)]], thing.id


def test_a_person_s_terms_are_told_for_each_body() -> None:
    for thing in entries():
        bodies = thing.facts.get("memberOf", ())
        assert not [c for c in ("role", "from", "to") if bodies and len(thing.facts.get(c, bodies)) > len(bodies)], (
            thing.id
        )


def test_coordinates_are_whole_pairs_in_range() -> None:
    for thing in entries():
        lat, long = (thing.facts.get(c) for c in ("lat", "long"))
        assert bool(lat) == bool(long), thing.id
        if lat and long:
            assert -90 <= float(lat[0]) <= 90, thing.id
            assert -180 <= float(long[0]) <= 180, thing.id


def test_identifiers_of_others_have_their_form_and_no_two_things_share_one() -> None:
    forms = {
        "wikidata": r"Q[1-9]\d*",
        "cosparId": r"\d{4}-\d{3}[A-Z]{1,3}",
        "satcatNumber": r"\d{1,9}",
        "isoCode": r"[A-Z]{2}([A-Z]{2})?",
    }
    for column, form in forms.items():
        values = [(e.facts[column][0], e.id) for e in entries() if column in e.facts]
        assert not [v for v in values if not re.fullmatch(form, v[0])]
        shared = [v for v in values if [x for x, _ in values].count(v[0]) > 1]
        assert shared == [] or {i for _, i in shared} == {"station/iss", "module/zarya"}, column


def test_cues_are_single_small_words() -> None:
    assert [(e.id, c) for e in entries() for c in e.cues if not re.fullmatch(r"[\w&-]+", c) or c != c.lower()] == []


def test_every_source_is_described() -> None:
    described = {
        r["name"]
        for r in csv.DictReader(next(p for p in files("ontology", "reference/sources.csv")).open(encoding="utf-8"))
    }
    assert {s for e in (*entries(), *series()) for s in e.facts["source"]} <= described


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("Agency", 90),
        ("Company", 150),
        ("SpaceStation", 15),
        ("LaunchSite", 40),
        ("LaunchPad", 150),
        ("LaunchVehicle", 350),
        ("Spacecraft", 150),
        ("Person", 100),
        ("Partnership", 20),
    ],
)
def test_a_kind_has_at_least_so_many_entries(kind: str, least: int) -> None:
    assert sum(e.type == kind for e in entries()) >= least


def test_countries_and_media_are_enough() -> None:
    ids = [e.id for e in entries()]
    assert sum(i.startswith(("country/", "gpe/")) for i in ids) >= 250
    assert sum(i.startswith("media/") for i in ids) >= 60
    assert sum("variantOf" not in e.facts for e in entries() if e.type == "LaunchVehicle") >= 100
    assert sum(e.facts.get("role", ("",))[0] == "agency-head" for e in entries()) >= 50


def test_site_has_the_state_where_it_lies_and_the_one_that_runs_it() -> None:
    baikonur = entry("site/baikonur")
    assert baikonur is not None
    assert (baikonur.facts["locatedIn"], baikonur.facts["affiliatedCountry"]) == (("country/kz",), ("country/ru",))


def test_iss_has_five_agencies_and_fifteen_countries() -> None:
    partnership = entry("partnership/iss")
    assert partnership is not None
    members = partnership.facts["hasPartner"]
    assert [sum(m.startswith(kind) for m in members) for kind in ("agency/", "country/")] == [5, 15]


def test_those_aboard_a_flight_are_people_each_once_and_land_after_they_were_launched() -> None:
    up: set[str] = set()
    for flight in sorted(rows("launches.csv"), key=lambda row: (row["time"][:10], row["kind"] == "Landing")):
        crew = split(flight["crew"])
        assert len(crew) == len(set(crew)), flight["id"]
        assert all((known := entry(person)) and known.type == "Person" for person in crew), flight["id"]
        assert not crew or flight["kind"] in ("Launch", "Landing"), flight["id"]
        if flight["kind"] == "Launch":
            assert not up.intersection(crew), flight["id"]
            up.update(crew)
        elif not flight["place"].startswith("place/moon"):
            assert up.issuperset(crew), flight["id"]
            up.difference_update(crew)


def test_a_rocket_is_launched_from_launch_sites() -> None:
    sites = {value for e in entries() for value in e.facts.get("launchesFrom", ())}
    assert sites
    assert {known.type for site in sites if (known := entry(site))} <= {"LaunchSite", "LaunchPad"}


def test_the_seat_of_a_body_is_a_town_or_a_region() -> None:
    seats = {value for e in entries() for value in e.facts.get("seat", ())}
    assert len(seats) > 100
    assert not [s for s in seats if s.startswith(("country/", "agency/", "company/"))]
