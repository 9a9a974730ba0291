"""Who says that something happened: "According to whom did Progress 88 lift off?", "According to which agency was it
launched on Thursday?" with its name
"""

from dataclasses import replace

from kg.ask.forms import did
from kg.ask.question import Question
from kg.ask.reading import Pattern, Reading, Var, path
from kg.ask.slots import EVENT
from kg.terms import PROV, RDF, TIME

CLAIM, BY = Var("claim"), Var("by")


def read(question: Question) -> Reading | None:
    """Needs "according to whom" and a clause about an event that can be asked as yes or no."""
    found = did.read(replace(question, wh="yesno")) if question.wh == "source" else None
    if found is None:
        return None
    told = TIME.hasTime if question.moment else RDF.type
    return replace(
        found,
        gloss=f"according to whom {found.gloss.removeprefix('whether ')}",
        answer=BY,
        patterns=(
            *found.patterns,
            Pattern(CLAIM, path(RDF.subject), EVENT),
            Pattern(CLAIM, path(RDF.predicate), told),
            Pattern(CLAIM, path(PROV.wasAttributedTo), BY),
        ),
        show="list",
        details=("event", "status"),
        extreme="cited if any",
        fallback=None,
        contrary=None,
    )
