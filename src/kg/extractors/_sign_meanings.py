"""Where the meaning of a name ends that is set beside it."""

from kg.extractors._sign_words import LANGUAGES, QUOTES
from kg.grammar import span_of
from kg.model import Document, Mentions, Sentence, Span, Token

EMPTY = frozenset("nothing something everything anything little much more less lot business that".split())
CLAUSAL = frozenset("that it they we he she there i you".split())
STOPS = frozenset(", ; . ) ( – — :".split())
LONGEST = 14  # words that a meaning may have


def meaning_at(document: Document, mentions: Mentions, sentence: Sentence, begin: int) -> Span | None:
    """The words up to a comma, bracket or stop; in quotation marks, up to the one that closes. None for a clause."""
    if begin >= sentence.last:
        return None
    while begin < sentence.last - 1 and document.tokens[begin].lower in {
        "literally",
        "roughly",
        "loosely",
        "something",
    }:
        begin += 1
    quoted = document.tokens[begin].text in QUOTES
    words: list[Token] = []
    for token in document.tokens[begin + quoted : sentence.last]:
        if token.text in QUOTES if quoted else token.text in STOPS or _ends(document, mentions, token):
            break
        words.append(token)
    while words and (words[0].lower in {"a", "an", "the", "to", "like", "or"} or words[0].text in QUOTES):
        words = words[1:]
    while words and words[-1].dep == "punct":
        words = words[:-1]
    if not words or len(words) > LONGEST or words[-1].lower in EMPTY or words[0].lower in CLAUSAL:
        return None
    return span_of(words)


def _ends(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether a meaning ends before a word: "hope in Japanese", "moon craft and Mangalyaan …"."""
    following = document.tokens[token.index + 1 : token.index + 3]
    if token.lower == "in":
        return any(t.lower in LANGUAGES for t in following)
    clauses = document.head(token).pos in {"VERB", "AUX"} and document.head(token).tag != "VBG"
    return token.lower in {"and", "while", "but"} and (clauses or any(mentions.at(t) for t in following[:1]))
