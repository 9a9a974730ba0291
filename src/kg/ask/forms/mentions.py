"""What the article names: "Which agencies does the article mention, and how often?", "Which countries are
mentioned most?", "List the spacecraft in the article", "How many companies are named?", "Which people does the
article name?", "How often does the article mention NASA?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var
from kg.terms import ITSRDF, KG, RDF

X, MENTION, TYPE = Var("x"), Var("mention"), Var("type")
_KINDS = (KG.Agent, KG.Place, KG.Vehicle, KG.Payload, KG.Programme, KG.Mission)


def read(question: Question) -> Reading | None:
    """Needs one class noun, and that the article names it."""
    if question.negated or question.moment or question.ahead or question.source or question.extreme not in ("", "most"):
        return None
    if question.wh == "how-often":
        return _often(question)
    if question.wh not in ("which", "what", "list", "how-many", "who") or len(question.pieces) != 1:
        return None
    piece = question.pieces[0]
    classes = [c for c in piece.iris("class") if any(question.schema.is_a(c, k) for k in _KINDS)]
    if piece.things or not classes or not (question.frame or question.article_only or question.wh == "list"):
        return None
    wanted = tuple(sorted({c for cls in classes for c in question.schema.below(cls)}))
    most = question.extreme == "most" or "how often" in question.text.lower()
    return Reading(
        gloss=f"every {question.schema.label(classes[0])} that an article names"
        + (", by number of mentions" if most else ""),
        answer=X,
        patterns=(Pattern(X, ((RDF.type,),), TYPE), Pattern(MENTION, ((ITSRDF.taIdentRef,),), X)),
        show="ranking" if most else "count" if question.wh == "how-many" else "list",
        values=((TYPE, wanted),),
        proofs=(Proof(MENTION),),
        extreme=question.extreme,
    )


def _often(question: Question) -> Reading | None:
    things = question.pieces[0].things if len(question.pieces) == 1 else ()
    if len(things) != 1 or not question.frame:
        return None
    return Reading(
        gloss=f"how often an article names {question.label(things[0])}",
        answer=X,
        patterns=(Pattern(MENTION, ((ITSRDF.taIdentRef,),), X),),
        show="ranking",
        values=((X, things),),
        proofs=(Proof(MENTION),),
    )
