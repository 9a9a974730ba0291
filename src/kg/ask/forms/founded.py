"""When a body came to be: "When was JAXA founded?", "In which year was Roscosmos established?", "The founding of
NASA"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Reading, Var, path
from kg.ask.slots import edge_of
from kg.terms import KG, RDFS, TIME

SPAN, SINCE, SAID, BEFORE = Var("span"), Var("since"), Var("said"), Var("before")


def read(question: Question) -> Reading | None:
    """Needs one named body or partnership, and one word for its foundation, which articles seldom tell."""
    things = [p for p in question.pieces if p.things]
    words = [p for p in question.pieces if TIME.hasTime in p.iris("property")]
    if question.wh not in ("when", "list") or not question.plain() or len(question.pieces) != 2:
        return None
    if len(things) != 1 or len(things[0].things) != 1 or len(words) != 1:
        return None
    thing = things[0].things[0]
    if not question.is_a(thing, KG.Organization, KG.Partnership, KG.Programme):
        return None
    return Reading(
        gloss=f"since when {question.label(thing)} exists, and what it succeeded",
        answer=SAID,
        patterns=(
            *edge_of(thing, SPAN, KG.earliest, SINCE),
            Pattern(SPAN, path(RDFS.label), SAID),
        ),
        optional=((Pattern(thing, path(KG.successorOf), BEFORE),),),
        details=("before",),
        background=True,
    )
