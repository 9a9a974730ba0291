"""What a thing is called: "Under which names is Progress 81 known?", "What are the other names of Progress 81?",
"What is Progress 81 also called?"
"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.model import Literal
from kg.terms import ITSRDF, KGV, SKOS

NAME, MENTION = Var("name"), Var("mention")
_WORDS = word_set("known called named other another also full")
_SHORT = word_set("stand stands short abbreviation acronym mean means") | {"stand for", "stands for", "stood for"}
"""Words that ask what a short name stands for."""

_OF_ITSELF = word_set("names known full") | _SHORT
"""Words that ask for the names of a kind itself, not of a ship of it."""


def read(question: Question) -> Reading | None:
    """Needs one named thing and a word for names."""
    things = [p for p in question.pieces if p.things]
    others = [p for p in question.pieces if not p.things]
    names = [p for p in others if KGV.symbol_name in p.iris("concept")]
    rest = {fold(p.words) for p in others if p not in names}
    if question.stranded in ("after", "for") and not rest & _SHORT:  # named after whom
        return None
    if question.wh not in ("what", "which", "list") or not question.plain() or not rest <= _WORDS | _SHORT:
        return None
    if (names and rest & _SHORT) or "by name" in question.text.lower():  # "list every Soyuz by name"
        return None  # "what does the name Chang'e mean?"
    if len(things) == 1 and len(things[0].things) == 1 and rest and rest <= _SHORT and things[0].words.isupper():
        longer = question.label(things[0].things[0]).startswith(f"{things[0].words} ")
        return None if longer else _names(question, things[0].things[0])  # "SAOCOM 1B" does not tell what that is
    if (
        len(things) != 1
        or len(things[0].things) != 1
        or not (names or rest & {"called", "named"} or "names of" in question.text.lower())
    ):
        return None
    return _names(question, things[0].things[0])


def _names(question: Question, thing: str) -> Reading:
    things = [p for p in question.pieces if p.things]
    words = {w.lower() for w in question.text.replace("?", "").split()}
    other = {"other", "also", "else"} & words
    if not (other or words & _OF_ITSELF) and (ships := question.family(thing)):
        return _ships(question, thing, ships)
    return Reading(
        differs=(Literal(things[0].words),) if other or words & _SHORT else (),
        gloss=f"every name of {question.label(thing)}",
        answer=NAME,
        patterns=(Pattern(thing, path(SKOS.prefLabel, SKOS.altLabel), NAME),),
        optional=((Pattern(MENTION, path(ITSRDF.taIdentRef), thing),),),
        proofs=(Proof(MENTION),),
        background=True,
    )


def _ships(question: Question, thing: str, ships: tuple[str, ...]) -> Reading:
    """ "What is the Dragon capsule called?" asks for the one that is told of, which has a name of its own."""
    ship = Var("ship")
    return Reading(
        gloss=f"every {question.label(thing)} that is told of, by name",
        answer=ship,
        patterns=(Pattern(MENTION, path(ITSRDF.taIdentRef), ship),),
        values=((ship, ships),),
        proofs=(Proof(MENTION),),
    )
