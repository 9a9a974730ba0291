"""Whether a question asks for those aboard, or for who sends something up."""

import re

from kg.ask.question import Piece, Question
from kg.ask.tokens import fold
from kg.ask.trigger import Frame
from kg.terms import KG

_ABOARD = re.compile(r"\b(?:aboard|on board)\b", re.I)
_SENT = (KG.Vehicle, KG.Mission, KG.Person, KG.Payload)
_PREPOSITIONS = ("on", "aboard", "in", "inside")


def carrier(question: Question, piece: Piece) -> bool:
    """Whether somebody may be aboard a thing, and the question speaks of that: not of a station."""
    ship = bool(piece.things) and question.is_a(piece.things[0], KG.Vehicle, KG.Mission)
    told = bool(_ABOARD.search(question.text)) or piece.prep in _PREPOSITIONS
    return ship and told and not question.is_a(piece.things[0], KG.SpaceStation)


def sent(question: Question, found: Frame) -> bool:
    """Whether "who launched X?" asks for who sends it up: not for whom it carries."""
    launches = found.verb and found.event == KG.Launch and fold(found.piece.words) in ("launch", "launched", "launches")
    after = [p for p in found.rest if p.things and not p.prep and p.index > found.piece.index]
    return launches and not question.inverted and any(question.is_a(t, *_SENT) for p in after for t in p.things)
