"""Times of events: "When did Progress 81 launch?", "When was the docking?", "At what time will Crew-12 lift off?",
"When was the ISS first launched?"
"""

from kg.ask.events import achieved, build
from kg.ask.question import Question
from kg.ask.reading import Proof, Reading
from kg.ask.slots import EVENT, SAID, time_of
from kg.ask.trigger import frame
from kg.terms import KG


def read(question: Question) -> Reading | None:
    """Needs "when" and one event with at least a class of its own."""
    found = frame(question)
    if question.wh != "when" or found is None or found.event == KG.Event or question.extreme == "most":
        return None
    built = build(question, found, found.rest, any_status=_open(question))
    if built is None:
        return None
    return Reading(
        gloss=f"when: the time of a {built.words}",
        answer=SAID,
        patterns=(*built.patterns, *time_of()),
        values=built.values,
        spoken=built.spoken,
        ordered=built.ordered,
        lacks=(*achieved(found), *built.lacks),
        details=("timex", "event", "status"),
        proofs=(Proof(EVENT, None, time_of()[0].object), *built.proofs),
        extreme=question.extreme,
    )


def _open(question: Question) -> bool:
    """ "When is the launch?" may be about one that was or will be; each row tells which."""
    return not question.ahead and " is " in f" {question.text.lower()} "
