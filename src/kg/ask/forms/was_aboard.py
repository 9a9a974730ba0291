"""Whether somebody was aboard: "Was Anna Kuznetsova aboard Soyuz MS-33?", "Did Ivan Belov fly on Soyuz MS-33?",
"Is Dana Whitfield in the crew of Soyuz MS-33?"
"""

from kg.ask.forms.crew import aboard
from kg.ask.otherwise import crew_without, single
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, path
from kg.ask.slots import EVENT, STATUS
from kg.terms import KG


def read(question: Question) -> Reading | None:
    """Needs one person, one vehicle or mission, and a word or preposition for being aboard."""
    things = [p for p in question.pieces if p.things]
    others = [p for p in question.pieces if not p.things]
    if question.wh != "yesno" or not question.plain() or len(things) != 2 or any(len(p.things) != 1 for p in things):
        return None
    person, craft = things
    if not question.is_a(person.things[0], KG.Person) or not question.is_a(craft.things[0], KG.Vehicle, KG.Mission):
        return None
    if not all(aboard(p) for p in others) or not (others or craft.prep in ("aboard", "on", "in", "inside")):
        return None
    there = (
        Pattern(EVENT, path(KG.spacecraft, KG.target, KG.launchVehicle), craft.things[0]),
        Pattern(EVENT, path(KG.status), STATUS),
    )
    return Reading(
        gloss=f"whether {question.label(person.things[0])} was aboard {question.label(craft.things[0])}",
        answer=EVENT,
        patterns=(*there, Pattern(EVENT, path(KG.crewMember), person.things[0])),
        show="yesno",
        details=("event", "status"),
        proofs=(Proof(EVENT, None, person.things[0]),),
        contrary=crew_without(person.things[0], there) if single(question, craft.things[0]) else None,
    )
