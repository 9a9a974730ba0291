"""What a thing has its name from: "What is Chang'e-6 named after?", "Whom was the probe named for?" with a name,
"What does Beresheet mean?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import TOLD, sentence
from kg.ask.sought import SOUGHT, beginnings
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, KGV, RDF

_MEANS = word_set("mean means meaning meant")
SHOWN, SYMBOL, READING, MEANS = Var("shown"), Var("symbol"), Var("reading"), Var("means")


def read(question: Question) -> Reading | None:
    """Needs one named thing, "named" and, at the end, "after" or "for"."""
    things = [p for p in question.pieces if p.things]
    sought = [p for p in question.pieces if p.tag == SOUGHT]
    words = [fold(p.words) for p in question.pieces if not p.things and p not in sought and not _is_name(p)]
    after = question.stranded in ("after", "for") and words == ["named"]
    means = question.wh == "what" and len(words) == 1 and words[0] in _MEANS  # "what does Beresheet mean?"
    if question.wh not in ("what", "who") or not (after or means):
        return None
    if not question.plain() or len(things) != 1 or len(things[0].things) != 1:
        return None
    return Reading(
        gloss=f"what {question.label(things[0].things[0])} is named after",
        answer=MEANS,
        patterns=(
            Pattern(SHOWN, path(RDF.type), KG.Naming),
            Pattern(SHOWN, path(KG.displayedOn), things[0].things[0]),
            Pattern(SHOWN, path(KG.symbol), SYMBOL),
            Pattern(READING, path(KG.interprets), SYMBOL),
            Pattern(READING, path(KG.standsFor, KG.meaning), MEANS),
            *(sentence(READING) if sought else ()),
        ),
        spoken=tuple((TOLD, beginnings(p)) for p in sought),
        details=("symbol",),
        proofs=(Proof(READING),),
    )


def _is_name(piece: Piece) -> bool:
    """ "What does the name of the lander mean?" """
    return KGV.symbol_name in piece.iris("concept", "noun", "nouns")
