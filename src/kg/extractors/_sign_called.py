"""Names explained by what is said of "the name": "takes its name from X", "bears the name of Y", "is a nod to Z"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_glosses import words_of
from kg.extractors._sign_reading import device, meant, speaker
from kg.extractors._sign_words import LANGUAGES, READ_NOUNS, READ_PHRASES
from kg.grammar import TYPE_NOUNS, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

NOUNS = frozenset({"name", "moniker", "nickname"})
TAKING = frozenset("take get derive borrow owe draw earn inherit receive have".split())
BEARING = frozenset("bear carry take share adopt".split())
ORIGIN = frozenset("come derive stem originate take borrow draw".split())
BLENDS = frozenset("portmanteau contraction blend combination abbreviation".split())
CRAFT = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Mission", "Payload")
ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their|this)\s", re.I)
ANY_CRAFT = frozenset("spacecraft ship craft capsule vessel spaceship freighter rocket launcher".split())
"""Nouns that any vehicle is called by."""
REACH = 90  # characters that the words of a name and its meaning may span


@dataclass(frozen=True, slots=True)
class Named:
    """What is called so: the entity if it is one, what it is called, and where the words stand."""

    owner: str | None
    called: str
    span: Span


def called_signs(document: Document, mentions: Mentions, sentence: Sentence, token: Token) -> Iterator[Sign]:
    """The sign of a name that a sentence explains around the noun "name", or by a blend of words."""
    if token.lower in NOUNS and token.pos == "NOUN":
        found = _from(document, mentions, token) or _of_somebody(document, token) or _is_said(document, token)
        if found is not None:
            word, target = found
            yield from _sign(document, mentions, sentence, _bearer(document, mentions, token, word), word, target)
    elif token.lower in BLENDS and token.dep == "attr":
        yield from _blend(document, mentions, sentence, token)


def _blend(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "X is a portmanteau of Y and Z"."""
    verb = document.head(noun)
    subject = next(iter(subject_tokens(document, verb)), None)
    for target in list(_behind(document, noun, "of", "for"))[:1]:
        if subject is not None and subject.lower in NOUNS:
            yield from _sign(document, mentions, sentence, _bearer(document, mentions, subject, verb), noun, target)
        elif subject is not None and (subject.pos == "PROPN" or mentions.at(subject)):
            yield from _sign(document, mentions, sentence, named(document, mentions, subject), noun, target)


def _behind(document: Document, token: Token, *prepositions: str) -> Iterator[Token]:
    """The nouns behind some prepositions of a word."""
    for prep in document.children(token, "prep", "agent"):
        if prep.lower in prepositions:
            yield from document.children(prep, "pobj")


def _from(document: Document, mentions: Mentions, name: Token) -> tuple[Token, Token] | None:
    """ "Takes its name from X", "owes its name to X"."""
    verb = document.head(name)
    if name.dep != "dobj" or verb.lemma not in TAKING or negated(document, verb):
        return None
    if not any(c.tag in {"PRP$", "DT"} or c.dep == "poss" for c in document.children(name, "poss", "det")):
        return None
    leads = ("to",) if verb.lemma == "owe" else ("from", "after")
    targets = [*_behind(document, verb, *leads), *_behind(document, name, *leads)]
    return (verb, targets[0]) if targets else None


def _of_somebody(document: Document, name: Token) -> tuple[Token, Token] | None:
    """ "Bears the name of X"."""
    verb = document.head(name)
    if name.dep != "dobj" or verb.lemma not in BEARING or negated(document, verb):
        return None
    return next(((verb, target) for target in _behind(document, name, "of")), None)


