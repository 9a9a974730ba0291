"""Events that are still to come, as they are prepared, contracted or talked over: "in preparation for the docking"."""

from itertools import takewhile

from kg.extractors._frame_words import READYING
from kg.grammar import governors
from kg.model import Document, Token

PREPARING = frozenset(
    "countdown preparation preparations prepare prepares preparing readiness ready training trains train"
    " licence license permission approval permit clearance authorisation authorization go-ahead slot"
    " standby choice need chance chances option options hope hopes".split()
)
CONTRACTS = frozenset("contract deal agreement order booking reservation manifest backlog".split())
"""What tells of launches to come."""
LEADING = frozenset("countdown count countdowns run-up lead-up runup".split())
TALKS = frozenset("negotiate haggle bargain negotiation".split())


def prepared(document: Document, trigger: Token, verb: Token | None) -> bool:
    """ "In preparation for the docking", "got a licence for the hop", "the countdown to launch": still to come."""
    if any(t.lower == "to" and document.tokens[t.index - 1].lower in LEADING for t in path(document, trigger)):
        return True
    over = next((document.head(t) for t in path(document, trigger) if t.lower == "for"), None)
    ready = (over, *document.children(over, "dobj", "nsubjpass")) if over else ()
    if any(t.lower in PREPARING or t.lemma in CONTRACTS for t in ready) or (over and _readies(document, over)):
        return True
    talks = (document.head(t) for t in path(document, trigger) if t.lower in {"over", "about", "on"})
    if any(t.lemma in TALKS for t in talks):
        return True  # "negotiates with SpaceX over the launch of its probes"
    told = verb is not None and verb.lemma in {"include", "cover", "comprise", "involve"}
    return bool(told and verb and any(s.lemma in CONTRACTS for s in document.children(verb, "nsubj")))


def _readies(document: Document, verb: Token) -> bool:
    """ "Rolled it out for launch"; but "rolled it back for a leak"."""
    return verb.lemma in READYING and not any(c.lower == "back" for c in document.children(verb, "prt", "advmod"))


def path(document: Document, noun: Token) -> list[Token]:
    """What a noun hangs on, up to the finite verb: "in preparation for conducting the launch"."""
    return list(takewhile(lambda t: t.pos in {"ADP", "NOUN"} or t.dep == "pcomp", governors(document, noun)))
