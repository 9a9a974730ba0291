"""Whose a thing is by its own name: "NASA Headquarters", "the NASA Art Program"."""

from collections.abc import Iterator

from kg.extractors._possessives import OWNED, OWNERS
from kg.model import Document, Mentions, Relation

NAMED_FOR_MAKERS = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Payload", "Mission")
"""Of these a company's name in theirs may be their maker's."""


def within(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the part or operator that a name tells which opens with the name of an agency or company."""
    # the last, and shortest, of those that begin at one place
    inner = {m.span.begin: m for m in mentions.names if m.form == "name" and mentions.type_of(m) in OWNERS}
    for name in mentions.names:
        owner = inner.get(name.span.begin)
        if owner is None or name.form != "name" or owner.span.end >= name.span.end or owner.entity == name.entity:
            continue
        kind, company = mentions.type_of(name), mentions.type_of(owner) == "Company"
        tie = "partOf" if kind == "Agency" else "operator" if kind in OWNED else None
        if tie and not (company and kind in NAMED_FOR_MAKERS):
            yield Relation(name.entity, tie, owner.entity, document.sentence_at(name.span.begin).span)
