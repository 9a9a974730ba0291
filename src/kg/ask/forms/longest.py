"""What lasted longest: "Which was the longest spacewalk?", "Who made the longest spacewalk?" """

from dataclasses import replace

from kg.ask.events import build
from kg.ask.forms.lengths import LASTS
from kg.ask.longest import LENGTHS
from kg.ask.question import Question
from kg.ask.reading import Proof, Reading
from kg.ask.slots import EVENT, sentence
from kg.ask.tokens import fold
from kg.ask.trigger import frame
from kg.terms import KG

_EVENTS = (KG.Spacewalk, KG.Test)


def read(question: Question) -> Reading | None:
    """Needs "longest" or "shortest", and an event that lasts; each row has its length with it."""
    if question.extreme not in LENGTHS or question.wh not in ("which", "what", "who", "list") or question.negated:
        return None
    kept = tuple(p for p in question.pieces if fold(p.words) not in LASTS)
    plain = replace(question, pieces=kept, extreme="")
    found = frame(plain)
    if found is None or found.event not in _EVENTS or found.statuses or question.ahead or question.topic is not None:
        return None
    built = build(plain, found, found.rest)
    if built is None:
        return None
    return Reading(
        gloss=f"the {question.extreme} {built.words}, of those whose length is told",
        answer=EVENT,
        patterns=(*built.patterns, *sentence()),
        show="longest",
        values=built.values,
        spoken=built.spoken,
        proofs=(Proof(EVENT),),
        extreme=question.extreme,
    )
