"""Which words name a part of a design, which of them surely do, and which designs parts are told of."""

from kg.extractors._sign_meant import FLIGHTS
from kg.extractors._sign_motifs import COLOURS, CRAFTS, DESIGNS, ELEMENTS, VAGUE
from kg.extractors._sign_next import GENERAL
from kg.extractors._sign_words import KEEPSAKES, NOUNS, READ_NOUNS
from kg.model import Document, Mentions, Sign, Token

LOOKS = COLOURS | frozenset(
    "outer inner central single small large larger smaller dark bright stylised stylized".split()
)
"""What is said of the look of a part."""
PINNED = frozenset("pin ribbon ribbons silhouette portrait".split())
"""Signs by themselves that are parts where they are told to be on a design."""


def is_part(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether a word may name a part of a design: a common noun or a colour, no sign and nothing named."""
    single = len(token.text) == 1 or (token.text.isupper() and len(token.text) < 5)
    letter = single and document.tokens[token.index - 1].lower in {"letter", "numeral", "number"}
    coloured = token.pos == "PROPN" and (token.text.islower() or letter or token.lower in COLOURS)
    if mentions.at(token) is not None or not (token.pos in {"NOUN", "ADJ"} or coloured):
        return False
    worn = token.lower in PINNED and bool({t.lower for t in document.subtree(token)} & DESIGNS)
    sign = token.lower in {*NOUNS} - KEEPSAKES and not worn
    return not sign and token.lower not in {*GENERAL, *FLIGHTS, *READ_NOUNS, "name", "names"}


def is_sure(document: Document, part: Token, drawn: frozenset[str]) -> bool:
    """Whether a part is told to be on the design, or is of a kind that hardly anything else has."""
    words, beside = {part.lower, part.lemma}, {t.lower for t in document.subtree(part)}
    words |= {"letter"} if part.text.isupper() else set()
    whose = document.head(document.head(part)) if any(c.tag == "WP$" for c in document.children(part)) else part
    looks = any(c.lower in LOOKS or c.dep == "nummod" for c in document.children(part, "amod", "compound", "nummod"))
    painted = any(document.children(part, "amod", "nummod", "compound"))
    return bool(
        {part.lemma.lower(), whose.lemma.lower()} & drawn
        or words & (ELEMENTS - VAGUE)
        or (words & ELEMENTS and beside & {"its", *DESIGNS})
        or beside & DESIGNS
        or (words & ELEMENTS and drawn and painted)
        or (words & (ELEMENTS - CRAFTS) and looks)
    )


def described(document: Document, parts: list[Sign]) -> frozenset[int]:
    """The nouns of the designs that the parts are told of: the last one before each part in its block."""
    found: set[int] = set()
    for part in parts:
        last = document.sentence_at(part.evidence.begin)
        near = [s for s in document.sentences if s.block == last.block and s.span.begin <= last.span.begin]
        named = [t for s in near for t in document.sentence_tokens(s) if t.lower in DESIGNS and t.lower in NOUNS]
        before = [t for t in named if t.span.begin < part.mention.begin] or named
        found |= {t.index for t in before[-1:]}
    return frozenset(found)
