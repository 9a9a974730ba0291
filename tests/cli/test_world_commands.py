"""Many articles by command: conflicts, show, diff and stats, of files and of stores."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

ARTICLES = {
    "north": "Freighter flies\n\nProgress MS-20 lifted off from the Baikonur Cosmodrome on June 3, 2022, NASA said.\n",
    "south": "A late start\n\nProgress MS-20 was launched on June 5, 2022. The uncrewed freighter will dock with it.\n",
    "plan": "Soon\n\nProgress MS-20 is due to lift off on June 1, 2022.\n\n“Progress MS-20 is set,” said Joe Carver.\n",
    "other": "Another one\n\nProgress MS-21 was launched from Baikonur on October 26, 2022. Joe Carver watched.\n",
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles' graphs as files, and a store of them."""
    import sys

    folder = tmp_path_factory.mktemp("world")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    names = [f"{name}.txt" for name in ARTICLES]
    for options in (["-o", "graphs/"], ["--store", "store"]):
        call = [sys.executable, "-m", "kg", "build", *names, *options, "--quiet"]
        subprocess.run(call, cwd=folder, check=True, capture_output=True)
    return folder


def shown(done: subprocess.CompletedProcess[bytes], code: int = 0) -> str:
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.parametrize("data", ["graphs", "store"])
def test_conflicts_of_one_launch(kg: Run, world: Path, data: str) -> None:
    (conflict,) = json.loads(shown(kg("conflicts", str(world / data), "--json")))
    assert conflict["about"] == "date", "a plan and another ship's launch disagree with nothing"
    sides = {side["says"]: [source["headline"] for source in side["sources"]] for side in conflict["sides"]}
    assert sides == {"2022-06-03": ["Freighter flies"], "2022-06-05": ["A late start"]}
    text = shown(kg("conflicts", str(world / data)))
    assert "“Progress MS-20 was launched on June 5, 2022.”" in text


def test_no_conflicts(kg: Run, world: Path) -> None:
    assert shown(kg("conflicts", str(world / "graphs" / "other.ttl"))) == ""


@pytest.mark.parametrize("data", [["graphs"], ["--store", "store"]], ids=lambda data: data[-1])
def test_a_card(kg: Run, world: Path, data: list[str]) -> None:
    places = [str(world / part) if part[0] != "-" else part for part in data]
    card = json.loads(shown(kg("show", "Progress MS-20", *places, "--json")))
    assert card["iri"].endswith("/id/spacecraft/progress-ms-20")
    launches = [moment for moment in card["timeline"] if moment["label"].startswith("launch")]
    assert len(launches) == 1, "three articles, one launch"
    assert launches[0]["statuses"] == ["occurred", "planned"]
    assert {source["headline"] for source in launches[0]["sources"]} == {"Freighter flies", "A late start", "Soon"}
    assert any(remark["words"].startswith("Progress MS-20 is set") for remark in card["said_of"])
    assert card["said_of"][0]["factuality"] == "CT+"
    assert json.loads(shown(kg("show", "Progress 81", *places, "--json"))) == card, "its American number"
    text = shown(kg("show", "progress  ms-20", *places))
    assert "launch of Progress MS-20 (occurred, planned, 3 articles)" in text
    assert "Progress MS-20 – crewed – false" in text, "a value that is no thing is told as it is"
    assert "MS-21" not in text


def test_the_card_of_an_event_by_its_iri(kg: Run, world: Path) -> None:
    card = json.loads(shown(kg("show", "Progress MS-21", str(world / "graphs"), "--json")))
    (moment,) = card["timeline"]
    again = json.loads(shown(kg("show", moment["event"], str(world / "graphs"), "--json")))
    assert again["timeline"] == [moment]


def test_names_of_several_things_are_listed(kg: Run, world: Path) -> None:
    done = kg("show", "Joe Carver", str(world / "graphs"))
    assert len(shown(done, 1).splitlines()) == 2, "two articles' Joe Carver may be two men"
    assert b"may be one of these" in done.stderr


def test_names_of_nothing(kg: Run, world: Path) -> None:
    done = kg("show", "Progress MS-2O", str(world / "graphs"))
    assert shown(done, 1) == ""
    assert b"did you mean 'progress ms-2" in done.stderr


def test_diff(kg: Run, world: Path) -> None:
    files = [str(world / "graphs" / f"{name}.ttl") for name in ("north", "south")]
    assert shown(kg("diff", files[0], files[0])) == ""
    assert shown(kg("diff", str(world / "graphs"), str(world / "store"))) == "", "a store has what the files have"
    changes = json.loads(shown(kg("diff", *files, "--json"), 1))
    facts = {(change["change"], change["fact"]) for change in changes}
    launch = "launch of Progress MS-20 (occurred)"
    assert ("removed", f"{launch} – has time – 2022-06-03") in facts
    assert ("added", f"{launch} – has time – 2022-06-05") in facts
    assert not any("is a – launch" in fact for _, fact in facts), "both tell of the launch"
    assert all(change["sources"][0]["sentence"] for change in changes)


def test_diff_of_two_revisions(kg: Run, tmp_path: Path) -> None:
    for number, name in enumerate(("north", "south")):
        assert kg("diff", "--store", "store", "https://news.example/1").returncode == 3, f"{number} revisions"
        (tmp_path / "edited.txt").write_text(ARTICLES[name], "utf-8")
        shown(kg("build", "edited.txt", "--url", "https://news.example/1", "--store", "store", "--quiet"))
    text = shown(kg("diff", "--store", "store", "https://news.example/1"), 1)
    assert "- launch of Progress MS-20 (occurred) – has time – 2022-06-03\n    Freighter flies: “" in text
    assert "+ launch of Progress MS-20 (occurred) – has time – 2022-06-05\n    A late start: “" in text


def test_diff_of_one_or_three(kg: Run, world: Path) -> None:
    for names in (["graphs"], ["graphs", "graphs", "graphs"], ["--store", "store", "a", "b"]):
        assert shown(kg("diff", *names), 2) == ""


def test_stats(kg: Run, world: Path) -> None:
    counts = json.loads(shown(kg("stats", str(world / "graphs"), "--json")))
    assert counts == json.loads(shown(kg("stats", "--store", str(world / "store"), "--json")))
    assert counts["articles"] == 4
    assert counts["events"]["launch"] == {"occurred": 3, "planned": 1}
    assert counts["claimed"] <= counts["told"] < counts["triples"]
    assert "4 articles" in shown(kg("stats", str(world / "graphs")))


@pytest.mark.parametrize(
    "words", [["conflicts"], ["stats"], ["show", "North"], ["diff", "missing.ttl"]], ids=lambda w: w[0]
)
def test_missing_data(kg: Run, words: list[str]) -> None:
    done = kg(*words, "missing.ttl")
    assert shown(done, 3) == ""
    assert b"no such file" in done.stderr


def test_a_store_and_files(kg: Run, world: Path) -> None:
    done = kg("stats", "--store", str(world / "store"), str(world / "graphs"))
    assert shown(done, 2) == ""
