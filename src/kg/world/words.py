"""How things, terms and articles are called in what people read."""

import re
from typing import NamedTuple

from kg.assemble.sheet import FACTUALITY
from kg.reference import entry
from kg.terms import DCTERMS, ID, KG, NIF, RDFS, SCHEMA, SKOS
from kg.world.facts import Facts, first
from kg.world.witness import Witness

_LABELS = (SKOS.prefLabel, RDFS.label, SKOS.altLabel)


class Source(NamedTuple):
    """Where something stands: the article, what it is called, its day, and the sentence."""

    article: str
    headline: str
    date: str
    sentence: str

    def __str__(self) -> str:
        """The source in one line."""
        about = ", ".join(part for part in (self.headline or self.article.rpartition("/")[2], self.date) if part)
        return f"{about}: “{self.sentence}”" if self.sentence else about


def name_of(thing: str, facts: Facts) -> str:
    """A thing's name, in the reference data or else in its article; a literal is its own."""
    known = entry(thing.removeprefix(ID)) if thing.startswith(ID) else None
    if known:
        return known.name
    found = first(facts, thing, *_LABELS, KG.timexValue)
    return found or (term(thing) if thing.startswith("http") else thing)


def term(iri: str) -> str:
    """A class, property or concept of a vocabulary in words: ``kgv:status-not-occurred`` is "not occurred"."""
    local = re.split(r"[#/]", iri)[-1]
    scheme, dash, concept = local.partition("-")
    local = concept if dash and scheme in ("status", "outcome", "act", "mode", "symbol", "stance", "role") else local
    return re.sub(r"(?<=[a-z])(?=[A-Z])|-", " ", local).lower()


def commitment(factuality: str) -> str:
    """A commitment as the vocabulary notes it: ``kgv:ctp`` is CT+."""
    return next((notation for notation, iri in FACTUALITY.items() if iri == factuality), "")


def source(node: str, article: str, facts: Facts) -> Source:
    """Where a node that has evidence stands: its first sentence."""
    spans = facts.values(node, KG.evidence)
    span = min(spans, key=lambda s: _begin(s, facts), default="")
    sentence = printable(first(facts, span, NIF.anchorOf)) if span else ""
    return Source(article, first(facts, article, SCHEMA.headline), first(facts, article, DCTERMS.issued), sentence)


def source_of(witness: Witness, facts: Facts) -> Source:
    """Where a witness stands."""
    return source(witness.event, witness.article, facts)


def article_of(node: str, facts: Facts) -> str:
    """The article that a node with evidence is of, or ""."""
    return next((span.partition("#")[0] for span in facts.values(node, KG.evidence)), "")


def printable(text: str) -> str:
    """Text in one line; an article's own control characters never reach a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _begin(span: str, facts: Facts) -> int:
    digits = first(facts, span, NIF.beginIndex)
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
