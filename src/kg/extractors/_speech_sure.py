"""Words that look like a denial or a plan and are none: "there is no doubt that", "is due to a fault"."""

from kg.model import Document, Token

NONE_OF = frozenset({"no", "little", "never"})


def beyond_doubt(document: Document, head: Token) -> Token | None:
    """The clause of "there is no doubt that it will fly": it is what is so."""
    nouns = [a for a in document.children(head, "attr", "dobj") if a.lemma in {"doubt", "question", "denying"}]
    bare = [a for a in nouns if any(c.lower in NONE_OF for c in document.children(a, "det"))]
    clauses = (c for a in bare for t in (a, head) for c in document.children(t, "acl", "relcl", "ccomp"))
    return next((c for c in clauses if any(m.lower == "that" for m in document.children(c, "mark"))), None)


def is_owed(document: Document, word: Token) -> bool:
    """Whether a word tells a cause: "is due (in part) to a fault": that is no date."""
    near = (word, document.head(word))
    behind = [c for t in near for c in document.children(t, "prep", "pcomp") if c.index > word.index]
    below = [t for c in behind for t in (c, *document.children(c, "pcomp", "prep"))]
    return word.lower == "due" and any(t.lower == "to" and t.tag in {"IN", "TO"} for t in below)
