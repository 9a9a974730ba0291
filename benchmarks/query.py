"""How long typical queries take: in kg's worker, in pyoxigraph on the same index, and in rdflib in memory.

$ python benchmarks/made.py 1000 made
$ kg build made --store made.kg
$ python benchmarks/query.py made.kg

Times are milliseconds of the processor, kg's with those of its worker, so that others' work counts little: the best of
the rounds, from the query's text to all its rows. The three must give equal rows, or the script fails. rdflib has what
patterns without GRAPH see, each triple once, and queries without the sub-SELECTs that are for databases: it is slower
with them.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import clock_gettime, perf_counter, process_time
from typing import Any

import pyoxigraph
import rdflib

from kg.query import Limits, Result, Session, over_store, run
from kg.query.named import fill, named
from kg.query.process import Data
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
MANY_SOURCES = """
SELECT ?subject ?property ?value (COUNT(DISTINCT ?source) AS ?sources) {
  ?claim rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?value ;
    prov:wasAttributedTo ?source ; kg:factuality kgv:ctp .
} GROUP BY ?subject ?property ?value HAVING(COUNT(DISTINCT ?source) > 1)"""
Asked = Callable[[str], Any]
Clock = Callable[[], float]


def best(ask: Asked, text: str, rounds: int, clock: Clock = process_time) -> tuple[float, Any]:
    """The shortest time in milliseconds, and the answer."""
    times = []
    for _ in range(rounds):
        start = clock()
        found = ask(text)
        times.append((clock() - start) * 1000)
    return min(times), found


def with_worker(session: Session) -> Clock:
    """The processor's time of this process and of a session's worker; Linux numbers the clock of a process so."""
    assert session._worker
    worker = (~session._worker._process.pid << 3) | 2
    return lambda: process_time() + clock_gettime(worker)


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


def plain(name: str, text: str) -> str:
    """A query as one writes it without thinking of databases."""
    return (
        MANY_SOURCES if name == "many-sources" else re.sub(r"OPTIONAL { SELECT [?\w ]+ ({.*}) }", r"OPTIONAL \1", text)
    )


def values(result: Result) -> list[tuple[str, ...]]:
    """The rows as text, sorted."""
    return sorted(tuple("" if v is None else v if isinstance(v, str) else v.value for v in row) for row in result.rows)


def start_up() -> tuple[float, float]:
    """Wall milliseconds of a process that imports pyoxigraph, and of the first answer of a worker about nothing."""
    program = [sys.executable, "-c", "import pyoxigraph"]

    def first(text: str) -> Result:
        with Session(Data()) as session:
            return session.ask(text)

    imported = best(lambda _: subprocess.run(program, check=True), "", 7, perf_counter)[0]
    return imported, best(first, "ASK {}", 7, perf_counter)[0]


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
        clock = with_worker(session)
        for name, settings in QUERIES.items():
            text = fill(named(name).text, settings)
            ours, found = best(session.ask, text, 7, clock)
            bare, rows = best(raw(store), text, 7)
            theirs, expected = best(lambda text: run(dataset, text), plain(name, text), 2)
            assert values(found) == values(expected) == sorted(tuple(v or "" for v in row) for row in rows), name
            slower.append(ours / bare)
            faster.append(theirs / ours)
            print(f"{name:20} {len(found.rows):6} {ours:9.2f} {bare:11.2f} {theirs:10.1f}", flush=True)
    print(f"median: {median(slower):.2f} times pyoxigraph's time; {median(faster):.0f} times faster than rdflib")
    print("import of pyoxigraph {:.0f} ms, first answer of a worker {:.0f} ms".format(*start_up()))


if __name__ == "__main__":
    main()
