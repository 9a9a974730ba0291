"""Whom or what a subject word means: itself, what it is said of, and those listed with it."""

from kg.extractors._frame import subject_tokens
from kg.grammar import conjuncts, governors, negated
from kg.model import Document, Token

SAME = frozenset({"be", "become"})


def meant(document: Document, tokens: list[Token]) -> list[Token]:
    """The tokens, their conjuncts and what they describe: "X is a cosmonaut who flew", "X, a galaxy that lies …"."""
    found: list[Token] = []
    for token in tokens:
        found += [*conjuncts(document, token), *_described(document, token)]
    return list(dict.fromkeys(found))


def denied(document: Document, verb: Token) -> bool:
    """Whether a verb, or the "is" whose noun it describes, is negated ("is no galaxy that lies in …")."""
    described = verb.dep in {"acl", "relcl"}
    above = next((t for t in governors(document, verb) if t.pos in {"VERB", "AUX"}), verb) if described else verb
    between = [t for t in governors(document, verb) if t.dep == "attr"][:1] if described else []
    return any(negated(document, t) for t in (verb, above, *between))


def _described(document: Document, noun: Token) -> list[Token]:
    above = document.head(noun)
    if noun.dep == "conj" and above.pos == noun.pos:
        return _described(document, above)
    one = document.head(above)
    if noun.dep == "pobj" and above.lower == "of" and one.lower == "one":
        return _described(document, one)  # "X was one of the seven crew members killed in …"
    if noun.dep == "appos":
        return [above]
    return subject_tokens(document, above) if noun.dep == "attr" and above.lemma in SAME else []
