"""Parts of a patch or an emblem, by any word of what articles call them: "the stars on the Crew-40 patch"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kg.ask import topics
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece, Question
from kg.ask.stems import stem
from kg.ask.tokens import key
from kg.ask.words import PREPOSITIONS
from kg.terms import KG, KGV, RDF, SKOS

DESIGNS = (KGV.symbol_patch, KGV.symbol_emblem)
"""Kinds of signs whose parts are read by themselves."""
_ON = ("on", "of", "in", "from", "at")
_PART = f"{{ ?s <{RDF.type}> <{KG.SymbolPart}> }} UNION {{ ?s <{KG.symbolType}> <{KGV.symbol_emblem}> }}"
_READS = (
    "stand",
    "stood",
    "represent",
    "symboli",
    "mean",
    "honor",
    "honour",
    "signif",
    "symbol of",
    "reminder of",
    "sign of",
    "tribute to",
    "commemorat",
    "embod",
)
"""How words begin that tell what a sign stands for."""
_READ = re.compile(rf"\b(?:{'|'.join(_READS)})")
_DENIED = (KGV.ctm, KGV.prm, KGV.psm)


def with_parts(question: Question, data: Claims, lexicon: Lexicon) -> Question:
    """The question where words for a part are the parts so called, of the design and the owner that it names."""
    if not any(reads(p) or p.iris("concept") for p in question.pieces):
        return question
    whole = next((p for p in question.pieces if _design(question, p)), None)
    part = next((p for p in question.pieces if p is not whole and _may_be(question, p, whole)), None)
    if (
        question.wh == "yesno"
        and part
        and not any(reads(p) and p.verb() and p.index > part.index for p in question.pieces)
    ):
        return question
    if part is None or (whole is None and (part.things or not any(map(reads, question.pieces)))):
        return question
    owner = owner_of(question, whole) if whole else None
    found = part.things or _called(part, data)
    found = tuple(thing for thing in found if owner is None or _of(thing, owner, data, lexicon))
    if not found:
        return question
    known = replace(part, things=found, tag="", meanings=(), prep="")
    rest = (known if p is part else p for p in question.pieces if p not in (whole, owner))
    return replace(question, pieces=tuple(rest))


def reads(piece: Piece) -> bool:
    """Whether a word asks what a sign stands for."""
    return KG.standsFor in piece.iris("property") or KG.meaning in piece.iris("property") or piece.tag == "word"


def _design(question: Question, piece: Piece) -> bool:
    """Whether a piece is a patch or an emblem on which something is."""
    on = piece.possessive or place_of(question, piece) in _ON
    named = [t for t in piece.things if question.is_a(t, KG.Symbol) and not question.is_a(t, KG.SymbolPart)]
    kinds = question.concepts(piece, KGV.symbol_type)
    return on and (bool(set(kinds) & set(DESIGNS)) if not piece.things else bool(named))


def place_of(question: Question, sign: Piece) -> str:
    """The preposition before a sign, or before whose it is: "on the Crew-40 patch"."""
    owner = next((p for p in question.pieces if p.end == sign.index), None)
    return sign.prep or (owner.prep if owner else "")


def _may_be(question: Question, piece: Piece, whole: Piece | None) -> bool:
    """Whether a word may name a part: not behind a preposition, nor a word that says something else."""
    if piece.things:
        return whole is not None and question.is_a(piece.things[0], KG.SymbolPart)
    return piece.tag == "unknown" and piece.words.isalpha() and piece.words.islower() and piece.prep in ("", "of")


def _called(part: Piece, data: Claims) -> tuple[str, ...]:
    """The parts with the words in what they are called."""
    stems = {stem(word) for word in key(part.words)}
    labels = data.data.holding(SKOS.prefLabel, [[each] for each in sorted(stems)], _PART)
    return tuple(sorted({s for s, label in labels if stems <= {stem(w) for w in key(label)}}))


def owner_of(question: Question, whole: Piece) -> Piece | None:
    """Whose design it is: "the Crew-40 patch", "the patch of Crew-40"."""
    near = [p for p in question.pieces if p.things and p is not whole and not question.is_a(p.things[0], KG.Symbol)]
    return next((p for p in near if p.end == whole.index or (p.index > whole.index and p.prep in ("of", "for"))), None)


def _of(sign: str, owner: Piece, data: Claims, lexicon: Lexicon) -> bool:
    """Whether a sign is known to be somebody's, or that of what an article calls so."""
    known = data.values(sign, KG.symbolOf)
    names = [key(data.name(thing)) for thing in known]
    own = [name for thing in owner.things for name in lexicon.data.keys.of(thing)]
    return bool(set(owner.things) & set(known)) or any(_ends(name, words) for name in names for words in own)


