"""How far plain facts can be relied on: their precision, and what leaked into them that the article doesn't state.

    python benchmarks/plain_facts.py SCORER GOLD_DIR GRAPH_DIR [NAME...]

SCORER is the path of ``score.py``, whose reading of graphs and whose matching of events are used. Plain facts are
events that occurred or go on, what fills their slots, and relations. A leak is such an event where the annotation has
the same event as planned, possible, postponed, cancelled or not occurred. Exits with 1 if there is a leak or a
precision below 0.85. The scorer counts what bears a sign as a ``target`` of its display, which annotations of displays
never have; the slots' precision is told with and without these.
"""

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

HAPPENED = {"occurred", "ongoing"}
FLOOR = 0.85


def scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(program: Path, gold: Path, graphs: Path, names: list[str]) -> int:
    """Count over the articles named, by default all; gives the exit code."""
    score = scorer(program)
    counts: Counter[str] = Counter()
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        if not names or name in names:
            text = path.with_name(f"{name}.txt").read_text("utf-8")
            article(score, json.loads(path.read_text("utf-8")), text, score.predicted(score.load(graphs, name)), counts)
    low = [kind for kind in ("event", "slot", "relation") if not report(kind, counts)]
    bearers = counts["bearer"]
    print(f"slots without bearers of signs: {counts['slot right'] / max(counts['slot found'] - bearers, 1):.3f}")
    print(f"leaks: {counts['leak']}")
    return int(bool(low) or counts["leak"] > 0)


def report(kind: str, counts: Counter[str]) -> bool:
    """Print the precision of a kind of plain fact; whether it is high enough."""
    right, found = counts[f"{kind} right"], counts[f"{kind} found"]
    print(f"{kind:9} precision {right / max(found, 1):.3f} ({right} of {found})")
    return right >= FLOOR * found


def article(score: ModuleType, gold: dict[str, Any], text: str, found: tuple[Any, ...], counts: Counter[str]) -> None:
    """Count the plain facts of one article."""
    entities, events, relations = found[:3]
    label = labels(score, gold, entities)
    wanted = {event["id"]: event for event in gold["events"]}
    matched = match(score, events, wanted, text, label)
    for thing, event in events.items():
        if event["status"] & HAPPENED:
            same = wanted.get(matched.get(thing, ""), {})
            counts["event found"] += 1
            counts["event right"] += same.get("status") in HAPPENED
            counts["leak"] += bool(same) and same["status"] not in HAPPENED
            fillings = [(slot, label(x)) for slot, xs in event["slots"].items() for x in xs]
            counts["slot found"] += len(fillings)
            counts["bearer"] += len(event["slots"]["target"]) * (event["type"] == "SymbolDisplay")
            counts["slot right"] += sum(x in same.get(slot, []) for slot, x in fillings)
    told = {(label(s), p, label(o)) for s, p, o in relations}
    counts["relation found"] += len(told)
    counts["relation right"] += len(told & {tuple(r) for r in gold["relations"]})


def labels(score: ModuleType, gold: dict[str, Any], entities: dict[Any, Any]) -> Any:
    """From a node of the graph to the annotation's identifier, as the scorer pairs them."""
    want = {e["id"]: e for e in gold["entities"]}
    names = {i: {score.norm(n) for n in [e["name"], *e.get("aliases", [])]} for i, e in want.items()}
    pairs = score.pair(
        {
            (t, i): len(e["names"] & names[i]) + (want[i]["type"] in e["type"]) / 2
            for t, e in entities.items()
            for i in want
            if e["names"] & names[i] and score.GROUP[want[i]["type"]] in {score.GROUP[k] for k in e["type"]}
        }
    )
    return lambda thing: pairs.get(thing, str(thing))


def match(score: ModuleType, events: dict[Any, Any], wanted: dict[str, Any], text: str, label: Any) -> dict[Any, str]:
    """The annotated event of each event found, by the scorer's rule: shared slots, overlapping evidence, equal time."""
    scores = {}
    for thing, event in events.items():
        for name, other in wanted.items():
            if event["type"] == other["type"]:
                filled = {(s, label(x)) for s, xs in event["slots"].items() for x in xs}
                shared = len(filled & {(s, x) for s in score.SLOTS for x in other.get(s, [])})
                begin = text.find(other["evidence"])
                end = begin + len(other["evidence"])
                near = begin >= 0 and any(b < end and begin < z for b, z in event["spans"])
                scores[thing, name] = (
                    shared + near + (other.get("time") in event["times"]) * bool(other.get("time")) * 0.5
                )
    return dict(score.pair(scores))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]))
