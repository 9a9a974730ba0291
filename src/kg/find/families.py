"""Ships that go by the name of their family: "Progress" after "Progress 87", and not every "Soyuz" that flies."""

import re

from kg import reference
from kg.find.registry import Registry
from kg.grammar import head_token, verb_above
from kg.model import Document, Mention
from kg.mood import mood

INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Ee]very|[Aa]ny|[Tt]wo) (?:[\w-]+ ){0,2}$")
"""What stands before the name of a family of which another member than those named is meant."""
SEVERAL = re.compile(r"[ -](?:launches|flights|missions|rockets|capsules|ships|spacecraft are)\b")
NEXT = 2
"""Within how many paragraphs behind "a Soyuz" the ship meant is named."""
FLYING = frozenset("fly launch lift blast land splash touch dock undock return arrive ride come go".split())


def join_families(registry: Registry) -> None:
    """ "Progress" after "Progress 87": a bare family name means the ship of the family that the article is about."""
    for mention in list(registry.mentions):
        entity = registry.entities[mention.entity]
        typed = registry.document.text[mention.span.end :][:1] == "-"  # "the Soyuz-TMA spaceship"
        family = entity.type == "Spacecraft" and entity.iri is not None and not typed
        if family and (ship := _member(registry, entity.key, mention)):
            registry.mentions[registry.mentions.index(mention)] = mention._replace(entity=ship, form="short")


def _member(registry: Registry, family: str, mention: Mention) -> str | None:
    """The nearest ship named before (else the first after) that is of the family."""
    ships = [m for m in registry.mentions if family in reference.families(m.entity)]
    text = registry.document.text
    if SEVERAL.match(text, mention.span.end) or text[: mention.span.begin].endswith("whose "):
        return None  # "three Soyuz launches", "replaced by Ann Lee, whose Dragon docked"
    before = [m for m in ships if m.span.end <= mention.span.begin]
    wide = before and not any(family in _model(m.entity) for m in before)  # "Soyuz", of which there are several types
    vague = INDEFINITE.search(registry.document.text[: mention.span.begin][-40:])
    if vague and vague[0].startswith(("Another", "another")):
        return None  # none of those named
    if wide and vague and (len({m.entity for m in ships}) > 1 or not _has_flown(registry.document, mention)):
        return None  # "will fly in a Soyuz" is another one; "came down in a Dragon" the one that the article names
    if vague and not before and ships and not _is_soon(registry.document, mention, ships[0]):
        return None  # "a Soyuz crew came home", and paragraphs below the ship that is docked
    if before:
        return max(before, key=lambda m: m.span.end).entity
    if ships and registry.document.sentence_at(mention.span.begin).kind == "title":
        return min(ships, key=lambda m: m.span.begin).entity  # what the story is about is named first below its title
    return min(ships, key=lambda m: m.span.begin).entity if len({m.entity for m in ships}) == 1 else None


def _is_soon(document: Document, mention: Mention, ship: Mention) -> bool:
    """Whether a ship is named in one of the two paragraphs behind a mention of its family."""
    return document.sentence_at(ship.span.begin).block - document.sentence_at(mention.span.begin).block <= NEXT


def _has_flown(document: Document, mention: Mention) -> bool:
    """ "Splashed down in a Dragon": whether the clause tells of a flight that was made."""
    head = head_token(document, mention.span)
    verb = verb_above(document, head) if head else None
    return verb is not None and verb.lemma in FLYING and mood(document, verb) == "plain"


def _model(key: str) -> tuple[str, ...]:
    entry = reference.entry(key)
    return entry.facts.get("model", entry.facts.get("variantOf", ())) if entry else ()
