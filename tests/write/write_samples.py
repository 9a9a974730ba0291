"""A small graph in the builder's manner, and readers to compare with."""

from collections.abc import Sequence

import pyoxigraph
import rdflib

from kg.model import Graph, Literal, Triple
from kg.rdf import exact_literals, from_rdflib
from kg.terms import DCTERMS, GRAPH, ID, KG, KGV, NIF, RDF, RDFS, SKOS, XSD

HEX = "00c0ffee00c0ffee"
A = f"{ID}article/{HEX}"
LAUNCH, NASA, PERSON = f"{A}/launch-heron-4", f"{ID}agency/nasa", f"{A}/person-ada-okafor"

FACTS: tuple[Triple, ...] = (
    (A, RDF.type, KG.Article),
    (A, DCTERMS.issued, Literal("2031-05-06", XSD.date)),
    (LAUNCH, RDF.type, KG.Launch),
    (LAUNCH, RDFS.label, Literal("launch of Heron 4", None, "en")),
    (LAUNCH, KG.status, KGV.status_occurred),
    (LAUNCH, KG.crewMember, PERSON),
    (LAUNCH, KG.evidence, f"{A}#offset_9_40"),
    (NASA, RDF.type, KG.Agency),
    (NASA, SKOS.altLabel, Literal("NASA", None, "en")),
    (PERSON, RDF.type, KG.Person),
    (f"{A}/time-9-20", RDF.type, KG.TimeSpan),
    (f"{A}/time-9-20", KG.earliest, Literal("2031-05-05T00:00:00Z", XSD.dateTime)),
    (f"{A}#offset_100_140", RDF.type, KG.Mention),
    (f"{A}#offset_100_140", NIF.beginIndex, Literal("100", XSD.integer)),
    (f"{A}#offset_9_40", RDF.type, KG.Mention),
    (f"{A}#offset_9_40", NIF.anchorOf, Literal('Heron 4 "flew"\nat last\t\\o/ \u202e')),
)
SAMPLE = Graph(f"{GRAPH}article/{HEX}", FACTS)

OXIGRAPH = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}
RDFLIB = {"nq": "nquads", "jsonld": "json-ld", "rdfxml": "xml"}
NAMED = ("trig", "nq", "jsonld")
Quads = set[tuple[str, Triple]]


def quads(graphs: Sequence[Graph], form: str) -> Quads:
    """What a reader should find."""
    return {(graph.name if form in NAMED else "", triple) for graph in graphs for triple in graph.triples}


def by_rdflib(data: bytes, form: str) -> Quads:
    dataset = rdflib.Dataset()
    with exact_literals():
        dataset.parse(data=data, format=RDFLIB.get(form, form))
    return {(graph.name, triple) for graph in from_rdflib(dataset) for triple in graph.triples}


def by_oxigraph(data: bytes, form: str) -> Quads:
    found = pyoxigraph.parse(data, format=OXIGRAPH[form])
    return {(_name(q.graph_name), (q.subject.value, q.predicate.value, _object(q.object))) for q in found}


def _name(node: pyoxigraph.NamedNode | pyoxigraph.DefaultGraph) -> str:
    return node.value if isinstance(node, pyoxigraph.NamedNode) else ""


def _object(node: pyoxigraph.NamedNode | pyoxigraph.Literal) -> str | Literal:
    if isinstance(node, pyoxigraph.NamedNode):
        return node.value
    datatype = None if node.language or node.datatype.value == XSD.string else node.datatype.value
    return Literal(node.value, datatype, node.language)
