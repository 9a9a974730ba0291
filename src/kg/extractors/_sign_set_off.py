"""Parts of a design that are read by words set off beside them: "shows a heron, a nod to X", "a star (for the crew)",
"includes the cross to signify X", "a ship inspired by that of X".
"""

from kg.extractors._sign_hedged import hedged
from kg.extractors._sign_meant import STANDING, Reading, full_phrase, leads_of, meant, of_word
from kg.extractors._sign_motifs import CRAFTS, ELEMENTS
from kg.extractors._sign_next import CALLED
from kg.extractors._sign_words import AIM_VERBS, NOUNS, READ_NOUNS, READ_VERBS
from kg.grammar import negated, span_of
from kg.model import Document, Mentions, Token

APART = frozenset({",", "(", "–", "—", "-"})
BASED = frozenset("inspire base model".split())
"""Verbs whose participle tells what a part is taken from."""
FAR = 10  # tokens from a part to the words that read it


def set_off(document: Document, mentions: Mentions, word: Token, drawn: frozenset[str]) -> tuple[Token, Reading] | None:
    """The part that is told to be on a design, and what a word beside it says that it is read as."""
    led = _leads(document, word)
    part = _counted(document, word) or (_last_drawn(document, word, drawn) if led else None)
    if part is None:
        return None
    if word.lower == "for":
        target = next(document.children(word, "pobj"), None)
        return (part, Reading(word, full_phrase(document, target))) if target is not None else None
    read = of_word(document, mentions, word)
    return (part, read) if read is not None else None


def _counted(document: Document, word: Token) -> Token | None:
    """ "Six stars for the six members of the crew"."""
    part = document.tokens[word.index - 1] if word.index else word
    counted = part.tag == "NNS" and part.lower in ELEMENTS - CRAFTS and any(document.children(part, "nummod"))
    return part if word.lower == "for" and word.dep == "prep" and counted else None


def inverted(document: Document, mentions: Mentions, verb: Token) -> tuple[Token, Reading] | None:
    """ "The crew is represented by four stars", "the pilots (symbolised by the wings)": the part, and what it means."""
    if verb.lemma not in STANDING or verb.tag != "VBN" or negated(document, verb) or hedged(document, verb):
        return None
    part = next((c for p in document.children(verb, "agent") for c in document.children(p, "pobj")), None)
    subjects = document.children(verb, "nsubjpass")
    told = document.head(verb) if verb.dep == "acl" else next(subjects, None)
    if part is None or told is None or told.pos == "PRON" or not {part.lower, part.lemma} & ELEMENTS:
        return None
    stands = span_of([t for t in document.between(full_phrase(document, told)) if t.index < verb.index])
    return part, Reading(verb, stands if verb.dep == "acl" else meant(document, mentions, told))


def _leads(document: Document, word: Token) -> bool:
    """Whether a word may read what stands before it: a noun of meaning, an aim, "for" behind a dash."""
    before = document.tokens[word.index - 1] if word.index else word
    pause = document.tokens[word.index - 2] if word.index > 1 else word
    if word.lower == "for":
        behind = document.tokens[word.index + 1 : word.index + 3]
        lone = len(behind) == 2 and behind[0].pos == "NOUN" and behind[1].text in {",", ".", ";"}  # ", for hope,"
        return word.dep == "prep" and before.text in (APART if lone else APART - {","})
    if word.lower in READ_NOUNS and word.pos == "NOUN" and bool(leads_of(document, word)):
        called = word.lower in CALLED or word.lower in {"symbol", "emblem"}
        apart = before.lower in {"a", "an", "the"} and (pause.text in APART or pause.lower == "as")
        return apart and (called or pause.lower == "as")
    aims = word.lemma in AIM_VERBS and word.tag == "VB" and before.lower == "to"
    return aims and word.dep in {"xcomp", "advcl", "acl", "relcl"} and word.lemma in READ_VERBS | {"mark"}


def _last_drawn(document: Document, word: Token, drawn: frozenset[str]) -> Token | None:
    """The part told last before a word, no other clause between."""
    first = max(document.sentence_of(word.index).first, word.index - FAR)
    for token in reversed(document.tokens[first : word.index - 1]):
        if token.tag in {"VBZ", "VBP", "VBD", "MD"} or token.lower in NOUNS:
            return None
        gap = 2 + (document.tokens[word.index - 1].lower in {"a", "an"})  # "a birch leaf, a reminder of …"
        told = token.lemma.lower() in drawn or (token.lower in ELEMENTS - CRAFTS and token.index == word.index - gap)
        if token.pos in {"NOUN", "PROPN"} and told and token.lower not in READ_NOUNS:
            return token
    return None
