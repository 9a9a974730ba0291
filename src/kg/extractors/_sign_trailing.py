"""Names with their reason set right behind them: "the lander, Eagle, after the bird", "Columbia, a bow to a novel"."""

from collections.abc import Iterator

from kg.extractors._sign_aims import aimed
from kg.extractors._sign_crafts import BORNE_BY_NAME, TERMS
from kg.extractors._sign_given import Named, name_sign
from kg.extractors._sign_hedged import hedged
from kg.extractors._sign_mascots import ANIMALS
from kg.extractors._sign_meant import meant
from kg.extractors._sign_said import whole_name
from kg.grammar import TYPE_NOUNS, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Thing, Token

NAMESAKES = ANIMALS | frozenset(
    "god goddess deity titan muse nymph hero heroine king queen poet writer novelist explorer navigator astronomer"
    " physicist mathematician philosopher composer painter inventor pioneer scientist engineer bird star constellation"
    " river mountain sea island city town village ship sloop schooner character figure flower tree wind legend".split()
)
"""What things are called after."""
NODS = frozenset("nod bow homage reference allusion wink play pun riff".split())
"""What a name, and hardly a craft, is said to be."""


def trailing(document: Document, mentions: Mentions, sentence: Sentence, word: Token) -> Iterator[Sign]:
    """The sign of a name that a word behind a comma gives the reason of."""
    named = _named(document, mentions, sentence, word)
    target = _after(document, mentions, word) if named is not None else None
    if named is not None and target is None and word.lower in NODS and word.dep == "appos":
        target = aimed(document, word)
    if named is not None and target is not None and not hedged(document, word):
        yield name_sign(document, sentence, named, word, target, meant(document, mentions, target))


def _named(document: Document, mentions: Mentions, sentence: Sentence, word: Token) -> Named | None:
    """The name right before a word and its comma: a craft's, or one beside the noun for a craft."""
    start = word.index - (document.tokens[word.index - 1].lower in {"a", "an"})
    name = document.tokens[start - 2] if start - 2 >= sentence.first else word
    apart = document.tokens[start - 1].text in {",", "–", "—"}
    before = document.tokens[document.between(noun_phrase(document, name))[0].index - 1]
    told = {t.lower for t in document.between(noun_phrase(document, name))} | {before.lower}
    if not apart or name.pos != "PROPN" or not name.text[:1].isupper() or told & TERMS:
        return None  # "the call sign Ember, a nod to her hair" is read by its noun
    mention, span = mentions.at(name), whole_name(document, mentions, name)
    own = mention.entity if mention is not None and mentions.type_of(mention) in BORNE_BY_NAME else None
    bearer = own if own is not None or mention is not None else _beside(document, name)
    return Named(span.of(document.text), span, bearer) if bearer is not None else None


def _beside(document: Document, name: Token) -> Thing | None:
    """ "The first satellite in orbit, Camoens": the phrase that a name stands in apposition to."""
    host = document.head(name)
    if name.dep == "attr" and host.lemma == "be":  # "the mother ship was Columbia"
        ships = (s for s in document.children(host, "nsubj") if s.lower in TYPE_NOUNS)
        return next((noun_phrase(document, s) for s in ships), None)
    while name.dep == "appos" and host.pos == "NOUN":
        if host.lower in TYPE_NOUNS:
            return noun_phrase(document, host)
        host = document.head(document.head(host)) if host.dep == "pobj" else document.tokens[host.head]
        if host.dep == "ROOT":
            return noun_phrase(document, host) if host.lower in TYPE_NOUNS else None
    return None


def _after(document: Document, mentions: Mentions, word: Token) -> Token | None:
    """What stands behind "after", closed by a pause, if things are called after such."""
    target = next(document.children(word, "pobj"), None) if word.lower == "after" else None
    if target is None:
        return None
    end = document.tokens[document.subtree(target)[-1].index + 1 :][:1]
    closed = not end or end[0].text in {",", ".", ";", ")", "–", "—"}
    person = (m := mentions.at(target)) is not None and mentions.type_of(m) == "Person"
    return target if closed and (person or target.lower in NAMESAKES) else None
