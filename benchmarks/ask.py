"""How long questions to a store of many articles take, beyond opening it and the query itself.

$ python benchmarks/ask.py STORE [--rounds 3] [--fresh]

With --fresh nothing is kept from one question to the next: so it is with a question a call.

Make a store with benchmarks/made.py and kg build. The questions are those of tests/ask/open.tsv.
"""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from statistics import median, quantiles
from time import process_time
from typing import NamedTuple

from kg.ask.data import Data
from kg.ask.knowledge import Knowledge
from kg.ask.stored import stored
from kg.cli import GARBAGE

QUESTIONS = Path(__file__).resolve().parent.parent / "tests/ask/open.tsv"

LIMIT = 0.05
"""Seconds that an answer may take beyond its query."""


class Times(NamedTuple):
    """Seconds beyond the query that is shown, and beyond all that the search for the answer ran."""

    beyond_its_query: float
    beyond_all_queries: float


def main() -> int:
    """Print the times, and the slowest questions."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--fresh", action="store_true")
    given = arguments.parse_args()
    gc.set_threshold(*GARBAGE)  # as kg itself
    began = process_time()
    known = stored(given.store)
    print(f"opening: {1000 * (process_time() - began):.0f} ms")
    lines = QUESTIONS.read_text("utf-8").splitlines()
    questions = list(dict.fromkeys(line.split("\t")[0] for line in lines if line and line[0] != "#"))
    again = (lambda: stored(given.store)) if given.fresh else (lambda: known)
    taken = {question: [_beyond(again(), question) for _ in range(given.rounds)] for question in questions}
    _report({question: Times(*map(min, zip(*times, strict=True))) for question, times in taken.items()})
    return 0


def _beyond(known: Knowledge, question: str) -> Times:
    """Seconds of the processor for an answer: less those of its query, and less those of all queries that the search
    for the answer ran. Other processes don't count.
    """
    with _queries() as spent:
        began = process_time()
        answer = known.ask(question)
        whole = process_time() - began
    if not answer.sparql:
        return Times(whole, max(whole - sum(spent), 0.0))
    began = process_time()
    for query in answer.sparql.split("\n\n"):  # two questions in one
        known.data.data.select(query)
    return Times(max(whole - (process_time() - began), 0.0), max(whole - sum(spent), 0.0))


@contextmanager
def _queries() -> Iterator[list[float]]:
    """The seconds of each query that runs meanwhile."""
    spent: list[float] = []
    plain = Data.select

    def timed(data: Data, query: str, name: str = "", most: int = 0) -> tuple[dict[str, str], ...]:
        began = process_time()
        found = plain(data, query, name, most)
        spent.append(process_time() - began)
        return found

    Data.select = timed  # type: ignore[method-assign]
    try:
        yield spent
    finally:
        Data.select = plain  # type: ignore[method-assign]


def _report(best: dict[str, Times]) -> None:
    for name, of in (("its query", itemgetter(0)), ("all queries that were tried", itemgetter(1))):
        times = sorted(map(of, best.values()))
        within = sum(t <= LIMIT for t in times) / len(times)
        print(
            f"{len(times)} questions beyond {name}: median {1000 * median(times):.0f} ms, "
            f"p90 {1000 * quantiles(times, n=10)[8]:.0f} ms, slowest {1000 * times[-1]:.0f} ms, "
            f"within 50 ms: {within:.1%}"
        )
    for question in sorted(best, key=lambda q: -best[q].beyond_its_query)[:8]:
        print(f"{1000 * best[question].beyond_its_query:7.0f} ms  {question}")


if __name__ == "__main__":
    sys.exit(main())
