"""Facts -> Graph: one event for all its tellings, a source and a commitment for each fact, one IRI for each thing."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

from kg.assemble.complete import complete
from kg.assemble.crews import crewed
from kg.assemble.events import write_events
from kg.assemble.flown import in_flight
from kg.assemble.fulfilled import fulfilled
from kg.assemble.merge import Told, merge
from kg.assemble.names import Names
from kg.assemble.relations import write_relations
from kg.assemble.sequels import attach
from kg.assemble.sheet import Sheet, label
from kg.assemble.signed import signed_for
from kg.assemble.signs import write_signs
from kg.assemble.sources import source_of, tempered
from kg.assemble.statements import write_assessments, write_statements
from kg.assemble.things import Things
from kg.assemble.tied import tied
from kg.model import (
    Article,
    Assessment,
    Document,
    Event,
    Fact,
    Graph,
    Literal,
    Mentions,
    Relation,
    Sequel,
    Sign,
    Statement,
)
from kg.terms import DCTERMS, KG, NIF, RDF, SCHEMA, SKOS, XSD

__all__ = ["assemble", "told_events"]

T = TypeVar("T")


def assemble(document: Document, mentions: Mentions, facts: Iterable[Fact], with_text: bool = False) -> Graph:
    """The named graph of an article: plain facts, a claim for each, and the spans they rest on; and every sentence
    of the content as a span.

    ``with_text`` stores the article's text in the graph; otherwise only its SHA-256 is.
    """
    found = list(facts)
    names = Names(document.article)
    sheet = Sheet(names, document.text)
    things = Things(sheet, mentions)
    things.write()
    writer = _write_article(sheet, document.article, with_text)
    statements = _of(found, Statement)
    claims = write_events(sheet, things, told_events(found, mentions), statements, writer)
    write_relations(sheet, things, _of(found, Relation), statements, writer)
    write_statements(sheet, things, statements, claims)
    write_assessments(sheet, _of(found, Assessment), statements, writer)
    write_signs(sheet, things, _of(found, Sign), writer)
    for sentence in document.sentences:  # what rests on none of them can be asked for, too
        if sentence.kind != "link":
            sheet.span(sentence.span)
    return Graph(names.graph, sheet.triples())


def told_events(facts: Sequence[Fact], mentions: Mentions) -> list[Told]:
    """The events that an article tells, each once, with all that its sentences say of it."""
    statements = _of(facts, Statement)
    told = [tempered(e, source_of(e.trigger, statements)) for e in _of(facts, Event)]
    relations = _of(facts, Relation)
    merged = attach(signed_for(fulfilled(merge(told, mentions)), relations, mentions), _of(facts, Sequel))
    whole = complete(tied(in_flight(merged), relations, mentions), mentions)
    return crewed(whole, relations, statements, mentions)


def _of(facts: Sequence[Fact], kind: type[T]) -> list[T]:
    return [f for f in facts if isinstance(f, kind)]


def _write_article(sheet: Sheet, article: Article, with_text: bool) -> str:
    """Write what is known of the article; gives the writer's IRI, the source of all that nobody else says."""
    node = sheet.names.article
    text_hash = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    sheet.add(node, RDF.type, KG.Article)
    sheet.add(node, DCTERMS.identifier, Literal(f"sha256:{text_hash}"))
    if title := article.title or _headline(article):
        sheet.add(node, SCHEMA.headline, label(title))
    if article.published:
        sheet.add(node, DCTERMS.issued, Literal(article.published.isoformat(), XSD.date))
    if article.url:
        sheet.add(node, SCHEMA.url, Literal(article.url, XSD.anyURI))
    if with_text:
        sheet.add(node, NIF.isString, Literal(article.text))
    writer = sheet.names.local("writer")
    sheet.add(writer, RDF.type, KG.Agent)
    sheet.add(writer, SKOS.prefLabel, label("the writer of the article"))
    return writer


def _headline(article: Article) -> str | None:
    return next((b.span.of(article.text) for b in article.blocks if b.kind == "title"), None)
