"""The first of their kind in space: "became the first Brazilian in space", "was the first man to orbit the Earth".

Whoever was the first somewhere up there was launched, though no verb tells of it.
"""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.grammar import RANKS, negated
from kg.model import Document, Mentions, Token

BEING = frozenset({"be", "become", "make"})
REACHING = frozenset("reach enter orbit circle visit".split())
HIGH = frozenset({"space", "orbit", "orbits"})
ROUND = HIGH | {"earth", "planet", "globe", "world"}


def pioneers(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The nouns that tell so, in text order."""
    for noun in document.tokens:
        if noun.dep in {"attr", "oprd"} and _is_ranked(document, noun) and _in_space(document, noun):
            subjects = subject_tokens(document, document.head(noun))
            named = (mentions.at(t) for s in subjects for t in (s, *document.children(s, "appos")))
            if any(m and mentions.type_of(m) == "Person" for m in named):
                yield noun


def _is_ranked(document: Document, noun: Token) -> bool:
    """ "The first Brazilian", "China's first person", "the 100th human"."""
    words = [noun.lower, *(c.lower for c in document.children(noun, "amod", "advmod"))]
    ranked = any(w in RANKS or (w[:1].isdigit() and w[-2:] in {"st", "nd", "rd", "th"}) for w in words)
    verb = document.head(noun)
    now = verb.lemma == "be" and verb.tag in {"VBZ", "VBP"}  # "is the first Briton in space" tells of no day
    return ranked and verb.lemma in BEING and not now and not negated(document, verb)


def _in_space(document: Document, noun: Token) -> bool:
    above = [noun, document.head(noun)]  # the parser may hang "in orbit" on the verb
    there = {g.lower for t in above for g in _goals(document, t, "in", "into", "to") if g.index > noun.index}
    return bool(there & HIGH) or any(_goes_round(document, verb) for verb in document.children(noun, "acl", "relcl"))


def _goes_round(document: Document, verb: Token) -> bool:
    """ "The first to orbit the Earth"; to walk or live there is another matter."""
    return verb.lemma in REACHING and bool({o.lower for o in document.children(verb, "dobj")} & ROUND)


def _goals(document: Document, over: Token, *prepositions: str) -> list[Token]:
    preps = [p for p in document.children(over, "prep") if p.lower in prepositions]
    return [g for p in preps for g in document.children(p, "pobj")]
