"""Paragraphs that a date opens: in "6 June: A thruster fails. The ship docks" both are of that day."""

from kg.model import Document, Mentions, Time, Token


def day_of_paragraph(document: Document, mentions: Mentions, token: Token) -> Time | None:
    """The time before the colon that opens the paragraph of a word."""
    block = document.sentence_of(token.index).block
    first = next(s for s in document.sentences if s.block == block).span
    time = next((t for t in mentions.times_in(first) if t.span.begin == first.begin), None)
    return time if time and document.text[time.span.end : time.span.end + 1] == ":" else None
