"""Languages that are called like nations: "the manual is in Russian", "he knew no Greek", "Greek for hope"."""

from kg import reference
from kg.model import Document, Span, Token

KNOWING = frozenset("speak know learn teach study understand read translate write forget master".split())
"""Verbs whose object may be a language."""
INTO = frozenset({"in", "into", "from"})


def is_tongue(document: Document, span: Span) -> bool:
    """Whether an adjective of a nation means its language: by itself, without an article, spoken or written in."""
    inside = document.between(span)
    word = span.of(document.text)
    nation = word in reference.demonyms() and word not in reference.by_name()
    return nation and len(inside) == 1 and _is_spoken(document, inside[0]) and not _is_of_thing(document, inside[0])


def _is_spoken(document: Document, word: Token) -> bool:
    above = document.head(word)
    if word.dep == "conj" and above.text[:1].isupper():
        return _is_spoken(document, above)
    after = [t.text for t in document.tokens[word.index + 1 : word.index + 3]]
    if len(after) == 2 and after[0] == "for" and (after[1][:1] in "\"“‘'«" or after[1].islower()):
        return word.dep != "nsubj" and word.tag != "NNS"  # "Greek for hope"
    written = word.dep == "pobj" and above.lower in INTO
    return written or (word.dep == "dobj" and above.lemma in KNOWING)


def _is_of_thing(document: Document, word: Token) -> bool:
    """Whether an article or number stands before it, or a noun behind: "in Russian hands", "a Greek"."""
    counted = any(c.dep in {"det", "poss", "nummod"} and c.lower not in {"any", "no"} for c in document.children(word))
    after = document.tokens[word.index + 1 : word.index + 2]
    return counted or any(t.pos in {"NOUN", "PROPN"} and t.head != word.index for t in after) or word.tag == "NNS"
