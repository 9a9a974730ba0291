"""Flights that are held: "remains on hold", "a hold was called", "the rocket had been held for an hour by the wind"."""

from collections.abc import Iterator

from kg.grammar import SUBJECTS, TYPE_NOUNS, is_passive, negated
from kg.model import Document, Mentions, Token
from kg.mood import mood

HOLDS = frozenset({"hold", "ice"})
STAYING = frozenset("be remain stay put place keep sit".split())
CALLING = frozenset("call announce order declare impose enter trigger prompt force".split())
COUNTING = frozenset("countdown liftoff lift-off launch t-minus count clock blastoff ignition".split())
LASTING = frozenset("second seconds minute minutes hour hours day days week weeks month months".split())
KEEPING = frozenset({"hold", "detain"})
FLOWN = ("Spacecraft", "LaunchVehicle", "Mission")


def holds(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The words that tell of a hold, in text order."""
    for token in document.tokens:
        if is_on_hold(document, mentions, token) or _is_called(document, token) or _is_kept(document, mentions, token):
            yield token


def is_on_hold(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "The next flight is on hold": of a flight or its craft."""
    verb = document.head(document.head(noun))
    there = noun.lower in HOLDS and noun.dep == "pobj" and document.head(noun).lower == "on"
    if (
        not there
        or verb.lemma not in STAYING
        or negated(document, verb)
        or mood(document, verb) not in {"plain", "ongoing"}
    ):
        return False
    return any(_flies(mentions, s) for s in document.children(verb, *SUBJECTS, "dobj"))


def _is_called(document: Document, noun: Token) -> bool:
    """ "A hold was announced five seconds before liftoff"."""
    verb = document.head(noun)
    called = noun.lower == "hold" and noun.pos == "NOUN" and noun.dep in {"nsubjpass", "dobj"} and verb.lemma in CALLING
    words = {t.lower for t in document.sentence_tokens(document.sentence_of(noun.index))}
    return called and bool(words & COUNTING) and not negated(document, verb) and mood(document, verb) == "plain"


def _is_kept(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The rocket had been held for an hour": passive, and for a time."""
    if verb.lemma not in KEEPING or not is_passive(document, verb) or negated(document, verb):
        return False
    preps = [p for p in document.children(verb, "prep") if p.lower == "for"]
    lasted = any(o.lower in LASTING for p in preps for o in document.children(p, "pobj"))
    return lasted and any(_flies(mentions, s) for s in document.children(verb, "nsubjpass"))


def _flies(mentions: Mentions, noun: Token) -> bool:
    named = mentions.at(noun)
    return (mentions.type_of(named) if named else TYPE_NOUNS.get(noun.lower)) in FLOWN or noun.lower in {
        "launch", "launches", "liftoff", "countdown", "debut", "docking", "landing", "spacewalk", "flights",
    }  # fmt: skip
