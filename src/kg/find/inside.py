"""Known names that are only a part of another's: the "Orbital" of "Lumen Orbital", a firm that no list knows, and the
"Tibor Kapu" of "Tibor Kapu-Nagy".
"""

from collections.abc import Sequence

from kg import lexicon, reference
from kg.find.epithets import role_nouns
from kg.find.kinds import FIELDS, LEGAL
from kg.find.names import Found, Sense
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Token

FIRMS = ("Company", "Organization")
SHARED = frozenset("aerospace foundation society association".split())
"""Words that many bodies have in their names, besides fields of work and legal forms."""


def ends_longer(document: Document, name: Found, sense: Sense) -> bool:
    """Whether a firm's short name, which means much else, ends that of another, or a person's goes on with a hyphen."""
    if sense.type == "Person":
        behind = document.text[name.span.end : name.span.end + 2]
        return behind[:1] == "-" and behind[1:].isupper()
    own = document.between(name.span)
    if name.span.end - name.span.begin == 1 and document.text[name.span.begin - 1 : name.span.begin] == "-":
        return True  # the "X" of "Digan-X"
    if sense.type in FIRMS and _is_common(own) and own[0].index:
        first = document.tokens[own[0].index - 1]
        return first.pos == "PROPN" and first.text.istitle() and first.dep == "compound"
    if sense.type not in FIRMS or sense.sure or len(own) != 1 or not own[0].index:
        return False
    before = document.tokens[own[0].index - 1]
    return before.dep == "compound" and before.head == own[0].index and _is_own_name(before)


def _is_common(words: Sequence[Token]) -> bool:
    """Whether a firm's name is of common words only: the "Aerospace Corporation" of "Alaska Aerospace Corporation"."""
    names = [t.lower for t in words if t.lower != "the"]
    return len(names) > 1 and all(n in LEGAL | FIELDS | SHARED for n in names)


def _is_own_name(word: Token) -> bool:
    """Whether a word is the first of a firm's name, and not what the firm is, whose it is, or who is of it."""
    known = reference.by_name().keys() | reference.demonyms().keys() | lexicon.given_names().keys()
    common = word.lower in role_nouns() or word.lower in TYPE_NOUNS or word.lower in FIELDS
    return word.pos == "PROPN" and word.text.istitle() and word.text.isalpha() and not common and word.text not in known
