"""Who reads a sign, and by which figure of speech."""

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_words import DEVICES, NOUNS, READ_VERBS, named_signs
from kg.extractors._speech_refer import resolve
from kg.grammar import governors, is_passive, noun_phrase
from kg.model import Document, Mentions, Thing, Token

WRITINGS = frozenset("tweet post statement article report message letter column caption comment video".split())
"""What is written: its writer is the reader."""
SHOWING = frozenset("indicate show suggest reveal".split())
"""Verbs of speech that a picture "says" something by."""
READERS = ("Person", "Agency", "Company", "Organization", "Country", "GeopoliticalEntity")


def speaker(document: Document, mentions: Mentions, word: Token) -> Thing | None:
    """Who says what a word says: the subject of a verb of speech above it or put in beside it; None for the writer."""
    cues = lexicon.speech_cues()
    beside = document.children(word, "parataxis", "ccomp")
    inserted = [c for c in beside if (c.lemma, "verb") in cues and c.index < word.index]
    above = [t for t in governors(document, word) if (t.lemma, "verb") in cues and t.tag[:2] == "VB"]
    according = [
        (to, c)
        for t in (word, *governors(document, word))
        for p in document.children(t, "prep")
        if p.lower == "according"
        for to in document.children(p, "prep")
        for c in document.children(to, "pobj")
    ]
    for _, source in according:
        if (told := reader(document, mentions, source)) is not None:
            return told
    for verb in (*inserted, *above):
        for subject in subject_tokens(document, verb) if not is_passive(document, verb) else ():
            found = reader(document, mentions, subject)
            if subject == word or document.head(document.head(word)) == subject:
                continue  # "three stars, which the designer says stand for the crew"
            speaks = verb.lemma not in READ_VERBS | SHOWING and subject.lower not in {*NOUNS, *named_signs()}
            if found is not None and (isinstance(found, str) or speaks):
                return found
    return None


def reader(document: Document, mentions: Mentions, token: Token) -> Thing | None:
    """The one that a subject names: a person or body, by a title too; the words where nobody is named."""
    by = [
        c
        for p in document.children(token, "prep", "agent")
        if p.lower in {"by", "from"}
        for c in document.children(p, "pobj")
    ]
    if token.lower in WRITINGS:
        return reader(document, mentions, by[0]) if by else None
    named = [token, *document.children(token, "appos")]
    for part in named:
        mention = mentions.at(part)
        if mention and mentions.type_of(mention) in READERS and (part is not token or mention.span.covers(token.span)):
            return mention.entity
    meant = resolve(document, mentions, token) if mentions.at(token) is None else None
    if meant is not None and mentions.type_of(meant) in READERS:
        return meant.entity  # "he", "the pilot"
    if token.pos in {"NOUN", "PROPN"} and mentions.at(token) is None:
        return noun_phrase(document, token)
    return None


def device(document: Document, word: Token) -> str | None:
    """The figure of speech that the sentence of a word names."""
    for token in document.sentence_tokens(document.sentence_of(word.index)):
        if token.lower in DEVICES:
            return DEVICES[token.lower]
        if token.lower == "play" and {t.lower for t in document.subtree(token)} >= {"on", "words"}:
            return "pun"
    return None
