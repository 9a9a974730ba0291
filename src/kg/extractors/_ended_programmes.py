"""Programmes that are given up: "cancelled the Constellation programme", "the order to abandon the shuttle program"."""

from collections.abc import Iterator

from kg.grammar import is_passive
from kg.model import Document, Mentions, Token

GIVING_UP = frozenset("cancel abandon scrap axe kill terminate shelve scuttle ditch discontinue".split())


def ended_programmes(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell so of a named programme, in text order."""
    for verb in document.tokens:
        if verb.pos == "VERB" and verb.lemma in GIVING_UP:
            given = document.children(verb, "nsubjpass" if is_passive(document, verb) else "dobj")
            if any((m := mentions.at(o)) and mentions.type_of(m) == "Programme" for o in given):
                yield verb
