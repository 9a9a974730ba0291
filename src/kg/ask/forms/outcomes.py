"""How an event ended: "What was the outcome of the Luna-25 landing?", "What was the result of Starliner's launch?" """

from kg.ask.events import build
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, path
from kg.ask.slots import ENDING, EVENT
from kg.ask.trigger import frame
from kg.terms import KG


def read(question: Question) -> Reading | None:
    """Needs the noun "outcome" or "result", and an event with who or what took part."""
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


def _ends(properties: tuple[str, ...]) -> bool:
    return KG.outcome in properties
