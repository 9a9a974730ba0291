"""People called by their age or their children: "the 54-year-old", "the mum-of-two"."""

from kg.extractors._speech_text import listed
from kg.model import Document, Token

PARENTS = frozenset(listed("mother mum mom father dad parent grandmother grandfather grandad"))
COUNTS = frozenset(listed("one two three four five six"))


def is_age(document: Document, old: Token) -> bool:
    """Whether "old" ends an age: "the 54-year-old"."""
    return any(t.lower in {"year", "years"} for t in document.tokens[max(0, old.index - 2) : old.index])


def is_parent(document: Document, noun: Token) -> bool:
    """Whether "the mum-of-two", "the father of three" stands for whom is told of; the parser may take "two" for it."""
    around = document.tokens[max(0, noun.index - 4) : noun.index + 5]
    words = [t.lower for t in around if t.text != "-"]
    parents = [i for i, word in enumerate(words) if word in PARENTS]
    counted = any(words[i + 1 : i + 2] == ["of"] and set(words[i + 2 : i + 3]) & COUNTS for i in parents)
    own = {c.lower for c in document.children(noun)}
    return counted and noun.lower in PARENTS | COUNTS and "the" in own
