"""Contracts that are had, not made: "has a contract with NASA for", "was built under a contract from the agency"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.grammar import governors, is_passive, negated
from kg.model import Document, Mentions, Token

DEALS = frozenset({"contract", "contracts"})
AGENTS = ("Agency", "Company", "Country", "Organization")
VEHICLES = ("Spacecraft", "LaunchVehicle", "Mission", "Programme", "SpaceStation")
HAD = frozenset({"have", "hold"})


def held(document: Document, mentions: Mentions) -> Iterator[tuple[Token, tuple[tuple[str, str], ...]]]:
    """Yield each such contract with who let it, who holds it, and what it is for."""
    for noun in document.tokens:
        if noun.lower in DEALS and noun.pos == "NOUN" and not any(document.children(noun, "acl")):
            givers = _behind(document, mentions, noun, {"with", "from"}, AGENTS)
            holders = _holders(document, mentions, noun)
            if givers and holders is not None:
                targets = [h for h in holders if h not in givers]
                targets += _behind(document, mentions, noun, {"for"}, VEHICLES)
                yield noun, (*(("agent", g) for g in givers), *(("target", t) for t in dict.fromkeys(targets)))


def _holders(document: Document, mentions: Mentions, noun: Token) -> list[str] | None:
    """Who has a contract or works under one; None if the contract is told otherwise."""
    above = document.head(noun)
    if negated(document, noun):
        return None
    if noun.dep == "dobj" and above.lemma in HAD and not negated(document, above):
        if any(s.index > above.index for s in document.children(above, "nsubj")):
            return None  # "had it a contract, it could …"
        modal = any(a.tag == "MD" for a in document.children(above, "aux"))
        return None if modal else _named(document, mentions, subject_tokens(document, above))
    if noun.dep == "pobj" and above.lower == "under":
        verb = next((g for g in governors(document, above) if g.pos in {"VERB", "AUX"}), None)
        return _workers(document, mentions, verb) if verb is not None else []
    return None


def _workers(document: Document, mentions: Mentions, verb: Token) -> list[str]:
    """Who does the work of a verb: its subject, or whom "by" names."""
    if not is_passive(document, verb):
        return _named(document, mentions, subject_tokens(document, verb))
    by = [p for p in document.children(verb, "agent", "prep") if p.lower == "by"]
    return _named(document, mentions, [o for p in by for o in document.children(p, "pobj")])


def _named(document: Document, mentions: Mentions, nouns: list[Token]) -> list[str]:
    found = [mentions.at(n) for n in nouns]
    return [m.entity for m in found if m is not None and mentions.type_of(m) in {"Company", "Organization", "Agency"}]


def _behind(document: Document, mentions: Mentions, noun: Token, links: set[str], kinds: tuple[str, ...]) -> list[str]:
    """The things of some classes behind one of some prepositions of a noun."""
    preps = [p for p in document.children(noun, "prep") if p.lower in links]
    inside = [t for p in preps for o in document.children(p, "pobj") for t in _phrase(document, o)]
    found = (m for t in inside if (m := mentions.at(t)) is not None)
    return list(dict.fromkeys(m.entity for m in found if mentions.type_of(m) in kinds))


def _phrase(document: Document, noun: Token) -> list[Token]:
    """A noun with the names before it and behind its "of"."""
    behind = [o for p in document.children(noun, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    return [noun, *document.children(noun, "compound", "conj"), *behind]
