"""Questions about women: "the first woman in space", "which women flew on STS-7?" The reference data knows who of those
that flew is one.
"""

from dataclasses import replace

from kg.ask.lexicon import Lexicon
from kg.ask.question import Question
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, KGV, SCHEMA

_WOMEN = word_set("woman women")
_FEMALE = "female"


def of_women(question: Question, lexicon: Lexicon) -> Question:
    """The question with its answer limited to women, where it asks for some."""
    named = [p for p in question.pieces if fold(p.words) in _WOMEN and KG.Person in p.iris("class")]
    female = [p for p in question.pieces if fold(p.words) == _FEMALE]
    people = [p for p in question.pieces if KG.Person in p.iris("class") or question.concepts(p, KGV.role)]
    if not (named or (female and people)):
        return question
    known = (
        frozenset(lexicon.reference.data.subjects(SCHEMA.gender, SCHEMA.Female)) if lexicon.reference else frozenset()
    )
    among = known if question.among is None else known & question.among
    rest = tuple(p for p in question.pieces if p not in female)
    return replace(question, pieces=rest, among=among, limits=(*question.limits, (named or female)[0].words))
