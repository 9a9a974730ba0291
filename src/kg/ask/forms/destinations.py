"""Where something went: "Where did Progress 81 go?", "Where is Crew-12 going?", "Where did Soyuz MS-27 fly to?" """

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS, statuses
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, RDF

X, CLASS = Var("x"), Var("class")
_GO = word_set("go goes went gone going")


def read(question: Question) -> Reading | None:
    """Needs "where", a form of "go" and one named vehicle, mission or person."""
    things = [p for p in question.pieces if p.things]
    words = {fold(p.words) for p in question.pieces if not p.things}
    if (
        question.wh != "where"
        or question.frame
        or len(things) != 1
        or len(things[0].things) != 1
        or not words
        or not words <= _GO
    ):
        return None
    if question.negated or question.moment or question.source or question.extreme or question.topic is not None:
        return None
    thing = things[0].things[0]
    return Reading(
        gloss=f"where: the destination of {question.label(thing)}, or what it docked to",
        answer=X,
        patterns=(
            Pattern(EVENT, path(RDF.type), CLASS),
            Pattern(EVENT, path(KG.spacecraft, KG.crewMember), thing),
            Pattern(EVENT, path(KG.destination, KG.target), X),
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        values=((CLASS, (KG.Launch, KG.Docking)), (STATUS, statuses(question))),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X),),
    )
