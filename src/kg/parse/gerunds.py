"""Words in -ing that name an event as the subject of a sentence ("Undocking of the ship is set for noon"), which the
model tags as verbs or hangs on the verb as a clause of its own.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

NAMED = frozenset("docking undocking berthing unberthing landing redocking".split())
SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("advcl", "csubj", "csubjpass")


def naming(doc: "Doc") -> dict[int, tuple[int, str]]:
    """The subjects that are such words, each with its head and dependency."""
    return {t.i: (t.head.i, dep) for t in doc if t.text.lower() in NAMED and t.tag_ == "VBG" and (dep := _subject(t))}


def _subject(word: "SpacyToken") -> str:
    """How a word is the subject of the verb above it, "" if it isn't."""
    below = {c.dep_ for c in word.head.children}
    if below & {"attr", "acomp"}:
        return ""  # "landing on the Moon is a dream"
    if word.dep_ in SUBJECTS:
        return str(word.dep_)
    opens = word.i == 0 and word.dep_ in CLAUSES and not below & {*SUBJECTS}
    if not opens or any(c.dep_ == "dobj" for c in word.children):
        return ""
    return "nsubjpass" if "auxpass" in below else "nsubj"
