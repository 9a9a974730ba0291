"""Articles on somebody who has died: whoever else comes along, "he" or "she" goes back to the dead."""

import re

from kg.model import Document, Span

DIED = re.compile(r"\bwho (?:has |had )?died\b|\b(?:has|have) died\b")
OPENING = 500
"""Code points within which an obituary tells who has died."""


def death_told(document: Document) -> Span | None:
    """The opening paragraph that tells of a death, if the article has one."""
    paragraphs = (b.span for b in document.article.blocks if b.kind == "paragraph" and b.span.begin <= OPENING)
    return next((span for span in paragraphs if DIED.search(span.of(document.text))), None)
