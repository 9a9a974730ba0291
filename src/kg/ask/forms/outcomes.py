"""How an event ended: "What was the outcome of the Luna-25 landing?", "What was the result of Starliner's launch?" """

from kg.ask.events import build
from kg.ask.forms.success import ended, whole
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, path
from kg.ask.slots import ENDING, EVENT, STATUS
from kg.ask.trigger import frame
from kg.ask.words import HAPPENED
from kg.terms import KG


def read(question: Question) -> Reading | None:
    """Needs the noun "outcome" or "result", and an event with who or what took part, or a craft alone."""
    if flight := _of_flight(question):
        return flight
    found = frame(question)
    nouns = [p for p in found.rest if _ends(p.iris("property", "noun", "nouns"))] if found else []
    if found is None or len(nouns) != 1 or question.wh not in ("what", "which", "list") or question.extreme:
        return None
    rest = [p for p in found.rest if p is not nouns[0]]
    built = build(question, found, rest) if rest and found.event != KG.Event else None
    if built is None:
        return None
    return Reading(
        gloss=f"the outcome of every {built.words}",
        answer=ENDING,
        patterns=(*built.patterns, Pattern(EVENT, path(KG.outcome), ENDING)),
        values=built.values,
        spoken=built.spoken,
        ordered=built.ordered,
        details=("event", "status"),
        proofs=(Proof(EVENT, None, ENDING), *built.proofs),
    )


def _of_flight(question: Question) -> Reading | None:
    """ "How did the Luna-25 mission end?": whatever outcome is told of it."""
    things = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Vehicle, KG.Mission)]
    nouns = [p for p in question.pieces if _ends(p.iris("property", "noun", "nouns"))]
    if question.wh != "what" or not question.plain() or len(things) != 1 or len(nouns) != 1:
        return None
    if any(p not in (*things, *nouns) and not whole(p.words) for p in question.pieces):
        return None
    thing = things[0].things[0]
    return Reading(
        gloss=f"how the events of {question.label(thing)} ended",
        answer=EVENT,
        patterns=ended(thing),
        values=((STATUS, HAPPENED),),
        details=("ending", "status"),
        proofs=(Proof(EVENT, None, ENDING), Proof(EVENT)),
    )


def _ends(properties: tuple[str, ...]) -> bool:
    return KG.outcome in properties
