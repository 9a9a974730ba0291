"""Attempts that came to nothing before they began: "the attempt to launch it fizzled before takeoff"."""

from kg.model import Document, Token

ATTEMPTS = frozenset("attempt bid effort try".split())
ABANDONED = frozenset(
    "fizzle abandon scrub cancel halt abort scuttle thwart foil scupper frustrate stymie derail".split()
)
BEGINNINGS = frozenset("takeoff take-off liftoff lift-off launch ignition".split())


def abandoned(document: Document, trigger: Token) -> bool:
    """ "The attempt to launch it fizzled before takeoff": what was tried was not begun."""
    attempt = document.head(trigger)
    if trigger.dep != "acl" or attempt.lemma not in ATTEMPTS:
        return False
    over = document.head(attempt)
    if attempt.dep == "pobj" and over.lower == "from" and document.head(over).lemma == "stand":
        return True  # "stood down from an attempt to launch it"
    verbs = [over, *(c for c in document.children(attempt, "acl", "relcl") if c != trigger)]
    preps = [p for verb in verbs for p in document.children(verb, "prep") if p.lower == "before"]
    before = {o.lower for p in preps for o in document.subtree(p)}
    return any(verb.lemma in ABANDONED for verb in verbs) or bool(BEGINNINGS & before)
