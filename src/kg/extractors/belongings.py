"""What belongs together: operators, makers, parts, places inside places.

Finds "SpaceX's Dragon", "the Boeing Starliner", "JAXA's Tsukuba Space Center in Ibaraki", "the station's
Prichal module", "Ocala, Florida", "built by Boeing", "operated by".
"""

from collections.abc import Iterator

from kg import lexicon, reference
from kg.extractors._based import based
from kg.extractors._beside import TOWNS, Pair, pairs
from kg.extractors._descriptions import descriptions, objects_of, owners
from kg.extractors._for_whom import for_whom
from kg.extractors._makers import made
from kg.extractors._parts import belonging, described_part, of_antecedent_station, part_of
from kg.extractors._possessives import OWNED, OWNERS, of_antecedent, of_its_owner
from kg.extractors._sites import CENTRES, LYING, PLACES, known_whole, located, on_other_worlds, place_of_pair
from kg.extractors._within import within
from kg.grammar import TYPE_NOUNS, head_token
from kg.model import Document, Mention, Mentions, Relation, Token

EMITS = ("operator", "manufacturer", "partOf", "locatedIn", "affiliatedCountry")
WHOLES = {
    "LaunchSite": ("LaunchSite",),
    "LaunchPad": ("LaunchSite",),
    "Spacecraft": ("Spacecraft", "Mission", "SpaceStation"),
}
"""What a thing is a part of when the whole follows behind "of"."""
OFFICES = frozenset("division directorate branch bureau office department".split())
PARTS = frozenset("module modules airlock laboratory lab node truss segment".split())
SITES = CENTRES | frozenset(
    "site base spaceport cosmodrome station complex field airfield antenna dish capital town city village port county"
    " island region province suburb district".split()
)


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the relations that neighbouring names and participles state between named things."""
    yield from _of_pairs(document, mentions)
    yield from made(document, mentions)
    yield from based(document, mentions)
    for mention in mentions.names:
        head = head_token(document, mention.span)
        if head is not None and mention.form != "pronoun":
            yield from of_its_owner(document, mentions, mention, head)
            yield from of_antecedent_station(document, mentions, mention, head)
    for mention, noun in descriptions(document, mentions):
        yield from _by_description(document, mentions, mention, noun)
    for token in document.tokens:
        if token.lower == "whose":
            yield from of_antecedent(document, mentions, token)
        elif token.lower == "part":
            yield from part_of(document, mentions, token)
        elif token.pos == "VERB" and token.lemma in {"belong", "fly", "launch"}:
            yield from belonging(document, mentions, token)
        elif token.lemma in LYING and token.pos in {"VERB", "AUX"}:
            yield from located(document, mentions, token)
    yield from _docked_parts(document, mentions)
    yield from on_other_worlds(document, mentions)
    yield from within(document, mentions)
    yield from for_whom(document, mentions)


def _of_pairs(document: Document, mentions: Mentions) -> Iterator[Relation]:
    before: Pair | None = None
    for pair in pairs(document, mentions):
        if name := _of_pair(document, mentions, pair):
            owner = before.left if before and before.right == pair.left and before.link == "poss" else None
            whose = owner and pair.link == "plain" and name[1] == "operator" and mentions.type_of(owner) in OWNERS
            if whose and owner:
                yield Relation(name[0], "operator", owner.entity, evidence=pair.sentence.span)  # "NASA's SpaceX Crew-8"
            if not (whose and owner and owner.entity in _runners(name[0])):
                yield Relation(*name, evidence=pair.sentence.span)
        before = pair


def _runners(thing: str) -> tuple[str, ...]:
    """Who runs a thing by the reference data."""
    known = reference.entry(thing)
    return known.facts.get("operator", ()) if known else ()


def _of_pair(document: Document, mentions: Mentions, pair: Pair) -> tuple[str, str, str] | None:
    """Subject, property and object that two neighbours state."""
    left, right = pair.left.entity, pair.right.entity
    kind, other = mentions.type_of(pair.left), mentions.type_of(pair.right)
    if pair.link == "of" and (other in WHOLES.get(kind, ())):
        return left, "locatedIn" if other == "LaunchSite" else "partOf", right  # "Pad 39A of the Kennedy Space Center"
    if pair.link == "of" and (tie := _of_whole(kind, other, pair.left.entity)):
        return left, tie, right
    if (
        pair.link in {"of", "at", "in"}
        and _is_office(document, pair.left, kind)
        and other in ("Agency", "Organization")
    ):
        return left, "partOf", right
    if place := place_of_pair(document, mentions, pair):
        return place
    if pair.link not in {"poss", "plain"} or _before_title(document, pair.right):
        return None
    if kind == "SpaceStation" and other in {"Spacecraft", "Payload"} and pair.link == "poss":
        return right, "partOf", left
    if kind == "Company" and other == "LaunchSite":
        return right, "operator", left
    if kind in OWNERS and (other == "Agency" or (other == "LaunchSite" and pair.link == "poss")):
        return (right, "partOf", left) if pair.link == "poss" or left in known_whole(right) else None
    institute = kind == "Organization" and pair.link == "poss" and other in {"Spacecraft", "Payload"}
    if (kind in OWNERS and other in OWNED) or institute:
        return right, "manufacturer" if _is_only_maker(left, right) else "operator", left
    return None


def _is_office(document: Document, mention: Mention, kind: str) -> bool:
    """ "The Bureau of Space Affairs in the Department of State": a unit of the body behind it, by its own name."""
    words = mention.span.of(document.text).lower().split()
    return kind in {"Agency", "Organization"} and bool({words[0], words[-1]} & OFFICES)


def _is_only_maker(owner: str, thing: str) -> bool:
    """ "Lockheed Martin's Orion": a firm that by the reference data makes the thing, while another runs it."""
    known, runners = reference.entry(thing), _runners(thing)
    return known is not None and bool(runners) and owner in known.facts.get("manufacturer", ()) and owner not in runners


def _of_whole(kind: str, other: str, key: str) -> str | None:
    """ "The Anand satellite of Pixxel", "the Jet Propulsion Laboratory of NASA"."""
    if kind in OWNED and other in OWNERS:
        return "operator"
    if kind == "Agency" and other == "Agency" and known_whole(key):
        return "partOf"
    return None


def _before_title(document: Document, mention: Mention) -> bool:
    """Whether a name stands before what a person is ("NASA's Wallops director")."""
    last = document.between(mention.span)[-1:]
    after = document.tokens[last[0].index + 1 : last[0].index + 2] if last else ()
    return any(t.lower in lexicon.roles() and t.pos == "NOUN" for t in after)


def _by_description(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """ "ESOC, ESA's control centre in Darmstadt", "Canadarm2, the robot built by MDA", "Aditya-L1, its first
    observatory"."""
    evidence, kind = document.sentence_of(noun.index).span, mentions.type_of(thing)
    yield from of_its_owner(document, mentions, thing, noun)
    yield from _for_whom(document, mentions, thing, noun)
    yield from described_part(document, mentions, thing, noun)
    for owner, tie in owners(document, mentions, noun):
        if tie != "poss" or mentions.type_of(owner) not in OWNERS or owner.entity == thing.entity:
            continue
        if kind in OWNED and TYPE_NOUNS.get(noun.lower) in OWNED:
            yield Relation(thing.entity, "operator", owner.entity, evidence)
        elif kind in {"Agency", "Organization"} and noun.lower in CENTRES:
            yield Relation(thing.entity, "partOf", owner.entity, evidence)
    if kind in {"Place", "LaunchSite", "Agency", "Organization"} and {noun.lower, noun.lemma} & SITES:
        for place in objects_of(document, mentions, noun, "in", *(("of",) if noun.lower in TOWNS else ())):
            if mentions.type_of(place) in PLACES and place.entity != thing.entity:
                yield Relation(thing.entity, "locatedIn", place.entity, evidence)


