"""Which of two came first: "Which was launched first, Luna-25 or Chandrayaan-3?", "Which landed last, X or Y?" """

from dataclasses import replace

from kg.ask.forms import participants
from kg.ask.question import Piece, Question
from kg.ask.reading import Reading

_PREPOSITION = {"first": "before", "last": "after"}


def read(question: Question) -> Reading | None:
    """Needs "first" or "last", one event, and two named things with "or" between them; both must have a date."""
    things = [p for p in question.pieces if len(p.things) == 1 and not p.prep]
    choice = [p for p in question.pieces if p.tag == "choice"]
    prep = _PREPOSITION.get(question.extreme)
    if prep is None or len(things) != 2 or len(choice) != 1 or question.wh not in ("which", "what", "who"):
        return None
    rest = tuple(p for p in question.pieces if p not in things and p not in choice)
    one, other = (_than(question, rest, a, b, prep) for a, b in (things, things[::-1]))
    return replace(one, also=other, gloss=f"{one.gloss}; or {other.gloss}") if one and other else None


def _than(question: Question, rest: tuple[Piece, ...], one: Piece, other: Piece, prep: str) -> Reading | None:
    """The one, if it was earlier than the other."""
    pieces = (*rest, replace(other, prep=prep))
    found = participants.read(replace(question, wh="what", extreme="", pieces=pieces))
    if found is None:
        return None
    limits = (*found.values, (participants.X, one.things))
    return replace(found, values=limits, gloss=f"{question.label(one.things[0])} as {found.gloss}")
