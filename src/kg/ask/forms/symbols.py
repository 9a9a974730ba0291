"""Signs: "What flags did the ship carry?", "Which symbols does the article mention?", "Which patches were worn?",
"On what were the flags shown?", "Whose flags were displayed on Progress 81?", "Which country's flag was shown?"
"""

from dataclasses import replace
from typing import NamedTuple

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import TOLD, sentence
from kg.ask.sought import SOUGHT, beginnings
from kg.ask.tokens import fold
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


_MODE = Var("mode")
_OWNERS = (KG.Agent, KG.Vehicle, KG.Place, KG.Mission, KG.Programme)
NO_FLAG = frozenset(("banner", "banners", "pennant", "pennants"))
"""Words for a flag that not every flag is called by."""


class Parts(NamedTuple):
    """What a question about signs is made of."""

    signs: list[Piece]
    owners: list[Piece]
    things: list[Piece]
    shows: list[Piece]
    sought: list[Piece]


def parts(question: Question) -> Parts | None:
    """The question taken apart: one sign, at most one owner and one bearer; None if anything is left over."""
    signs = [p for p in question.pieces if types(question, p) is not None]
    owners = [p for p in question.pieces if signs and p not in signs and owns(question, p, signs[0])]
    things = [p for p in question.pieces if p.things and p not in signs and p not in owners]
    shows = [p for p in question.pieces if p not in (*signs, *owners) and not p.things and _shows(question, p)]
    words = [p for p in question.pieces if p.tag == SOUGHT]
    used = len(signs) + len(things) + len(shows) + len(owners) + len(words)
    if any(p.prep in ("on", "in") for p in signs):
        return None  # what is on it is asked for
    if len(signs) != 1 or len(things) > 1 or len(owners) > 1 or used != len(question.pieces):
        return None
    if any(len(p.things) != 1 or p.prep not in ("", "on", "onto", "aboard", "in", "at", "from") for p in things):
        return None
    return Parts(signs, owners, things, shows, words)


def read(question: Question) -> Reading | None:
    """Needs a word for a sign; a verb of showing or a preposition when a bearer is named."""
    question = whose(question)
    if not question.plain() or question.wh not in ("which", "what", "list", "how-many", "where", "whose", "yesno"):
        return None
    found = parts(question)
    if found is None:
        return None
    if (
        question.wh == "what"
        and question.inverted
        and found.shows
        and not found.things
        and not (question.stranded or found.signs[0].asked)
    ):
        return None  # "what does the patch show?"
    named = found.owners or found.things or found.shows or question.frame or question.article_only
    if not named and question.wh != "list":
        return None
    if question.wh == "yesno" and not found.things and not (found.owners and found.shows):
        return None
    read = _reading(question, types(question, found.signs[0]) or (), found.things, bool(found.shows or found.things))
    return in_mode(question, worded(_limited(read, limits(found)), SHOWN, found), SHOWN, found)


def worded(reading: Reading, shown: Var, found: Parts) -> Reading:
    """The reading of what an article tells with some words."""
    words = [*found.sought, *(p for p in found.signs if fold(p.words) in NO_FLAG)]
    if not words:
        return reading
    spoken = tuple((TOLD, beginnings(p)) for p in words)
    names = " and ".join(f"“{p.words}”" for p in words)
    return replace(
        reading,
        gloss=f"{reading.gloss} that speaks of {names}",
        patterns=(*reading.patterns, *sentence(shown)),
        spoken=(*reading.spoken, *spoken),
    )


def in_mode(question: Question, reading: Reading, shown: Var, found: Parts) -> Reading:
    """The reading without what was shown in another manner: a flag that was painted on was not unfurled."""
    known = {mode for p in found.shows for mode in question.concepts(p, KGV.display_mode)}
    modes = tuple(c for c, scheme in sorted(question.schema.schemes.items()) if scheme == KGV.display_mode)
    if not known:
        return reading
    open_ = () if KGV.display_removed in known else (KGV.display_unspecified,)  # what is shown is not taken off
    others = tuple(mode for mode in modes if mode not in (*known, *open_))
    lacks = (*reading.lacks, Pattern(shown, path(KG.displayMode), _MODE))
    return replace(reading, lacks=lacks, values=(*reading.values, (_MODE, others)))


def limits(found: Parts) -> list[tuple[Var, tuple[str, ...]]]:
    """The symbol that is named, or whose it is."""
    return [(SYMBOL, p.things) for p in found.signs if p.things] + [(OF, p.things) for p in found.owners if p.things]


