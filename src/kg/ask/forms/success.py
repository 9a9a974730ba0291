"""Whether a flight went well: "Was Luna-25 successful?", "Was the Luna-25 mission a success?" """

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, path
from kg.ask.slots import ENDING, EVENT, STATUS
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV

_OUTCOMES = (KGV.outcome_success, KGV.outcome_partial, KGV.outcome_failure)


def read(question: Question) -> Reading | None:
    """Needs one craft or mission and a word for an outcome; a word for the flight as a whole says no more."""
    things = [p for p in question.pieces if p.things]
    words = [p for p in question.pieces if not p.things and question.concepts(p, KGV.outcome)]
    flight = [p for p in question.pieces if p not in things and p not in words and whole(p.words)]
    if question.wh != "yesno" or not question.plain() or len(things) != 1 or len(words) != 1:
        return None
    if (
        len(things[0].things) != 1
        or len(things) + len(words) + len(flight) != len(question.pieces)
        or things[0].prep not in ("", "of")
    ):
        return None
    thing = things[0].things[0]
    if (words[0].verb() and words[0].iris("event")) or not question.is_a(thing, KG.Vehicle, KG.Mission, KG.Payload):
        return None
    asked = question.concepts(words[0], KGV.outcome)
    patterns = ended(thing)
    others = tuple(o for o in _OUTCOMES if o not in asked)
    contrary = Reading(
        "how it ended",
        EVENT,
        patterns,
        values=((STATUS, HAPPENED), (ENDING, others)),
        details=("ending",),
        proofs=(Proof(EVENT),),
    )
    return Reading(
        gloss=f"whether an event with {question.label(thing)} had the outcome {question.schema.label(asked[0])}",
        answer=EVENT,
        patterns=patterns,
        show="yesno",
        values=((STATUS, HAPPENED), (ENDING, asked)),
        details=("event", "ending"),
        proofs=(Proof(EVENT),),
        yes="told",
        contrary=contrary,
    )


def ended(thing: str) -> tuple[Pattern, ...]:
    """The events of a craft or mission that have an outcome."""
    return (
        Pattern(EVENT, path(KG.spacecraft, KG.launchVehicle), thing),
        Pattern(EVENT, path(KG.status), STATUS),
        Pattern(EVENT, path(KG.outcome), ENDING),
    )


def whole(words: str) -> bool:
    """Whether a word means a flight from begin to end."""
    return words.lower() in ("mission", "flight", "voyage", "trip", "journey")
