"""Amounts: "How much cargo did Progress 81 carry?", "How many agencies form the ISS partnership?", "How many tons
did the ship carry?", "How heavy is …" is refused; "What is the mass of …?"
"""

from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.relations import Link, links, related
from kg.terms import KG, KGV, QUDT, RDFS

THING, QUANTITY, WORDS, COUNTED, UNIT = Var("thing"), Var("quantity"), Var("words"), Var("counted"), Var("unit")


def read(question: Question) -> Reading | None:
    """Needs "how much", "how many" or a noun of measure, and one named thing."""
    things = [p for p in question.pieces if p.things and not _whither(question, p)]
    others = [p for p in question.pieces if not p.things]
    if len(things) != 1 or len(things[0].things) != 1 or not question.plain():
        return None
    measure = [
        p for p in others if KG.hasQuantity in p.iris("property", "noun", "nouns") or question.concepts(p, KGV.unit)
    ]
    carried = [
        p for p in others if p not in measure and (KG.carries in p.iris("property") or KG.Payload in p.iris("class"))
    ]
    station = question.is_a(things[0].things[0], KG.SpaceStation, KG.Partnership)
    partners = [p for p in others if p not in (*carried, *measure) and (_partner(p) or (station and _runs(p)))]
    counted = [p for p in others if p.iris("class") and p not in carried and p not in measure and p not in partners]
    joint = bool(partners) or question.is_a(things[0].things[0], KG.Partnership)
    if "together" in question.text.lower():  # to run it together is to be partners
        joint, others = True, [p for p in others if KG.operator not in p.iris("property")]
    if len(measure) + len(carried) + len(counted) + len(partners) != len(others):
        return None
    if question.wh == "how-many" and counted and joint:
        return _reading(question, things[0].things[0], _about(), counted)
    carries = (question.wh == "how-much" and carried) or (question.wh == "how-many" and measure and carried)
    if carries or (question.wh == "what" and measure and not counted):
        return _reading(question, things[0].things[0], _carried(), [])
    return None


def _whither(question: Question, piece: Piece) -> bool:
    """Where a ship brings its cargo; a ship flies to one place only."""
    return (
        piece.prep == "to"
        and question.wh in ("how-much", "how-many")
        and question.is_a(piece.things[0], KG.SpaceStation)
    )


def _partner(piece: Piece) -> bool:
    return any(link.relation == KG.partnerIn for link in links(piece, True)) or KG.Partnership in piece.iris("class")


def _runs(piece: Piece) -> bool:
    """ "How many countries run the ISS": those that run a station do it together."""
    return KG.operator in piece.iris("property") and not piece.iris("class")


def _about() -> tuple[tuple[str, ...], ...]:
    return (KG.hasQuantity,), (f"^{KG.concerns}", KG.hasQuantity), (KG.concerns, KG.hasQuantity)


def _carried() -> tuple[tuple[str, ...], ...]:
    return (KG.hasQuantity,), (KG.carries, KG.hasQuantity), (f"^{KG.spacecraft}", KG.carries, KG.hasQuantity)


def carried(question: Question, thing: str) -> Reading | None:
    """What a thing carries; else how much, in the words of the article."""
    found = related(question, thing, (Link(KG.carries, False),), ())
    return replace(found, fallback=_reading(question, thing, _carried(), [])) if found else None


def _reading(question: Question, thing: str, steps: tuple[tuple[str, ...], ...], counted: list[Piece]) -> Reading:
    classes: tuple[Term, ...] = tuple(dict.fromkeys(c for p in counted for c in p.iris("class")))
    limit = (Pattern(QUANTITY, path(KG.countedClass), COUNTED),) if classes else ()
    unit = () if classes else (Pattern(QUANTITY, path(QUDT.hasUnit), UNIT),)
    what = " and ".join(question.schema.label(str(c)) for c in classes) or "the amount"
    return Reading(
        gloss=f"how many or how much: {what} stated for {question.label(thing)}",
        answer=WORDS,
        patterns=(Pattern(thing, steps, QUANTITY), Pattern(QUANTITY, path(RDFS.label), WORDS), *limit),
        optional=(unit,) if unit else (),
        values=((COUNTED, classes),) if classes else (),
        details=("unit", "counted"),
        proofs=(Proof(thing, None, QUANTITY), Proof(QUANTITY)),
        fallback=_listed(question, thing, counted),
    )


def _listed(question: Question, thing: str, counted: list[Piece]) -> Reading | None:
    """Where no number is stated, what is known can be counted."""
    classes = tuple(dict.fromkeys(c for p in counted for c in p.iris("class")))
    return related(question, thing, (Link(KG.partnerIn, True),), classes) if counted else None
