"""Who goes outside in any words: "slipped out of the hatch", "ducked out through the airlock", "went out at 8:44"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._motion_words import MOTION
from kg.grammar import conjuncts
from kg.model import Document, Mentions, Token

OUT = frozenset({"out", "outside"})
DOORS = frozenset("hatch airlock lock hatchway porthole".split())
CABINS = DOORS | frozenset("module capsule spacecraft ship craft station spaceship shuttle cabin".split())
ASHORE = frozenset(
    "land touch splash splashdown touchdown landing deck ground grass snow runway steppe beach sand desert raft carrier"
    " sea water recovery rescue".split()
)
"""What tells that a cabin is on the ground or in the sea."""
FLOATING = frozenset("space float void".split())
LASTING = frozenset("hour hours minutes".split())
TOPIC = frozenset("spacewalk spacewalks spacewalker spacewalkers spacewalking eva evas extravehicular airlock".split())
"""Words that tell of what an article speaks where somebody only "went out"."""
STEPPING = frozenset("go venture step float head climb move duck emerge file walk".split())


def outings(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of somebody's going outside so, in text order."""
    outside = bool(TOPIC & {t.lower for t in document.tokens})
    for verb in document.tokens:
        told = verb.pos == "VERB" and verb.lemma in MOTION | {"spend"} and verb.dep not in {"amod", "compound", "aux"}
        if not told or not _is_person(document, mentions, verb):
            continue
        if verb.lemma == "spend":
            if _spends(document, mentions, verb):
                yield verb
        elif _leaves_cabin(document, mentions, verb) or (outside and _goes_out(document, mentions, verb)):
            yield verb


def _is_person(document: Document, mentions: Mentions, verb: Token) -> bool:
    movers = [t for s in subject_tokens(document, verb) for t in conjuncts(document, s)]
    return any((m := mentions.at(t)) and mentions.type_of(m) == "Person" for t in movers)


def _spends(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Spent seven hours outside (the station)": not outside a house."""
    time = [t for o in document.children(verb, "dobj") for t in document.subtree(o)]
    out = [t for t in document.subtree(verb) if t.lower == "outside"]
    left = [o for t in out for o in document.children(t, "pobj")]
    there = all(o.lower in CABINS or mentions.type_at(o) in {"SpaceStation", "Spacecraft"} for o in left)
    return bool(out) and there and any(t.lower in LASTING for t in time)


def _leaves_cabin(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Slipped out of the orbital module", "ducked out through the hatch": and not onto the ground."""
    below = document.subtree(verb)
    out = next((t for t in below if t.lower in OUT and 0 < t.index - verb.index < 6), None)
    preps = {t.lower for t in below if t.dep == "prep" and t.index > verb.index}
    if out is None or preps & {"into", "inside", "onto", "to"}:
        return False
    left = [t for t in document.tokens[out.index + 1 : out.index + 8] if t.dep == "pobj"]
    named = any(mentions.type_at(t) == "Spacecraft" for t in left)
    around = {t.lemma for t in document.sentence_tokens(document.sentence_of(verb.index))}
    if around & ASHORE:
        return False  # "climbed out of the capsule on the deck", "after it had landed"
    return any(t.lower in CABINS for t in left) or (named and bool(around & FLOATING))


def _goes_out(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Went out at 8:44 a.m.", of which nothing else is told: in an article on a spacewalk."""
    below = {c.lower for t in (verb, *document.children(verb, "advmod", "prt")) for c in document.children(t)}
    sentence = document.sentence_of(verb.index).span
    clock = any("T" in t.value for t in mentions.times_in(sentence))
    return verb.lemma in STEPPING and bool(below & OUT) and clock and not below & {"of", "to", "for", "with"}
