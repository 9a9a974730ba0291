"""The subject behind a time that opens a sentence: in "At 11:01 local time on Thursday a Soyuz rose" the model takes "a
Soyuz" for a second thing behind "at".
"""

from typing import TYPE_CHECKING

from kg.parse.relatives import Arcs

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def released(doc: "Doc") -> Arcs:
    """Second objects of an opening preposition, right before a verb without a subject, as that verb's subject."""
    found: Arcs = {}
    for prep in doc:
        objects = [c for c in prep.children if c.dep_ == "pobj"]
        verb = prep.head
        if prep.dep_ != "prep" or len(objects) < 2 or verb.i < objects[-1].i or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
            continue
        if objects[-1].right_edge.i + 1 == verb.i and not any(c.dep_ in SUBJECTS for c in verb.children):
            found[objects[-1].i] = (verb.i, "nsubj")
    return found
