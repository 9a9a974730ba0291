"""Who is aboard: "Who was aboard Soyuz MS-27?", "Who is the crew of Crew-12?", "Which astronauts were on Soyuz MS-27?",
"Who are the crew members of the flight?" with a name
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS
from kg.ask.tokens import fold
from kg.terms import KG, KGV

X = Var("x")


_WORDS = ("crew", "member", "members", "travel", "travelled", "traveled", "ride", "rode", "fly", "flew", "flown")


def aboard(piece: Piece) -> bool:
    """Whether a word speaks of being carried."""
    rides = KG.carries in piece.iris("property")
    return rides or KG.crewMember in piece.iris("property") or fold(piece.words) in _WORDS


def read(question: Question) -> Reading | None:
    """Needs one named vehicle or mission, and "aboard" or "crew"; no event of its own."""
    things = [p for p in question.pieces if p.things]
    others = [p for p in question.pieces if not p.things]
    if (
        question.wh not in ("who", "which", "list", "how-many")
        or not question.plain()
        or len(things) != 1
        or len(things[0].things) != 1
    ):
        return None
    thing = things[0]
    crew = [p for p in others if aboard(p)]
    people = [
        p for p in others if p not in crew and (KG.Person in p.iris("class") or KGV.role_astronaut in p.iris("concept"))
    ]
    if len(crew) + len(people) != len(others) or not question.is_a(
        thing.things[0], KG.Vehicle, KG.Mission, KG.Programme
    ):
        return None
    if not crew and thing.prep not in ("aboard", "on", "in", "inside"):
        return None
    slots = path(KG.spacecraft, KG.target, KG.launchVehicle)
    return Reading(
        gloss=f"the crew of {question.label(thing.things[0])}, with what each took part in",
        answer=X,
        patterns=(
            Pattern(EVENT, slots, thing.things[0]),
            Pattern(EVENT, path(KG.crewMember), X),
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        show="count" if question.wh == "how-many" else "list",
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X),),
    )
