"""Who showed a sign and when, and what is on something: "Who unfurled the Chinese flag?", "When was the flag of China
raised?", "What was painted on the rocket?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import time_of
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, RDF

EVENT, SYMBOL, STATUS, BEARER, WHO, SAID = (
    Var("event"),
    Var("symbol"),
    Var("status"),
    Var("bearer"),
    Var("who"),
    Var("said"),
)


def read(question: Question) -> Reading | None:
    """Needs a verb of showing, and either one named sign or, for "what", one named bearer."""
    if not question.plain() or len(question.pieces) != 2 or question.wh not in ("who", "when", "what"):
        return None
    shows = [p for p in question.pieces if not p.things and _shows(question, p)]
    things = [p for p in question.pieces if len(p.things) == 1]
    if len(shows) != 1 or len(things) != 1:
        return None
    thing, sign = things[0], question.is_a(things[0].things[0], KG.Symbol)
    if sign != (question.wh in ("who", "when")) or (not sign and thing.prep not in ("on", "onto", "aboard")):
        return None
    return _reading(question, thing.things[0])


def _shows(question: Question, piece: Piece) -> bool:
    return bool(question.concepts(piece, KGV.display_mode)) or KG.SymbolDisplay in piece.iris("event")


def _reading(question: Question, thing: str) -> Reading:
    asked = {"who": WHO, "when": SAID, "what": SYMBOL}[question.wh]
    tied = Pattern(EVENT, path(KG.displayedOn), thing) if asked is SYMBOL else Pattern(EVENT, path(KG.symbol), thing)
    wanted = {
        "who": (Pattern(EVENT, path(KG.agent, KG.crewMember), WHO),),
        "when": time_of(),
        "what": (Pattern(EVENT, path(KG.symbol), SYMBOL),),
    }[question.wh]
    return Reading(
        gloss=f"{question.wh}: the showing of a sign with {question.label(thing)}",
        answer=asked,
        patterns=(
            Pattern(EVENT, path(RDF.type), KG.SymbolDisplay),
            tied,
            Pattern(EVENT, path(KG.status), STATUS),
            *wanted,
        ),
        values=((STATUS, HAPPENED),),
        details=("timex", "event") if asked is SAID else ("event",),
        proofs=(Proof(EVENT),),
    )
