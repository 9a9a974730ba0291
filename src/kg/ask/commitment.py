"""How sure a source is of what it says, in words that fit the words said."""

import re

from kg.ask.data import Facts
from kg.ask.schema import Schema
from kg.terms import KG, KGV, NIF, SCHEMA

_NO = re.compile(r"\b(?:no|not|nobody|none|never|nothing|neither|nor|cannot|nowhere)\b|n['’]t\b", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:den[iy]|refut|reject|dismiss|disput|contradict|rebut)", re.IGNORECASE)
_OF_WORDS = {
    KGV.ctm: "certain of these negative words",
    KGV.prm: "fairly sure of these negative words",
    KGV.psm: "holds these negative words possible",
}


def commitment(data: Facts, node: str, schema: Schema) -> str:
    """How sure the source of a claim or statement is."""
    factuality = data.value(node, KG.factuality)
    return _OF_WORDS[factuality] if stands_by_negative_words(data, node) else schema.label(factuality)


def stands_by_negative_words(data: Facts, node: str) -> bool:
    """Whether a minus comes from the words said and not from who says them.

    The sign is that of the event told of: who insists that nobody was hurt is certain that the hurting is not so, hence
    certain of the words. Only a verb of denying turns its own words round.
    """
    if data.value(node, KG.factuality) not in _OF_WORDS or not _NO.search(data.value(node, SCHEMA.text)):
        return False
    spans = data.values(node, KG.cue) or data.values(node, KG.evidence)
    return not any(_DENYING.search(data.value(span, NIF.anchorOf)) for span in spans)
