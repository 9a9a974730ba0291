"""Posts that are over: "former NASA astronaut X", "NASA's former chief X", "X, formerly of SpaceX", "ex-NASA pilot X".

A flight that somebody was on stays theirs.
"""

from kg.model import Document, Mention, Mentions, Relation, Span, Token

FORMER = frozenset("former formerly retired once onetime one-time erstwhile".split())
REACH = 7  # words between the word for what is over and the employer, as in "former head of the human flight office of"
ENDING = frozenset({"and", ",", ";", "(", "who", "that", "which", "now"})


def is_over(document: Document, mentions: Mentions, relation: Relation) -> bool:
    """Whether the words that tie a person to an employer say that it was once."""
    if relation.property != "memberOf" or not isinstance(relation.object, str):
        return False
    if mentions.entities[relation.object].type in {"Mission", "Programme"}:
        return False
    owners = [m for m in mentions.inside(relation.evidence) if m.entity == relation.object]
    people = [m for m in mentions.inside(relation.evidence) if m.entity == relation.subject]
    pairs = [(o, p) for o in owners for p in people]
    near = min(pairs, key=lambda pair: abs(pair[0].span.begin - pair[1].span.begin), default=None)
    return near is not None and _is_former(document, *near)


def _is_former(document: Document, owner: Mention, person: Mention) -> bool:
    """Whether "former" and the like stand before the employer, or between it and the person behind it."""
    first = document.between(owner.span)[0].index
    opening = document.tokens[max(document.sentence_of(first).first, first - REACH) : first + 1]
    behind = document.between(Span(owner.span.end, person.span.begin)) if person.span.begin > owner.span.end else []
    return _comes_first(list(reversed(opening))) or _comes_first(behind)


def _comes_first(tokens: list[Token]) -> bool:
    """Whether a word for what is over stands before any that ends the phrase, going away from the employer."""
    for token in tokens:
        if token.lower in FORMER or token.lower == "ex" or token.lower.startswith("ex-"):
            return True
        if token.lower in ENDING or token.pos in {"VERB", "AUX"}:
            return False
    return False
