"""Which of two bodies is older: "Is ESA older than JAXA?", "Was NASA founded before ESA?", "Which was founded first,
NASA or ESA?"
"""

from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Reading, Var, path
from kg.ask.slots import edge_of
from kg.ask.tokens import fold
from kg.terms import KG, RDFS, TIME

ONE, OTHER, SINCE, THEN, X, SPAN, SAID = (
    Var("one"),
    Var("other"),
    Var("since"),
    Var("then"),
    Var("x"),
    Var("span"),
    Var("said"),
)
_OLDER, _YOUNGER = ("older", "before"), ("younger", "newer", "after")


def read(question: Question) -> Reading | None:
    """Needs two named bodies, and "older", "younger", or "founded" with "before", "after" or "first"."""
    things = [p for p in question.pieces if len(p.things) == 1]
    words = [
        p for p in question.pieces if not p.things and p.tag != "choice" and fold(p.words) not in ("than", "either")
    ]
    if len(things) != 2 or question.moment or question.negated or question.source:
        return None
    if not all(question.is_a(p.things[0], KG.Organization, KG.Partnership) for p in things):
        return None
    said = [fold(p.words) for p in words if fold(p.words) in _OLDER + _YOUNGER]
    founded = [p for p in words if TIME.hasTime in p.iris("property")]
    if len(said) + len(founded) != len(words) or not words:
        return None
    if question.wh in ("which", "what", "who"):
        return _which(question, things) if question.extreme in ("first", "last") or said else None
    order = said[0] if said else things[1].prep
    return _whether(question, things, order) if question.wh == "yesno" and order in _OLDER + _YOUNGER else None


def _whether(question: Question, things: list[Piece], order: str) -> Reading:
    first, last = things if order in _OLDER else reversed(things)
    names = question.label(first.things[0]), question.label(last.things[0])
    known = Reading(
        gloss=f"whether {names[0]} is older than {names[1]}",
        answer=SINCE,
        patterns=edge_of(first.things[0], ONE, KG.earliest, SINCE) + edge_of(last.things[0], OTHER, KG.earliest, THEN),
        show="yesno",
        background=True,
        ordered=((SINCE, THEN),),
    )
    began = (*known.patterns, Pattern(ONE, path(RDFS.label), SAID))
    turned = replace(known, answer=SAID, patterns=began, show="list", ordered=((THEN, SINCE),))
    return replace(known, contrary=turned)


def _which(question: Question, things: list[Piece]) -> Reading:
    """The older of both; with "younger" or "last" the other one."""
    last = question.extreme == "last" or any(fold(p.words) in _YOUNGER for p in question.pieces)
    return Reading(
        gloss="which of both is older",
        answer=X,
        patterns=edge_of(X, SPAN, KG.earliest, Var("timex")),
        values=((X, tuple(p.things[0] for p in things)),),
        details=("timex",),
        background=True,
        extreme="last" if last else "first",
    )
