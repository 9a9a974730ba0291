"""Clauses of "one of which" and "whose", which the model takes for the main clause of their sentence.

Of "The rocket carried three satellites, one of which is not working" it makes "carried" a clause that somebody says,
and "is not working" what the sentence tells.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

PARTITIVE = frozenset({"which", "whom"})
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
Arcs = dict[int, tuple[int, str]]


def rehung(doc: "Doc") -> Arcs:
    """The tokens that hang on another word than the model says, with that word and how they hang on it."""
    found: Arcs = {}
    for verb in doc:
        subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"} and _is_partitive(c)), None)
        told = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
        if subject is not None and told is not None and told.i < subject.left_edge.i:
            found |= _below(verb, told, subject)
        found |= _whose(verb)
        found |= _timed(verb)
        found |= _carrying(verb)
    return found


def _carrying(verb: "SpacyToken") -> Arcs:
    """ "Took off from Kourou carrying two satellites": the model takes the place for who carries them."""
    link = verb.head
    place = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
    main = next((t for t in link.ancestors if t.pos_ == "VERB"), None)
    if verb.lower_ != "carrying" or verb.dep_ != "pcomp" or link.lower_ != "from" or place is None or main is None:
        return {}
    return {place.i: (link.i, "pobj"), link.i: (main.i, "prep"), verb.i: (main.i, "advcl")}


def _timed(verb: "SpacyToken") -> Arcs:
    """ "Lifted off from the pad from which Vostok flew, at 2:40 p.m.", "was caught by the arm, run by Lee, at noon":
    the time behind the comma that ends a clause is when the main one happened.
    """
    before = verb.doc[max(0, verb.left_edge.i - 1)].text
    aside = verb.dep_ == "acl" and verb.tag_ == "VBN" and before == ","
    if verb.dep_ != "relcl" and not aside:
        return {}
    main = next((t for t in verb.head.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    behind = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"at", "on"} and c.doc[c.i - 1].text == ","]
    behind = [c for c in behind if c.doc[c.i - 2].dep_ != "appos"]  # "off Tampa, Florida, on Monday"
    timed = [c for c in behind if any(o.text == "noon" or o.text in DAYS for o in c.children)]
    return {c.i: (main.i, "prep") for c in timed} if main is not None and main.i < verb.head.i else {}


def _whose(verb: "SpacyToken") -> Arcs:
    """ "China, whose test remains on record, said no": to the model it is China that remains on record."""
    subjects = [c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}]
    owned = next((s for s in subjects[1:] if any(c.lower_ == "whose" for c in s.children)), None)
    above = verb.head if verb.dep_ == "ccomp" and verb.head.i > verb.i else None
    after = above or (next((c for c in verb.rights if c.dep_ == "conj"), None) if verb.dep_ == "ROOT" else None)
    if owned is None or after is None or verb.doc[owned.left_edge.i - 1].text != ",":
        return {}
    named = subjects[0]
    main = {after.i: (after.i, "ROOT")} if above is None else {}
    ends = {c.i: (after.i, c.dep_) for c in verb.rights if c.dep_ == "punct" and c.i > after.i}
    return {**main, **ends, named.i: (after.i, named.dep_), verb.i: (named.i, "relcl")}


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
