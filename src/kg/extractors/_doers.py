"""Who does something in an event, or plans it, told by the words around the noun that names it."""

from kg.extractors._frame import Frame, subject_tokens
from kg.extractors._named import named_by
from kg.grammar import PLANNED, conjuncts, verb_above
from kg.model import Document, Token

MAKING = frozenset("complete conduct perform make fly".split())


def doers(fr: Frame, *kinds: str) -> list[str]:
    """Whoever does something in, during or on the event that a noun names ("burst its top during a pressure test")."""
    above = fr.document.head(fr.trigger)
    if above.lower not in {"in", "during", "on", "through", "into"} or fr.trigger.dep != "pobj":
        return []
    verb = verb_above(fr.document, above) or above  # "was called back two hours into the walk"
    return [m.entity for m in named_by(fr.document, fr.mentions, subject_tokens(fr.document, verb), *kinds)]


def of_clause_behind(fr: Frame, *kinds: str) -> list[str]:
    """ "A spacewalk on which A and B were to swab the hull", "during which C fell": who does what a clause tells of."""
    document = fr.document
    clauses = [v for v in document.children(fr.trigger, "relcl") if _is_within(document, v)]
    named = [fr.mentions.at(c) for v in clauses for s in subject_tokens(document, v) for c in conjuncts(document, s)]
    return [m.entity for m in named if m is not None and fr.mentions.type_of(m) in kinds]


def _is_within(document: Document, verb: Token) -> bool:
    within = (p for p in document.children(verb, "prep") if p.lower in {"on", "in", "during"})
    return any(o.lower == "which" for p in within for o in document.children(p, "pobj"))


def planners(fr: Frame) -> list[str]:
    """Who plans or makes the flight that a noun names ("China plans a moon landing", "the firm completed its fifth
    flight"): a state, agency or company.
    """
    above = fr.document.head(fr.trigger)
    if fr.trigger.dep != "dobj" or above.lemma not in PLANNED | MAKING or above.pos != "VERB":
        return []
    named = [fr.mentions.at(s) for s in subject_tokens(fr.document, above)]
    return [m.entity for m in named if m and fr.mentions.type_of(m) in {"Agency", "Company", "Country"}]
