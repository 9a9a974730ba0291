"""Questions and the plain ones that are asked instead: each rule has one, after those that none may touch."""

from pathlib import Path

import pytest

from kg.ask import rewordings

LINES = (Path(__file__).parent / "rewordings.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("question", "plain"), CASES, ids=[question for question, _ in CASES])
def test_a_question_is_put_plainly(question: str, plain: str) -> None:
    assert rewordings.reworded(question) == plain


def test_every_rule_has_a_question() -> None:
    unused = [pattern.pattern for pattern, _ in rewordings.PATTERNS if not any(pattern.match(q) for q, _ in CASES)]
    assert unused == []
