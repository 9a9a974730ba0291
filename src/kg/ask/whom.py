"""Speakers whom an article describes and does not name: "the official", "the ISRO scientist", "critics"; and those who
speak for a body.
"""

from dataclasses import replace
from itertools import islice, pairwise

from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece, Question
from kg.ask.stems import inside
from kg.ask.tokens import folds, key
from kg.terms import KG, KGV, ORG

_SPOKES = "spokes"
"""What the words for those who speak for a body begin with."""


def with_speakers(question: Question, data: Claims) -> Question:
    """The question where words for a speaker are the one speaker whom the articles describe with all of them."""
    pieces = list(question.pieces)
    for end in range(len(pieces), 0, -1):
        if end > len(pieces) or not _is_word(pieces[end - 1], question):
            continue
        starts = (start for start in range(end) if _together(pieces[start:end]))
        found = next(((start, who) for start in starts if (who := _speaker(pieces[start:end], data))), None)
        if found:
            start, who = found
            pieces[start:end] = [_named(pieces[start:end], who)]
    source = question.source
    if source and not source.things and (who := _speaker([source], data)):
        source = _named([source], who)
    return replace(question, pieces=tuple(pieces), source=source)


def with_spokespeople(question: Question, data: Claims, lexicon: Lexicon) -> Question:
    """The question where a body stands for those too who speak for it: what its spokeswoman denies NASA denies."""
    pieces = tuple(replace(p, group=(*p.group, *_speaking_for(p, question, data, lexicon))) for p in question.pieces)
    return replace(question, pieces=pieces)


def _speaking_for(piece: Piece, question: Question, data: Claims, lexicon: Lexicon) -> list[str]:
    speaks = piece.prep in ("", "by", "from") and len(piece.things) == 1
    if not speaks or not question.is_a(piece.things[0], KG.Organization):
        return []
    names = lexicon.data.keys.of(piece.things[0])
    described = data.texts.holding("speakers", [[_SPOKES], list(map(" ".join, names))]) if names else ()
    found = {who for who, label in described if any(inside(name, folds(label)) for name in names)}
    posts = data.data.subjects(ORG.organization, piece.things[0])
    held = (data.value(post, ORG.member) for post in posts if data.value(post, ORG.role) == KGV.role_spokesperson)
    return sorted({*found, *held})


def _is_word(piece: Piece, question: Question) -> bool:
    """Whether a word may tell what a speaker is."""
    role = piece.tag == "unknown" or bool(question.concepts(piece, KGV.role))
    return role and not piece.things and piece.words.isalpha() and piece.words.islower()


def _together(pieces: list[Piece]) -> bool:
    """Whether the pieces are one phrase: "the senior ISRO scientist"."""
    return all(a.end == b.index and not b.prep for a, b in pairwise(pieces))


def _speaker(pieces: list[Piece], data: Claims) -> str:
    """The one speaker with all the words in what he or she is called; "" if there is none, or several."""
    words = {word for p in pieces for word in key(p.words)}
    labels = data.texts.holding("speakers", [[word] for word in sorted(words)])
    found = set(islice((thing for thing, label in labels if words <= set(key(label))), 2))
    return found.pop() if len(found) == 1 else ""


def _named(pieces: list[Piece], who: str) -> Piece:
    first, last = pieces[0], pieces[-1]
    words = " ".join(p.words for p in pieces)
    return replace(first, words=words, things=(who,), tag="", meanings=(), width=last.end - first.index, group=())
