"""The whole line: the same bytes everywhere, the text untouched, graphs that conform, no text that breaks it."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Graph, Literal
from kg.pipeline import Built, build_article
from kg.resources import PACKAGE
from kg.terms import DCTERMS, KG, NIF, RDF
from kg.validate import render_one, validate
from kg.write import serialize

TESTS = Path(__file__).parents[1]
ROOT = PACKAGE.parent.parent
FOLDERS = (
    "find/articles",
    "extractors/events/articles",
    "extractors/relations/articles",
    "extractors/statements",
    "extractors/symbols",
)
ARTICLES = sorted(p for folder in FOLDERS for p in (TESTS / folder).glob("*.txt"))
EXAMPLES = sorted(p for p in (ROOT / "examples").rglob("*") if p.suffix in {".txt", ".html"})
TEXT = (
    "Freighter reaches orbit\n\nThe Progress MS-31 cargo ship docked with the International Space Station on Monday, "
    "NASA's Steve Stich said. \N{LEFT DOUBLE QUOTATION MARK}We are happy\N{RIGHT DOUBLE QUOTATION MARK}, he added.\n\n"
    "Italy and Japan signed the Artemis Accords. Roscosmos threatened to undock the ship early. The crew raised the "
    "Italian flag inside the Zvezda module.\n"
)
PROGRAM = """
import hashlib, pathlib, sys
from datetime import date
from kg.pipeline import build_article
from kg.write import serialize
for path in map(pathlib.Path, sys.argv[1:]):
    graph = build_article(path.read_bytes(), str(path), published=date(2025, 3, 4)).graph
    for form in ("turtle", "nq", "jsonld"):
        print(hashlib.sha256(serialize([graph], form)).hexdigest())
"""
PLACES = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "America/St_Johns"},
]


def build(text: str, **known: object) -> Built:
    return build_article(text.encode(), "article.txt", **known)  # type: ignore[arg-type]


def quotes(graph: Graph) -> dict[str, dict[str, str]]:
    """Mention -> its offsets and words."""
    found: dict[str, dict[str, str]] = {}
    for s, p, o in graph.triples:
        if p in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf) and isinstance(o, Literal):
            found.setdefault(s, {})[p] = o.value
    return found


def assert_sound(built: Built) -> None:
    """Every quotation is exact, no term is a blank node, and the shapes are content."""
    text = built.document.text
    for quote in quotes(built.graph).values():
        assert text[int(quote[NIF.beginIndex]) : int(quote[NIF.endIndex])] == quote[NIF.anchorOf]
    names = {t for s, p, o in built.graph.triples for t in (s, p, o) if isinstance(t, str)}
    assert [name for name in names if not name.startswith(("http:", "https:"))] == []
    assert [render_one(v) for v in validate([built.graph]) if v.severity == "violation"] == []


def test_the_same_bytes_in_every_folder_locale_time_zone_and_hash_seed(tmp_path: Path) -> None:
    runs = []
    for number, place in enumerate(PLACES):
        folder = tmp_path / f"run {number}"
        folder.mkdir()
        (folder / "article.txt").write_text(TEXT, "utf-8")
        (folder / "second.txt").write_bytes(ARTICLES[0].read_bytes())
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}
        call = [sys.executable, "-c", PROGRAM, "article.txt", "second.txt"]
        environment = {**kept, **place, "PYTHONPATH": str(PACKAGE.parent)}
        runs.append(subprocess.Popen(call, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True))
    sums = {run.communicate(timeout=120)[0] for run in runs}
    assert len(sums) == 1
    assert len(sums.pop().split()) == 6


def test_twice_in_one_process_is_once() -> None:
    first, second = (serialize([build(TEXT, published=date(2025, 3, 4)).graph], "turtle") for _ in range(2))
    assert first == second


def test_the_text_is_the_inputs() -> None:
    built = build(TEXT, with_text=True)
    assert built.document.text == TEXT
    stored = [o.value for _, p, o in built.graph.triples if p == NIF.isString and isinstance(o, Literal)]
    assert stored == [TEXT]
    known = [o.value for _, p, o in built.graph.triples if p == DCTERMS.identifier and isinstance(o, Literal)]
    assert known == [f"sha256:{hashlib.sha256(TEXT.encode()).hexdigest()}"]


def article_of(built: Built) -> str:
    return next(s for s, p, o in built.graph.triples if p == RDF.type and o == KG.Article)


def test_an_edited_article_of_the_same_address_keeps_its_name() -> None:
    url = "https://news.example/cargo"
    first, second = build(TEXT, url=url), build(TEXT.replace("Monday", "Tuesday"), url=url)
    assert (first.graph.name, article_of(first)) == (second.graph.name, article_of(second))
    assert first.graph.triples != second.graph.triples


def test_without_an_address_another_text_is_another_article() -> None:
    first, second = build(TEXT), build(TEXT.replace("Monday", "Tuesday"))
    assert first.graph.name != second.graph.name
    assert article_of(first) != article_of(second)
    assert build(TEXT).graph.name == first.graph.name


def test_the_day_of_publication_is_never_guessed() -> None:
    assert not [o for _, p, o in build(TEXT).graph.triples if p == DCTERMS.issued]
    dated = build(TEXT, published=date(2025, 3, 4)).graph
    assert [o.value for _, p, o in dated.triples if p == DCTERMS.issued and isinstance(o, Literal)] == ["2025-03-04"]


@pytest.mark.parametrize("path", [*ARTICLES, *EXAMPLES], ids=lambda p: p.name)
def test_every_graph_is_sound(path: Path) -> None:
    assert_sound(build_article(path.read_bytes(), path.name, published=date(2025, 3, 4)))


SUBJECTS = [
    "NASA",
    "The Soyuz MS-30 spacecraft",
    "Astronaut Anna Petrova",
    "It",
    "“We",
    "A Falcon 9 rocket",
    "Italy and Japan",
    "Roscosmos'",
]
VERBS = [
    "launched",
    "may dock with",
    "did not land on",
    "said",
    "threatened to",
    "signed",
    "will carry",
    "is",
    "was delayed by",
    "raised",
]
OBJECTS = [
    "the ISS",
    "the Moon",
    "three tons of food",
    "its flag",
    "Anna Petrova (Anna)",
    "the Artemis Accords”",
    "Zvezda",
    "5 p.m. EDT",
    "Ariane 6",
]
ENDS = [".", "?", " on Friday.", ", he said.", ",” she said.", "\n\n", "...", " — again", ";", " (NASA).", " 🚀"]
SENTENCES = st.builds("{} {} {}{}".format, *map(st.sampled_from, (SUBJECTS, VERBS, OBJECTS, ENDS)))
NOISE = st.text(alphabet="aB7 .,'\"“”’()-\n\té🚀", max_size=25)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.one_of(SENTENCES, SENTENCES, SENTENCES, NOISE), min_size=1, max_size=8).map(" ".join))
def test_no_english_text_breaks_the_line(text: str) -> None:
    assert_sound(build(f"The crew said that it was ready.\n\n{text}", published=date(2024, 2, 29)))


def test_a_particle_may_be_the_last_word():
    assert_sound(build("The crew said that it was ready.\n\nNASA launched the ISS. NASA launched the ISS — again"))
