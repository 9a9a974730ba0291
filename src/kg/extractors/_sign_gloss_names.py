"""The names that are explained by the words beside them: the one before a word, and the next of a list."""

from kg.extractors._sign_meanings import STOPS
from kg.extractors._sign_words import LANGUAGES, QUOTES
from kg.model import Document, Mention, Mentions, Sentence, Span, Token

BESIDE = frozenset(
    ", ( – — - which that is was are were from the a an name names means being literally itself roughly loosely also"
    " 's ’s in".split()
)
"""Words that may stand between a name and the word that explains it."""


def name_before(document: Document, mentions: Mentions, sentence: Sentence, index: int) -> Span | None:
    """The name that stands before a word, with only small words, quotation marks and languages between."""
    for place in range(index - 1, sentence.first - 1, -1):
        token = document.tokens[place]
        spoken = (
            token.index > sentence.first and document.tokens[token.index - 1].lower == "in"
        )  # "which in Hindi means"
        if token.lower in LANGUAGES and (spoken or mentions.at(token) is None or not is_name(mentions, token)):
            continue
        if is_name(mentions, token):
            return name_span(document, mentions, token)
        if token.dep == "appos" and token.text.islower() and is_name(mentions, document.head(token)):
            return name_span(document, mentions, document.head(token))  # "Asha, the rover, is Hindi for hope"
        if token.lower not in BESIDE and token.text not in QUOTES:
            return None
    return None


def next_pair(document: Document, mentions: Mentions, sentence: Sentence, meaning: Span) -> tuple[Span | None, int]:
    """ "X means moon craft and Z Mars craft": the name that goes on the list of meanings, and where its own begins."""
    last = document.between(meaning)[-1].index
    joined = [t for t in document.tokens[last + 1 : min(last + 4, sentence.last)] if t.text not in QUOTES]
    mention = mentions.at(joined[1]) if len(joined) > 1 and joined[0].lower in {"and", "while"} else None
    if mention is None and len(joined) > 1 and joined[0].lower in {"and", "while"} and joined[1].text[:1].isupper():
        quoted = document.tokens[min(joined[1].index + 1, sentence.last - 1)].text in QUOTES
        return (joined[1].span, joined[1].index + 1) if quoted else (None, last)  # "and Voskhod 'sunrise'"
    if mention is None or mention.form not in {"name", "short"}:
        return None, last
    end = document.between(mention.span)[-1].index + 1
    bare = end < sentence.last and document.tokens[end].pos in {"NOUN", "PROPN", "ADJ", "PUNCT"}
    return (mention.span, end) if bare and document.tokens[end].text not in STOPS else (None, last)


def is_name(mentions: Mentions, token: Token) -> bool:
    """Whether a word is (part of) a name."""
    mention = mentions.at(token)
    if mention is not None and mention.form in {"name", "short"}:
        return mentions.type_of(mention) not in {"Person", "Country"}
    return mention is None and token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", "ADJ", "X"}


def name_span(document: Document, mentions: Mentions, token: Token) -> Span:
    """The whole name that a word belongs to."""
    mention: Mention | None = mentions.at(token)
    if mention is not None and mention.form in {"name", "short"}:
        return _without_kind(document, mention.span)
    first = token
    while (
        first.index
        and document.tokens[first.index - 1].pos == "PROPN"
        and mentions.at(document.tokens[first.index - 1]) is None
    ) or (first.index and token.text.isupper() and document.tokens[first.index - 1].text.isupper()):
        first = document.tokens[first.index - 1]
    return Span(first.span.begin, token.span.end)


def _without_kind(document: Document, span: Span) -> Span:
    """ "The Pirs docking compartment" is called Pirs: without the words in lower case behind the name."""
    words = document.between(span)
    last = next((t for t in words[::-1] if not t.text[:1].islower()), words[-1])
    return Span(span.begin, last.span.end)
