"""Questions that the reference data answers where no article does."""

import pytest

from .judged import Case, cases, examples, judge


@pytest.mark.parametrize("case", cases("known.tsv"), ids=lambda case: case.question)
def test_what_the_reference_data_tells(case: Case) -> None:
    answer = examples(case.articles).ask(case.question)
    assert judge(case, answer) == "correct", [(row.label, row.detail) for row in answer.rows]
    assert all(row.source == "reference" for row in answer.rows)
