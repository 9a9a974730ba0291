"""What belongs together: operators, makers, parts, places inside places.

Finds "SpaceX's Dragon", "the Boeing Starliner", "JAXA's Tsukuba Space Center in Ibaraki", "the station's
Prichal module", "Ocala, Florida", "built by Boeing", "operated by".
"""

from collections.abc import Iterator

from kg import lexicon, reference
from kg.extractors._beside import Pair, pairs
from kg.extractors._descriptions import descriptions, objects_of, owners
from kg.extractors._frame import subject_tokens
from kg.extractors._makers import made
from kg.extractors._parts import part_of
from kg.extractors._possessives import OWNED, OWNERS, of_antecedent, of_its_owner
from kg.grammar import TYPE_NOUNS, head_token, negated
from kg.model import Document, Mention, Mentions, Relation, Token

EMITS = ("operator", "manufacturer", "partOf", "locatedIn", "affiliatedCountry")
WHOLES = {
    "LaunchSite": ("LaunchSite",),
    "LaunchPad": ("LaunchSite",),
    "Spacecraft": ("Spacecraft", "Mission", "SpaceStation"),
}
"""What a thing is a part of when the whole follows behind "of"."""
SITED = ("Place", "LaunchSite", "LaunchPad", "Agency", "Organization")
PLACES = ("Place", "Country", "LaunchSite", "LaunchPad", "GeopoliticalEntity")
LOCATING = frozenset({"in", "at", "comma", "on", "bracket"})
PARTS = frozenset("module modules airlock laboratory lab node truss segment".split())
CENTRES = frozenset(
    "center centre laboratory lab institute observatory facility headquarters university control academy".split()
)
SITES = CENTRES | frozenset(
    "site base spaceport cosmodrome town city village port county island region province suburb district".split()
)


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the relations that neighbouring names and participles state between named things."""
    yield from _of_pairs(document, mentions)
    yield from made(document, mentions)
    for mention in mentions.names:
        head = head_token(document, mention.span)
        if head is not None and mention.form != "pronoun":
            yield from of_its_owner(document, mentions, mention, head)
    for mention, noun in descriptions(document, mentions):
        yield from _by_description(document, mentions, mention, noun)
    for token in document.tokens:
        if token.lower == "whose":
            yield from of_antecedent(document, mentions, token)
        elif token.lemma in {"locate", "situate"}:
            yield from _located(document, mentions, token)
        elif token.lower == "part":
            yield from part_of(document, mentions, token)
    yield from _docked_parts(document, mentions)


def _of_pairs(document: Document, mentions: Mentions) -> Iterator[Relation]:
    before: Pair | None = None
    for pair in pairs(document, mentions):
        if name := _of_pair(document, mentions, pair):
            yield Relation(*name, evidence=pair.sentence.span)
            owner = before.left if before and before.right == pair.left and before.link == "poss" else None
            if owner and pair.link == "plain" and name[1] == "operator" and mentions.type_of(owner) in OWNERS:
                yield Relation(name[0], "operator", owner.entity, evidence=pair.sentence.span)  # "NASA's SpaceX Crew-8"
        before = pair


def _of_pair(document: Document, mentions: Mentions, pair: Pair) -> tuple[str, str, str] | None:
    """Subject, property and object that two neighbours state."""
    left, right = pair.left.entity, pair.right.entity
    kind, other = mentions.type_of(pair.left), mentions.type_of(pair.right)
    if pair.link == "of" and (other in WHOLES.get(kind, ())):
        return left, "locatedIn" if other == "LaunchSite" else "partOf", right  # "Pad 39A of the Kennedy Space Center"
    if pair.link in LOCATING and other in PLACES and _is_sited(document, pair, kind):
        if mentions.entities[right].narrower:
            return None  # "at the La Plata Observatory, 216 Kleopatra …"
        listed = pair.link == "comma" and _enumerated(document, pair)
        return None if listed or _contradicts(left, right) else (left, "locatedIn", right)
    if (
        pair.link == "poss"
        and kind in PLACES
        and other in {"Place", "LaunchSite", "LaunchPad"}
        and not _modifies(document, pair.right)
    ):
        return right, "locatedIn", left
    if pair.link not in {"poss", "plain"} or _before_title(document, pair.right):
        return None
    if kind == "SpaceStation" and other in {"Spacecraft", "Payload"} and pair.link == "poss":
        return right, "partOf", left
    if kind == "Company" and other == "LaunchSite":
        return right, "operator", left
    if kind in OWNERS and (other == "Agency" or (other == "LaunchSite" and pair.link == "poss")):
        return (right, "partOf", left) if pair.link == "poss" or left in _known_whole(right) else None
    if kind in OWNERS and other in OWNED:
        return right, "operator", left
    return None


def _before_title(document: Document, mention: Mention) -> bool:
    """Whether a name stands before what a person is ("NASA's Wallops director")."""
    last = document.between(mention.span)[-1:]
    after = document.tokens[last[0].index + 1 : last[0].index + 2] if last else ()
    return any(t.lower in lexicon.roles() and t.pos == "NOUN" for t in after)


def _enumerated(document: Document, pair: Pair) -> bool:
    """Whether two places stand in a list ("Oslo, Bergen and Kiruna"), not one inside the other."""
    after = document.text[pair.right.span.end : pair.right.span.end + 6]
    before = document.text[max(0, pair.left.span.begin - 2) : pair.left.span.begin]
    if after.startswith((", and", ", or")) and _goes_on_with_verb(document, pair.right):
        return False
    return after.startswith((", and", " and ", ", or", " or ")) or (before == ", " and after.startswith(","))


def _goes_on_with_verb(document: Document, place: Mention) -> bool:
    """ "In Vilnius, Lithuania, and shows …": the conjunction ties clauses, not places."""
    last = document.between(place.span)[-1:]
    after = document.tokens[last[0].index + 3 : last[0].index + 4] if last else ()
    return any(t.pos in {"VERB", "AUX"} or t.tag == "PRP$" for t in after)


def _modifies(document: Document, mention: Mention) -> bool:
    """Whether a name only modifies the noun behind it ("Japan's Moon lander")."""
    head = head_token(document, mention.span)
    return head is not None and head.dep in {"compound", "nmod", "amod"}


def _is_sited(document: Document, pair: Pair, kind: str) -> bool:
    """Whether a thing lies where the next name says; the site of an organization only if it is a centre or building."""
    if kind in {"Place", "LaunchSite", "LaunchPad"}:
        return True
    if kind == "Company":  # "engineers at Orbitex in Oslo"
        return pair.link == "in" and _word_before(document, pair.left) == "at"
    words = {w.lower() for w in pair.left.span.of(document.text).split()}
    centre = bool(_known_whole(pair.left.entity)) or bool(words & CENTRES)
    return kind in {"Agency", "Organization"} and pair.link in {"in", "at", "comma"} and centre


def _word_before(document: Document, mention: Mention) -> str:
    first = document.between(mention.span)[0].index
    return document.tokens[first - 1].lower if first else ""


def _known_whole(key: str) -> tuple[str, ...]:
    entry = reference.entry(key)
    return entry.facts.get("partOf", ()) if entry else ()


def _contradicts(inner: str, outer: str) -> bool:
    """Whether the reference data has the places the other way round ("Florida's Cape Canaveral, Kennedy Space
    Center")."""
    entry = reference.entry(outer)
    return entry is not None and inner in entry.facts.get("locatedIn", ())


def _by_description(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """ "ESOC, ESA's control centre in Darmstadt", "Canadarm2, the robot built by MDA", "Aditya-L1, its first
    observatory"."""
    evidence, kind = document.sentence_of(noun.index).span, mentions.type_of(thing)
    yield from of_its_owner(document, mentions, thing, noun)
    yield from _for_whom(document, mentions, thing, noun)
    for owner, tie in owners(document, mentions, noun):
        if tie != "poss" or mentions.type_of(owner) not in OWNERS or owner.entity == thing.entity:
            continue
        if kind in OWNED and TYPE_NOUNS.get(noun.lower) in OWNED:
            yield Relation(thing.entity, "operator", owner.entity, evidence)
        elif kind == "Agency" and noun.lower in CENTRES:
            yield Relation(thing.entity, "partOf", owner.entity, evidence)
    if kind in {"Place", "LaunchSite", "Agency", "Organization"} and noun.lower in SITES:
        for place in objects_of(document, mentions, noun, "in"):
            if mentions.type_of(place) in PLACES and place.entity != thing.entity:
                yield Relation(thing.entity, "locatedIn", place.entity, evidence)


def _located(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The centre is located in the Gobi Desert"."""
    for thing in (m for t in subject_tokens(document, verb) if (m := mentions.at(t)) and m.form != "pronoun"):
        for place in objects_of(document, mentions, verb, "in", "at", "on"):
            sited = (
                mentions.type_of(thing) in SITED and mentions.type_of(place) in PLACES and place.entity != thing.entity
            )
            if sited and not negated(document, verb):
                yield Relation(thing.entity, "locatedIn", place.entity, document.sentence_of(verb.index).span)


def _for_whom(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """ "A satellite for Capella Space, Acadia-3"."""
    if mentions.type_of(thing) == "Spacecraft" == TYPE_NOUNS.get(noun.lower):
        for owner in objects_of(document, mentions, noun, "for"):
            if mentions.type_of(owner) in OWNERS:
                yield Relation(thing.entity, "operator", owner.entity, document.sentence_of(noun.index).span)


def _docked_parts(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "The Zvezda service module", "the core module Tianhe": a known module of the one station that the article is
    about, called a part there."""
    stations = {key for key, entity in mentions.entities.items() if entity.type == "SpaceStation"}
    for mention in mentions.names:
        whole = set(_known_whole(mention.entity)) & stations
        tokens = document.between(mention.span) if whole else []
        if whole and tokens:
            around = document.tokens[max(0, tokens[0].index - 1) : tokens[-1].index + 2]
            if any(t.lower in PARTS for t in around):
                yield Relation(mention.entity, "partOf", sorted(whole)[0], document.sentence_of(tokens[0].index).span)
