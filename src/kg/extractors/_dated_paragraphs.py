"""Paragraphs that a date opens: in "6 June: A thruster fails. The ship docks" both are of that day.

On a page of years ("1965 - …") each paragraph is a story of its own: what it leaves out is not told in another one.
"""

from kg.grammar import LABEL_END
from kg.model import Document, Mentions, Span, Time, Token


def day_of_paragraph(document: Document, mentions: Mentions, token: Token) -> Time | None:
    """The time before the colon or dash that opens the paragraph of a word."""
    first = document.article.blocks[document.sentence_of(token.index).block].span
    time = next((t for t in mentions.times_in(first) if t.span.begin == first.begin), None)
    dated = time is not None and "T" not in time.value  # "10:52 a.m. – Launch" is a timetable's
    return time if time and dated and LABEL_END.match(document.text, time.span.end) else None


def story(document: Document, mentions: Mentions, token: Token) -> Span:
    """Where the story of a word is told: in its paragraph if a year opens that, else anywhere in the text."""
    opening = day_of_paragraph(document, mentions, token)
    if opening is None or len(opening.value) > len("1965"):
        return Span(0, len(document.text))
    return document.article.blocks[document.sentence_of(token.index).block].span
