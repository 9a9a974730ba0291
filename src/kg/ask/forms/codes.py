"""Codes and numbers of things: "What is the COSPAR ID of the ISS?", "What is Japan's ISO code?" """

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.terms import KG

X = Var("x")
_CODES = (KG.cosparId, KG.satcatNumber, KG.gcatCode, KG.isoCode, KG.observatoryCode)


def read(question: Question) -> Reading | None:
    """Needs the noun of a code and one named thing."""
    things = [p for p in question.pieces if len(p.things) == 1]
    codes = [c for p in question.pieces for c in p.iris("property", "noun", "nouns") if c in _CODES]
    if question.wh not in ("what", "which", "list") or not question.plain() or len(question.pieces) != 2:
        return None
    if len(things) != 1 or len(codes) != 1:
        return None
    thing = things[0].things[0]
    return Reading(
        gloss=f"the {question.schema.label(codes[0])} of {question.label(thing)}",
        answer=X,
        patterns=(Pattern(thing, path(codes[0]), X),),
        proofs=(Proof(thing, None, X),),
        background=True,
    )
