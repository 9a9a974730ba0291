"""What must hold of every graph: it conforms, quotes exactly, has no blank node, and comes out the same twice.

    python benchmarks/quality.py GOLD_DIR OUT_DIR

GOLD_DIR holds ``NAME.txt`` and, where known, ``NAME.gold.json`` with the day of publication (``published``). The graphs
are written to OUT_DIR as Turtle, for ``score.py GOLD_DIR OUT_DIR``. Exits with 1 if any count is not the wanted one.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from kg.model import Graph, Literal
from kg.pipeline import Built, build_article
from kg.terms import NIF
from kg.validate import render_one, validate
from kg.write import save, serialize


class Findings(NamedTuple):
    """What was counted in one article's graph."""

    violations: int
    warnings: int
    mentions: int
    misquoted: int
    blank: int
    differing: int
    triples: int


def main(gold: Path, out: Path) -> int:
    """Build and check every article; gives the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    total: Counter[str] = Counter()
    begun = perf_counter()
    for path in sorted(gold.glob("*.txt")):
        built = build(path)
        found = check(path, built)
        save([built.graph], out / f"{path.stem}.ttl")
        total.update(found._asdict())
        total.update(articles=1, conforming=not found.violations)
        print(f"{path.stem:12}", *(f"{name} {value}" for name, value in found._asdict().items()))
    print(f"all in {perf_counter() - begun:.1f} s:", *(f"{name} {value}" for name, value in total.items()))
    return int(any(total[name] for name in ("violations", "misquoted", "blank", "differing")))


def build(path: Path) -> Built:
    """The graph of an article, with the day of publication that stands beside it."""
    beside = path.with_suffix(".gold.json")
    told = json.loads(beside.read_text("utf-8")).get("published") if beside.exists() else None
    return build_article(path.read_bytes(), path.name, published=date.fromisoformat(told) if told else None)


def check(path: Path, built: Built) -> Findings:
    """Count what is wrong, and say each violation."""
    faults = validate([built.graph])
    for fault in (f for f in faults if f.severity == "violation"):
        print(f"{path.stem}: {render_one(fault)}")
    mentions, misquoted = quotes(built)
    again = serialize([build(path).graph], "turtle") != serialize([built.graph], "turtle")
    return Findings(
        sum(f.severity == "violation" for f in faults),
        sum(f.severity == "warning" for f in faults),
        mentions,
        misquoted,
        blank_nodes(built.graph),
        int(again),
        len(built.graph.triples),
    )


def quotes(built: Built) -> tuple[int, int]:
    """How many mentions there are, and how many don't equal their slice of the text."""
    facts: dict[str, dict[str, str]] = {}
    for subject, predicate, o in built.graph.triples:
        if predicate in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf) and isinstance(o, Literal):
            facts.setdefault(subject, {})[predicate] = o.value
    text = built.document.text
    wrong = (f for f in facts.values() if text[int(f[NIF.beginIndex]) : int(f[NIF.endIndex])] != f[NIF.anchorOf])
    return len(facts), sum(1 for _ in wrong)


def blank_nodes(graph: Graph) -> int:
    """How many terms are blank nodes, by their written form."""
    written = serialize([graph], "nt").decode("utf-8").splitlines()
    return sum(line.startswith("_:") or " _:" in line.partition('"')[0] for line in written)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
