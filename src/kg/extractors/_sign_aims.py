"""What a sign is meant for, as the words around it say: "in honour of X", "as a nod to X", "to mark X", "after X"."""

from collections.abc import Iterable

from kg import lexicon
from kg.extractors._sign_meant import leads_of
from kg.extractors._sign_words import AIM_VERBS, READ_NOUNS, READ_PHRASES
from kg.model import Document, Sentence, Token

SMALL = frozenset("a an the as in by is was also little fitting special lasting clear small both part of".split())
"""Words between what leads in a reading and its noun ("in a nod to", "as a fitting tribute to")."""


def aim(document: Document, sentence: Sentence, begin: int, end: int | None = None) -> Token | None:
    """The word for what is meant that the first lead-in among some tokens of a sentence leads to."""
    for token in document.tokens[begin : sentence.last if end is None else end]:
        if (found := aimed(document, token)) is not None:
            return found
    return None


def aimed(document: Document, token: Token) -> Token | None:
    """The word for what is meant, if a word leads to it: a noun of reading with its preposition, "to honour", …"""
    before = document.tokens[token.index - 1] if token.index else token
    if token.lower in READ_NOUNS and token.pos in {"NOUN", "PROPN"}:
        return (
            _behind(document, token, leads_of(document, token))
            if before.lower in SMALL or before.pos == "ADJ"
            else None
        )
    if token.lemma in READ_PHRASES and token.tag[:2] == "VB":
        return _behind(document, token, READ_PHRASES[token.lemma])
    purpose = token.tag == "VB" and before.lower == "to"
    if token.lemma in AIM_VERBS and (purpose or token.tag == "VBG") and token.pos == "VERB":
        return _object(document, token)
    return None


def _object(document: Document, verb: Token) -> Token | None:
    objects = [c for c in document.children(verb, "dobj", "attr", "oprd") if c.pos != "PRON"]
    after = document.tokens[verb.index + 1 : verb.index + 2]
    if not objects and after and after[0].text == ",":  # "to honour, in his words, everyone who kept going"
        torn = [c for c in document.children(document.head(verb), "npadvmod", "dobj") if c.index > verb.index]
        objects = [c for c in torn if document.tokens[document.subtree(c)[0].index - 1].text == ","]
    return objects[0] if objects else None


def _behind(document: Document, word: Token, prepositions: Iterable[str]) -> Token | None:
    """The object of a preposition that follows a word within a few words ("pay a last tribute to X")."""
    for token in document.tokens[word.index + 1 : word.index + 6]:
        if token.lower in prepositions:
            found = next(document.children(token, "pobj", "pcomp"), None)
            return _last_noun(document, found) if found is not None else None
        if token.pos in {"VERB", "PROPN"} or token.dep == "punct":
            return None
    return None


def _last_noun(document: Document, noun: Token) -> Token:
    """The head of a row of nouns that the parser cut short ("the NASA mathematician")."""
    while (following := document.tokens[noun.index + 1]) and (
        (following.pos == "NOUN" and following.head != noun.index)
        or (noun.pos == "PROPN" and following.lemma in lexicon.roles() and following.dep == "appos")
    ):
        noun = following
    return noun
