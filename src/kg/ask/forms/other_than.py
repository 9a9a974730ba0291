"""Launches with another rocket or from elsewhere: "Which launches didn't use a Soyuz?", "Which spacecraft were not
launched from Baikonur?"
"""

from dataclasses import replace

from kg.ask.analyse import without
from kg.ask.forms import events, participants
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT
from kg.ask.tokens import fold
from kg.ask.trigger import frame
from kg.ask.words import word_set
from kg.terms import KG

INSTEAD, NEVER = Var("instead"), Var("never")
_USES = word_set("use uses used using")


def read(question: Question) -> Reading | None:
    """Needs "not", a launch, and one rocket or place; launches whose rocket or place nobody tells don't count."""
    if not question.negated or question.wh not in ("which", "what", "list", "how-many"):
        return None
    plain = replace(question, negated=False)
    found = frame(plain)
    if found is None or found.event != KG.Launch:
        return None
    limits = [(p, slot) for p in found.rest if (slot := _slot(question, p))]
    if len(limits) != 1:
        return None
    piece, slot = limits[0]
    rest = without(plain, piece)
    read = participants.read(rest) or events.read(rest)
    return _other(question, read, piece, slot) if read else None


def _slot(question: Question, piece: Piece) -> str:
    """What of a launch the piece names: its rocket or its place."""
    uses = any(fold(p.words) in _USES for p in question.pieces)
    if any(question.is_a(t, KG.LaunchVehicle) for t in piece.things):
        return KG.launchVehicle if piece.prep in ("on", "atop", "aboard", "with", "by") or uses else ""
    place = bool(piece.things) and all(question.is_a(t, KG.Place) for t in piece.things)
    return KG.place if place and piece.prep in ("from", "at", "in") else ""


def _other(question: Question, reading: Reading, piece: Piece, slot: str) -> Reading:
    """The reading of what was launched otherwise; a wider place or a family of rockets may be just that."""
    things = [t for t in piece.things if slot == KG.place or question.is_a(t, KG.LaunchVehicle)]
    known = tuple(dict.fromkeys(part for t in things for part in (*question.within(t), *question.around(t))))
    what = "from another place" if slot == KG.place else "on another rocket"
    return replace(
        reading,
        gloss=f"{reading.gloss}, {what} than {question.label(things[0])}",
        patterns=(*reading.patterns, Pattern(EVENT, path(slot), INSTEAD)),
        values=(*reading.values, (NEVER, known)),
        lacks=(*reading.lacks, Pattern(EVENT, path(slot), NEVER)),
        proofs=(*reading.proofs, Proof(EVENT, None, INSTEAD)),
        fallback=None,
        also=None,
    )
