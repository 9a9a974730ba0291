"""What is written on a sign: "What did the banner say?", "What does the patch say?" """

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, KGV, SKOS

SHOWN, SLOGAN, BEARER, NAME = Var("shown"), Var("slogan"), Var("bearer"), Var("name")
_SAYS = word_set("say says said read reads written printed painted")


def _place(piece: Piece) -> bool:
    return not piece.things and (KG.Place in piece.iris("class") or KG.place in piece.iris("property"))


def read(question: Question) -> Reading | None:
    """Needs a kind of sign that speaks; where it is said to hang is no limit beyond that."""
    signs = [
        p for p in question.pieces if question.concepts(p, KGV.symbol_type) and not p.things and p.prep in ("", "on")
    ]
    says = [p for p in question.pieces if fold(p.words) in _SAYS]
    places = [p for p in question.pieces if p.prep in ("at", "on", "in") and _place(p)]
    if question.wh != "what" or not question.plain() or len(signs) != 1 or len(says) != 1:
        return None
    if len(places) + 2 != len(question.pieces):
        return None
    return Reading(
        gloss=f"the words on a {signs[0].words}",
        answer=SLOGAN,
        patterns=(
            Pattern(SHOWN, path(KG.symbol), SLOGAN),
            Pattern(SLOGAN, path(KG.symbolType), KGV.symbol_slogan),
            Pattern(SHOWN, path(KG.displayedOn), BEARER),
            Pattern(BEARER, path(SKOS.prefLabel), NAME),
        ),
        spoken=((NAME, (fold(signs[0].words).removesuffix("s"),)),),
        details=("bearer",),
        proofs=(Proof(SHOWN),),
    )
