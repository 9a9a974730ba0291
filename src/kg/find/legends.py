"""Names of gods, heroes and other namesakes: "Orion, the hunter of Greek myth" is no spacecraft."""

from collections.abc import Iterator

from kg.grammar import TYPE_NOUNS, head_token
from kg.model import Document, Span, Token

DEITIES = frozenset("god goddess deity demigod demigoddess titan titaness nymph muse".split())
NAMING = frozenset("name call christen dub nickname title baptise baptize".split())


def of_legend(document: Document, name: Span) -> bool:
    """Whether a name is a deity's ("the goddess Chang'e"), or a namesake that is described as no thing of ours
    ("named after Odysseus, the king of Ithaca")."""
    head = head_token(document, name)
    if head is None:
        return False
    described = list(_descriptions(document, head))
    divine = any(t.lower in DEITIES for t in described)
    return divine or (_named_after(document, head) and bool(described) and all(_is_foreign(t) for t in described))


def _descriptions(document: Document, head: Token) -> Iterator[Token]:
    """The nouns that say what a name is: in apposition, behind "is", right before it."""
    yield from (c for c in document.children(head, "appos") if c.pos == "NOUN")
    verb = document.head(head)
    if head.dep == "nsubj" and verb.lemma == "be":
        yield from (c for c in document.children(verb, "attr") if c.pos == "NOUN")
    if head.dep == "appos" and verb.pos == "NOUN":
        yield verb
    before = (c for c in document.children(head, "compound", "nmod") if c.index < head.index)
    yield from (c for c in before if c.pos == "NOUN" or c.text.islower())  # whatever the tagger makes of "the god X"


def _named_after(document: Document, head: Token) -> bool:
    """ "Named after X", "takes its name from X"."""
    above = document.head(head)
    verb = document.head(above)
    if above.lower == "after":
        return verb.lemma in NAMING
    return above.lower in {"from", "of"} and any(t.lemma == "name" for t in (verb, *document.children(verb, "dobj")))


def _is_foreign(noun: Token) -> bool:
    return noun.lower not in TYPE_NOUNS