def _is_said(document: Document, name: Token) -> tuple[Token, Token] | None:
    """ "The name comes from X", "is a nod to X", "is short for X", "is Arabic for X"."""
    verb = document.head(name)
    for noun in document.children(name, "appos"):
        if noun.lower in READ_NOUNS and (found := next(_behind(document, noun, *READ_NOUNS[noun.lower]), None)):
            return noun, found
    if name.dep not in {"nsubj", "nsubjpass"} or negated(document, verb):
        return None
    if verb.lemma in ORIGIN and (found := next(_behind(document, verb, "from"), None)):
        return verb, found
    for noun in document.children(verb, "attr", "acomp"):
        leads = READ_NOUNS.get(noun.lower, ())
        leads = ("for",) if noun.lower == "short" or noun.lower in LANGUAGES else leads
        if found := next(_behind(document, noun, *leads), None):
            return noun, found
    if verb.lemma in READ_PHRASES and (found := next(_behind(document, verb, *READ_PHRASES[verb.lemma]), None)):
        return verb, found
    return None


def _bearer(document: Document, mentions: Mentions, name: Token, word: Token) -> Named | None:
    """Whose name it is: beside the noun, by a possessive or "of", the verb's subject, else the craft last named."""
    beside = [c for c in document.children(name, "appos", "compound", "nmod", "nsubj") if c.pos == "PROPN"]
    possessors = list(document.children(name, "poss")) + (
        [] if document.head(name).lemma in BEARING else [*_behind(document, name, "of")]
    )
    verb = document.head(name)
    subjects = subject_tokens(document, verb) if name.dep == "dobj" else []
    if any(p.tag == "WP$" for p in possessors):
        subjects = [document.head(verb)] if verb.dep == "relcl" else []
    first = [named(document, mentions, t) for t in (*beside, *subjects, *possessors) if t.tag not in {"PRP$", "WP$"}]
    found = [n for n in first if n is not None]
    known = next((n for n in found if n.owner), found[0] if found else None)
    return known or last_craft(document, mentions, name)


def named(document: Document, mentions: Mentions, token: Token) -> Named | None:
    """What a word stands for as the bearer of a name; a vehicle's noun with "the" is the one last named."""
    mention = mentions.at(token)
    if mention is not None:
        return Named(mention.entity, words_of(document, mentions, mention), mention.span)
    if token.pos == "PROPN":
        return Named(None, token.text, token.span)
    kind = TYPE_NOUNS.get(token.lower) if token.lower in ANY_CRAFT else None
    if kind is not None and any(c.lower in {"the", "this", "its"} for c in document.children(token, "det", "poss")):
        found = last_craft(document, mentions, token, kind)
        if found is not None:
            return found
    return (
        Named(None, noun_phrase(document, token).of(document.text), noun_phrase(document, token))
        if (token.pos == "NOUN")
        else None
    )


def last_craft(document: Document, mentions: Mentions, before: Token, *kinds: str) -> Named | None:
    """The craft last named before a word."""
    near = [
        m for m in mentions.names
        if m.span.end <= before.span.begin and m.form in {"name", "short"} and mentions.type_of(m) in (kinds or CRAFT)
    ]  # fmt: skip
    last = max(near, key=lambda m: m.span.end, default=None)
    return Named(last.entity, words_of(document, mentions, last), before.span) if last else None


def _sign(
    document: Document, mentions: Mentions, sentence: Sentence, bearer: Named | None, word: Token, target: Token
) -> Iterator[Sign]:
    """The sign of a name with its meaning."""
    if bearer is None:
        return
    stands = meant(document, mentions, target)
    if stands == bearer.owner:
        return
    by = speaker(document, mentions, word)
    yield Sign(
        "name", label(bearer), stretch(bearer.span, word, target), sentence.span, bearer.owner,
        stands_for=stands, interpreted_by=by, device=device(document, word),
    )  # fmt: skip


def label(bearer: Named) -> str:
    """What the name is called: by itself, or by what has it."""
    words = ARTICLE.sub("", " ".join(bearer.called.split()))
    return f"name {words}" if bearer.owner or words[:1].isupper() else f"name of {words}"


def stretch(said: Span, word: Token, target: Token) -> Span:
    """The words of the article from the name to its meaning, unless they are too far apart: then the name's own."""
    begin, end = min(said.begin, word.span.begin), max(said.end, word.span.end, target.span.end)
    return Span(begin, end) if end - begin <= REACH else said
