"""How long a warm validation takes, beside pySHACL's own ``validate`` on the same graph in the same run.

    python benchmarks/validate.py [FILE.ttl ...]

Without files it makes a graph of the size of a long article's. Times are wall milliseconds, the best of the rounds;
the two ways must find the same faults, or the script fails.
"""

import sys
from pathlib import Path
from time import perf_counter

import rdflib

from kg.model import Graph, Literal, Triple
from kg.rdf import exact_literals, to_rdflib
from kg.terms import DCTERMS, GRAPH, ID, ITSRDF, KG, KGV, NIF, PROV, RDF, RDFS, SCHEMA, SKOS, XSD
from kg.validate import validate
from kg.validate.data import data_graph
from kg.validate.shacl import faults
from kg.validate.shapes import shapes, shapes_graph

ROUNDS = 7
ARTICLE = ID + "article/0123456789abcdef"


def made_up(events: int = 20, mentions: int = 150) -> Graph:
    """An article's graph with so many events (each with slots and claims), as many statements, and so many mentions."""
    facts: list[Triple] = [
        (ARTICLE, RDF.type, KG.Article),
        (ARTICLE, DCTERMS.identifier, Literal("sha256:" + "0123456789abcdef" * 4)),
        *_named(ARTICLE + "/writer", KG.Agent),
        *_named(ID + "station/made-up", KG.SpaceStation),
    ]
    for number in range(mentions):
        facts += _mention(number)
    for number in range(events):
        facts += _event(number, mentions)
        facts += _statement(number, mentions)
    return Graph(GRAPH + "article/0123456789abcdef", tuple(facts))


def _named(iri: str, kind: str) -> list[Triple]:
    return [(iri, RDF.type, kind), (iri, SKOS.prefLabel, Literal("a name", None, "en"))]


def _span(number: int) -> str:
    return f"{ARTICLE}#offset_{number * 10}_{number * 10 + 9}"


def _mention(number: int) -> list[Triple]:
    span = _span(number)
    return [
        (span, RDF.type, KG.Mention),
        (span, NIF.anchorOf, Literal("nine char")),
        (span, NIF.beginIndex, Literal(str(number * 10), XSD.integer)),
        (span, NIF.endIndex, Literal(str(number * 10 + 9), XSD.integer)),
        (span, ITSRDF.taIdentRef, ID + "station/made-up"),
    ]


def _event(number: int, mentions: int) -> list[Triple]:
    event, ship = f"{ARTICLE}/docking-{number}", f"{ID}spacecraft/made-up-{number}"
    said = [
        (event, RDF.type, KG.Docking),
        (event, KG.spacecraft, ship),
        (event, KG.target, ID + "station/made-up"),
        (ship, KG.affiliatedCountry, ID + "country/made-up"),
    ]
    claims = [t for i, triple in enumerate(said) for t in _claim(triple, f"{number}-{i}", number % mentions)]
    return [
        *said,
        *claims,
        *_named(ship, KG.Spacecraft),
        *_named(ID + "country/made-up", KG.Country),
        (event, RDFS.label, Literal("a docking", None, "en")),
        (event, KG.status, KGV.status_occurred),
        (event, KG.evidence, _span(number % mentions)),
    ]


def _claim(triple: tuple[str, str, str], name: str, span: int) -> list[Triple]:
    claim = f"{ARTICLE}/claim-{name}"
    return [
        (claim, RDF.type, KG.Claim),
        *((claim, place, part) for place, part in zip((RDF.subject, RDF.predicate, RDF.object), triple, strict=True)),
        (claim, PROV.wasAttributedTo, ARTICLE + "/writer"),
        (claim, KG.factuality, KGV.ctp),
        (claim, KG.evidence, _span(span)),
        (claim, KG.rule, Literal("dockings")),
    ]


def _statement(number: int, mentions: int) -> list[Triple]:
    statement = f"{ARTICLE}/statement-{number}"
    return [
        (statement, RDF.type, KG.Statement),
        (statement, KG.speaker, ARTICLE + "/writer"),
        (statement, SCHEMA.text, Literal("the words said")),
        (statement, KG.speechAct, KGV.act_report),
        (statement, KG.reportingMode, KGV.mode_direct),
        (statement, KG.factuality, KGV.ctp),
        (statement, KG.cue, _span(number % mentions)),
        (statement, KG.evidence, _span(number % mentions)),
    ]


def from_file(path: Path) -> rdflib.Dataset:
    """The graphs of an RDF file."""
    with exact_literals():
        return rdflib.Dataset(default_union=True).parse(path)


def best(call: object) -> float:
    """Wall milliseconds of the quickest of the rounds, after one that warms up."""
    assert callable(call)
    times = []
    for _ in range(ROUNDS + 1):
        start = perf_counter()
        call()
        times.append((perf_counter() - start) * 1000)
    return min(times[1:])


def compare(name: str, dataset: rdflib.Dataset) -> None:
    """Print both times and their ratio for the union of a dataset's graphs."""
    from pyshacl import validate as plain_validate

    triples = list(dataset.triples((None, None, None)))
    data, rules, plain_data = data_graph(triples, shapes().hierarchy), shapes_graph(), rdflib.Graph()
    plain_data += data
    ours = {(f.shape, f.message) for f in faults(data, shapes())}
    report = plain_validate(plain_data, shacl_graph=rules)[1]
    sh = rdflib.SH
    theirs = {
        (str(report.value(r, sh.sourceShape)), str(report.value(r, sh.resultMessage)))
        for r in report.subjects(sh.focusNode)
    }
    if ours != theirs:
        sys.exit(f"{name}: different results: {sorted(ours ^ theirs)}")
    cached, plain = (
        best(lambda: list(faults(data, shapes()))),
        best(lambda: plain_validate(plain_data, shacl_graph=rules)),
    )
    times = f"shapes kept {cached:.1f} ms, plain {plain:.1f} ms, {plain / cached:.1f} times"
    print(f"{name}: {len(triples)} triples, {len(ours)} kinds of fault; {times}")


def main() -> None:
    """Run the comparison on the files, or on a made-up graph."""
    if len(sys.argv) > 1:
        for file in sys.argv[1:]:
            compare(file, from_file(Path(file)))
        return
    graph = made_up()
    compare("made up", to_rdflib([graph]))
    print(f"everything, from triples to sorted violations: {best(lambda: validate([graph])):.1f} ms")


if __name__ == "__main__":
    main()
