"""What carried somebody: "Which ship did Dana Whitfield travel in?", "On which spacecraft was Dana Whitfield?" """

from kg.ask.forms.crew import aboard
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS
from kg.ask.words import AHEAD, HAPPENED
from kg.terms import KG, KGV

X = Var("x")
_CARRIED = ("on", "in", "aboard", "inside")


def read(question: Question) -> Reading | None:
    """Needs one person, a noun for a craft, and a word or preposition for being aboard; no event of its own."""
    people = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Person)]
    nouns = [p for p in question.pieces if not p.things and p.asked and _is_craft(question, p.iris("class", "noun"))]
    rest = [p for p in question.pieces if p not in people and p not in nouns]
    kinds = [p for p in rest if p.asked and question.concepts(p, KGV.spacecraft_type)]
    if question.wh not in ("which", "what") or len(people) != 1 or len(nouns) + len(kinds) != 1:
        return None
    if question.moment or question.negated or question.source or question.extreme or question.statuses:
        return None
    riding = [p for p in rest if p not in kinds]
    if not all(map(aboard, riding)) or not (riding or question.stranded in _CARRIED) or question.topic is not None:
        return None
    person = people[0].things[0]
    return Reading(
        gloss=f"every spacecraft that {question.label(person)} was aboard",
        answer=X,
        patterns=(
            Pattern(EVENT, path(KG.crewMember), person),
            Pattern(EVENT, path(KG.spacecraft), X),
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        values=((STATUS, AHEAD if question.ahead else HAPPENED),),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, person), Proof(EVENT, None, X)),
    )


def _is_craft(question: Question, classes: tuple[str, ...]) -> bool:
    return any(question.schema.is_a(c, KG.Vehicle) and c != KG.LaunchVehicle for c in classes)
