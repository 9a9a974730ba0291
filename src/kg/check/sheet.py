"""Verdicts and matches as a graph."""

from collections.abc import Iterable, Iterator

from kg import timex
from kg.check.article import Article
from kg.check.events import Match
from kg.check.verdict import Verdict
from kg.model import Graph, Literal, Triple
from kg.terms import GRAPH, ID, ITSRDF, KG, KGV, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

AGENT = ID + "agent/kg"
"""Who judges: this program, by the reference data that it ships."""

COMMITMENT = {
    KGV.stance_supports: KGV.ctp,
    KGV.stance_refutes: KGV.ctp,
    KGV.stance_doubts: KGV.psp,
    KGV.stance_not_enough_info: KGV.uu,
}


def write(article: Article, verdicts: Iterable[Verdict], matches: Iterable[Match]) -> Graph:
    """The graph ``…/crosscheck/{id}``; its triples are sorted, and none is blank or repeated."""
    found = {t for v in verdicts for t in _assessment(article, v)} | {t for m in matches for t in _match(article, m)}
    if found:
        found |= set(_agent())
    ordered = sorted(found, key=lambda t: (t[0], t[1], str(t[2])))
    return Graph(f"{GRAPH}crosscheck/{article.id}", tuple(ordered))


def _agent() -> Iterator[Triple]:
    yield AGENT, RDF.type, KG.Agent
    yield AGENT, RDF.type, PROV.SoftwareAgent
    yield AGENT, SKOS.prefLabel, Literal("kg, cross-check against its reference data", language="en")


def _assessment(article: Article, verdict: Verdict) -> Iterator[Triple]:
    """An assessment, named after its claim, with the claim's evidence (repeated, so that the graph stands alone)."""
    claim = verdict.claim
    node = claim.iri.replace("/claim-", "/check-")
    yield node, RDF.type, KG.Assessment
    yield node, KG.assesses, claim.iri
    yield node, KG.stance, verdict.stance
    yield node, KG.factuality, COMMITMENT[verdict.stance]
    yield node, PROV.wasAttributedTo, AGENT
    yield node, SCHEMA.text, Literal(verdict.why)
    for ground in verdict.grounds:
        yield node, PROV.wasDerivedFrom, ground
    for mention in claim.evidence:
        yield node, KG.evidence, mention
        yield from (t for t in article.about(mention) if t[1] != ITSRDF.taIdentRef)


def _match(article: Article, match: Match) -> Iterator[Triple]:
    """A matched event, what the table tells of it, and the time that it fixes."""
    event = ID + match.dated.id
    yield match.event, SKOS.closeMatch, event
    yield event, RDFS.label, Literal(match.dated.words, language="en")
    yield event, PROV.wasDerivedFrom, f"{ID}source/{match.dated.source.lower().replace(' ', '-')}"
    told = article.value(match.time, KG.timexValue)
    if match.fit == "same" and timex.bounds(told) is None:
        yield from _fixed(match, event)


def _fixed(match: Match, event: str) -> Iterator[Triple]:
    """The time of the event that the article leaves open: a new span, derived from the expression and the event."""
    node, bounds = f"{match.time}-fixed", timex.bounds(match.dated.time)
    yield node, RDF.type, KG.TimeSpan
    yield node, RDFS.label, Literal(f"time of the {match.dated.words}", language="en")
    yield node, KG.timexValue, Literal(match.dated.time)
    yield node, PROV.wasDerivedFrom, match.time
    yield node, PROV.wasDerivedFrom, event
    yield node, PROV.wasAttributedTo, AGENT
    for predicate, moment in zip((KG.earliest, KG.latest), bounds or (), strict=False):
        yield node, predicate, Literal(moment, XSD.dateTime)
