"""Nationalities told by what somebody is or becomes: "X, who is to become the first Dane in orbit", "X is the
first Russian to ride on it". They hold before the deed, and whether or not it is done.

Yields pairs of a person and the nationality.
"""

from collections.abc import Iterator

from kg.extractors._descriptions import owners
from kg.extractors._employers import STATES
from kg.grammar import head_token, negated
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

SAME = frozenset({"be", "become"})


def becoming(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention]]:
    """Every named person with the nationality of the noun that a form of "be" or "become" ties to the name."""
    for person in mentions.names:
        head = head_token(document, person.span) if person.form in {"name", "short"} else None
        if head is None or mentions.at(head) != person or mentions.type_of(person) != "Person":
            continue
        for verb in _verbs(document, head):
            for noun in document.children(verb, "attr"):
                yield from ((person, state) for state in _states(document, mentions, noun))


def _verbs(document: Document, head: Token) -> list[Token]:
    told = [*document.children(head, "relcl"), *([document.head(head)] if head.dep == "nsubj" else [])]
    return [v for v in told if v.lemma in SAME and not negated(document, v) and mood(document, v) != "hypothetical"]


def _states(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    told = [mentions.at(noun), *(owner for owner, _ in owners(document, mentions, noun))]
    return [m for m in told if m and m.form == "adjective" and mentions.type_of(m) in STATES]
