"""Times as such: "Which times are without a date?", "List the times without a date", "Which times have no known date?",
"Which dates does the article mention?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import UNDATED
from kg.terms import KG, RDF, RDFS

TIME, SAID, TIMEX, OF = Var("time"), Var("said"), Var("timex"), Var("of")


def read(question: Question) -> Reading | None:
    """Needs the noun "time" or "date", alone or limited by "without a date"."""
    nouns = [p for p in question.pieces if KG.TimeSpan in p.iris("class")]
    rest = [p for p in question.pieces if p not in nouns]
    if (
        not nouns
        or question.wh not in ("which", "what", "list", "how-many")
        or question.moment
        or question.ahead
        or question.source
    ):
        return None
    undated = {fold(p.words) for p in rest}
    if not undated <= UNDATED | {"no"} or len(nouns) > 2 or question.extreme:
        return None
    open_ = bool(undated & {"without", "undated", "no", "unknown"}) or question.negated
    if not open_ and not question.frame and not question.article_only:
        return None
    return Reading(
        gloss="every time expression" + (" whose date is not known" if open_ else ""),
        answer=SAID,
        patterns=(
            Pattern(TIME, path(RDF.type), KG.TimeSpan),
            Pattern(TIME, path(RDFS.label), SAID),
            Pattern(TIME, path(KG.timexValue), TIMEX),
        ),
        show="count" if question.wh == "how-many" else "list",
        details=("timex",),
        proofs=(Proof(TIME),),
        extreme="undated" if open_ else "",
    )
