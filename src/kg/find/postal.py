"""States of the United States by the two letters of their post: "Pittsburgh, PA", "Kennedy Space Center, FL 32899"."""

import re

from kg import lexicon
from kg.find.names import Found, Sense
from kg.model import Document

CODE = re.compile(r"[A-Z]{2}")
TOWN = re.compile(r"(?:(\w+) )?([^\W\d_][\w.'’-]*), $")
AFTER = re.compile(r"(?:[.,;:)]|\s|\Z)(?! ?[A-Z]{2})")


def is_code(found: Found) -> bool:
    """Whether a name is only the two letters of a place, which are a word or an acronym of much else."""
    places = all(s.type == "Place" and not s.sure for s in found.senses)
    return places and bool(found.senses) and found.span.end - found.span.begin == 2


def state_of_code(found: Found, document: Document) -> Sense | None:
    """The state, if the letters stand behind the name of a town and a comma."""
    before, text = document.text[max(0, found.span.begin - 40) : found.span.begin], found.span.of(document.text)
    town = TOWN.search(before)
    behind = AFTER.match(document.text, found.span.end)
    if town is None or not town[2][0].isupper() or town[1] in lexicon.given_names():
        return None  # "Ann Lee, MD"
    return found.senses[0] if CODE.fullmatch(text) and behind else None
