"""The words of a speaker who has no name: the noun phrase with what stands close behind it, up to the first comma."""

from kg.extractors._speech_refer import BODIES
from kg.extractors._speech_text import tokens_in
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Span, Token

BEHIND = ("prep", "amod")


def phrase(document: Document, mentions: Mentions, token: Token) -> Span:
    """The words of an unnamed speaker without marks: "the journal Lumen", "a source at the ministry"."""
    whole = noun_phrase(document, token)
    words = [t for t in tokens_in(document, whole) if t.pos != "PUNCT"] or [token]
    names = (t for t in document.children(token, "appos") if t.pos == "PROPN" and t.index == words[-1].index + 1)
    last = next(names, words[-1])
    return Span(words[0].span.begin, _with_modifiers(document, mentions, token, last).span.end)


def _with_modifiers(document: Document, mentions: Mentions, noun: Token, last: Token) -> Token:
    """The last word of what describes a noun and follows it without a comma; a time tells when it spoke."""
    for child in document.children(noun, *BEHIND):
        if child.index <= last.index:
            continue
        words = document.subtree(child)
        span = Span(words[0].span.begin, words[-1].span.end)
        if words[0].index != last.index + 1 or mentions.times_in(span):
            break
        for word in words:
            if word.pos == "PUNCT" and word.text not in {"-", "–", "’"}:
                return last
            last = word
    return last


def beside_body(document: Document, mentions: Mentions, token: Token) -> list[Token]:
    """What the parser made an apposition of the body: "a member of the board, Ann Lee"."""
    below = [o for p in document.children(token, "prep") for o in document.children(p, "pobj")]
    bodies = [o for o in below if (m := mentions.at(o)) and mentions.type_of(m) in BODIES]
    return [c for o in bodies for c in document.children(o, "appos")]
