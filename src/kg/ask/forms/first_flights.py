"""When a rocket or ship flew first or last by the reference data: "When did Ariane 6 first fly?", "The maiden flight of
Vega", "When was the last flight of Ariane 5?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Reading, Var, path
from kg.ask.slots import edge_of
from kg.ask.trigger import frame
from kg.terms import KG, RDFS

SPAN, EDGE, SAID = Var("span"), Var("edge"), Var("said")
LAST = True
"""Only where the articles tell of none."""
_EDGES = {"first": KG.earliest, "last": KG.latest}


def read(question: Question) -> Reading | None:
    """Needs "first" or "last", a launch, and one rocket or ship; articles tell of some flights only."""
    found = frame(question)
    edge = _EDGES.get(question.extreme)
    limits = (question.negated, question.statuses, question.ahead, question.moment, question.source)
    if found is None or found.event != KG.Launch or edge is None or any(limits) or len(found.rest) != 1:
        return None
    things = found.rest[0].things
    if len(things) != 1 or question.wh not in ("when", "list", "what") or question.topic is not None:
        return None
    if not question.is_a(things[0], KG.Vehicle):
        return None
    return Reading(
        gloss=f"from when to when {question.label(things[0])} flew",
        answer=SAID,
        patterns=(
            *edge_of(things[0], SPAN, edge, EDGE),
            Pattern(SPAN, path(RDFS.label), SAID),
        ),
        background=True,
    )
