"""Which flight "the crew", "the commander" or "on board" speaks of: that of its own sentence, else of one before."""

from collections.abc import Iterator

from kg import reference
from kg.grammar import SUBJECTS, head_token
from kg.model import Document, Mention, Mentions, Span, Token

REACH = 3  # sentences back, in which the flight may be named


def flight_near(document: Document, mentions: Mentions, word: Token) -> Mention | None:
    """The one mission or crewed ship that the sentence of a word names, else the last sentence before that names any.

    A mission goes before the ship it flies, the subject before others; of two that stand alike it is neither.
    """
    for span in _spans(document, word):
        flights = [m for m in mentions.inside(span) if _is_flight(mentions, m)]
        missions = [m for m in flights if mentions.type_of(m) == "Mission"]
        for named in (missions, [m for m in flights if _is_subject(document, m)], flights):
            if len({m.entity for m in named}) == 1:
                return named[0]
            if named and named is missions:
                return None
        if flights:
            return None
    return None


def _spans(document: Document, word: Token) -> Iterator[Span]:
    """The sentence of a word up to it, whole, and those before it, the nearest first."""
    sentence = document.sentence_of(word.index)
    yield Span(sentence.span.begin, word.span.begin)
    yield sentence.span
    here = document.sentences.index(sentence)
    yield from (s.span for s in reversed(document.sentences[max(0, here - REACH) : here]))


def _is_flight(mentions: Mentions, mention: Mention) -> bool:
    """Whether people may be of its crew: no module, no ship known to fly without one."""
    kind = mentions.type_of(mention)
    if mention.form not in {"name", "short"} or kind not in {"Mission", "Spacecraft"}:
        return False
    if kind == "Mission":
        return True
    known = reference.entry(mention.entity)
    craft = known.facts.get("spacecraftType", ()) if known else ()
    return not reference.is_part(mention.entity) and craft in {(), ("craft-crew",)}


def _is_subject(document: Document, mention: Mention) -> bool:
    head = head_token(document, mention.span)
    return head is not None and head.dep in SUBJECTS
