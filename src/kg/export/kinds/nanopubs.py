"""Nanopublications as TriG, one a claim: what is claimed, what it rests on and who says it, and who made the record.

What is said surely, and stands in the data as a fact, is asserted as a triple; what is hedged, denied or only reported
is asserted as a claim with its commitment, never as the triple itself. Their IRIs are trusty: they hold the digest of
the content, so anybody can check that it is unchanged. They are not signed and have no time of making.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from kg.export.view import View, text
from kg.export.vocabulary import DCTERMS, NP
from kg.model import Graph, Literal, Triple
from kg.terms import BASE, ID, KG, KGV, NIF, PROV, RDF, XSD
from kg.write import serialize

FOLDER = False
PLACE = BASE + "np/"
BLANK = PLACE + " "
"""The IRI of a nanopublication while its digest is reckoned: the trusty URIs' rules put a space for the digest."""

MAKER = ID + "agent/kg"


class Quad(NamedTuple):
    """A triple and its graph."""

    graph: str
    triple: Triple


def write(view: View) -> bytes:
    """All nanopublications, in the order of their claims' IRIs."""
    graphs = [graph for claim in view.nodes if view.content(claim) for graph in _trusty(list(_quads(view, claim)))]
    return serialize(graphs, "trig")


def _quads(view: View, claim: str) -> Iterator[Quad]:
    head, assertion, provenance, info = (f"{BLANK}#{part}" for part in ("Head", "assertion", "provenance", "pubinfo"))
    yield Quad(head, (BLANK, RDF.type, NP + "Nanopublication"))
    yield Quad(head, (BLANK, NP + "hasAssertion", assertion))
    yield Quad(head, (BLANK, NP + "hasProvenance", provenance))
    yield Quad(head, (BLANK, NP + "hasPublicationInfo", info))
    yield from (Quad(assertion, triple) for triple in _assertion(view, claim))
    yield from (Quad(provenance, triple) for triple in _provenance(view, claim, assertion))
    yield Quad(info, (BLANK, DCTERMS + "creator", MAKER))
    yield Quad(info, (MAKER, RDF.type, PROV.SoftwareAgent))
    if view.licence:
        yield Quad(info, (BLANK, DCTERMS + "license", view.licence))


def _assertion(view: View, claim: str) -> Iterator[Triple]:
    """A fact with its subject's status, without which no event may be read; what is no fact as the claim it is."""
    content = view.content(claim)[0]
    if KGV.ctp in view.iris(claim, KG.factuality) and content[2] in view.values(content[0], content[1]):
        yield content
        yield from ((content[0], KG.status, status) for status in view.values(content[0], KG.status))
        return
    for predicate in (RDF.type, RDF.subject, RDF.predicate, RDF.object, KG.factuality, KG.qualifier):
        yield from ((claim, predicate, value) for value in view.values(claim, predicate))


def _provenance(view: View, claim: str, assertion: str) -> Iterator[Triple]:
    """Whose claim it is, how sure, by which rule, and the exact words with their places."""
    yield assertion, PROV.wasDerivedFrom, claim
    for predicate in (PROV.wasAttributedTo, PROV.wasDerivedFrom, KG.factuality, KG.rule):
        yield from ((assertion, predicate, value) for value in view.values(claim, predicate))
    for mention in view.iris(claim, KG.evidence):
        yield assertion, PROV.wasDerivedFrom, mention
        for predicate in (NIF.anchorOf, NIF.beginIndex, NIF.endIndex):
            yield from ((mention, predicate, value) for value in view.values(mention, predicate))


def _trusty(quads: list[Quad]) -> Iterator[Graph]:
    """The graphs under the trusty IRI of their content."""
    digest = sha256("".join(map(_normal, sorted(set(quads), key=_order))).encode()).digest()
    name = PLACE + "RA" + urlsafe_b64encode(digest).decode().rstrip("=")

    def named(term: str) -> str:
        return name + term.removeprefix(BLANK) if term.startswith(BLANK) else term

    for graph in dict.fromkeys(quad.graph for quad in quads):
        triples = [quad.triple for quad in quads if quad.graph == graph]
        yield Graph(named(graph), tuple((named(s), p, named(o) if isinstance(o, str) else o) for s, p, o in triples))


def _order(quad: Quad) -> tuple[bytes | bool, ...]:
    """Trusty URIs' order: by bytes; IRIs before literals, these by text, then datatype, then language."""
    subject, predicate, value = quad.triple
    parts = [quad.graph.encode(), subject.encode(), predicate.encode()]
    literal = value if isinstance(value, Literal) else None
    datatype = "" if literal is None or literal.language else literal.datatype or XSD.string
    language = literal.language or "" if literal else ""
    return (*parts, literal is not None, text(value).encode(), datatype.encode(), language.encode())


def _normal(quad: Quad) -> str:
    """A quad as it goes into the digest: a line for each term."""
    return "".join(f"{line}\n" for line in (quad.graph, *quad.triple[:2], _normal_object(quad.triple[2])))


def _normal_object(value: str | Literal) -> str:
    if isinstance(value, str):
        return value
    kind = f"@{value.language.lower()}" if value.language else f"^{value.datatype or XSD.string}"
    escaped = value.value.replace("\\", "\\\\").replace("\n", "\\n")
    return f"{kind} {escaped}"
