"""Which part of a station came first or last: "What was the first module of the ISS?", "Which was the last module of
Mir?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import edge_of
from kg.terms import KG, KGV

X, SPAN = Var("x"), Var("span")


def read(question: Question) -> Reading | None:
    """Needs "first" or "last", the word for a module, and one station."""
    things = [p for p in question.pieces if p.things]
    parts = [p for p in question.pieces if KGV.craft_module in question.concepts(p, KGV.spacecraft_type)]
    if question.extreme not in ("first", "last") or question.wh not in ("which", "what", "list"):
        return None
    if question.negated or question.moment or question.source or len(question.pieces) != 2:
        return None
    if len(things) != 1 or len(parts) != 1 or len(things[0].things) != 1:
        return None
    station = things[0].things[0]
    if not question.is_a(station, KG.SpaceStation):
        return None
    return Reading(
        gloss=f"every module of {question.label(station)}",
        answer=X,
        patterns=(
            Pattern(X, path(KG.partOf), station),
            Pattern(X, path(KG.spacecraftType), KGV.craft_module),
            *edge_of(X, SPAN, KG.earliest, Var("timex")),
        ),
        proofs=(Proof(X, None, station),),
        background=True,
        extreme=question.extreme,
    )
