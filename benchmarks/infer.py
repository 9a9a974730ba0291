"""Conclusions of stores against owlrl's: the same ones, and how much faster.

    python benchmarks/infer.py GRAPH...

For each graph alone, with and without the reference data, and for all of them together. Exits with 1 if a set differs.
owlrl needs about a minute for the reference data, so it is asked with them once, for all graphs together.
"""

import sys
from time import perf_counter

from kg.infer import _close, _tells, _things, conclude, infer
from kg.infer.axioms import axioms, shipped
from kg.model import Graph, Triple
from kg.query import load
from kg.rdf import from_rdflib
from kg.reference import catalogue


def main(paths: list[str]) -> int:
    """Compare graph by graph, then all with the reference data; gives the exit code."""
    graphs = [[t for graph in from_rdflib(load([path])) for t in graph.triples] for path in paths]
    differing, ours, theirs, concluded = 0, 0.0, 0.0, 0
    for path, triples in zip(paths, graphs, strict=True):
        begun = perf_counter()
        reference = set(infer([Graph("", tuple(triples))])[0].triples)
        theirs += perf_counter() - begun
        begun = perf_counter()
        found = set(conclude(triples))
        ours += perf_counter() - begun
        concluded += len(found)
        differing += differ(path, found, reference)
    print(f"{len(paths)} graphs one by one: {concluded} conclusions, {ours:.2f} s; owlrl {theirs:.2f} s")
    return int(together([t for triples in graphs for t in triples]) + differing > 0)


def together(triples: list[Triple]) -> int:
    """All graphs as one, with the reference data."""
    begun = perf_counter()
    found = set(conclude(triples, catalogue().triples))
    ours = perf_counter() - begun
    begun = perf_counter()
    known, things = set(triples), _things(set(triples))
    spoken = [t for t in (*known, *catalogue().triples) if t[0] in things or t not in known]
    closed = _close(spoken, axioms(shipped()))[0]
    reference: set[Triple] = {t for t in closed if t not in known and t[0] in things and _tells(t)}
    print(f"all with reference data: {len(found)} conclusions, {ours:.2f} s; owlrl {perf_counter() - begun:.2f} s")
    return differ("all with reference data", found, reference)


def differ(name: str, found: set[Triple], reference: set[Triple]) -> int:
    """Say what differs; gives 1 if something does."""
    for word, triples in (("missing", reference - found), ("too much", found - reference)):
        for triple in sorted(triples, key=str):
            print(f"{name}: {word}:", *triple)
    return int(found != reference)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
