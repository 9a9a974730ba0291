"""What the words "part of" say: "Crew-7 is part of the Commercial Crew Program", "flew as part of Artemis"."""

from collections.abc import Iterator

from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.grammar import conjuncts, governors, mood, negated
from kg.model import Document, Mentions, Relation, Token

WHOLES = {
    "Mission": ("Programme", "Partnership", "Mission"),
    "Spacecraft": ("Programme", "SpaceStation", "Mission"),
    "Payload": ("Programme", "SpaceStation", "Mission", "Spacecraft"),
    "Programme": ("Programme", "Partnership"),
}
"""Part -> what it may be a part of."""


def part_of(document: Document, mentions: Mentions, noun: Token) -> Iterator[Relation]:
    """The relations of the thing that a clause calls a part of a programme, mission or station."""
    above = document.head(noun)
    verb = next((t for t in governors(document, noun) if t.pos in {"VERB", "AUX"}), None)
    if verb is None or negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    if above.lower != "as" and not (noun.dep == "attr" and above.lemma in {"be", "form", "become"}):
        return
    things = [m for t in _subjects(document, verb) if (m := mentions.at(t)) and m.form != "pronoun"]
    for whole in objects_of(document, mentions, noun, "of"):
        for thing in things:
            if thing.entity != whole.entity and mentions.type_of(whole) in WHOLES.get(mentions.type_of(thing), ()):
                yield Relation(thing.entity, "partOf", whole.entity, document.sentence_of(noun.index).span)


def _subjects(document: Document, verb: Token) -> list[Token]:
    return [t for subject in subject_tokens(document, verb) for t in conjuncts(document, subject)]
