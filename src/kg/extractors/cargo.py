"""What flies on what: payloads and ships on rockets, instruments on probes; and how much cargo a ship brings.

Finds "PSLV-C44 carrying EMISAT", "atop a Falcon 9", "the rover's instrument", "carrying 90 kilograms of ice".
"""

from collections.abc import Iterable, Iterator

from kg.extractors._beside import pairs
from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.grammar import head_token, is_passive, mood, negated
from kg.model import Document, Mention, Mentions, Relation, Token

EMITS = ("carries",)
CARRY = frozenset("carry transport haul bear bring deliver loft put launch".split())
MOTION = frozenset("go ride fly rise ascend soar".split())
RIDE = MOTION | frozenset("hoist lift send boost propel".split())
"""Verbs that a ship goes up by, on a rocket."""
ATOP = frozenset({"atop", "aboard", "onboard"})
INSTRUMENTS = frozenset("payload payloads instruments experiments cameras sensors".split())
VEHICLES = ("Spacecraft", "LaunchVehicle")
LOADS = ("Spacecraft", "Payload")


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield what carries what, as told in plain past or present, or in the passive also as planned."""
    for token in document.tokens:
        if token.lemma in CARRY and token.pos == "VERB" and not negated(document, token):
            yield from _by_clause(document, mentions, token)
        elif token.lemma in RIDE | {"take"} and token.pos == "VERB" and mood(document, token) == "plain":
            yield from _by_ride(document, mentions, token) if token.lemma in RIDE else _taken(document, mentions, token)
        elif token.lower in INSTRUMENTS:
            yield from _by_list(document, mentions, token)
    for pair in pairs(document, mentions):
        kinds = mentions.type_of(pair.left), mentions.type_of(pair.right)
        if pair.link in ATOP and kinds[0] in LOADS and kinds[1] == "LaunchVehicle":
            yield Relation(pair.right.entity, "carries", pair.left.entity, pair.sentence.span)
        elif pair.link == "with" and kinds == ("LaunchVehicle", "Spacecraft"):  # "the Soyuz rocket with the ship"
            yield Relation(pair.left.entity, "carries", pair.right.entity, pair.sentence.span)
    for mention in mentions.names:
        if mentions.type_of(mention) == "Payload":
            yield from _owner(document, mentions, mention)


def _by_clause(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    how = mood(document, verb)
    if how == "plain":
        yield from _by_verb(document, mentions, verb)
    if how in {"plain", "future"} and is_passive(document, verb):
        yield from _by_passive(document, mentions, verb)


def _by_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    carriers = [*document.children(verb, "nsubj")]
    if verb.dep == "acl":
        carriers.append(document.head(verb))
    loads = [g for o in document.children(verb, "dobj") for g in (o, *document.children(o, "conj"))]
    yield from _each(document, mentions, verb, filter(None, map(mentions.at, carriers)), loads)


def _each(
    document: Document, mentions: Mentions, verb: Token, carriers: Iterable[Mention], loads: list[Token]
) -> Iterator[Relation]:
    """Every vehicle with every load that it carries by the verb."""
    things = [m for m in map(mentions.at, loads) if m and mentions.type_of(m) in LOADS]
    for carrier in carriers:
        if mentions.type_of(carrier) in VEHICLES:
            evidence = document.sentence_of(verb.index).span
            yield from (
                Relation(carrier.entity, "carries", t.entity, evidence) for t in things if t.entity != carrier.entity
            )


def _by_passive(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Unity is to be carried up by the shuttle Endeavour": a plan tells what carries it, too."""
    subjects = list(subject_tokens(document, verb))
    yield from _each(document, mentions, verb, objects_of(document, mentions, verb, "by"), subjects)


def _by_ride(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The module was lifted at dawn atop a Proton", "the satellite went up in May on a Safir"."""
    rockets = objects_of(document, mentions, verb, "on", "atop", "aboard")
    loads = list(subject_tokens(document, verb)) if is_passive(document, verb) or verb.lemma in MOTION else []
    carriers = [m for m in rockets if mentions.type_of(m) == "LaunchVehicle"]
    if not negated(document, verb):
        loads += [c for t in loads for c in document.children(t, "appos")]
        yield from _each(document, mentions, verb, carriers, loads)


def _taken(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The rocket blew up, taking two satellites with it"."""
    along = [o for p in document.children(verb, "prep") if p.lower == "with" for o in document.children(p, "pobj")]
    if not any(o.lower in {"it", "them"} for o in along) or negated(document, verb):
        return
    above = document.head(verb) if verb.dep in {"advcl", "conj"} else verb
    carriers = [m for t in subject_tokens(document, above) if (m := mentions.at(t))]
    loads = [g for o in document.children(verb, "dobj") for g in (o, *document.children(o, "conj"))]
    yield from _each(document, mentions, verb, carriers, loads)


def _by_list(document: Document, mentions: Mentions, noun: Token) -> Iterator[Relation]:
    """ "The payloads on the Vikram lander, namely A, B and C": what the vehicle's instruments are called."""
    sentence = document.sentence_of(noun.index)
    named = [
        m for m in mentions.inside(sentence.span) if m.span.begin > noun.span.end and mentions.type_of(m) == "Payload"
    ]
    for vehicle in objects_of(document, mentions, noun, "on", "aboard", "onboard", "of"):
        if mentions.type_of(vehicle) in VEHICLES:
            yield from (
                Relation(vehicle.entity, "carries", m.entity, sentence.span)
                for m in named
                if m.span.begin > vehicle.span.end
            )


def _owner(document: Document, mentions: Mentions, mention: Mention) -> Iterator[Relation]:
    head = head_token(document, mention.span)
    for token in document.children(head, "poss", "compound") if head else ():
        other = mentions.at(token)
        if other and mentions.type_of(other) in VEHICLES:
            yield Relation(other.entity, "carries", mention.entity, document.sentence_of(token.index).span)
