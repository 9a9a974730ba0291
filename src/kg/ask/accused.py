"""Whom words are about that are said against or for somebody: "what did the GAO accuse NASA of?" """

from kg.ask.question import Piece, Question
from kg.ask.speech import object_verbs
from kg.ask.tokens import fold
from kg.terms import KGV


def spoken_of(question: Question, said: list[Piece], things: list[Piece]) -> Piece | None:
    """ "NASA" in "what did the GAO accuse NASA of?": whom the words are about, and not to whom they were said."""
    about = KGV.act_accusation in question.concepts(said[0], KGV.speech_act) or fold(said[0].words) in object_verbs()
    behind = [p for p in things if p.index > said[0].index and p.prep in ("", "by") and len(things) == 2]
    return behind[0] if question.wh == "what" and about and len(behind) == 1 else None


def called(question: Question, piece: Piece) -> tuple[str, ...]:
    """How a sentence may call a thing."""
    return tuple(dict.fromkeys((fold(piece.words), fold(question.label(piece.things[0])))))
