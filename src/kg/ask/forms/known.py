"""All that is known of a thing: "What is known about Orion?", "Anything about Starliner?", "Tell me about Luna-25",
"What do we know about Roscosmos?", "What does the article say about Orion?" where nobody is quoted on it
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, PROV, RDF

CLAIM, SUBJECT, RELATION, VALUE, BY, SURE = (
    Var("claim"),
    Var("subject"),
    Var("predicate"),
    Var("object"),
    Var("by"),
    Var("sure"),
)
_WORDS = word_set("known know knows we information details facts say says said report reports reported")


def read(question: Question) -> Reading | None:
    """Needs one named thing after "about", and no other word than of knowing or, by the article, of saying."""
    words = {fold(p.words) for p in question.pieces}
    if question.wh not in ("what", "list") or len(question.subject) != 1 or not words <= _WORDS:
        return None
    if question.negated or question.moment or question.ahead or question.source or question.extreme:
        return None
    if (words & {"say", "says", "said"} or question.frame) and not question.article_only:
        return None
    thing = question.subject[0]
    return Reading(
        gloss=f"every claim about {question.label(thing)}",
        answer=CLAIM,
        patterns=(
            Pattern(CLAIM, path(RDF.type), KG.Claim),
            Pattern(CLAIM, path(RDF.subject, RDF.object), thing),
            Pattern(CLAIM, path(RDF.subject), SUBJECT),
            Pattern(CLAIM, path(RDF.predicate), RELATION),
            Pattern(CLAIM, path(RDF.object), VALUE),
            Pattern(CLAIM, path(PROV.wasAttributedTo), BY),
            Pattern(CLAIM, path(KG.factuality), SURE),
        ),
        details=("by", "sure"),
        proofs=(Proof(CLAIM),),
        label=("subject", "predicate", "object"),
    )
