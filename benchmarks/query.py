"""How long typical queries take: in kg's worker, in pyoxigraph on the same index, and in rdflib in memory.

$ python benchmarks/made.py 1000 made
$ kg build made --store made.kg
$ python benchmarks/query.py made.kg

Times are wall milliseconds, the best of the rounds, from the query's text to all its rows; the three must give equal
rows, or the script fails. rdflib has what patterns without GRAPH see, each triple once.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import pyoxigraph
import rdflib

from kg.query import Limits, Result, over_store, run
from kg.query.named import fill, named
from kg.rdf import exact_literals
from kg.store import reading
from kg.store.index import snapshot
from kg.terms import PREFIXES

QUERIES = {
    "dockings": ("target=station:iss",),
    "launches": (),
    "agencies-mentioned": (),
    "countries-mentioned": (),
    "agency-heads": (),
    "statements": ("speaker=agency:roscosmos",),
    "claims-of": ("source=agency:nasa",),
    "many-sources": (),
    "failures": (),
    "events-of-weekday": (),
}
Asked = Callable[[str], Any]


def best(ask: Asked, text: str, rounds: int) -> tuple[float, Any]:
    """The shortest time in milliseconds, and the answer."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        found = ask(text)
        times.append((perf_counter() - start) * 1000)
    return min(times), found


def raw(store: pyoxigraph.Store) -> Asked:
    """Only pyoxigraph, each value's text taken out of its rows."""
    return lambda text: [tuple(v and v.value for v in row) for row in store.query(text, prefixes=PREFIXES)]  # type: ignore[union-attr]


def in_memory(store: pyoxigraph.Store) -> rdflib.Dataset:
    """The index's default graph in rdflib."""
    data = pyoxigraph.serialize(
        (quad.triple for quad in store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())),
        format=pyoxigraph.RdfFormat.N_TRIPLES,
    )
    dataset = rdflib.Dataset(default_union=True)
    with exact_literals():
        dataset.default_graph.parse(data=data or b"", format="nt")
    return dataset


def values(result: Result) -> list[tuple[str, ...]]:
    """The rows as text, sorted."""
    return sorted(tuple("" if v is None else v if isinstance(v, str) else v.value for v in row) for row in result.rows)


def start_up() -> tuple[float, float]:
    """Milliseconds of a process that imports pyoxigraph, and of the first answer of a worker about nothing."""
    program = [sys.executable, "-c", "import pyoxigraph"]
    from kg.query.process import Data
    from kg.query.session import Session

    def first(text: str) -> Result:
        with Session(Data()) as session:
            return session.ask(text)

    return best(lambda _: subprocess.run(program, check=True), "", 7)[0], best(first, "ASK {}", 7)[0]


def main() -> None:
    """Print a line a query, and the medians of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    folder = parser.parse_args().store
    store = pyoxigraph.Store.read_only(str(snapshot(reading(folder).layout)[0]))
    dataset = in_memory(store)
    slower, faster = [], []
    print(f"{len(dataset.default_graph)} triples\n{'query':20} {'rows':>6} {'kg':>9} {'pyoxigraph':>11} {'rdflib':>10}")
    with over_store(folder, limits=Limits(600, 10**9, 1 << 40)) as session:
        session.ask("ASK {}")
        for name, settings in QUERIES.items():
            text = fill(named(name).text, settings)
            ours, found = best(session.ask, text, 7)
            bare, plain = best(raw(store), text, 7)
            theirs, expected = best(lambda text: run(dataset, text), text, 2)
            assert values(found) == values(expected) == sorted(tuple(v or "" for v in row) for row in plain), name
            slower.append(ours / bare)
            faster.append(theirs / ours)
            print(f"{name:20} {len(found.rows):6} {ours:9.2f} {bare:11.2f} {theirs:10.1f}", flush=True)
    print(f"median: {median(slower):.2f} times pyoxigraph's time; {median(faster):.0f} times faster than rdflib")
    print("import of pyoxigraph {:.0f} ms, first answer of a worker {:.0f} ms".format(*start_up()))


if __name__ == "__main__":
    main()
