"""Words shown without quotation marks: "its motto, Semper Sursum, is painted on the hull", "the words Go Ruska"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kg.extractors._sign_display import displays
from kg.extractors._sign_owned import sole_body
from kg.extractors._sign_owners import owners_of
from kg.extractors._sign_words import LANGUAGES, NOUNS, QUOTES
from kg.grammar import span_of
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

MOTTOS = frozenset("motto slogan tagline catchphrase watchword mantra".split())
WORDS = frozenset("words legend inscription lettering".split())
PAUSES = frozenset({",", ":", "–", "—", "-", "("})
SMALL = frozenset("ad et in of the per and to for non a la le de per".split())
"""Words in lower case within a motto."""
ENDS = frozenset({".", ",", ";", ":", "–", "—", "-", "(", ")"})
LONGEST = 8  # words of a motto


def motto_signs(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[Sign]:
    """Every motto and inscription of a sentence that stands there in capitals without quotation marks."""
    for noun in document.sentence_tokens(sentence):
        is_motto = noun.lower in MOTTOS and noun.pos == "NOUN"
        words = _behind(document, sentence, noun) if is_motto or noun.lower in WORDS else []
        beside = _beside(document, sentence, noun) if words and not is_motto else None
        shown = next((d for t in (noun, beside) if t for d in displays(document, mentions, t)), None) if words else None
        if not words or (not is_motto and shown is None and beside is None):
            continue
        owner = next(iter(owners_of(document, mentions, noun)), None) if is_motto else None
        owner = owner if owner is not None or not is_motto else sole_body(document, mentions, noun)
        span = span_of(words)
        said = " ".join(span.of(document.text).split())
        sign = Sign("slogan", said, span, sentence.span, owner, stands_for=_gloss(document, sentence, words[-1]))
        if shown is not None:
            sign = replace(
                sign, displayed_on=shown.bearer, display=shown.mode, agent=shown.agent, place=shown.place,
                time=shown.time, status=shown.status,
            )  # fmt: skip
        yield sign


def _behind(document: Document, sentence: Sentence, noun: Token) -> list[Token]:
    """The words in capitals behind a noun, a pause between: several, or one in a motto's place."""
    first = noun.index + 1
    paused = first < sentence.last and document.tokens[first].text in PAUSES
    rest = document.tokens[first + paused : min(first + paused + LONGEST, sentence.last)]
    words = list(takewhile(lambda t: t.text[:1].isupper() or t.lower in SMALL, rest))
    if paused and noun.lower in MOTTOS and len(words) == 1:
        words = list(takewhile(lambda t: t.text not in ENDS, rest))  # "its motto, Per ardua, …"
        words = words if not any(t.tag in {"MD", "WDT"} or t.text in QUOTES for t in words) else []
    while words and words[-1].lower in SMALL:
        words = words[:-1]
    after = document.tokens[words[-1].index + 1] if words else noun
    closed = after.text in ENDS or after.text in QUOTES or after.pos in {"VERB", "AUX", "ADP", "CCONJ"}
    return words if len(words) > 1 and words[0].text[:1].isupper() and closed else []


def _beside(document: Document, sentence: Sentence, noun: Token) -> Token | None:
    """The sign told of before "the words" in the sentence ("the logo, and below it the words …")."""
    before = document.tokens[sentence.first : noun.index]
    return next((t for t in reversed(before) if t.lower in NOUNS and t.pos == "NOUN"), None)


def _gloss(document: Document, sentence: Sentence, last: Token) -> Span | None:
    """What the words mean: quoted behind "or", "Latin for", "which means", or in brackets."""
    rest = document.tokens[last.index + 1 : min(last.index + 7, sentence.last)]
    opened = next((i for i, t in enumerate(rest) if t.text in QUOTES), None)
    if opened is None:
        return None
    lead = [t.lower for t in rest[:opened] if t.dep != "punct" and t.text not in PAUSES]
    bracket = any(t.text == "(" for t in rest[:opened]) and not lead
    told = lead in (["or"], ["meaning"], ["which", "means"]) or (len(lead) == 2 and lead[0] in LANGUAGES)
    inside = document.tokens[rest[opened].index + 1 : sentence.last]
    words = list(takewhile(lambda t: t.text not in QUOTES, inside))
    while words and words[-1].text in {",", "."}:
        words = words[:-1]
    return span_of(words) if words and (told or bracket) else None
