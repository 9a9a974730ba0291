"""Signs: "What flags did the ship carry?", "Which symbols does the article mention?", "Which patches were worn?",
"On what were the flags shown?", "Whose flags were displayed on Progress 81?", "What was painted on the rocket?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, RDF

SYMBOL, SHOWN, BEARER, OF, STATUS, TYPE = (
    Var("symbol"),
    Var("shown"),
    Var("bearer"),
    Var("of"),
    Var("status"),
    Var("type"),
)


def read(question: Question) -> Reading | None:
    """Needs a word for a sign; a verb of showing or a preposition when a bearer is named."""
    if not question.plain() or question.wh not in ("which", "what", "list", "how-many", "where", "whose", "yesno"):
        return None
    signs = [p for p in question.pieces if not p.things and _types(question, p) is not None]
    things = [p for p in question.pieces if p.things]
    shows = [p for p in question.pieces if p not in signs and not p.things and _shows(question, p)]
    if len(signs) != 1 or len(things) > 1 or len(signs) + len(things) + len(shows) != len(question.pieces):
        return None
    if any(len(p.things) != 1 or p.prep not in ("", "on", "onto", "aboard") for p in things):
        return None
    if not shows and not things and not (question.frame or question.article_only) and question.wh != "list":
        return None
    if question.wh == "yesno" and not things:
        return None
    return _reading(question, _types(question, signs[0]) or (), things, bool(shows or things))


def _types(question: Question, piece: Piece) -> tuple[str, ...] | None:
    found = question.concepts(piece, KGV.symbol_type)
    return found or (() if KG.Symbol in piece.iris("class") else None)


def _shows(question: Question, piece: Piece) -> bool:
    shown = KG.displayedOn in piece.iris("property") or KG.SymbolDisplay in piece.iris("event")
    return shown or bool(question.concepts(piece, KGV.display_mode))


def _reading(question: Question, types: tuple[str, ...], things: list[Piece], shown: bool) -> Reading:
    values: list[tuple[Var, tuple[Term, ...]]] = [(TYPE, types)] if types else []
    patterns = [Pattern(SYMBOL, path(RDF.type), KG.Symbol), Pattern(SYMBOL, path(KG.symbolType), TYPE)]
    display = [Pattern(SHOWN, path(KG.symbol), SYMBOL), Pattern(SHOWN, path(KG.status), STATUS)]
    if shown:
        patterns += [*display, Pattern(SHOWN, path(KG.displayedOn), BEARER)]
        values.append((STATUS, HAPPENED))
    values += [(BEARER, p.things) for p in things]
    bearer = question.wh == "where" or question.stranded == "on"
    asked = BEARER if bearer else OF if question.wh == "whose" else SYMBOL
    of = Pattern(SYMBOL, path(KG.symbolOf), OF)
    kind = " or ".join(question.schema.label(t) for t in types) or "symbol"
    where = f" shown on {question.label(things[0].things[0])}" if things else " shown on something" if shown else ""
    return Reading(
        gloss={"bearer": f"what bears a {kind}", "of": f"whose {kind}{where}"}.get(asked.name, f"every {kind}{where}"),
        answer=asked,
        patterns=(*patterns, *([of] if asked is OF else [])),
        show={"how-many": "count", "yesno": "yesno"}.get(question.wh, "list"),  # type: ignore[arg-type]
        optional=() if asked is OF else ((of,),),
        values=tuple(values),
        details=tuple(d for d in ("symbol", "of", "bearer") if d != asked.name),
        proofs=(Proof(SHOWN), Proof(SYMBOL)) if shown else (Proof(SYMBOL),),
    )
