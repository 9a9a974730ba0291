"""How long questions to a store of many articles take, beyond opening it and the query itself.

$ python benchmarks/ask.py STORE [--rounds 3] [--fresh]

With --fresh nothing is kept from one question to the next: so it is with a question a call.

Make a store with benchmarks/made.py and kg build. The questions are those of tests/ask/open.tsv.
"""

import argparse
import sys
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from kg.ask.knowledge import Knowledge
from kg.ask.stored import stored

QUESTIONS = Path(__file__).resolve().parent.parent / "tests/ask/open.tsv"


def main() -> int:
    """Print the times, and the slowest questions."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--fresh", action="store_true")
    given = arguments.parse_args()
    began = process_time()
    known = stored(given.store)
    print(f"opening: {1000 * (process_time() - began):.0f} ms")
    lines = QUESTIONS.read_text("utf-8").splitlines()
    questions = list(dict.fromkeys(line.split("\t")[0] for line in lines if line and line[0] != "#"))
    again = (lambda: stored(given.store)) if given.fresh else (lambda: known)
    taken = {question: [_beyond(again(), question) for _ in range(given.rounds)] for question in questions}
    _report({question: min(times) for question, times in taken.items()})
    return 0


def _beyond(known: Knowledge, question: str) -> float:
    """Seconds of the processor for an answer less those of its query: other processes don't count."""
    began = process_time()
    answer = known.ask(question)
    whole = process_time() - began
    if not answer.sparql:
        return whole
    began = process_time()
    for query in answer.sparql.split("\n\n"):  # two questions in one
        known.data.data.select(query)
    return max(whole - (process_time() - began), 0.0)


def _report(best: dict[str, float]) -> None:
    times = sorted(best.values())
    print(
        f"{len(times)} questions: median {1000 * median(times):.0f} ms, p90 {1000 * quantiles(times, n=10)[8]:.0f} ms"
    )
    print(f"within 50 ms: {sum(t <= 0.05 for t in times) / len(times):.0%}")
    for question in sorted(best, key=lambda q: -best[q])[:8]:
        print(f"{1000 * best[question]:7.0f} ms  {question}")


if __name__ == "__main__":
    sys.exit(main())
