"""The writer's stance: "Which statements does the writer doubt?", "Who doubts Rogozin's threat?", "Was Rogozin's
threat doubted?", "What does the writer doubt?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.terms import KG, KGV, PROV, RDF, SCHEMA

JUDGED, OF, BY, TEXT = Var("assessment"), Var("of"), Var("by"), Var("text")
STANCE, SPEAKER, ACT = Var("stance"), Var("speaker"), Var("act")
_WRITER = ("writer", "author", "journalist", "reporter")


def read(question: Question) -> Reading | None:
    """Needs a verb for a stance; the writer may be named as such, a speaker by name."""
    if not question.plain() or question.wh not in ("which", "what", "who", "list", "yesno"):
        return None
    stances = [p for p in question.pieces if question.concepts(p, KGV.stance) and not p.things]
    writers = [p for p in question.pieces if fold(p.words) in _WRITER]
    speakers = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Agent)]
    acts = [p for p in question.pieces if p not in stances and not p.things and _said(question, p)]
    used = len(stances) + len(writers) + len(speakers) + len(acts)
    if len(stances) != 1 or len(speakers) > 1 or used != len(question.pieces) or (speakers and not acts):
        return None
    return _reading(question, stances[0], speakers, acts)


def _said(question: Question, piece: Piece) -> bool:
    return bool(question.concepts(piece, KGV.speech_act)) or KG.Statement in piece.iris("class")


def _reading(question: Question, stance: Piece, speakers: list[Piece], acts: list[Piece]) -> Reading:
    stances = question.concepts(stance, KGV.stance)
    values: list[tuple[Var, tuple[Term, ...]]] = [(STANCE, stances)]
    values += [(SPEAKER, p.things) for p in speakers]
    values += [(ACT, c) for p in acts if (c := question.concepts(p, KGV.speech_act))]
    whose = f" by {question.label(speakers[0].things[0])}" if speakers else ""
    asked = BY if question.wh == "who" else TEXT
    return Reading(
        gloss=f"what is held of a statement{whose}: {question.schema.label(stances[0])}",
        answer=asked,
        patterns=_patterns(),
        show="yesno" if question.wh == "yesno" else "list",
        values=tuple(values),
        details=tuple(d for d in ("by", "stance", "speaker", "act", "text") if d != asked.name),
        proofs=(Proof(JUDGED),),
    )


def _patterns() -> tuple[Pattern, ...]:
    return (
        Pattern(JUDGED, path(RDF.type), KG.Assessment),
        Pattern(JUDGED, path(KG.stance), STANCE),
        Pattern(JUDGED, path(KG.assesses), OF),
        Pattern(JUDGED, path(PROV.wasAttributedTo), BY),
        Pattern(OF, path(SCHEMA.text), TEXT),
        Pattern(OF, path(KG.speaker), SPEAKER),
        Pattern(OF, path(KG.speechAct), ACT),
    )
