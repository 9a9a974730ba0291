"""Clauses of "one of which", which the model takes for the main clause of their sentence.

Of "The rocket carried three satellites, one of which is not working" it makes "carried" a clause that somebody says,
and "is not working" what the sentence tells.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

PARTITIVE = frozenset({"which", "whom"})
Arcs = dict[int, tuple[int, str]]


def rehung(doc: "Doc") -> Arcs:
    """The tokens that hang on another word than the model says, with that word and how they hang on it."""
    found: Arcs = {}
    for verb in doc:
        subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"} and _is_partitive(c)), None)
        told = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
        if subject is not None and told is not None and told.i < subject.left_edge.i:
            found |= _below(verb, told, subject)
    return found


def _is_partitive(subject: "SpacyToken") -> bool:
    """ "One of which", "the cause of which", behind a comma."""
    comma = subject.left_edge.i and subject.doc[subject.left_edge.i - 1].text == ","
    return bool(comma) and any(t.lower_ in PARTITIVE and t.dep_ == "pobj" for t in subject.subtree)


def _below(verb: "SpacyToken", told: "SpacyToken", subject: "SpacyToken") -> Arcs:
    """The clause of "which" below the noun that it tells of, and the clause before it in its place."""
    edge = subject.left_edge.i
    nouns = [t for t in told.subtree if t.pos_ in {"NOUN", "PROPN"} and t.i < edge]
    above = told.i if verb.head.i == verb.i else verb.head.i
    moved = {c.i: (told.i, c.dep_) for c in verb.children if c.i < edge and c.i != told.i}
    ends = {c.i: (told.i, c.dep_) for c in verb.rights if c.dep_ == "punct"}
    return {**moved, **ends, told.i: (above, verb.dep_), verb.i: (nouns[-1].i if nouns else told.i, "relcl")}
