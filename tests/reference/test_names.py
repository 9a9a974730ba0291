"""Looking names up: spellings, nationality words, numbered series, speed."""

import os
import subprocess
import sys
import time
from functools import partial

import pytest
from pace import AT_ONCE

from kg.reference import by_name, demonyms, entries, entry, fold, match_series, series, symbols


@pytest.mark.parametrize(
    "name",
    [
        "Progress",
        "Progress MS",
        "Progress MS-",
        "Progress 3",
        "Progress 20000",
        "Progress MS-999",
        "progress 81",
        "in progress 81",
        "Progress 81 ship",
        "81",
        "P81",
        "2022",
        "Soyuz 2.1a",
        "Falcon 8 B1058",
        "Artemis IIII",
        "Artemis IC",
        "Expedition Anyone",
        "Apollo Twenty",
        "Expedition",
        "Expedition 0",
        "Expedition " + "7" * 5000,
        "STS-999",
        "Group 6-32-1",
        "",
    ],
)
def test_no_numbered_thing_is_made_up(name: str) -> None:
    assert match_series(name) is None


@pytest.mark.parametrize(
    ("name", "identifier", "canonical"),
    [
        ("Progress 81", "spacecraft/progress-ms-20", "Progress MS-20"),
        ("81P", "spacecraft/progress-ms-20", "Progress MS-20"),
        ("ISS Progress 81", "spacecraft/progress-ms-20", "Progress MS-20"),
        ("Progress MS-20", "spacecraft/progress-ms-20", "Progress MS-20"),
        ("Progress MS 09", "spacecraft/progress-ms-9", "Progress MS-9"),
        ("Progress M-27M", "spacecraft/progress-m-27m", "Progress M-27M"),
        ("67S", "spacecraft/soyuz-ms-21", "Soyuz MS-21"),
        ("Soyuz TMA-5", "spacecraft/soyuz-tma-5", "Soyuz TMA-5"),
        ("Shenzhou XV", "spacecraft/shenzhou-15", "Shenzhou-15"),
        ("Shenzhou 15", "spacecraft/shenzhou-15", "Shenzhou-15"),
        ("Chang’e 6", "spacecraft/chang-e-6", "Chang'e-6"),
        ("Artemis IV", "mission/artemis-4", "Artemis IV"),
        ("Expedition One", "mission/expedition-1", "Expedition 1"),
        ("Apollo Eleven", "mission/apollo-11", "Apollo 11"),
        ("Crew‑9", "mission/crew-9", "Crew-9"),
        ("STS-51", "mission/sts-51", "STS-51"),
        ("Kosmos-1408", "spacecraft/cosmos-1408", "Cosmos 1408"),
        ("Starlink Group 10-4", "mission/starlink-10-4", "Starlink 10-4"),
        ("Falcon 9 B1060", "vehicle/falcon-9-b1060", "Falcon 9 B1060"),
        ("Long March-2F Y12", "vehicle/long-march-2f-y12", "Long March 2F Y12"),
    ],
)
def test_numbered_name_is_recognised(name: str, identifier: str, canonical: str) -> None:
    found = match_series(name)
    assert found is not None
    assert (found.id, found.name) == (identifier, canonical)


def test_entry_of_a_number_that_the_series_lacks_is_none() -> None:
    assert entry("spacecraft/progress-ms-0") is None
    assert entry("spacecraft/progress-ms-61") is None
    assert entry("spacecraft/nothing") is None


def test_entry_is_made_for_a_numbered_thing() -> None:
    ship = entry("spacecraft/progress-ms-20")
    assert ship is not None
    assert ship.aliases == ("Progress 81", "ISS Progress 81", "81P", "Progress 81P")
    assert ship.facts["model"] == ("spacecraft/progress-ms",)


def test_fold_keeps_the_length() -> None:
    text = "Chang’e‑6\u00a0– “x”"
    assert len(fold(text)) == len(text)
    assert fold("Chang’e‑6") == "Chang'e-6"


