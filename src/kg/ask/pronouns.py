"""Pronouns for what the question names itself: "did Luna-25 land after it was launched?", "how long after its launch
did Orion splash down?"
"""

import re

from kg.ask import chart
from kg.ask.lexicon import Lexicon
from kg.ask.tokens import tokenise

_OWN = re.compile(r"\b(?:its|their|his|her)(?= \w)", re.I)
_BEHIND = "(?:after|before|when|while|since|until|that|because|as|once|whether|if|where|why|how|and)"
_SUBJECT = re.compile(rf"\b({_BEHIND}) (?:it|he|she|they)\b", re.I)


def resolved(question: str, lexicon: Lexicon) -> str:
    """The question with the first name for "it" in a clause, and "the" for "its"; "" where it has no such word, or
    names nothing before it.
    """
    subject = _SUBJECT.search(question)
    own = _OWN.search(question)
    if not (subject or own):
        return ""
    named = [w.piece for w in chart.read(tokenise(question), lexicon) if w.piece and w.piece.things]
    if not named:
        return ""
    name = named[0].words
    if subject and name not in question[: subject.start()]:
        return ""
    return _SUBJECT.sub(rf"\1 {name}", _OWN.sub("the", question))