def whose(question: Question) -> Question:
    """ "Which country's flag" asks whose flag."""
    bodies = [p for p in question.pieces if p.possessive and not p.things and _body(question, p)]
    if question.wh not in ("which", "what") or len(bodies) != 1:
        return question
    return replace(question, wh="whose", pieces=tuple(p for p in question.pieces if p is not bodies[0]))


def _body(question: Question, piece: Piece) -> bool:
    return any(question.schema.is_a(c, KG.Agent) for c in piece.iris("class"))


def owns(question: Question, piece: Piece, sign: Piece) -> bool:
    """ "the Chinese flag", "SpaceX's logo", "the flag of China"."""
    owner = len(piece.things) == 1 and question.is_a(piece.things[0], *_OWNERS)
    bare = not any(_shows(question, p) for p in question.pieces)  # "which symbols are Chinese?"
    before = piece.index < sign.index and (piece.end == sign.index or not sign.prep)  # not "the star on the flag"
    return owner and ((not piece.prep and (before or (bare and piece.index > sign.index))) or piece.prep == "of")


def _limited(reading: Reading, limits: list[tuple[Var, tuple[str, ...]]]) -> Reading:
    """The reading with a symbol or its owner given."""
    if not limits:
        return reading
    of = (Pattern(SYMBOL, path(KG.symbolOf), OF),) if any(v is OF for v, _ in limits) else ()
    return replace(
        reading,
        patterns=tuple(dict.fromkeys((*reading.patterns, *of))),
        optional=tuple(group for group in reading.optional if group != of),
        values=(*reading.values, *limits),
    )


def types(question: Question, piece: Piece) -> tuple[str, ...] | None:
    """The kinds of sign that a word may mean, () for a named one or any; None for no sign."""
    if piece.things:
        return () if question.is_a(piece.things[0], KG.Symbol) else None
    if question.inverted and not piece.asked and piece.iris("event", "verb"):
        return None  # "what did NASA sign?"
    found = question.concepts(piece, KGV.symbol_type)
    return found or (() if KG.Symbol in piece.iris("class") else None)


def _shows(question: Question, piece: Piece) -> bool:
    shown = KG.displayedOn in piece.iris("property") or KG.SymbolDisplay in piece.iris("event")
    return shown or bool(question.concepts(piece, KGV.display_mode))


def _reading(question: Question, types: tuple[str, ...], things: list[Piece], shown: bool) -> Reading:
    values: list[tuple[Var, tuple[Term, ...]]] = [(TYPE, types)] if types else []
    patterns = [Pattern(SYMBOL, path(RDF.type), KG.Symbol), Pattern(SYMBOL, path(KG.symbolType), TYPE)]
    display = [Pattern(SHOWN, path(KG.symbol), SYMBOL), Pattern(SHOWN, path(KG.status), STATUS)]
    bearers = (KG.displayedOn, KG.place) if question.wh == "where" else (KG.displayedOn,)
    bearer = question.wh == "where" or question.stranded == "on"
    shower = [p for p in things if not p.prep and question.is_a(p.things[0], KG.Agent)]
    borne = bool(things) or bearer
    tied = path(*bearers)
    if shown:
        tied = path(KG.agent, KG.crewMember) if shower else path(*bearers)
        patterns += [*display, *([Pattern(SHOWN, tied, BEARER)] if borne else [])]
        values.append((STATUS, HAPPENED))
    values += [(BEARER, question.within(p.things[0])) for p in things]
    asked = BEARER if bearer else OF if question.wh == "whose" else SYMBOL
    of = Pattern(SYMBOL, path(KG.symbolOf), OF)
    kind = " or ".join(question.schema.label(t) for t in types) or "symbol"
    by = "by" if shower else "on"
    where = f" shown {by} {question.label(things[0].things[0])}" if things else " shown on something" if shown else ""
    return Reading(
        gloss={"bearer": f"what bears a {kind}", "of": f"whose {kind}{where}"}.get(asked.name, f"every {kind}{where}"),
        answer=asked,
        patterns=(*patterns, *([of] if asked is OF else [])),
        show={"how-many": "count", "yesno": "yesno"}.get(question.wh, "list"),  # type: ignore[arg-type]
        optional=(
            *(() if asked is OF else ((of,),)),
            *(((Pattern(SHOWN, tied, BEARER),),) if shown and not borne else ()),
        ),
        values=tuple(values),
        details=tuple(d for d in ("symbol", "of", "bearer") if d != asked.name),
        proofs=(Proof(SHOWN), Proof(SYMBOL)) if shown else (Proof(SYMBOL),),
    )
