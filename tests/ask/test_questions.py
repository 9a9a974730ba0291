"""The questions of questions.tsv: first that what can't be answered isn't, then that the rest is answered right."""

from pathlib import Path
from typing import NamedTuple

import pytest

from .conftest import answer


class Case(NamedTuple):
    question: str
    data: str
    status: str
    answers: list[str]


def _cases() -> list[Case]:
    lines = (Path(__file__).parent / "questions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        Case(question, data, status, [a for a in answers.split(" | ") if a]) for question, data, status, answers in rows
    ]


CASES = _cases()
REFUSED = [c for c in CASES if c.status == "refused"]
SILENT = [c for c in CASES if c.status == "nothing-known"]
ANSWERED = [c for c in CASES if c.status == "answered"]


def test_there_are_enough_questions_of_each_kind() -> None:
    assert len(CASES) >= 120
    assert len(REFUSED) + len(SILENT) >= 100
    assert len({(c.question, c.data) for c in CASES}) == len(CASES)


@pytest.mark.parametrize("case", REFUSED, ids=lambda c: f"{c.data}: {c.question}")
def test_what_is_not_understood_is_refused(case: Case) -> None:
    found = answer(case.data, case.question)
    assert found.status == "refused"
    assert found.rows == ()
    assert found.sparql == ""
    assert list(found.unknown) == case.answers
    assert found.note
    assert len(found.suggestions) == 3


@pytest.mark.parametrize("case", SILENT, ids=lambda c: f"{c.data}: {c.question}")
def test_what_nobody_says_is_not_answered(case: Case) -> None:
    found = answer(case.data, case.question)
    assert found.status == "nothing-known"
    assert found.rows == ()
    assert found.reading.startswith("I read this as: ")
    assert found.note


@pytest.mark.parametrize("case", ANSWERED, ids=lambda c: f"{c.data}: {c.question}")
def test_answers(case: Case) -> None:
    found = answer(case.data, case.question)
    assert found.status == "answered", found.note
    assert [row.label for row in found.rows] == case.answers


@pytest.mark.parametrize("case", ANSWERED, ids=lambda c: f"{c.data}: {c.question}")
def test_every_answer_shows_its_evidence(case: Case) -> None:
    for row in answer(case.data, case.question).rows:
        assert row.evidence
        for evidence in row.evidence:
            assert evidence.source
            assert (evidence.begin is not None) == (row.source == "article")
            if evidence.begin is not None and evidence.end is not None:
                assert len(evidence.sentence) == evidence.end - evidence.begin
