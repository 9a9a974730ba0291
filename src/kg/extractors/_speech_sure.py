"""What denies a clause, and what only looks like a denial or a plan: "there is no doubt", "is due to a fault"."""

from kg.extractors._speech_text import listed
from kg.grammar import bounds, negated
from kg.model import Document, Token

ASIDE = frozenset(listed("with without despite amid because like unlike"))
NONE_OF = frozenset(listed("no never nor neither"))
NOBODY = frozenset(listed("none nobody nothing"))
UNTIL = frozenset(listed("before until till"))

HARDLY = frozenset({"no", "little", "never"})


def beyond_doubt(document: Document, head: Token) -> Token | None:
    """The clause of "there is no doubt that it will fly": it is what is so."""
    nouns = [a for a in document.children(head, "attr", "dobj") if a.lemma in {"doubt", "question", "denying"}]
    bare = [a for a in nouns if any(c.lower in HARDLY for c in document.children(a, "det"))]
    clauses = (c for a in bare for t in (a, head) for c in document.children(t, "acl", "relcl", "ccomp"))
    return next((c for c in clauses if any(m.lower == "that" for m in document.children(c, "mark"))), None)


def is_owed(document: Document, word: Token) -> bool:
    """Whether a word tells a cause: "is due (in part) to a fault": that is no date."""
    near = (word, document.head(word))
    behind = [c for t in near for c in document.children(t, "prep", "pcomp") if c.index > word.index]
    below = [t for c in behind for t in (c, *document.children(c, "pcomp", "prep"))]
    return word.lower == "due" and any(t.lower == "to" and t.tag in {"IN", "TO"} for t in below)


def only_later(document: Document, head: Token) -> bool:
    """Whether a denial only sets a term: "may not sail before May"."""
    return any(c.lower in UNTIL for c in document.children(head, "prep", "advmod")) or any(
        m.lower in UNTIL for c in document.children(head, "advcl") for m in document.children(c, "mark")
    )


def denied(document: Document, head: Token, near: list[Token]) -> bool:
    """Whether the main clause is denied: "not", "at no time", "no test is planned", "is no comment"; "not so"."""
    if negated(document, head):
        return True
    for token in near[1:]:
        if token.lower in ASIDE:
            continue
        if (token.lower in NONE_OF or token.dep == "neg") and not bounds(document, token):
            return True
        if token.lower in NOBODY and token.dep in {"dobj", "attr"}:
            return (
                document.tokens[min(token.index + 1, len(document.tokens) - 1)].lower != "but"
            )  # "has nothing to do with it"
        below = [token, *(g for c in document.children(token, "pobj") for g in (c,))]
        none = (c for t in below for c in document.children(t, "det", "neg") if c.lower in NONE_OF)
        if any(not bounds(document, c) for c in none):
            return True
    return False
