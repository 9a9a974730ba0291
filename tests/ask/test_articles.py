"""Questions over articles made for them: every one must be answered as its table says."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg.ask.data import in_memory
from kg.ask.knowledge import Knowledge, prepare
from kg.pipeline import build_article
from kg.reference import catalogue

from .judged import Case, judge

FOLDER = Path(__file__).parent / "articles"
PUBLISHED = date(2025, 6, 1)


def _cases() -> list[Case]:
    lines = ((f.stem, line) for f in sorted(FOLDER.glob("*.tsv")) for line in f.read_text("utf-8").splitlines())
    parts = [(name, line.split("\t")) for name, line in lines if line and not line.startswith("#")]
    return [
        Case(question, name, False, status, tuple(a for a in answers.split(" & ") if a))
        for name, (question, status, answers) in parts
    ]


@cache
def knowledge(name: str) -> Knowledge:
    text = (FOLDER / f"{name}.txt").read_bytes()
    built = build_article(text, f"{name}.txt", published=PUBLISHED)
    return prepare(in_memory([built.graph]), in_memory([catalogue()]))


@pytest.mark.parametrize("case", _cases(), ids=lambda c: f"{c.articles}: {c.question}")
def test_answers(case: Case) -> None:
    found = knowledge(case.articles).ask(case.question)
    assert judge(case, found) == "correct", (found.status, [(r.label, r.detail) for r in found.rows], found.note)


def test_every_article_has_questions_that_have_no_answer() -> None:
    declined = {c.articles for c in _cases() if c.status != "answered"}
    assert declined == {f.stem for f in FOLDER.glob("*.txt")}
