"""Words for events of two classes: to crash may be how a landing ended, or an anomaly; both are asked for."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.reading import Reading
from kg.terms import KG


def senses(question: Question) -> tuple[Question, ...]:
    """The question with each class that its one such word may mean; a sign shown is never one of several."""
    wide = [p for p in question.pieces if _of_two_classes(p)]
    if len(wide) != 1:
        return (question,)
    return tuple(_as(question, wide[0], cls) for cls in wide[0].iris("event"))


def _of_two_classes(piece: Piece) -> bool:
    classes = piece.iris("event")
    return len(classes) > 1 and not piece.things and KG.SymbolDisplay not in classes


def _as(question: Question, piece: Piece, cls: str) -> Question:
    """Only the landing's sense has an outcome with it: an anomaly has none."""
    ends = cls == KG.Landing
    kept = tuple(m for m in piece.meanings if m.iri == cls or (m.kind != "event" and (ends or m.kind != "concept")))
    changed = replace(piece, meanings=kept)
    return replace(question, pieces=tuple(changed if p is piece else p for p in question.pieces))


def together(readings: Sequence[Reading]) -> Reading:
    """One reading that has the answers of all."""
    first, *others = dict.fromkeys(readings)
    for other in others:
        contrary = first.contrary or other.contrary
        first = replace(_with(first, other), gloss=f"{first.gloss}; or {other.gloss}", contrary=contrary)
    return first


def _with(first: Reading, other: Reading) -> Reading:
    """The answers of a reading with those of another behind them."""
    return replace(first, also=_with(first.also, other) if first.also else other)