@pytest.mark.parametrize(
    ("surface", "identifier"),
    [
        ("NASA", "agency/nasa"),
        ("Proton M", "vehicle/proton-m"),
        ("Proton-M", "vehicle/proton-m"),
        ("Falcon-9", "vehicle/falcon-9"),
        ("Kennedy Space Centre", "site/ksc"),
        ("Guiana Space Center", "site/guiana"),
        ("Andoya Spaceport", "site/andoya"),
        ("Mykhailo Federov", "person/mykhailo-fedorov"),
        ("ISS", "station/iss"),
    ],
)
def test_usual_spellings_are_known(surface: str, identifier: str) -> None:
    assert [e.id for e in by_name()[surface]] == [identifier]


def test_ship_and_rocket_share_a_name_and_have_their_own_cues() -> None:
    soyuz = by_name()["Soyuz"]
    assert [(e.id, "Soyuz" in e.ambiguous) for e in soyuz] == [("spacecraft/soyuz", True), ("vehicle/soyuz", True)]
    assert not set(soyuz[0].cues) & set(soyuz[1].cues)


def test_a_symbol_is_looked_up_apart() -> None:
    assert "Russian flag" not in by_name()
    assert [e.id for e in symbols()["St. George's ribbon"]] == ["symbol/st-george-ribbon"]


def test_nationality_words() -> None:
    assert "Roscosmos" not in demonyms()
    assert {w: demonyms()[w].id for w in ("Russian", "U.S.", "Soviet", "Emirati", "New Zealand")} == {
        "Russian": "country/ru",
        "U.S.": "country/us",
        "Soviet": "country/su",
        "Emirati": "country/ae",
        "New Zealand": "country/nz",
    }


READING = """
import csv, time
from kg.reference import entries
from kg.resources import files
begin = time.process_time(); entries(); loaded = time.process_time()
for path in files("ontology/reference", "*.csv"):
    with path.open(encoding="utf-8", newline="") as lines:
        list(csv.DictReader(lines))
print((loaded - begin) / (time.process_time() - loaded))
"""


def test_loading_is_quick() -> None:
    """Best of three fresh interpreters, beside the csv module on the same tables: a busy machine slows down both."""
    # Measuring coverage would be measured, too.
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    call = partial(subprocess.run, capture_output=True, check=True, text=True, env=own)
    assert min(float(call([sys.executable, "-c", READING]).stdout) for _ in range(3)) < 3


def test_a_miss_costs_next_to_nothing() -> None:
    begin = time.process_time()
    for number in range(20_000):
        match_series(f"Model {number}-{number}")
    assert time.process_time() - begin < AT_ONCE


def test_no_listed_name_is_also_another_s_number() -> None:
    numbered = [(e, match_series(name)) for e in entries() for name in (e.name, *e.aliases) if name not in e.ambiguous]
    assert [(e.id, found.id) for e, found in numbered if found and found.id != e.id] == []


def test_no_two_series_give_one_name_to_different_things() -> None:
    listed = {e.id for e in entries()}
    for rule in (r for r in series() if "{m}" not in r.id):
        for number in sorted({rule.low, rule.high, min(rule.low + 7, rule.high)}):
            thing = entry(rule.id.replace("{n}", str(number)))
            assert thing is not None, (rule.id, number)
            if thing.id not in listed:
                found = {name: match_series(name) for name in (thing.name, *thing.aliases)}
                assert {n: f and f.id for n, f in found.items()} == dict.fromkeys(found, thing.id)


def test_no_nationality_word_belongs_to_two() -> None:
    words = [w.removeprefix("?") for e in entries() for w in e.facts.get("adjectives", ())]
    assert [w for w in sorted(set(words)) if words.count(w) > 1] == []
    assert {e.id.split("/")[0] for e in demonyms().values()} == {"country", "gpe"}
