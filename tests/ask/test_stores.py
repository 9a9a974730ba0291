"""A store gives the answers that its graphs in files give."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kg.ask import Answer
from kg.ask.belonging import owned
from kg.ask.knowledge import Knowledge
from kg.ask.stored import stored
from kg.ask.texts import SORTS, Kind, SearchedTexts
from kg.ask.written import ReadWritten
from kg.errors import Exit, InputError
from kg.terms import ID, ITSRDF

from .judged import ARTICLES, EXAMPLES, cases, examples


def _kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _run(*arguments: str) -> str:
    done = _kg(*arguments)
    assert done.returncode == Exit.DONE, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the examples."""
    store = tmp_path_factory.mktemp("store") / "six"
    for file, published in ARTICLES.values():
        date = ["--published", str(published)] if published else []
        _run("build", str(EXAMPLES / file), *date, "--store", str(store), "--quiet")
    return store


@pytest.fixture(scope="module")
def store(folder: Path) -> Knowledge:
    return stored(folder)


def _told(answer: Answer) -> tuple[object, ...]:
    rows = [(row.label, row.source, row.mentioned) for row in answer.rows]
    return answer.status, answer.reading, rows, answer.unknown, answer.note


def test_a_folder_that_is_no_store_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        stored(tmp_path / "none")


def test_the_same_answers_from_a_store_as_from_files(store: Knowledge) -> None:
    known = examples("all")
    questions = sorted({c.question for name in ("open.tsv", "competency.tsv") for c in cases(name)})
    assert [q for q in questions if _told(store.ask(q)) != _told(known.ask(q))] == []


def test_a_store_keeps_the_questions_that_it_offers(store: Knowledge) -> None:
    refused = store.ask("Why?")
    assert refused.suggestions == examples("all").ask("Why?").suggestions
    assert store.examples() == examples("all").examples()
    assert all(store.ask(question).status == "answered" for question in store.examples())


@pytest.mark.parametrize("kind", [k for k in SORTS if k != "names"])
def test_what_is_searched_is_what_the_articles_say(store: Knowledge, kind: Kind) -> None:
    data = SearchedTexts(store.data.data)
    assert sorted(store.data.texts.all(kind)) == sorted({text for _, text in data.holding(kind, [])})
    for words in ([["the"]], [["moon", "flag"]], [["nasa"], ["said", "space"]], [["20"]], [["nobody knows"]]):
        assert set(store.data.texts.holding(kind, words)) == set(data.holding(kind, words))


def test_names_and_owners_are_those_that_the_articles_tell(store: Knowledge) -> None:
    lexicon, read = store.lexicon, ReadWritten(store.data.data)
    things = {thing for _, thing in store.data.data.pairs(ITSRDF.taIdentRef)}
    assert lexicon.data.written
    assert [t for t in things if set(lexicon.data.written.texts(t)) != set(read.texts(t))] == []
    assert [t for t in things if lexicon.data.written.called(t) != read.called(t)] == []
    bodies = [ID + body for body in ("country/ru", "country/us", "agency/nasa", "company/boeing", "station/iss")]
    apart = replace(lexicon, gathered=None)
    assert [owned(body, lexicon) for body in bodies] == [owned(body, apart) for body in bodies]
    assert owned(bodies[0], lexicon)


def test_evidence_names_its_article(folder: Path) -> None:
    told = _run("ask", "Which spacecraft landed in Inner Mongolia?", "--store", str(folder))
    assert "in “A Flag, A Patch And A Name: What China's Moon Probe Carried, 2024-07-01”" in told


def test_a_store_is_asked_instead_of_files(folder: Path) -> None:
    assert _kg("ask", "Who heads NASA?", "x.ttl", "--store", str(folder)).returncode == Exit.USAGE
