"""What denies a clause, and what only looks like a denial or a plan: "there is no doubt", "is due to a fault"."""

from kg.extractors._speech_text import listed
from kg.grammar import auxiliaries, bounds, negated
from kg.model import Document, Token

ASIDE = frozenset(listed("with without despite amid because like unlike"))
NONE_OF = frozenset(listed("no never nor neither"))
NOBODY = frozenset(listed("none nobody nothing"))
UNTIL = frozenset(listed("before until till"))

MEANT_FOR = {"aim": {"at"}, "target": {"at"}, "intend": {"as"}, "project": {"onto"}}
MORAL = frozenset(listed("proud ashamed grateful thankful sorry glad happy afraid wary careful"))
"""What people should be, which comes by no plan."""
HARDLY = frozenset({"no", "little", "never"})
DOUBTS = frozenset({"doubt", "question", "denying"})


def beyond_doubt(document: Document, head: Token) -> Token | None:
    """The clause of "there is no doubt that it will fly": it is what is so."""
    bare = _no_doubts(document, head)
    clauses = (c for a in bare for t in (a, head) for c in document.children(t, "acl", "relcl", "ccomp"))
    return next((c for c in clauses if any(m.lower == "that" for m in document.children(c, "mark"))), None)


def is_unquestioned(document: Document, head: Token) -> bool:
    """Whether words only say that a thing is sure: "there is no doubt about it"; not "no question of delay"."""
    nouns = _no_doubts(document, head) if any(document.children(head, "expl")) else []
    return any(not any(p.lower == "of" for p in document.children(n, "prep")) for n in nouns)


def _no_doubts(document: Document, head: Token) -> list[Token]:
    nouns = (a for a in document.children(head, "attr", "dobj") if a.lemma in DOUBTS)
    return [a for a in nouns if any(c.lower in HARDLY for c in document.children(a, "det"))]


def is_owed(document: Document, word: Token) -> bool:
    """Whether a word tells a cause: "is due (in part) to a fault": that is no date."""
    near = (word, document.head(word))
    behind = [c for t in near for c in document.children(t, "prep", "pcomp") if c.index > word.index]
    below = [t for c in behind for t in (c, *document.children(c, "pcomp", "prep"))]
    return word.lower == "due" and any(t.lower == "to" and t.tag in {"IN", "TO"} for t in below)


def is_directed(document: Document, verb: Token) -> bool:
    """Whether a participle tells whom or what a thing is meant for: "is aimed at critics", "intended as a joke"."""
    bare = verb.tag == "VBN" and not any(document.children(verb, "xcomp"))
    near = (p for t in (verb, *document.children(verb, "advmod")) for p in document.children(t, "prep"))
    return bare and any(p.lower in MEANT_FOR.get(verb.lemma, ()) for p in near)  # "as much at A as at B"


def only_later(document: Document, head: Token) -> bool:
    """Whether a denial only sets a term: "may not sail before May"."""
    return any(c.lower in UNTIL for c in document.children(head, "prep", "advmod")) or any(
        m.lower in UNTIL for c in document.children(head, "advcl") for m in document.children(c, "mark")
    )


def denied(document: Document, head: Token, near: list[Token]) -> bool:
    """Whether the main clause is denied: "not", "at no time", "no test is planned", "is no comment"; "not so"."""
    if is_unquestioned(document, head):
        return False
    if negated(document, head):
        return True
    for token in near[1:]:
        if token.lower in ASIDE or (token.dep == "conj" and token.pos == head.pos == "VERB"):
            continue  # "flew nineteen times and never lost a passenger"
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


def seems(document: Document, verb: Token) -> bool:
    """Whether a verb tells only how things look: "the system appears to have fired"."""
    found = verb.lemma in {"appear", "seem"} and any(document.children(verb, "xcomp"))
    return found and not any(document.children(verb, "expl"))


def leaves_open(document: Document, head: Token) -> bool:
    """Whether a question is the subject: "whether it leaks is open"."""
    whether = (c for c in document.children(head, "csubj", "csubjpass", "advcl") if c.index < head.index)
    return any(m.lower == "whether" for c in (head, *whether) for m in document.children(c, "mark"))


def modal_of(helper: Token, verb: Token) -> str:
    """A helping verb in lower case, "'d" written out before an infinitive: "he'd get back to her"."""
    return "would" if helper.lower in {"'d", "’d"} and verb.tag == "VB" else helper.lower


def is_perfected(document: Document, verb: Token) -> bool:
    """Whether a verb is in the perfect: "has leaked", "could have used"."""
    return verb.tag == "VBN" and any(a.lemma == "have" or a.lower in {"'d", "’d"} for a in auxiliaries(document, verb))


def is_moral(document: Document, head: Token) -> bool:
    """Whether a verb tells what people are to feel: "should be proud"."""
    return any(c.lower in MORAL for c in document.children(head, "acomp"))
