"""Who showed a sign and when, and what is on something: "Who unfurled the Chinese flag?", "When was the flag of China
raised on the Moon?", "What was painted on the rocket?"
"""

from kg.ask.forms import symbols
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import time_of
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, RDF

EVENT, SYMBOL, STATUS, BEARER, WHO, SAID, TYPE = (
    Var("event"),
    symbols.SYMBOL,
    Var("status"),
    Var("bearer"),
    Var("who"),
    Var("said"),
    Var("type"),
)


def read(question: Question) -> Reading | None:
    """Needs a verb of showing, and either one sign or, for "what", one named bearer."""
    if not question.plain() or question.wh not in ("who", "when", "what"):
        return None
    shows = [p for p in question.pieces if not p.things and _shows(question, p)]
    if len(shows) != 1:
        return None
    if question.wh != "what":
        found = symbols.parts(question)
        return _of_sign(question, found) if found else None
    things = [p for p in question.pieces if len(p.things) == 1 and p.prep in ("on", "onto", "aboard")]
    if len(things) != 1 or len(question.pieces) != 2 or question.is_a(things[0].things[0], KG.Symbol):
        return None
    on = Pattern(EVENT, path(KG.displayedOn), things[0].things[0])
    return _reading(
        question, SYMBOL, (on, Pattern(EVENT, path(KG.symbol), SYMBOL)), (), question.label(things[0].things[0])
    )


def _shows(question: Question, piece: Piece) -> bool:
    return bool(question.concepts(piece, KGV.display_mode)) or KG.SymbolDisplay in piece.iris("event")


def _of_sign(question: Question, found: symbols.Parts) -> Reading | None:
    """ "Who showed it", "when was it shown", where a place or bearer may be named."""
    kinds = symbols.types(question, found.signs[0]) or ()
    values: tuple[tuple[Var, tuple[Term, ...]], ...] = tuple(symbols.limits(found))
    if not values and not found.things:
        return None
    wanted = time_of() if question.wh == "when" else (Pattern(EVENT, path(KG.agent, KG.crewMember), WHO),)
    patterns = (Pattern(EVENT, path(KG.symbol), SYMBOL), *wanted)
    if kinds:
        patterns, values = (*patterns, Pattern(SYMBOL, path(KG.symbolType), TYPE)), (*values, (TYPE, kinds))
    if found.owners:
        patterns += (Pattern(SYMBOL, path(KG.symbolOf), symbols.OF),)
    if found.things:
        patterns += (Pattern(EVENT, path(KG.displayedOn, KG.place), BEARER),)
        values += ((BEARER, question.within(found.things[0].things[0])),)
    named = [question.label(p.things[0]) for p in (*found.owners, *found.signs, *found.things) if p.things]
    words = " and ".join([*(question.schema.label(k) for k in kinds), *named])
    reading = _reading(question, SAID if question.wh == "when" else WHO, patterns, values, words)
    return symbols.in_mode(question, symbols.worded(reading, EVENT, found), EVENT, found)


def _reading(
    question: Question,
    asked: Var,
    patterns: tuple[Pattern, ...],
    values: tuple[tuple[Var, tuple[Term, ...]], ...],
    words: str,
) -> Reading:
    return Reading(
        gloss=f"{question.wh}: the showing of a sign with {words}",
        answer=asked,
        patterns=(
            Pattern(EVENT, path(RDF.type), KG.SymbolDisplay),
            *patterns,
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        values=(*values, (STATUS, HAPPENED)),
        details=("timex", "event") if asked is SAID else ("event",),
        proofs=(Proof(EVENT),),
    )
