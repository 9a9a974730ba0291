"""Folders and names: places that cannot be written, the standard output by name, a folder of graphs."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.parametrize(
    ("output", "place"),
    [("none/graph.ttl", "none/graph.ttl: can't be written"), ("article.txt/", "article.txt: can't be made a folder")],
)
def test_a_place_that_cannot_be_written_is_said_in_one_line(kg: Run, article: Path, output: str, place: str) -> None:
    _fails(kg("build", article.name, "-q", "-o", output), place)
    assert [path.name for path in article.parent.iterdir()] == [article.name]


@pytest.mark.parametrize("words", [["build", "article.txt", "-o", ""], ["build", ""], ["validate", ""]], ids=" ".join)
def test_an_empty_name_is_not_the_folder_at_hand(kg: Run, article: Path, graph: Path, words: list[str]) -> None:
    done = kg(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"empty" in done.stderr
    assert sorted(path.name for path in article.parent.iterdir()) == ["article.txt", graph.name]


def test_a_missing_folder_is_said_before_any_work(kg: Run) -> None:
    _fails(kg("build", "missing.txt", "-o", "none/graph.ttl"), "none/graph.ttl: ")


def test_a_dash_is_the_standard_output(kg: Run, article: Path, graph: Path) -> None:
    assert kg("build", article.name, "-q", "-o", "-").stdout == kg("build", article.name, "-q").stdout != b""
    assert b"\n1\n" in kg("query", graph.name, "-q", "SELECT (COUNT(*) AS ?n) { ?s a kg:Claim }", "-o", "-").stdout
    assert sorted(path.name for path in article.parent.iterdir()) == ["article.txt", "graph.ttl"]


def test_what_one_file_of_a_folder_hedges_another_does_not_cover(kg: Run, graph: Path, hedged: Path) -> None:
    hedged.write_text(hedged.read_text().replace("a:claim-1", "a:claim-2"))
    done = kg("validate", str(graph.parent))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, b"1 violation")
    assert b"kgs:Claim-leak" in done.stdout


def _fails(done: subprocess.CompletedProcess[bytes], place: str) -> None:
    text = done.stderr.decode()
    assert (done.returncode, done.stdout, text.count("\n")) == (3, b"", 1), text
    assert text.startswith(f"kg: error: {place}")
