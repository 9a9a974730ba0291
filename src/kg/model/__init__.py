"""The types that one stage hands to the next.

Article (text and what is content) -> Document (sentences and grammar) -> Mentions (names, times, quantities)
-> Fact (what an extractor found) -> Graph (triples).

Offsets everywhere are Unicode code points into ``Article.text``, the end exclusive: ``text[span.begin:span.end]``.
"""

from kg.model.article import Article, Block, BlockKind, Span
from kg.model.document import Document, Sentence, Token
from kg.model.facts import (
    Assessment,
    Event,
    Fact,
    Factuality,
    Mode,
    Outcome,
    Relation,
    Sequel,
    Sign,
    Statement,
    Status,
    Thing,
)
from kg.model.graph import Graph, Literal, Triple, Violation
from kg.model.mentions import Entity, Mention, MentionForm, Mentions, Quantity, Time

__all__ = [
    "Article",
    "Assessment",
    "Block",
    "BlockKind",
    "Document",
    "Entity",
    "Event",
    "Fact",
    "Factuality",
    "Graph",
    "Literal",
    "Mention",
    "MentionForm",
    "Mentions",
    "Mode",
    "Outcome",
    "Quantity",
    "Relation",
    "Sentence",
    "Sequel",
    "Sign",
    "Span",
    "Statement",
    "Status",
    "Thing",
    "Time",
    "Token",
    "Triple",
    "Violation",
]
