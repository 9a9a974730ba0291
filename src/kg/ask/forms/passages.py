"""Where the text says so: "Where does the article say that Rogozin heads Roscosmos?", "Where does the text say
that Progress 81 docked with the ISS?"
"""

from dataclasses import replace

from kg.ask.forms import attributes, did, is_related, roles
from kg.ask.question import Question
from kg.ask.reading import Reading
from kg.ask.words import SAYING


def read(question: Question) -> Reading | None:
    """Needs "where", "the article says", and a clause that can be asked as yes or no."""
    if question.wh != "where" or question.frame not in SAYING | {"report", "reports", "mention", "mentions"}:
        return None
    clause = replace(question, wh="yesno", first="is", frame="")
    readings = (attributes.read(clause), did.read(clause), is_related.read(clause), roles.read(clause))
    found = [r for r in readings if r is not None]
    if len(found) != 1:
        return None
    return replace(
        found[0],
        show="passages",
        gloss=f"where the article says {found[0].gloss.removeprefix('whether ')}",
        background=False,
    )
