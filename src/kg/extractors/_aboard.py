"""What was aboard, told behind the flight: "The rocket left at dawn. On board were four craft known as Cluster",
"Aboard was the rover Rashid".
"""

from collections.abc import Iterator

from kg.extractors._named import named_by
from kg.grammar import SUBJECTS, head_token, negated, span_of
from kg.model import Document, Mention, Mentions, Relation, Span, Token
from kg.mood import mood

LONGEST = 9  # words up to the verb of a sentence that opens with "aboard"
REACH = 3  # sentences before this one in which the carrier may be the subject
PAYLOADS = frozenset("payload payloads cargo passenger passengers".split())
VEHICLES = ("Spacecraft", "LaunchVehicle")
LOADS = ("Spacecraft", "Payload")


def aboard(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield what a sentence that opens with "aboard" says the vehicle told of before it carried."""
    yield from _payloads(document, mentions)
    for sentence in document.sentences:
        opening = document.sentence_tokens(sentence)[:2]
        verb = next((t for t in document.sentence_tokens(sentence)[:LONGEST] if t.lemma == "be"), None)
        if not verb or not _opens(opening) or negated(document, verb) or mood(document, verb) != "plain":
            continue
        loads = [t for t in document.children(verb, *SUBJECTS, "attr") if t.index > verb.index]
        named = _vehicles(mentions, Span(sentence.span.begin, verb.span.begin))
        carrier = named[0] if named else _carrier(document, mentions, opening[0])
        for load in named_by(document, mentions, loads, *LOADS) if carrier else ():
            if carrier and load.entity != carrier.entity:
                yield Relation(carrier.entity, "carries", load.entity, sentence.span)


def _payloads(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "Its payload was the satellite X", "the passengers of the Vega-C are A and B"."""
    for noun in document.tokens:
        verb = document.head(noun)
        known = {c.lower for c in document.children(noun, "det", "poss")} - {"a", "an", "no"}
        if noun.lower not in PAYLOADS or noun.dep not in SUBJECTS or verb.lemma != "be" or not known:
            continue
        told = mood(document, verb) in {"plain", "future"} and not negated(document, verb)
        own = span_of(document.subtree(noun))
        named = [m for m in _vehicles(mentions, own) if mentions.type_of(m) == "LaunchVehicle"]
        first = document.tokens[document.sentence_of(noun.index).first]
        carrier = named[0] if named else _carrier(document, mentions, first)
        for load in named_by(document, mentions, list(document.children(verb, "attr")), *LOADS) if told else ():
            if carrier and load.entity != carrier.entity:
                yield Relation(carrier.entity, "carries", load.entity, document.sentence_of(noun.index).span)


def _vehicles(mentions: Mentions, span: Span) -> list[Mention]:
    """ "Aboard the Vega-C were …": the vehicle named before the verb."""
    return [m for m in mentions.inside(span) if mentions.type_of(m) in VEHICLES and m.form != "pronoun"]


def _opens(opening: tuple[Token, ...]) -> bool:
    words = [t.lower for t in opening]
    return words[:1] in (["aboard"], ["onboard"]) or words == ["on", "board"]


def _carrier(document: Document, mentions: Mentions, first: Token) -> Mention | None:
    """The vehicle that was a subject last, in the sentences right before."""
    here = document.sentences.index(document.sentence_of(first.index))
    for sentence in reversed(document.sentences[max(0, here - REACH) : here]):
        told = [m for m in mentions.inside(sentence.span) if mentions.type_of(m) in VEHICLES]
        subjects = [m for m in told if (h := head_token(document, m.span)) and h.dep in SUBJECTS]
        if told:
            return subjects[0] if len({m.entity for m in subjects}) == 1 else None
    return None
