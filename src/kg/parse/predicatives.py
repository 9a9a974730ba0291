"""Adjectives behind a verb that tell how somebody fared, on which the model hangs what belongs to the verb.

Of "The stage fell uncontrolled into the sea on Friday" it makes "into the sea" and "on Friday" parts of "uncontrolled".
"""

from typing import TYPE_CHECKING

from kg.parse.relatives import Arcs

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "agent", "dobj"})
"""What only a clause has."""


def freed(doc: "Doc") -> Arcs:
    """What hangs on such an adjective, with the verb before it in its stead."""
    found: Arcs = {}
    for word in doc:
        if word.dep_ in {"advcl", "xcomp"} and _is_predicative(word):
            found[word.i] = (word.head.i, "acomp")
            found |= {c.i: (word.head.i, c.dep_) for c in word.rights if c.dep_ in {"prep", "npadvmod"}}
    return found


def _is_predicative(word: "SpacyToken") -> bool:
    """Whether an adjective, or a participle with "un-", stands right behind its verb or the verb's particle."""
    verb = word.head
    between = word.doc[verb.i + 1 : word.i] if verb.i < word.i else None
    plain = word.tag_ == "JJ" or (word.tag_ == "VBN" and word.lower_.startswith("un"))
    if between is None or not plain or verb.pos_ != "VERB" or any(c.dep_ in OWN for c in word.children):
        return False
    return all(t.head == verb and t.dep_ in {"prt", "advmod"} for t in between)
