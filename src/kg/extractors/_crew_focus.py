"""Which flight "the crew", "the commander" or "on board" speaks of: that of its own sentence, else of one before."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._crew_lists import listed_crews
from kg.extractors._crew_told import told_crews
from kg.grammar import SUBJECTS, head_token
from kg.model import Document, Mention, Mentions, Span, Token

REACH = 3  # sentences back, in which the flight may be named


def crew_passages(document: Document, mentions: Mentions) -> Iterator[tuple[Token, list[Mention], Mention | None]]:
    """Every word that lists or tells a crew, with its people and the flight that it speaks of, if that is known."""
    for way in (listed_crews, told_crews):
        for word, people in way(document, mentions):
            yield word, people, flight_near(document, mentions, word)


def flight_near(document: Document, mentions: Mentions, word: Token) -> Mention | None:
    """The one mission or crewed ship that the sentence of a word names, else the last sentence before that names any.

    A mission goes before the ship it flies, which must be a subject or what the word is said of; of two that stand
    alike it is neither.
    """
    whole = mentions.inside(document.sentence_of(word.index).span)
    if own := [m for m in whole if _is_flight(mentions, m) and _is_under(document, m, word)]:
        return own[0]
    for span in _spans(document, word):
        flights = [
            m for m in mentions.inside(span) if _is_flight(mentions, m) and not _is_anothers(document, mentions, m)
        ]
        missions = [m for m in flights if mentions.type_of(m) == "Mission"]
        named = missions or [m for m in flights if _is_subject(document, m)]
        if flights:
            return named[0] if len({m.entity for m in named}) == 1 else None
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
    return not reference.is_part(mention.entity) and reference.craft_kinds(mention.entity) in {(), ("craft-crew",)}


def _is_anothers(document: Document, mentions: Mentions, flight: Mention) -> bool:
    """ "The four were greeted by Expedition 64's Kate Rubins": a flight that only tells whose somebody is."""
    head = head_token(document, flight.span)
    owned = mentions.at(document.head(head)) if head is not None and head.dep == "poss" else None
    return owned is not None and mentions.type_of(owned) == "Person"


def _is_subject(document: Document, mention: Mention) -> bool:
    """Whether a flight is a subject, or whose the subject is: "the crew of Atlantis", "Atlantis' commander"."""
    head = head_token(document, mention.span)
    if head is not None and head.dep in {"pobj", "poss", "compound"}:
        above = document.head(head)
        head = document.head(above) if above.lower == "of" else above
    return head is not None and head.dep in SUBJECTS


def _is_under(document: Document, mention: Mention, word: Token) -> bool:
    """ "Will command Soyuz MS-60", "carry out the Shenzhou-25 mission": what a word governs."""
    head = head_token(document, mention.span)
    above = [head, document.head(head)] if head is not None and head.dep in {"compound", "nmod", "poss"} else [head]
    return any(t is not None and t.dep in {"dobj", "nsubjpass"} and t.head == word.index for t in above)
