"""Places of events: "Where was Progress 81 launched?", "Where did Crew-10 land?",
"Where did Progress 81 go?", "Where did the spacewalk take place?"
"""

from kg.ask.events import achieved, build
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT
from kg.ask.tokens import fold
from kg.ask.trigger import frame
from kg.ask.words import word_set
from kg.terms import KG

X = Var("x")
_ARRIVE = (KG.Docking,)
_GO = word_set("fly flies flew flown flying travel travels travelled traveled go goes went head heads headed")


def read(question: Question) -> Reading | None:
    """Needs "where" and one event; a docking's place is what it docks to."""
    found = frame(question)
    if question.wh != "where" or question.frame or found is None or found.event == KG.Event or question.extreme:
        return None
    built = build(question, found, found.rest)
    if built is None:
        return None
    whither = question.stranded == "to" or fold(found.piece.words) in _GO
    slots: tuple[str, ...] = (KG.destination,) if whither else (KG.place,)
    slots = (*slots, KG.target) if found.event in _ARRIVE else slots
    return Reading(
        gloss=f"where: the {'destination' if KG.destination in slots else 'place'} of a {built.words}",
        answer=X,
        patterns=(*built.patterns, Pattern(EVENT, path(*slots), X)),
        values=built.values,
        spoken=built.spoken,
        ordered=built.ordered,
        lacks=(*achieved(found), *built.lacks),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X), *built.proofs),
        differs=tuple(t for p in found.rest if p.prep in ("on", "in") for t in p.things),  # "where on Mars"
    )
