"""Facts by how they are held: "Which claims are hedged?", "Which facts come from NASA?", "Which facts have more
than one source?", "Which facts rest on a cited source alone?", "How many facts are certain?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.ask.words import HEDGES, word_set
from kg.terms import KG, KGV, PROV, RDF

CLAIM, SURE, BY, SUBJECT, RELATION, VALUE = (
    Var("claim"),
    Var("sure"),
    Var("by"),
    Var("subject"),
    Var("predicate"),
    Var("object"),
)
_CERTAIN = word_set("certain sure")
_HEDGED = (KGV.prp, KGV.prm, KGV.psp, KGV.psm, KGV.uu)


def read(question: Question) -> Reading | None:
    """Needs the noun "claim" or "fact", and one limit: a source, a degree of certainty, or a number of sources."""
    nouns = [p for p in question.pieces if KG.Claim in p.iris("class")]
    if len(nouns) != 1 or question.wh not in ("which", "what", "list", "how-many") or question.moment or question.ahead:
        return None
    rest = [
        p
        for p in question.pieces
        if p is not nouns[0] and fold(p.words) not in ("come from", "comes from", "came from")
    ]
    if (found := _sources(question, rest)) is not None:
        return found
    if len(rest) == 1 and (sure := _sure(question, rest[0])):
        return (
            None
            if question.source
            else _reading(question, (SURE, sure), " or ".join(question.schema.label(s) for s in sure))
        )
    by = question.source or (rest[0] if len(rest) == 1 else None)
    if (
        by
        and len(by.things) == 1
        and question.is_a(by.things[0], KG.Agent)
        and len(rest) == (0 if question.source else 1)
    ):
        return None if question.negated else _reading(question, (BY, by.things), f"from {question.label(by.things[0])}")
    return None


def _sure(question: Question, piece: Piece) -> tuple[str, ...]:
    certain = fold(piece.words) in _CERTAIN
    if certain:
        return _HEDGED if question.negated else (KGV.ctp,)
    hedged = fold(piece.words) in HEDGES or bool(question.concepts(piece, KGV.factuality))
    if not hedged or question.negated or piece.things:
        return ()
    return _HEDGED if fold(piece.words) in HEDGES else question.concepts(piece, KGV.factuality)


def _sources(question: Question, rest: list[Piece]) -> Reading | None:
    """ "more than one source", "a single source": answered by counting the sources of each fact."""
    words = {fold(p.words) for p in rest}
    if question.negated or question.source or not words & {"source", "sources"}:
        return None
    if words <= {"more", "than", "one", "source", "sources"} and "more" in words:
        return _reading(question, None, "with more than one source", "many")
    if words <= {"rest", "cited", "source", "sources", "alone"} and words & {"alone", "cited"}:
        return _reading(question, None, "from a cited source and not from the writer", "cited")
    return None


def _reading(question: Question, limit: tuple[Var, tuple[Term, ...]] | None, words: str, extreme: str = "") -> Reading:
    return Reading(
        gloss=f"every claim {words}",
        answer=CLAIM,
        patterns=(
            Pattern(CLAIM, path(RDF.type), KG.Claim),
            Pattern(CLAIM, path(RDF.subject), SUBJECT),
            Pattern(CLAIM, path(RDF.predicate), RELATION),
            Pattern(CLAIM, path(RDF.object), VALUE),
            Pattern(CLAIM, path(PROV.wasAttributedTo), BY),
            Pattern(CLAIM, path(KG.factuality), SURE),
        ),
        show="count" if question.wh == "how-many" else "list",
        values=(limit,) if limit else (),
        details=("by", "sure"),
        proofs=(Proof(CLAIM),),
        extreme=extreme,
        label=("subject", "predicate", "object"),
    )
