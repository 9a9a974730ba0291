"""Contracts that are had, not made: "has a contract with NASA for", "was built under a contract from the agency",
"the order is with Thaicom", "is in talks with".
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extractors._frame import subject_tokens
from kg.grammar import governors, is_passive, negated
from kg.model import Document, Mentions, Status, Token
from kg.mood import mood

DEALS = frozenset("contract contracts order orders deal deals agreement agreements".split())
PACTS = frozenset("deal deals agreement agreements".split())
TALKS = frozenset({"negotiations", "talks"})
AGENTS = ("Agency", "Company", "Country", "Organization")
VEHICLES = ("Spacecraft", "LaunchVehicle", "Mission", "Programme", "SpaceStation")
HAD = frozenset({"have", "hold"})
MADE = frozenset("announce unveil disclose report confirm book".split())
"""Whose subject has made the contract."""
ENDED = frozenset("part dispense end be do deal".split())
CHANGES = frozenset("modification extension renewal award signing expansion amendment".split())
GIVERS, GOODS = frozenset({"with", "from", "by"}), frozenset({"for", "over", "on", "about", "covering"})


class Deal(NamedTuple):
    """A contract: its noun, who let it to whom for what, and its status where the noun itself tells it."""

    noun: Token
    slots: tuple[tuple[str, str], ...]
    status: Status | None = None


def held(document: Document, mentions: Mentions) -> Iterator[Deal]:
    """Yield each such contract."""
    for noun in document.tokens:
        if noun.pos != "NOUN" or any(document.children(noun, "acl")):
            continue
        if noun.lower in DEALS:
            yield from _placed(document, mentions, noun)
            yield from _had(document, mentions, noun)
            yield from _said_to_be(document, mentions, noun)
        elif noun.lower in TALKS:
            yield from _talked(document, mentions, noun)


def _had(document: Document, mentions: Mentions, noun: Token) -> Iterator[Deal]:
    """ "Has a contract with NASA for the lander", "was built under a contract from NASA"."""
    givers = _behind(document, mentions, noun, GIVERS - {"by"}, AGENTS)
    holders = _holders(document, mentions, noun)
    if givers and holders is not None:
        goods = _behind(document, mentions, noun, GOODS, VEHICLES)
        if noun.lower not in PACTS and _are_agencies(mentions, holders) and not _are_agencies(mentions, givers):
            givers, holders = holders, givers  # "NASA has a contract with SpaceX"
        if noun.lower in PACTS:  # both are parties
            givers, holders = [*holders, *givers] if goods else [], []
        sure: Status | None = "occurred" if document.head(noun).lower == "under" else None
        if givers:
            yield _deal(noun, givers, [*(h for h in holders if h not in givers), *goods], sure)


def _are_agencies(mentions: Mentions, keys: list[str]) -> bool:
    return bool(keys) and all(mentions.entities[key].type == "Agency" for key in keys)


def _deal(noun: Token, agents: list[str], targets: list[str], status: Status | None) -> Deal:
    pairs = [*(("agent", a) for a in agents), *(("target", t) for t in targets if t not in agents)]
    return Deal(noun, tuple(dict.fromkeys(pairs)), status)


def _placed(document: Document, mentions: Mentions, noun: Token) -> Iterator[Deal]:
    """ "SES placed an order with Boeing for two satellites", "its order with Boeing": it is the subject that buys."""
    above = document.head(noun)
    if noun.lemma == "order" and not negated(document, noun):
        placed = noun.dep == "dobj" and above.lemma == "place"
        buyers = _named(
            document, mentions, subject_tokens(document, above) if placed else [*document.children(noun, "poss")]
        )
        makers = _around(document, mentions, noun, {"with"}, AGENTS)
        if buyers and makers:
            yield _deal(noun, buyers, [*makers, *_around(document, mentions, noun, GOODS, VEHICLES)], None)


def _said_to_be(document: Document, mentions: Mentions, noun: Token) -> Iterator[Deal]:
    """ "The third Orbital order is with the operator Thaicom": whose order it is builds what the other buys."""
    above = document.head(noun)
    if noun.dep != "nsubj" or above.lemma != "be" or negated(document, above) or mood(document, above) != "plain":
        return
    makers = _named(document, mentions, list(document.children(noun, "compound", "poss", "nmod", "amod")))
    buyers = _behind(document, mentions, above, GIVERS - {"by"}, AGENTS)
    if makers and buyers:
        yield _deal(noun, buyers, [*makers, *_behind(document, mentions, above, GOODS, VEHICLES)], "occurred")


def _talked(document: Document, mentions: Mentions, noun: Token) -> Iterator[Deal]:
    """ "Is in talks with Thaicom over a satellite": an agreement that may come."""
    verb = document.head(document.head(noun))
    if noun.dep != "pobj" or document.head(noun).lower != "in" or verb.lemma != "be" or negated(document, verb):
        return
    parties = _named(document, mentions, subject_tokens(document, verb))
    others = _around(document, mentions, noun, {"with"}, AGENTS)
    goods = _around(document, mentions, noun, GOODS, VEHICLES)
    if others and goods:
        yield _deal(noun, [*parties, *others], goods, "possible")


def _around(
    document: Document, mentions: Mentions, noun: Token, links: frozenset[str] | set[str], kinds: tuple[str, ...]
) -> list[str]:
    """The things behind prepositions of a noun, or of the verb above it, on which the parser may hang them."""
    above = [t for t in (document.head(noun), document.head(document.head(noun))) if t.pos in {"VERB", "AUX", "ADP"}]
    below = [o for p in document.children(noun, "prep") for o in document.children(p, "pobj")]
    found = [key for t in (noun, *below, *above) for key in _behind(document, mentions, t, links, kinds)]
    return list(dict.fromkeys(found))


def _holders(document: Document, mentions: Mentions, noun: Token) -> list[str] | None:
    """Who has a contract or works under one; None if the contract is told otherwise."""
    noun = _changed(document, noun)
    above = document.head(noun)
    if negated(document, noun):
        return None
    if noun.dep == "dobj" and above.lemma in HAD | MADE and not negated(document, above):
        if any(s.index > above.index for s in document.children(above, "nsubj")):
            return None  # "had it a contract, it could …"
        modal = any(a.tag == "MD" for a in document.children(above, "aux"))
        return None if modal else _named(document, mentions, subject_tokens(document, above))
    if noun.dep == "pobj" and above.lower == "with" and document.head(above).lemma not in ENDED:
        return _named(document, mentions, subject_tokens(document, document.head(above)))
    if noun.dep == "pobj" and above.lower == "under":
        verb = next((g for g in governors(document, above) if g.pos in {"VERB", "AUX"}), None)
        return _workers(document, mentions, verb) if verb is not None else []
    return None


def _changed(document: Document, noun: Token) -> Token:
    """ "A modification of its contract", "the extension of a contract": the noun by which it is told."""
    above = document.head(document.head(noun))
    behind = noun.dep == "pobj" and document.head(noun).lower in {"of", "to"}
    return above if behind and above.lemma in CHANGES else noun


def _workers(document: Document, mentions: Mentions, verb: Token) -> list[str]:
    """Who does the work of a verb: its subject, or whom "by" names."""
    if not is_passive(document, verb):
        return _named(document, mentions, subject_tokens(document, verb))
    by = [p for p in document.children(verb, "agent", "prep") if p.lower == "by"]
    return _named(document, mentions, [o for p in by for o in document.children(p, "pobj")])


def _named(document: Document, mentions: Mentions, nouns: list[Token]) -> list[str]:
    found = [mentions.at(n) for n in nouns]
    return [m.entity for m in found if m is not None and mentions.type_of(m) in {"Company", "Organization", "Agency"}]


def _behind(
    document: Document, mentions: Mentions, noun: Token, links: frozenset[str] | set[str], kinds: tuple[str, ...]
) -> list[str]:
    """The things of some classes behind one of some prepositions of a noun."""
    preps = [p for p in document.children(noun, "prep") if p.lower in links]
    inside = [t for p in preps for o in document.children(p, "pobj") for t in _phrase(document, o)]
    found = (m for t in inside if (m := mentions.at(t)) is not None)
    return list(dict.fromkeys(m.entity for m in found if mentions.type_of(m) in kinds))


def _phrase(document: Document, noun: Token) -> list[Token]:
    """A noun with the names before it and behind its "of"."""
    behind = [o for p in document.children(noun, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    named = noun.pos == "PROPN"  # "Indosat of Indonesia" is not Indonesia
    return [noun, *document.children(noun, "compound", "conj"), *([] if named else behind)]
