"""What the article names: "Which agencies does the article mention, and how often?", "Which countries are
mentioned most?", "List the spacecraft in the article", "How many companies are named?", "Which people does the
article name?", "How often does the article mention NASA?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var
from kg.terms import ITSRDF, KG, KGV, RDF

X, MENTION, TYPE = Var("x"), Var("mention"), Var("type")
_OWNERS = (KG.Country, KG.Organization)
_KINDS = (KG.Agent, KG.Place, KG.Vehicle, KG.Payload, KG.Programme, KG.Mission)


def read(question: Question) -> Reading | None:
    """Needs one class noun, and that the article names it."""
    if question.negated or question.moment or question.ahead or question.source or question.extreme not in ("", "most"):
        return None
    if question.wh == "how-often":
        return _often(question)
    if question.wh not in ("which", "what", "list", "how-many", "who"):
        return None
    if len(question.pieces) == 2 and (known := _of_body(question)):
        return known
    if len(question.pieces) != 1:
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


def _of_body(question: Question) -> Reading | None:
    """ "Which Japanese astronauts are mentioned?", "which Indian rockets": known as such by reference data, too."""
    nouns = [p for p in question.pieces if not p.things and (question.concepts(p, KGV.role) or p.iris("class"))]
    owners = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], *_OWNERS)]
    if len(nouns) != 1 or len(owners) != 1 or not question.frame or question.extreme:
        return None
    named = question.concepts(nouns[0], KGV.role) or nouns[0].iris("class", "noun", "nouns")
    own = question.owned(owners[0].things[0])
    held = (frozenset(question.holders(role)) for role in question.concepts(nouns[0], KGV.role))
    known = own.intersection(*held) if named else frozenset[str]()
    if not known:
        return None
    classes = tuple(sorted({c for cls in nouns[0].iris("class") for c in question.schema.below(cls)}))
    typed = (Pattern(X, ((RDF.type,),), TYPE),) if classes else ()
    return Reading(
        gloss=f"every {question.schema.label(named[0])} of {question.label(owners[0].things[0])} that an article names",
        answer=X,
        patterns=(Pattern(MENTION, ((ITSRDF.taIdentRef,),), X), *typed),
        show="count" if question.wh == "how-many" else "list",
        values=((TYPE, classes),) if classes else (),
        proofs=(Proof(MENTION),),
        among=((X, known),),
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
