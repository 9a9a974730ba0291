"""Names explained by what is said of "the name": "takes its name from X", "bears the name of Y", "is a nod to Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_aims import aim
from kg.extractors._sign_bearers import CRAFT, described, last_named
from kg.extractors._sign_given import (
    Named,
    called,
    given,
    giver,
    is_naming,
    name_sign,
    named_by,
    own_clause,
    whole_name,
)
from kg.extractors._sign_meant import meant, target_of
from kg.extractors._sign_readers import device, speaker
from kg.extractors._sign_words import QUOTES
from kg.grammar import mood, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Status, Token

NOUNS = frozenset({"name", "moniker", "nickname", "callsign", "namesake"})
ORIGIN = frozenset("come derive stem originate take borrow draw".split())
TAKING = frozenset("take get derive borrow owe draw earn inherit receive have".split())
BEARING = frozenset("bear carry take share adopt".split())
MEANING = frozenset({"mean", "translate"})
"""Verbs of glosses, which other rules read."""
STATUS: dict[str, Status] = {"plain": "occurred", "ongoing": "occurred", "future": "planned"}


def explained_name(document: Document, mentions: Mentions, sentence: Sentence, name: Token) -> Iterator[Sign]:
    """ "The name honours X", "takes its name from X", "chose the name as a nod to X"."""
    verb = document.head(name)
    if (
        verb.lemma in MEANING
        or negated(document, verb)
        or any(c.lower in {"his", "her"} for c in document.children(name, "poss"))
    ):
        return
    target = _origin(document, name, verb) or _said_of(document, sentence, name, verb)
    known = _whose(document, mentions, name, verb) if target is not None else None
    if target is None or known is None:
        return
    stands = meant(document, mentions, target)
    if stands != known.bearer and mood(document, verb) in STATUS:
        by = giver(document, mentions, verb) if name.dep == "dobj" else speaker(document, mentions, verb)
        sign = name_sign(document, sentence, known, name, target, stands)
        yield replace(sign, interpreted_by=by, device=device(document, name))


def _origin(document: Document, name: Token, verb: Token) -> Token | None:
    """ "Takes its name from X", "owes its name to X", "bears the name of X", "the name comes from X"."""
    leads: tuple[str, ...] = ()
    if name.dep == "dobj" and verb.lemma in {"give", "lend"}:
        return next((s for s in subject_tokens(document, verb) if s.pos in {"NOUN", "PROPN"}), None)
    if name.dep == "dobj" and verb.lemma in TAKING:
        leads = ("to",) if verb.lemma == "owe" else ("from", "after")
    elif name.dep in {"nsubj", "nsubjpass"} and verb.lemma in ORIGIN:
        leads = ("from",)
    for word in (verb, name):
        for prep in document.children(word, "prep"):
            bears = name.dep == "dobj" and verb.lemma in BEARING and prep.lower == "of" and word is name
            if prep.lower in leads or bears:
                return next(document.children(prep, "pobj"), None)
    return None


def _said_of(document: Document, sentence: Sentence, name: Token, verb: Token) -> Token | None:
    """What the clause of the noun "name" says that the name means, or is chosen for."""
    if name.dep in {"nsubj", "nsubjpass", "appos", "conj"} and verb.pos in {"VERB", "AUX"}:
        found = target_of(document, verb)
        if isinstance(found, Token):
            return found
    for clause in document.children(name, "relcl", "acl"):
        found = target_of(document, clause)
        if isinstance(found, Token):
            return found
    first = name.index + 1
    end = next(
        (t.index for t in document.tokens[first : sentence.last] if own_clause(document, t) and t is not verb), None
    )
    subject = name.dep in {"nsubj", "nsubjpass"} or verb.lemma in {"choose", "select", "pick", "give", "adopt"}
    beside = any(document.children(name, "appos", "relcl", "acl"))
    return aim(document, sentence, first, end) if subject or beside else None


def _whose(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """Whose name it is: beside the noun, by a possessive or "of", the verb's subject, else the name last given."""
    following = [t for t in document.tokens[name.index + 1 : name.index + 3] if t.text not in QUOTES][:1]
    beside = [t for t in following if t.pos == "PROPN"] + [
        c for c in document.children(name, "appos", "compound", "nmod") if c.pos == "PROPN"
    ]
    for token in beside:
        span = whole_name(document, mentions, token)
        mention = mentions.at(token)
        own = mention.entity if mention and mentions.type_of(mention) in CRAFT else None
        before = last_given(document, mentions, name) if own is None else None
        same = before is not None and before.called == span.of(document.text)
        return Named(span.of(document.text), span, before.bearer if before and same else own)
    owners = [document.head(verb) if p.tag == "WP$" else p for p in document.children(name, "poss")]
    if verb.lemma not in BEARING:
        owners += [c for p in document.children(name, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    owners = [t for t in owners if t.tag != "PRP$"]
    if name.dep == "dobj" and verb.lemma in {"give", "lend"}:
        given = [
            c
            for p in document.children(verb, "prep", "dative")
            if p.lower == "to"
            for c in document.children(p, "pobj")
        ]
        owners = [t for t in (*given, *document.children(verb, "dative")) if t.pos != "PRON" and t.dep != "prep"]
    if name.dep == "dobj" and verb.lemma in TAKING | BEARING:
        owners += subject_tokens(document, verb)
    for token in owners:
        bearer = described(document, mentions, token)
        if isinstance(bearer, str):
            mention = mentions.at(token)
            return Named(called(mentions, document, bearer), mention.span if mention else token.span, bearer)
        if bearer is not None:
            return Named(" ".join(bearer.of(document.text).split()), bearer, bearer)
    if name.dep == "dobj" and (verb.lemma in {"give", "lend"} or (owners and verb.lemma in TAKING | BEARING)):
        return None
    return last_given(document, mentions, name)


def _last_bearer(mentions: Mentions, name: Token) -> str | None:
    last = last_named(mentions, name.span.begin, *CRAFT)
    return last.entity if last else None


def last_given(document: Document, mentions: Mentions, name: Token) -> Named | None:
    """The name that one of the last sentences gives, else that of the craft last named."""
    here = document.sentences.index(document.sentence_of(name.index))
    first = document.sentences[max(0, here - 3)].first
    for token in reversed(document.tokens[first : name.index]):
        if is_naming(document, token) and given(document, mentions, token) is not None:
            known = named_by(document, mentions, token)
            if known is not None:
                return Named(known.called, noun_phrase(document, name), known.bearer)
    key = _last_bearer(mentions, name)
    return Named(called(mentions, document, key), noun_phrase(document, name), key) if key else None
