"""Who is said to be back has landed: "the crew are back on Earth", "was back on the ground by noon"."""

from collections.abc import Iterator

from kg.extractors._frame import Frame, subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mentions, Status, Token
from kg.mood import mood

GROUND = frozenset("earth ground planet soil firma land".split())
TRAVELLERS = ("Spacecraft", "Mission", "Person")
FLOWN = GROUPS | {"capsule", "it", "he", "she"} | {n for n, kind in TYPE_NOUNS.items() if kind == "Spacecraft"}


def being_back(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs "be" that tell so, in text order."""
    for word in document.tokens:
        verb = document.head(word)
        home = (
            word.lower == "back" and verb.lemma == "be" and verb.index < word.index and _is_home(document, verb, word)
        )
        if home and any(_travels(mentions, s) for s in subject_tokens(document, verb)):
            yield verb


def status_back(fr: Frame, told: Status) -> Status:
    """Who "is back on Earth" has come back."""
    now = fr.trigger.lemma == "be" and fr.trigger.tag in {"VBZ", "VBP"}
    return "occurred" if now and told == "planned" and mood(fr.document, fr.trigger) == "plain" else told


def _is_home(document: Document, verb: Token, back: Token) -> bool:
    """Whether one is back on the ground, and not "back on the ground floor" or back at something."""
    preps = [p for t in (verb, back) for p in document.children(t, "prep") if p.lower in {"on", "to"}]
    return any(o.lower in GROUND and o.dep == "pobj" for p in preps for o in document.children(p, "pobj"))


def _travels(mentions: Mentions, subject: Token) -> bool:
    named = mentions.at(subject)
    return mentions.type_of(named) in TRAVELLERS if named else subject.lower in FLOWN
