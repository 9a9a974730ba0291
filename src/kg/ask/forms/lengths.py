"""How long something lasted by what a sentence tells of it: "How long did the spacewalk last?", "How long was Belov's
spacewalk?", "By how much was the launch delayed?"
"""

from dataclasses import replace

from kg.ask.events import build
from kg.ask.question import Question
from kg.ask.reading import Proof, Reading
from kg.ask.slots import EVENT, sentence
from kg.ask.tokens import fold
from kg.ask.trigger import frame, put_off
from kg.ask.words import LIGHT, word_set
from kg.terms import KG

LASTS = LIGHT | word_set("last lasts lasted long")
_EVENTS = (KG.Spacewalk, KG.Test, KG.ScheduleChange)


def read(question: Question) -> Reading | None:
    """Needs "how long" and one event that lasts, or moves another in time."""
    if question.wh != "how-long" or question.negated or question.ahead or question.topic is not None:
        return None
    kept = tuple(p for p in question.pieces if fold(p.words) not in LASTS)
    question = replace(question, pieces=kept, extreme="" if question.extreme == "last" else question.extreme)
    question = put_off(question)
    found = frame(question)
    if found is None or found.event not in _EVENTS or found.statuses or question.extreme:
        return None
    built = build(question, found, found.rest)
    if built is None:
        return None
    return Reading(
        gloss=f"how long: what is told of the length of a {built.words}",
        answer=EVENT,
        patterns=(*built.patterns, *sentence()),
        show="stated",
        values=built.values,
        spoken=built.spoken,
        proofs=(Proof(EVENT),),
    )
