"""Words that the ontology has not, and the article must have: "the pressurized rover agreement", "next to the capsule".

Only words that say more of something: before a noun, behind a preposition, or how it was done. A verb is never one, nor
what is asked for, nor a name.
"""

import re
from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.stems import stem
from kg.ask.tokens import fold
from kg.ask.words import LIGHT, word_set
from kg.terms import KG, KGV

SOUGHT = "sought"
_BEFORE = r"\b(?:the|a|an|its|their|his|her|any|all|some|which|what|[\w-]+['’]s?)\s+"
_BEHIND = word_set(
    "after during with near in on at from for to into onto over beside of against inside about towards by"
)
_UNCREWED, _CREWED = ("uncrewed", "unmanned"), ("crewed", "manned")
_QUESTIONS = ("who", "what", "which", "when", "where", "list", "how-many")
_SIGNS = (KGV.symbol_flag, KGV.symbol_patch, KGV.symbol_emblem)
_LEAST = 3
"""Letters of the shortest word that is looked for."""


def sought(question: Question) -> Question | None:
    """The question with all such words to be looked for; None if there are none, or others that are not known."""
    if question.wh not in _QUESTIONS or question.negated or question.topic is not None:
        return None
    pieces = list(question.pieces)
    for i in range(len(pieces) - 1, -1, -1):
        follows = pieces[i + 1] if i + 1 < len(pieces) and pieces[i + 1].index == pieces[i].end else None
        if _may_be(pieces[i]) and (_modifies(pieces[i], follows, question) or _behind(pieces[i])):
            pieces[i] = replace(pieces[i], tag=SOUGHT, meanings=())
    changed = tuple(pieces) != question.pieces and any(p.tag != SOUGHT for p in pieces)
    return replace(question, pieces=tuple(pieces)) if changed and all(p.tag != "unknown" for p in pieces) else None


def beginnings(piece: Piece) -> tuple[str, ...]:
    """How a word of the article begins that says the same."""
    word = fold(piece.words)
    return _UNCREWED if word in _UNCREWED else _CREWED if word in _CREWED else (stem(word),)


def _may_be(piece: Piece) -> bool:
    """Whether a word may be no more than a limit: unknown, or a noun for a kind of thing behind a preposition."""
    plain = piece.words.isalpha() and piece.words.islower() and len(piece.words) >= _LEAST and not piece.things
    noun = piece.iris("class", "noun", "nouns") or piece.iris("concept", "noun", "nouns")
    kind = bool(piece.prep and noun) and not piece.asked and not piece.iris("event") and not _is_sign(piece)
    return plain and not piece.possessive and (_says_what(piece) or kind)


def _is_sign(piece: Piece) -> bool:
    """Whether a word is one for a kind of sign: what is shown on a patch is not the patch."""
    return any(iri in _SIGNS for iri in piece.iris("concept", "noun", "nouns"))


def _says_what(piece: Piece) -> bool:
    verb = piece.tag == "say" and piece.definite and not piece.meanings  # "the relay satellite"
    return piece.tag == "unknown" or verb or fold(piece.words) in _UNCREWED + _CREWED


def _modifies(piece: Piece, follows: Piece | None, question: Question) -> bool:
    """Whether a word stands before a noun or another such word, behind an article or a verb; or tells how, or what was
    lost.
    """
    if not _says_what(piece):
        return False
    if fold(piece.words).endswith("ly"):
        return True
    noun = follows is not None and not follows.prep and (follows.tag == SOUGHT or follows.noun())
    determined = piece.definite or piece.prep or re.search(_BEFORE + re.escape(piece.words), question.text, re.I)
    before = next((p for p in question.pieces if p.end == piece.index), None)
    object_ = before is not None and (before.verb() or fold(before.words) in LIGHT) and not before.noun()
    leaks = object_ and before is not None and before.iris("event") == (KG.Anomaly,) and follows is None
    return (noun and bool(determined or object_)) or leaks


def _behind(piece: Piece) -> bool:
    return piece.prep in _BEHIND and piece.tag != "say"
