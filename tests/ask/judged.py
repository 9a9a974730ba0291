"""Questions with the answers that are right, and how an answer is judged: by the things named, not a row's words."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.ask import Answer
from kg.ask.data import in_memory
from kg.ask.knowledge import Knowledge, prepare
from kg.model import Graph
from kg.pipeline import build_article
from kg.reference import catalogue

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
ARTICLES = {
    "wire": ("wire.txt", date(2023, 8, 20)),
    "agency-release": ("agency-release.txt", date(2024, 4, 9)),
    "tabloid": ("tabloid.txt", date(2025, 3, 19)),
    "scraped": ("scraped.txt", date(2024, 6, 2)),
    "symbols": ("symbols.txt", date(2024, 7, 1)),
    "page": ("page.html", None),
}
NO = {"refuse": ("refused",), "nothing": ("nothing-known",), "no-answer": ("refused", "nothing-known")}


class Case(NamedTuple):
    """A question about articles; ``aside`` is only summed while the grammar is worked on."""

    question: str
    articles: str
    aside: bool
    status: str
    answers: tuple[str, ...]


def cases(name: str) -> Iterator[Case]:
    """The questions of a file."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            question, articles, aside, status, answers = line.split("\t")
            yield Case(question, articles, aside == "x", status, tuple(a for a in answers.split(" & ") if a))


@cache
def graph(name: str) -> Graph:
    """The graph of an example, made with its date."""
    file, published = ARTICLES[name]
    return build_article((EXAMPLES / file).read_bytes(), file, published=published).graph


@cache
def examples(name: str) -> Knowledge:
    """One example or, by "all", all of them, beside the reference data."""
    return prepare(in_memory(map(graph, ARTICLES if name == "all" else [name])), in_memory([catalogue()]))


def judge(case: Case, answer: Answer) -> str:
    """Correct, wrong (it says what is not so), or missed: declined though it is known, or declined in another way."""
    rows = [f"{row.label} {row.detail} {row.value}".casefold() for row in answer.rows]
    heads = {row.label.partition(":")[0] for row in answer.rows}
    if case.status != "answered":
        declined = answer.status in NO[case.status] or (case.status == "no-answer" and heads == {"no"})
        return "correct" if declined else "wrong" if rows else "missed"
    if not rows:
        return "missed"
    if case.answers in (("yes",), ("no",)):
        return "correct" if heads == set(case.answers) else "wrong"
    must = [a.casefold().split("/") for a in case.answers if a[0] != "?"]
    may = [a[1:].casefold() for a in case.answers if a[0] == "?"] + [a for names in must for a in names]
    whole = all(any(a in row for a in names for row in rows) for names in must)
    only = all(any(a in row for a in may) for row in rows)
    return "correct" if case.answers == ("*",) or (whole and only) else "wrong"
