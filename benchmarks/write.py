"""How fast graphs are written: each format's time for an article of about 2,000 triples, and rdflib's Turtle beside it.

Run: python benchmarks/write.py [ROUNDS]. Times are the least CPU time of the rounds; ratios come from this one run, so
that the load of the machine counts on both sides.
"""

import sys
import time
from collections.abc import Callable
from functools import partial

from kg.model import Graph, Literal, Triple
from kg.rdf import to_rdflib
from kg.terms import GRAPH, ID, ITSRDF, KG, KGV, NIF, PROV, RDF, RDFS, XSD
from kg.write import known_formats, serialize

ARTICLE = f"{ID}article/0123456789abcdef"


def article(size: int = 2000) -> Graph:
    """A graph in the builder's manner: mentions, claims and events in the proportion of a news article."""
    triples: list[Triple] = [(ARTICLE, RDF.type, KG.Article)]
    number = 0
    while len(triples) < size:
        triples += _mention(number)
        if number % 2 == 0:
            triples += _claim(number)
        if number % 12 == 0:
            triples += _event(number)
        number += 1
    return Graph(f"{GRAPH}article/0123456789abcdef", tuple(triples[:size]))


def _mention(number: int) -> list[Triple]:
    mention = f"{ARTICLE}#offset_{number * 17}_{number * 17 + 9}"
    return [
        (mention, RDF.type, KG.Mention),
        (mention, NIF.anchorOf, Literal(f"the words of mention {number}, “quoted” and plain")),
        (mention, NIF.beginIndex, Literal(str(number * 17), XSD.integer)),
        (mention, NIF.endIndex, Literal(str(number * 17 + 9), XSD.integer)),
        (mention, ITSRDF.taIdentRef, f"{ID}spacecraft/ship-{number % 25}"),
    ]


def _claim(number: int) -> list[Triple]:
    claim = f"{ARTICLE}/claim-{number * 7919:010x}"
    return [
        (claim, RDF.type, KG.Claim),
        (claim, RDF.subject, f"{ARTICLE}/launch-ship-{number % 25}"),
        (claim, RDF.predicate, KG.spacecraft),
        (claim, RDF.object, f"{ID}spacecraft/ship-{number % 25}"),
        (claim, PROV.wasAttributedTo, f"{ARTICLE}/writer"),
        (claim, KG.factuality, KGV.ctp),
        (claim, KG.evidence, f"{ARTICLE}#offset_{number * 17}_{number * 17 + 9}"),
        (claim, KG.rule, Literal("launches")),
    ]


def _event(number: int) -> list[Triple]:
    event = f"{ARTICLE}/launch-ship-{number % 25}-{number}"
    return [
        (event, RDF.type, KG.Launch),
        (event, RDFS.label, Literal(f"launch of Ship {number}", None, "en")),
        (event, KG.status, KGV.status_occurred),
        (event, KG.spacecraft, f"{ID}spacecraft/ship-{number % 25}"),
    ]


def fastest(action: Callable[[], object], rounds: int) -> float:
    """The least CPU time of the rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times) * 1000


def main(rounds: int = 20) -> None:
    """Print a line for each format and one for rdflib."""
    graph = article()
    dataset = to_rdflib([graph])
    rdflib_graph = dataset.graph(graph.name)
    theirs = fastest(lambda: rdflib_graph.serialize(format="turtle"), max(3, rounds // 4))
    print(f"{len(graph.triples)} triples, least CPU time of {rounds} rounds")
    print(f"rdflib turtle  {theirs:7.2f} ms")
    for form in known_formats():
        name = form.names[0]
        ours = fastest(partial(serialize, [graph], name), rounds)
        print(f"{name:14} {ours:7.2f} ms  {theirs / ours:5.1f} times as fast as rdflib's Turtle")
    print(f"to_rdflib      {fastest(lambda: to_rdflib([graph]), rounds):7.2f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
