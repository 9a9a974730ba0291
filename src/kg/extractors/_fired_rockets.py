"""Rockets that are fired: by a state, or from somewhere; not engines, nor a rocket that is held on a stand."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, is_passive, negated
from kg.model import Document, Mentions, Token

FROM = frozenset("from into toward towards over".split())
STATES = ("Country", "GeopoliticalEntity")
GROUND = frozenset("stand engine engines test static hot second seconds minute minutes".split())


def fired_rockets(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of such a launch: "North Korea fired a rocket", "was fired from the west coast"."""
    for verb in document.tokens:
        if verb.lemma == "fire" and verb.pos == "VERB" and verb.dep not in {"amod", "compound"}:
            passive = is_passive(document, verb)
            shot = document.children(verb, "nsubjpass" if passive else "dobj")
            if any(_is_rocket(mentions, t) for t in shot) and _is_flown(document, mentions, verb, passive):
                yield verb


def _is_rocket(mentions: Mentions, noun: Token) -> bool:
    """Whether a word is of one rocket; those that are fired in numbers are weapons."""
    named = mentions.type_at(noun)
    one = noun.tag == "NN" and TYPE_NOUNS.get(noun.lower) == "LaunchVehicle"
    return named == "LaunchVehicle" or (named is None and one)


def _is_flown(document: Document, mentions: Mentions, verb: Token, passive: bool) -> bool:
    words = {t.lower for t in document.subtree(verb)}
    up = any(c.lower == "up" for c in document.children(verb, "prt"))
    aimed = any(o.tag == "NNP" for p in document.children(verb, "prep") if p.lower == "at"
                for o in document.children(p, "pobj"))  # fmt: skip
    if up or aimed or words & GROUND or negated(document, verb):
        return False
    by_state = not passive and any(mentions.type_at(s) in STATES for s in subject_tokens(document, verb))
    return by_state or any(p.lower in FROM for p in document.children(verb, "prep"))