def _ends(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return name[-len(words) :] == words


def with_meaning(question: Question, data: Claims) -> Question:
    """The question whether a sign stands for something with the words for that apart: all behind the verb."""
    at = next((p.index for p in question.pieces if reads(p) and p.verb()), None)
    meant = tuple(p for p in question.pieces if at is not None and p.index > at and not reads(p))
    if question.wh != "yesno" or not meant or not question.plain():
        return question
    signs = tuple(p for p in question.pieces if p.index < (at or 0))
    known = {p: _called(p, data) for p in signs if p.tag == "unknown"}
    signs = tuple(replace(p, things=known[p], tag="") if known.get(p) else p for p in signs)
    words = tuple(word for p in meant for word in key(p.words))
    kept = tuple(p for p in question.pieces if reads(p))
    shown = any(question.concepts(p, KGV.symbol_type) or _symbol(question, p) for p in signs)
    clear = shown and all(p.tag != "unknown" for p in signs)
    return replace(question, pieces=(*signs, *kept), meant=words) if clear else question


def _symbol(question: Question, piece: Piece) -> bool:
    return bool(piece.things) and all(question.is_a(thing, KG.Symbol) for thing in piece.things)


def told(question: Question, data: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements that tell what a kind of sign stands for, where nothing but its speaker's words do."""
    sign = next((p for p in question.pieces if question.concepts(p, KGV.symbol_type) and not p.things), None)
    if sign is None or not any(map(reads, question.pieces)):
        return ()
    owner = owner_of(question, sign)
    if any(p is not owner and not p.things and not reads(p) and p is not sign for p in question.pieces):
        return ()
    kinds = question.concepts(sign, KGV.symbol_type)
    nouns = sorted(set(_nouns(kinds, question)))
    found = topics.said(data, [nouns, _READS])
    return tuple(
        sorted(
            s
            for s, text in found
            if _reads_it(text, nouns) and _held(s, data) and _near(s, kinds, owner, data, lexicon)
        )
    )


def _nouns(kinds: tuple[str, ...], question: Question) -> Iterator[str]:
    """The last words of what kinds of signs are called."""
    for words, meanings in question.schema.words.items():
        if any(m.iri in kinds and m.form in ("noun", "nouns") for m in meanings):
            yield words[-1]


def _reads_it(text: str, nouns: list[str]) -> bool:
    """Whether a text has the sign before a word of reading: "the patch of Crew-40 stands for", no star on it."""
    found = _READ.search(text)
    before = key(text[: found.start()]) if found else ()
    head = list(takewhile(lambda word: word not in PREPOSITIONS, before))
    return bool(head) and head[-1] in nouns and not topics.denies(text)


def _held(statement: str, data: Claims) -> bool:
    return data.value(statement, KG.factuality) not in _DENIED


def _near(statement: str, kinds: tuple[str, ...], owner: Piece | None, data: Claims, lexicon: Lexicon) -> bool:
    """Whether the article of a statement has such a sign of the owner's."""
    if owner is None:
        return True
    article = statement.rpartition("/")[0]
    signs = (s for thing in owner.things for s in data.data.subjects(KG.symbolOf, thing))
    return any(s.startswith(f"{article}/") and data.value(s, KG.symbolType) in kinds for s in signs)
