"""Whose a person is by what the passage speaks of: "The company was late. Chief executive X said …".

Only roles that belong to one employer and to nobody else's: who leads a company, or speaks for an office.
"""

from kg.grammar import SUBJECTS, head_token
from kg.model import Document, Mention, Mentions, Sentence, Token

EXECUTIVES = frozenset(
    {
        "ceo",
        "chief executive",
        "chief executive officer",
        "founder",
        "co-founder",
        "chairman",
        "chairwoman",
        "cto",
        "chief operating officer",
    }
)
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
MINISTERS = frozenset({"minister", "vice minister", "deputy minister"})
OFFICES = ("Agency", "Company", "Organization")
KINDS = {"agency": ("Agency",), "company": ("Company",), "ministry": ("Organization",), "firm": ("Company",)}
"""The noun before a role that tells whose it is ("agency chief X", "the ministry's spokesman X")."""


def in_passage(document: Document, mentions: Mentions, person: Mention) -> list[Mention]:
    """ "Chief executive X said": of what the passage speaks of, when nothing beside the name says whose."""
    title = _title(document, mentions, person)
    words = [t.lower for t in title if t.text != "'s"]
    if not words or document.text[person.span.end : person.span.end + 4] == " of ":
        return []
    sentence = document.sentence_of(title[0].index)
    kinds = _kinds(words)
    if not kinds or (title[0].index > sentence.first and mentions.at(document.tokens[title[0].index - 1])):
        return []
    found = _spoken_of(document, mentions, sentence, title[0].span.begin, kinds)
    if found and words[-1] == "minister" and not mentions.entities[found.entity].name.startswith("Ministry"):
        return []
    return [found] if found else []


def _kinds(words: list[str]) -> tuple[str, ...]:
    if words[0] in KINDS and len(words) > 1:
        return KINDS[words[0]]
    role = " ".join(words)
    return (
        ("Company",)
        if role in EXECUTIVES
        else OFFICES
        if role in SPEAKERS
        else KINDS["ministry"]
        if role in MINISTERS
        else ()
    )


def _title(document: Document, mentions: Mentions, person: Mention) -> list[Token]:
    """The nouns right before a name."""
    first = document.between(person.span)[0].index
    title: list[Token] = []
    for token in reversed(document.tokens[max(document.sentence_of(first).first, first - 4) : first]):
        if (token.pos not in {"NOUN", "PROPN", "ADJ"} and token.text != "'s") or mentions.at(token):
            break
        title.insert(0, token)
    return title


def _spoken_of(
    document: Document, mentions: Mentions, sentence: Sentence, offset: int, kinds: tuple[str, ...]
) -> Mention | None:
    """What the paragraph names first as a subject, or alone; else what the paragraphs before begin with."""
    near = range(sentence.block, sentence.block - 3, -1)
    for number in near:
        inside = [
            m
            for s in document.sentences
            if s.kind == "paragraph" and s.block == number and s.span.begin < offset
            for m in mentions.inside(s.span)
            if m.span.end <= offset and mentions.type_of(m) in kinds and m.form in {"name", "short"}
        ]
        if inside:
            head = head_token(document, inside[0].span)
            alone = head is not None and (head.dep in {*SUBJECTS, "ROOT"} or len({m.entity for m in inside}) == 1)
            return inside[0] if alone else None
    return None
