"""Whom the passage speaks of: the body or country that was the subject last, for "it" and "the company"."""

from collections.abc import Iterable

from kg.extractors._speech_text import listed, tokens_in
from kg.grammar import SUBJECTS, governors, head_token
from kg.model import Document, Mention, Mentions, Span, Token

STATES = ("Country", "GeopoliticalEntity")
FIRMS = frozenset(listed("company corporation firm group agency organisation organization body"))
"""What a body may be called whatever it is."""
PRIVATE = frozenset(listed("company firm group"))
"""What no agency of a state is called."""
PLAIN = frozenset(listed("the state space state-owned state-run national public private federal"))
"""Words that tell nothing by which one firm is told from another."""


def state_before(document: Document, mentions: Mentions, it: Token) -> Mention | None:
    """The country that an "it" takes up: the subject of the sentence before ("Iran was angry. It said …")."""
    here = document.sentence_of(it.index)
    if it.index != here.first or not here.first:
        return None
    before = document.sentence_of(here.first - 1)
    for token in document.sentence_tokens(before):
        mention = mentions.at(token) if token.dep in SUBJECTS and document.head(token).dep == "ROOT" else None
        if mention is not None and mentions.type_of(mention) in STATES and not any(document.children(token, "conj")):
            return mention
    return None


def state_here(document: Document, mentions: Mentions, it: Token, near: Mention | None) -> Mention | None:
    """The country that its sentence is about: "Iran fired it after it had told Iraq"; no body is named between."""
    root = next(reversed([*governors(document, it)]), it)
    for subject in document.children(root, *SUBJECTS):
        mention = mentions.at(subject)
        state = mention is not None and mentions.type_of(mention) in STATES and mention.form == "name"
        apart = near is not None and near.span.begin > subject.span.end
        if mention is not None and state and subject.index < it.index and not apart:
            return None if any(document.children(subject, "conj")) else mention
    return None


def is_told(document: Document, mention: Mention) -> bool:
    """Whether a name stands in a sentence that tells something; a dateline has no verb."""
    return any(t.pos in {"VERB", "AUX"} for t in document.sentence_tokens(document.sentence_at(mention.span.begin)))


def firm_before(document: Document, mentions: Mentions, firms: Iterable[Mention], noun: Token) -> Mention | None:
    """The body that "the company" takes up where none is known to be one: the one that was the subject last."""
    plain = {c.lower for c in document.children(noun) if c.pos != "PUNCT"} <= PLAIN
    if noun.lemma not in FIRMS or not plain or noun.tag != "NN":
        return None
    private = noun.lemma in PRIVATE
    apt = (m for m in firms if not (private and mentions.type_of(m) == "Agency"))
    last = next((m for m in apt if _is_subject(document, m)), None)
    return None if last is None or _is_told_between(document, last, noun) else last


def _is_subject(document: Document, mention: Mention) -> bool:
    head = head_token(document, mention.span)
    above = document.head(head) if head is not None and head.dep in {"appos", "compound"} else head
    return any(t is not None and t.dep in SUBJECTS and not any(document.children(t, "conj")) for t in (head, above))


def _is_told_between(document: Document, last: Mention, noun: Token) -> bool:
    """Whether another thing of the kind is told of since ("staff at a small company")."""
    between = tokens_in(document, Span(last.span.end, noun.span.begin))
    return any(t.lemma == noun.lemma and {c.lower for c in document.children(t, "det")} != {"the"} for t in between)


def is_singled_out(document: Document, role: Token) -> bool:
    """Whether what follows a role tells which one is meant: "the chief of the yard", not "the pilot, who has flown"."""
    clauses = (
        c for c in document.children(role, "relcl") if document.tokens[document.subtree(c)[0].index - 1].text != ","
    )
    of = [p for p in document.children(role, "prep") if p.index > role.index]
    bodies = [o for p in of for o in document.children(p, "pobj") if o.lower in FIRMS and p.lower == "of"]
    plain = [o for o in bodies if [c.lower for c in document.children(o)] == ["the"]]  # "the head of the agency"
    return any(clauses) or len(plain) < len(of)
