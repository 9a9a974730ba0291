"""Phrases that tell how something was said, where the parser hangs them on what was said.

"Said in a statement it was ready", "said it was ready during an interview with the paper".
"""

from collections.abc import Iterator

from kg.extractors._speech_text import listed
from kg.model import Document, Token

OCCASIONS = frozenset(
    listed(
        "statement tweet post letter release interview briefing conference teleconference hearing testimony speech"
        " broadcast webcast memo e-mail email note report address podcast message"
    )
)
"""What one speaks in or at."""
TALKS = frozenset(listed("interview podcast"))
"""Of these only what was said behind can be told; a briefing may be what the words are about."""
DAYS = frozenset(
    listed(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
        " september october november december"
    )
)
"""When one said what follows: "said on Monday it would fly"."""
WITHIN = frozenset(listed("in on at during via"))


def hung(document: Document, verb: Token) -> list[Token]:
    """The prepositions of such phrases below the clause that a verb of speech takes."""
    return [*leading(document, verb), *trailing_talk(document, verb)]


def leading(document: Document, verb: Token) -> list[Token]:
    """The phrases between a verb of speech and its clause: "said on Monday in a statement it was ready"."""
    found: list[Token] = []
    for prep in (*_preps(document, verb, OCCASIONS), *_preps(document, verb, DAYS)):
        before = document.tokens[verb.index + 1 : prep.index]
        told = {t.index for p in found for t in document.subtree(p)}
        if prep.index > verb.index and all(t.pos == "ADV" or t.index in told for t in before):
            found.append(prep)
    return found


def trailing_talk(document: Document, verb: Token) -> list[Token]:
    """The phrase of a talk behind the words said: "said it was ready during an interview"."""
    clauses = [c for c in document.children(verb, "ccomp") if c.index > verb.index]
    last = clauses[-1:]
    behind = (p for c in last for p in _preps(document, verb, TALKS) if p.index > c.index)
    return list(behind)[:1]


def _preps(document: Document, verb: Token, nouns: frozenset[str]) -> Iterator[Token]:
    for clause in document.children(verb, "ccomp"):
        for head in (clause, *document.children(clause, "xcomp", "attr", "acomp", "nsubj", "nsubjpass")):
            for prep in document.children(head, "prep"):
                if prep.lower in WITHIN and any(o.lemma in nouns for o in document.children(prep, "pobj")):
                    yield prep
