"""Questions in the words of people who don't know the grammar, over articles: how many are answered right, how many
wrong. First the wrong ones, as a wrong answer costs more than none.
"""

from collections import Counter

import pytest

from .judged import Case, cases, examples, judge

WRONG, CORRECT = 0.02, 0.9


def _judged(name: str) -> dict[Case, str]:
    return {case: judge(case, examples(case.articles).ask(case.question)) for case in cases(name)}


def _list(judged: dict[Case, str], kind: str) -> str:
    return "\n".join(f"{kind}: [{c.articles}] {c.question}" for c, found in judged.items() if found == kind)


@pytest.mark.parametrize("name", ["open.tsv", "competency.tsv"])
def test_few_answers_are_wrong_and_most_are_right(name: str) -> None:
    judged = _judged(name)
    shares = Counter(judged.values())
    assert shares["wrong"] <= WRONG * len(judged), _list(judged, "wrong")
    assert shares["correct"] >= CORRECT * len(judged), _list(judged, "wrong") + "\n" + _list(judged, "missed")


@pytest.mark.parametrize("aside", [True, False])
def test_the_questions_set_aside_do_as_well(aside: bool) -> None:
    part = {case: found for case, found in _judged("open.tsv").items() if case.aside is aside}
    shares = Counter(part.values())
    assert shares["correct"] >= CORRECT * len(part), shares


def test_there_are_enough_questions_and_a_third_has_no_answer() -> None:
    known = list(cases("open.tsv"))
    assert len({(c.question, c.articles) for c in known}) == len(known) >= 180
    assert 3 * sum(c.status != "answered" for c in known) >= len(known)


@pytest.mark.parametrize(
    ("status", "answers", "question", "verdict"),
    [
        ("answered", ("Luna-26",), "When was Luna-25 launched?", "wrong"),
        ("answered", ("2023-08-11",), "When was Luna-25 launched?", "correct"),
        ("answered", ("no",), "Did Luna-25 crash?", "wrong"),
        ("refuse", (), "When was Luna-25 launched?", "wrong"),
        ("refuse", (), "Why was Luna-25 launched?", "correct"),
        ("answered", ("money",), "Why was Luna-25 launched?", "missed"),
    ],
)
def test_the_judge(status: str, answers: tuple[str, ...], question: str, verdict: str) -> None:
    case = Case(question, "wire", False, status, answers)
    assert judge(case, examples("wire").ask(question)) == verdict


def test_the_queries_that_are_shown_find_what_is_answered() -> None:
    """Also where "no" or another sense of the word answers; of the reference data some things are known by rule."""
    empty = []
    for case in cases("open.tsv"):
        known = examples(case.articles)
        answer = known.ask(case.question)
        if answer.sparql and any(row.source == "article" for row in answer.rows):
            found = [known.data.data.select(query) for query in answer.sparql.split("\n\n")]
            empty += [] if any(found) else [case.question]
    assert not empty
