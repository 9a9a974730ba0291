"""Readings of signs that are only possible, asked, denied or dismissed."""

from kg.grammar import auxiliaries, governors, negated
from kg.model import Document, Token
from kg.mood import POSSIBLE_MODALS

DENYING = frozenset("deny dismiss reject refute dispute rebut wonder doubt ridicule".split())
RUMOURS = frozenset(
    "talk speculation rumour rumor rumours rumors suggestion suggestions idea claim claims theory theories myth".split()
)


def hedged(document: Document, word: Token) -> bool:
    """Whether a reading is only possible, asked or denied ("may stand for", "is it a nod to X?", "denied that …")."""
    verb = word if word.tag[:2] == "VB" else document.head(word)
    if any(_is_doubted(document, t) for t in (verb, *governors(document, verb))) or _is_dismissed(document, word):
        return True
    asked = document.tokens[document.sentence_of(word.index).last - 1].text == "?"
    return asked or any(a.lower in POSSIBLE_MODALS - {"would"} for a in auxiliaries(document, verb))


def _is_doubted(document: Document, told: Token) -> bool:
    """Whether a clause is what is denied, or what talk is of."""
    above = document.head(told)
    denied = told.dep in {"ccomp", "pcomp"} and (above.lemma in DENYING or negated(document, above))
    denied = denied or (told.dep == "dobj" and above.lemma in DENYING)  # "dismissed reports that …"
    return (denied and above.tag[:2] == "VB") or (told.dep in {"acl", "ccomp"} and above.lower in RUMOURS)


def _is_dismissed(document: Document, word: Token) -> bool:
    """ "Dismissed reports in the press that …", whatever the parser makes of the sentence."""
    before = document.tokens[document.sentence_of(word.index).first : word.index]
    verb = next((t for t in before if t.lemma in DENYING and t.tag[:2] == "VB"), None)
    return verb is not None and any(t.lower in RUMOURS | {"report", "reports"} for t in before if t.index > verb.index)
