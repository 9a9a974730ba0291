"""Names that only tell the type of what is named beside them."""

from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mention, Mentions


def tells_type(document: Document, mentions: Mentions, mention: Mention) -> bool:
    """Whether a name only tells of what type the ship named next is ("the Dragon capsule Endeavour", "the first MUOS
    satellite, MUOS-1,")."""
    if mentions.type_of(mention) != "Spacecraft":
        return False
    inside = document.between(mention.span)
    last = inside[-1].index + (inside[-1].lower not in TYPE_NOUNS)
    noun, behind = [*document.tokens[last : last + 2], None, None][:2]  # a name may end the text
    if noun is None or behind is None or TYPE_NOUNS.get(noun.lower) != "Spacecraft":
        return False
    beside = [behind, *(c for c in document.children(noun, "appos") if behind.text == ",")]
    named = [m for t in beside if (m := mentions.at(t)) and m.entity != mention.entity]
    return any(mentions.type_of(m) == "Spacecraft" for m in named)