def _for_whom(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """ "A satellite for Capella Space, Acadia-3", "Skynet-7, a satellite of the Ministry of Defence"."""
    if mentions.type_of(thing) == TYPE_NOUNS.get(noun.lower) in {"Spacecraft", "LaunchVehicle", "Payload"}:
        for maker in objects_of(document, mentions, noun, "by"):
            if mentions.type_of(maker) in (*OWNERS, "Organization"):
                yield Relation(thing.entity, "manufacturer", maker.entity, document.sentence_of(noun.index).span)
    if mentions.type_of(thing) == "Spacecraft" == TYPE_NOUNS.get(noun.lower):
        for owner in objects_of(document, mentions, noun, "for", "of"):
            if mentions.type_of(owner) in (*OWNERS, "Organization"):
                yield Relation(thing.entity, "operator", owner.entity, document.sentence_of(noun.index).span)


def _docked_parts(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "The Zvezda service module", "the core module Tianhe": a known module of the one station that the article is
    about, called a part there."""
    stations = {key for key, entity in mentions.entities.items() if entity.type == "SpaceStation"}
    for mention in mentions.names:
        whole = set(known_whole(mention.entity)) & stations
        tokens = document.between(mention.span) if whole else []
        if whole and tokens:
            around = document.tokens[max(0, tokens[0].index - 1) : tokens[-1].index + 2]
            if any(t.lower in PARTS for t in around):
                yield Relation(mention.entity, "partOf", sorted(whole)[0], document.sentence_of(tokens[0].index).span)
