"""Whose a written thing is: statements, reports, letters and posts speak for who wrote them."""

from kg.extractors._frame import subject_tokens
from kg.extractors._speech_refer import SPEAKERS, owner_of
from kg.extractors._speech_text import listed, sentence_at
from kg.model import Document, Mentions, Token

PAPERS = frozenset(
    listed(
        "statement report release letter post tweet paper study article memo blog website version headline message"
        " update bulletin advisory notice filing"
    )
)
"""Written things that speak for who wrote them."""
NOTES = frozenset(listed("note comment reply answer text"))


def author(document: Document, mentions: Mentions, paper: Token) -> str | None:
    """Whose a statement or report is: "the agency's statement", "its statement", "a letter from the ministry"."""
    owners = [*document.children(paper, "poss")]
    for prep in document.children(paper, "prep", "acl", "agent"):
        for by in (prep, *document.children(prep, "agent")):
            if by.lower in {"by", "from"}:
                owners += document.children(by, "pobj")
    owners += document.children(paper, "compound", "nmod")
    named = (m for t in owners if (m := mentions.at(t) or owner_of(mentions, t)) and mentions.type_of(m) in SPEAKERS)
    found = next((m.entity for m in named), None)
    return found or _issuer(document, mentions, paper)


def _issuer(document: Document, mentions: Mentions, paper: Token) -> str | None:
    """Who issued what "the statement" takes up: the subject of a paper named in the sentence before."""
    if [c.lower for c in document.children(paper)] not in (["the"], ["this"]):
        return None
    here = sentence_at(document, paper)
    earlier = document.sentence_tokens(document.sentence_at(max(0, here.span.begin - 2)))
    for noun in (t for t in earlier if t.index < here.first and t.dep == "dobj" and t.lemma in PAPERS | NOTES):
        subjects = (mentions.at(s) for s in subject_tokens(document, document.head(noun)))
        return next((m.entity for m in subjects if m and mentions.type_of(m) in SPEAKERS), None)
    return None
