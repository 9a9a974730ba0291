"""Who or what did something most: "Which rocket launched most often?", "Which site was used for the most launches?",
"Who spoke most often?", "Which rocket failed most?"
"""

from dataclasses import replace

from kg.ask.forms import participants, speakers, statements
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import LIGHT
from kg.terms import KG, RDF

SAID, SPEAKER = Var("statement"), Var("speaker")


def read(question: Question) -> Reading | None:
    """Needs "most", and a question for who took part in an event or who spoke; each is counted by its events."""
    if question.extreme != "most" or question.wh not in ("which", "what", "who") or question.frame:
        return None
    plain = replace(question, extreme="")
    found = _said(plain) or participants.read(plain) or speakers.read(plain)
    if found is None or found.show != "list":
        return None
    if any(KG.Anomaly in p.iris("event") for p in plain.pieces):
        found = replace(found, also=None)  # a launch that failed and what went wrong with it are one failure
    return replace(found, gloss=f"{found.gloss}, the most often", show="ranking", extreme="most", fallback=None)


def _said(question: Question) -> Reading | None:
    """ "Who spoke?" """
    pieces = tuple(p for p in question.pieces if fold(p.words) not in LIGHT)
    if question.wh != "who" or len(pieces) != 1 or not statements.saying(question, pieces[0]) or not question.plain():
        return None
    return Reading(
        gloss="everybody who is quoted",
        answer=SPEAKER,
        patterns=(Pattern(SAID, path(RDF.type), KG.Statement), Pattern(SAID, path(KG.speaker), SPEAKER)),
        proofs=(Proof(SAID),),
    )
