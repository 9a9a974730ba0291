"""For whom a craft flies, and who share it: "built Orion for NASA", "EMISAT was launched for the DRDO", "a
satellite, X, for ESA", "NASA and ESA's Mars mission", "the NASA-ISRO satellite NISAR".
"""

from collections.abc import Iterator

from kg import reference
from kg.extractors._beside import Pair, pairs
from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.extractors._possessives import OWNED, OWNERS
from kg.grammar import conjuncts, is_passive, negated
from kg.model import Document, Mention, Mentions, Relation, Span, Token
from kg.mood import mood

BUILDING = frozenset("build make manufacture develop construct assemble design".split())
LAUNCHING = frozenset("launch put carry loft orbit deliver send lift deploy".split())
FLOWN = ("Spacecraft", "Payload")
CLIENTS = (*OWNERS, "Organization")
JOINTS = frozenset({"-", "/", "–", " & ", " and "})
"""What stands between two who share a thing."""


def for_whom(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the operators that "for" and shared possessives tell."""
    for verb in document.tokens:
        if verb.pos == "VERB" and verb.lemma in BUILDING | LAUNCHING and not negated(document, verb):
            yield from _by_verb(document, mentions, verb)
    found = list(pairs(document, mentions))
    for pair in found:
        if pair.link == "for" and _serves(mentions, pair.left, pair.right) and not _goes_on(document, pair.right):
            yield Relation(pair.left.entity, "operator", pair.right.entity, pair.sentence.span)
    for pair in found:
        for sharer in _sharers(document, mentions, pair):
            yield Relation(pair.right.entity, "operator", sharer.entity, pair.sentence.span)


def _by_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    if mood(document, verb) not in {"plain", "future"}:
        return
    things = subject_tokens(document, verb) if is_passive(document, verb) else list(document.children(verb, "dobj"))
    every = [c for t in things for c in (*conjuncts(document, t), *document.children(t, "appos"))]
    named = [m for c in every if (m := mentions.at(c)) and m.form in {"name", "short"}]
    for client in objects_of(document, mentions, verb, "for"):
        for thing in named:
            if _serves(mentions, thing, client):
                yield Relation(thing.entity, "operator", client.entity, document.sentence_of(verb.index).span)


def _serves(mentions: Mentions, thing: Mention, client: Mention) -> bool:
    """Whether a craft may fly for a client: not one that, by the reference data, another runs."""
    if mentions.type_of(thing) not in FLOWN or mentions.type_of(client) not in CLIENTS or client.form != "name":
        return False
    known = reference.entry(thing.entity)
    runners = known.facts.get("operator", ()) if known else ()
    return not runners or client.entity in runners


def _goes_on(document: Document, client: Mention) -> bool:
    """ "Waits for SpaceX to decide", "for NASA's probe": what is awaited, or somebody's thing."""
    last = document.between(client.span)[-1].index
    after = document.tokens[last + 1 : last + 2]
    return any(t.tag in {"TO", "POS"} for t in after)


def _sharers(document: Document, mentions: Mentions, pair: Pair) -> list[Mention]:
    """Who owns a thing together with the owner before it."""
    if mentions.type_of(pair.left) not in OWNERS or mentions.type_of(pair.right) not in OWNED:
        return []
    before = mentions.inside(Span(pair.sentence.span.begin, pair.left.span.begin))
    last = before[-1] if before and mentions.type_of(before[-1]) in OWNERS else None
    words = document.text[last.span.end : pair.left.span.begin] if last else ""
    words = words.removeprefix("'s").removeprefix("’s")
    tied = pair.link == "poss" or (pair.link == "plain" and words != " and ")
    return [last] if last and tied and words in JOINTS else []
