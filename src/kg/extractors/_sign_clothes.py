"""Clothes that the text sets beside a sign by their colours: "suits in the colours of the Kenyan flag"."""

from kg.extractors._sign_meant import Reading, full_phrase
from kg.extractors._sign_readers import speaker
from kg.grammar import negated
from kg.model import Document, Mentions, Token

LIKENESS = frozenset("match resemble evoke echo recall".split())
COLOURS = frozenset("colours colors colour color".split())


def likened(document: Document, mentions: Mentions, garment: Token) -> Reading | None:
    """What the colours of a garment are said to be those of, in its sentence."""
    for token in document.sentence_tokens(document.sentence_of(garment.index)):
        if token.index < garment.index or negated(document, token):
            continue
        of = [c for p in document.children(token, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
        alike = token.lemma in LIKENESS and token.tag[:2] == "VB"
        found = list(document.children(token, "dobj")) if alike else of if token.lower in COLOURS else []
        if found and found[0].lower not in COLOURS and found[0].pos in {"NOUN", "PROPN"}:
            return Reading(token, full_phrase(document, found[0]), speaker(document, mentions, token))
    return None
