"""What a rocket carried: "What was the payload of the Tern-2?", "Which satellite was on the Tern-2?", "What did the
Proton carry?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import EVENT
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, RDF

LAST = True
"""Only where no other form finds anything."""
X, KIND, STATE = Var("x"), Var("kind"), Var("state")
"""The status is none that the past events of the reference data are asked for: they are no full list."""
_ABOARD = ("on", "aboard", "atop", "inside", "in")


def read(question: Question) -> Reading | None:
    """Needs one rocket, and a word for a load or, behind "on", a noun for a craft; no event of its own."""
    rockets = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.LaunchVehicle)]
    rest = [p for p in question.pieces if p not in rockets and not _is_rocket(p)]
    loads = [p for p in rest if KG.carries in p.iris("property") or KG.Payload in p.iris("class")]
    kinds = [p for p in rest if p not in loads and p.asked and _is_craft(question, p)]
    if question.wh not in ("what", "which", "list") or not question.plain() or len(rockets) != 1:
        return None
    on = rockets[0].prep in _ABOARD
    bare = on and question.wh == "what" and not question.inverted  # "what was on the Tern-2?"
    if len(loads) + len(kinds) != len(rest) or len(kinds) > 1 or not (on or loads) or not (loads or kinds or bare):
        return None
    rocket = rockets[0].things[0]
    values: tuple[tuple[Var, tuple[Term, ...]], ...] = (
        (Var("rocket"), question.within(rocket)),
        (STATE, HAPPENED),
    )
    typed, limits = _typed(question, kinds)
    return Reading(
        gloss=f"what was launched on {question.label(rocket)}",
        answer=X,
        patterns=(
            Pattern(EVENT, path(RDF.type), KG.Launch),
            Pattern(EVENT, path(KG.launchVehicle), Var("rocket")),
            Pattern(EVENT, path(KG.spacecraft, KG.carries), X),
            Pattern(EVENT, path(KG.status), STATE),
            *typed,
        ),
        values=(*values, *limits),
        details=("event", "state"),
        proofs=(Proof(EVENT, None, X),),
    )


def _is_rocket(piece: Piece) -> bool:
    return not piece.things and KG.LaunchVehicle in piece.iris("class", "noun")


def _is_craft(question: Question, piece: Piece) -> bool:
    kinds = question.concepts(piece, KGV.spacecraft_type)
    return not piece.things and (bool(kinds) or KG.Spacecraft in piece.iris("class", "noun", "nouns"))


def _typed(
    question: Question, kinds: list[Piece]
) -> tuple[tuple[Pattern, ...], tuple[tuple[Var, tuple[Term, ...]], ...]]:
    found = tuple(kind for p in kinds for kind in question.concepts(p, KGV.spacecraft_type))
    return ((Pattern(X, path(KG.spacecraftType), KIND),), ((KIND, found),)) if found else ((), ())
