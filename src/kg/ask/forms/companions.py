"""Who was with somebody: "Who was with Ivan Belov aboard Soyuz MS-33?", "Who accompanied Belov?", "Who were the
crewmates of Anna Kuznetsova?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS
from kg.ask.tokens import fold
from kg.ask.words import AHEAD, HAPPENED, word_set
from kg.terms import KG

LAST = True
"""Only where no launch or landing tells it."""
X = Var("x")
_WITH = word_set("accompany accompanies accompanied accompanying")
_MATES = word_set("crewmate crewmates companion companions colleague colleagues partner partners")
_LIGHT = word_set("travel travelled traveled ride rode crew member members fly flies flew flown flying")


def read(question: Question) -> Reading | None:
    """Needs one person, "with" or a word for company, and at most one craft; no event of its own."""
    people = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Person)]
    craft = [p for p in question.pieces if len(p.things) == 1 and p not in people]
    words = [p for p in question.pieces if p not in people and p not in craft]
    if question.wh not in ("who", "which", "list") or question.moment or question.negated or question.topic is not None:
        return None
    if len(people) != 1 or len(craft) > 1 or question.source or question.extreme or question.statuses:
        return None
    if not all(_company(p) or fold(p.words) in _LIGHT for p in words) or not _told(question, people[0], words):
        return None
    if craft and not question.is_a(craft[0].things[0], KG.Vehicle, KG.Mission):
        return None
    return _reading(question, people[0].things[0], craft)


def _company(piece: Piece) -> bool:
    return not piece.things and fold(piece.words) in _WITH | _MATES


def _told(question: Question, person: Piece, words: list[Piece]) -> bool:
    """Whether the question asks for whoever was with a person."""
    verb = any(fold(p.words) in _WITH for p in words)
    mates = any(fold(p.words) in _MATES for p in words) and (person.possessive or person.prep == "of")
    beside = person.prep == "with" or question.stranded == "with"
    return verb or mates or (beside and not any(map(_company, words)))


def _reading(question: Question, person: str, craft: list[Piece]) -> Reading:
    ship = tuple(Pattern(EVENT, path(KG.spacecraft, KG.launchVehicle), p.things[0]) for p in craft)
    aboard = f" aboard {question.label(craft[0].things[0])}" if craft else ""
    return Reading(
        gloss=f"everybody who was with {question.label(person)}{aboard}",
        answer=X,
        patterns=(
            Pattern(EVENT, path(KG.crewMember), person),
            Pattern(EVENT, path(KG.crewMember), X),
            Pattern(EVENT, path(KG.status), STATUS),
            *ship,
        ),
        values=((STATUS, AHEAD if question.ahead else HAPPENED),),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X), Proof(EVENT, None, person)),
        differs=(person,),
    )
