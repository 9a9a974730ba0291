"""What is on a patch or an emblem: "What does the Crew-40 patch show?", "Which symbols are on the patch of Crew-40?",
"How many stars are on the Crew-40 patch?" Only parts that are told to mean something are known.
"""

from kg.ask.designs import DESIGNS, owner_of, place_of
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import LIGHT, word_set
from kg.terms import KG, KGV, RDF, SKOS

PART, KIND, NAME = Var("part"), Var("kind"), Var("name")
_ELEMENTS = word_set("element elements detail details part parts motif motifs figure figures object objects")
_NUMBERS = tuple("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())


def read(question: Question) -> Reading | None:
    """Needs a design with its owner, and a verb of showing, "on", or a word for its parts; or a part to be counted."""
    if not question.plain():
        return None
    if question.wh == "how-many":
        return _counted(question)
    signs = [p for p in question.pieces if not p.things and set(question.concepts(p, KGV.symbol_type)) & set(DESIGNS)]
    owner = owner_of(question, signs[0]) if len(signs) == 1 else None
    if question.wh not in ("what", "which", "list") or owner is None or len(owner.things) != 1:
        return None
    rest = [p for p in question.pieces if p not in (*signs, owner)]
    shown = place_of(question, signs[0]) == "on" or (question.inverted and any(_shows(question, p) for p in rest))
    if not shown or not all(_shows(question, p) or _element(p) for p in rest):
        return None
    return Reading(
        gloss=f"the parts that are told of the {signs[0].words} of {question.label(owner.things[0])}",
        answer=PART,
        patterns=(Pattern(PART, path(RDF.type), KG.SymbolPart), Pattern(PART, path(KG.symbolOf), owner.things[0])),
        proofs=(Proof(PART),),
    )


def _shows(question: Question, piece: Piece) -> bool:
    shows = KG.displayedOn in piece.iris("property") or KG.SymbolDisplay in piece.iris("event")
    return shows or bool(question.concepts(piece, KGV.display_mode)) or fold(piece.words) in LIGHT


def _element(piece: Piece) -> bool:
    return fold(piece.words) in _ELEMENTS or KG.Symbol in piece.iris("class") or KG.SymbolPart in piece.iris("class")


def _counted(question: Question) -> Reading | None:
    """The words for some parts that tell their number: "four stars"."""
    parts = [p for p in question.pieces if p.things and all(question.is_a(t, KG.SymbolPart) for t in p.things)]
    rest = [p for p in question.pieces if p not in parts]
    if len(parts) != 1 or not all(_shows(question, p) for p in rest):
        return None
    return Reading(
        gloss=f"how many {parts[0].words} there are",
        answer=NAME,
        patterns=(Pattern(PART, path(SKOS.prefLabel), NAME),),
        values=((PART, parts[0].things),),
        spoken=((NAME, _NUMBERS),),
        proofs=(Proof(PART),),
    )
