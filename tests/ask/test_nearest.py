"""The sentences that are shown where there is no answer."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.ask.answer import Answer
from kg.ask.data import in_memory
from kg.ask.knowledge import Knowledge, prepare
from kg.commands.ask import command
from kg.pipeline import build_article
from kg.reference import catalogue

FILE = Path(__file__).parent / "articles" / "sentences.txt"
TEXT = FILE.read_text("utf-8")


@pytest.fixture(scope="module")
def known() -> Knowledge:
    graph = build_article(FILE.read_bytes(), FILE.name).graph
    return prepare(in_memory([graph]), in_memory([catalogue()]))


def sentences(answer: Answer) -> list[str]:
    return [evidence.sentence for evidence in answer.nearest]


@pytest.mark.parametrize(
    "question", ["Did Tidewater Aerospace sue the board?", "How long did the tug fire both engines?", "Who drew it?"]
)
def test_beside_an_answer_nothing_is_shown(question: str, known: Knowledge) -> None:
    answer = known.ask(question)
    assert not (answer.rows and answer.nearest)


@pytest.mark.parametrize(
    "question",
    [
        "What do penguins eat on Sundays?",
        "When will Marlin-3 fly?",  # the number is a part of the name
        "Who is he?",
        "How much?",
        "???",
    ],
)
def test_of_what_is_not_told_nothing_is_shown(question: str, known: Knowledge) -> None:
    answer = known.ask(question)
    assert (answer.rows, answer.nearest) == ((), ())


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Is ammonia toxic?", "Ammonia was seeping from a pipe near the hatch."),
        ("How much did the Harbour Safety Board charge?", "Tidewater Aerospace had complained in April about the fee"),
        ("Did the Harbour Safety Board refuse the flight?", "The Harbour Safety Board gave its consent to the flight"),
        ("How did the heron come to be on the patch?", "A heron on the patch of Marlin-2 stands for patience"),
    ],
)
def test_what_comes_nearest_stands_first_and_is_no_answer(question: str, first: str, known: Knowledge) -> None:
    answer = known.ask(question)
    assert answer.status in ("refused", "nothing-known")
    assert sentences(answer)[0].startswith(first)
    assert len(answer.nearest) <= 2
    assert all(TEXT[e.begin : e.end] == e.sentence for e in answer.nearest), "the characters of the article"


def test_it_is_told_apart_from_an_answer() -> None:
    plain = CliRunner().invoke(command, ["Is ammonia toxic?", str(FILE)], standalone_mode=False)
    assert "The nearest that the articles say, which may be no answer:\n    “Ammonia was seeping" in plain.output
    assert not any(line.startswith("*") for line in plain.output.splitlines())
    assert plain.return_value == 4
    made = CliRunner().invoke(command, ["Is ammonia toxic?", str(FILE), "--json"], standalone_mode=False)
    assert json.loads(made.output)["nearest"][0]["begin"] == TEXT.index("Ammonia")
