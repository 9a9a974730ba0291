"""What flies on what: payloads and ships on rockets, instruments on probes; and how much cargo a ship brings.

Finds "PSLV-C44 carrying EMISAT", "atop a Falcon 9", "equipped with a camera called X", "its X instrument", "X, one of
seven instruments on Y", "carrying 90 kilograms of ice".
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extractors._aboard import aboard
from kg.extractors._beside import Pair, pairs
from kg.extractors._descriptions import descriptions, objects_of
from kg.extractors._frame import subject_tokens
from kg.extractors._named import listed_after, named_by
from kg.extractors._possessives import antecedents
from kg.grammar import TYPE_NOUNS, head_token, is_passive, negated
from kg.model import Document, Mention, Mentions, Relation, Token
from kg.mood import mood

EMITS = ("carries",)
CARRY = frozenset("carry transport haul bear bring deliver loft put launch deploy".split())
HOLD = frozenset("host feature contain include house have sport release".split())
"""Verbs of which the subject is a carrier only of instruments, or of a rover."""
EQUIPPED = frozenset("equip fit outfit load furnish arm".split())
MOTION = frozenset("go ride fly rise ascend soar".split())
RIDE = MOTION | frozenset("hoist lift send boost propel".split())
"""Verbs that a ship goes up by, on a rocket."""
ATOP = frozenset({"atop", "aboard", "onboard"})
ON = (*sorted(ATOP), "on", "on-board")
INSTRUMENTS = frozenset("payload payloads instruments experiments cameras sensors".split())
VEHICLES = ("Spacecraft", "LaunchVehicle")
HOSTS = ("Spacecraft", "SpaceStation", "Mission")
"""What carries instruments."""
LOADS = ("Spacecraft", "Payload")
POINTING = ("nominal", "pronoun")
ROVERS = frozenset({"rover", "rovers", "helicopter", "hopper"})


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield what carries what, as told in plain past or present, or as planned."""
    for token in document.tokens:
        if token.pos == "VERB" and not negated(document, token):
            yield from _by_any_verb(document, mentions, token)
        elif token.lower in INSTRUMENTS:
            yield from _by_list(document, mentions, token)
    yield from aboard(document, mentions)
    for pair in pairs(document, mentions):
        if _rides(mentions, pair):
            yield Relation(pair.right.entity, "carries", pair.left.entity, pair.sentence.span)
        elif pair.link == "with" and [mentions.type_of(m) for m in pair[:2]] == ["LaunchVehicle", "Spacecraft"]:
            yield Relation(pair.left.entity, "carries", pair.right.entity, pair.sentence.span)
    for mention in mentions.names:
        if mentions.type_of(mention) == "Payload":
            yield from _owner(document, mentions, mention)
    for mention, noun in descriptions(document, mentions):
        yield from _aboard(document, mentions, mention, noun)


def _by_any_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    if verb.lemma in CARRY:
        yield from _by_clause(document, mentions, verb)
    how = mood(document, verb)
    if how == "plain" and verb.lemma in RIDE:
        yield from _by_ride(document, mentions, verb)
    elif how == "plain" and verb.lemma == "take":
        yield from _taken(document, mentions, verb)
    elif how == "plain" and verb.lemma in HOLD:
        yield from _held(document, mentions, verb)
    elif how == "plain" and verb.lemma in EQUIPPED and verb.tag == "VBN":
        yield from _equipped(document, mentions, verb)


def _rides(mentions: Mentions, pair: Pair) -> bool:
    """ "The ship atop a Falcon 9", "the X instrument on the Y probe"."""
    load, carrier = mentions.type_of(pair.left), mentions.type_of(pair.right)
    on_rocket = pair.link in ATOP and load in LOADS and carrier == "LaunchVehicle"
    return on_rocket or (load == "Payload" and carrier in HOSTS and pair.link in ON)


def _by_clause(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    how = mood(document, verb)
    if how in {"plain", "future"}:
        carriers = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
        told = _each(document, mentions, verb, _carriers(document, mentions, carriers), _objects(document, verb))
        yield from told if how == "plain" else (replace(relation, factuality="PR+") for relation in told)
    if how in {"plain", "future"} and is_passive(document, verb):
        yield from _by_passive(document, mentions, verb)


def _objects(document: Document, verb: Token) -> list[Token]:
    return list(document.children(verb, "dobj"))


def _carriers(document: Document, mentions: Mentions, tokens: list[Token]) -> list[Mention]:
    """The carriers that some subjects mean ("the rocket, a Vega-C", "the probe Juice"), relative pronouns resolved."""
    resolved = [
        s for t in tokens for s in (subject_tokens(document, document.head(t)) if t.tag in {"WDT", "WP"} else [t])
    ]
    direct = [m for t in resolved if (m := mentions.at(t))]
    return direct or named_by(document, mentions, resolved, *VEHICLES)


def _each(
    document: Document, mentions: Mentions, verb: Token, carriers: Iterable[Mention], loads: list[Token]
) -> Iterator[Relation]:
    """Every vehicle with every load that it carries by the verb."""
    things = named_by(document, mentions, loads, *LOADS)
    things += [m for t in loads if (m := mentions.at(t)) and m.form in POINTING and mentions.type_of(m) in LOADS]
    for carrier in carriers:
        kind = mentions.type_of(carrier)
        evidence = document.sentence_of(verb.index).span
        for thing in things:
            if (kind in VEHICLES or (kind in HOSTS and _is_load(mentions, thing))) and thing.entity != carrier.entity:
                yield Relation(carrier.entity, "carries", thing.entity, evidence)


def _is_load(mentions: Mentions, mention: Mention) -> bool:
    return mentions.type_of(mention) == "Payload"


def _held(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The probe has a camera called X", "the lander released the rover Y"."""
    carriers = _carriers(document, mentions, list(subject_tokens(document, verb)))
    owned = [o for o in _objects(document, verb) if not negated(document, o)]
    for thing in named_by(document, mentions, owned, *LOADS):
        words = {t.lower for o in _objects(document, verb) for t in document.subtree(o)}
        if _is_load(mentions, thing) or (verb.lemma == "release" and words & ROVERS):
            evidence = document.sentence_of(verb.index).span
            hosts = [c for c in carriers if mentions.type_of(c) in HOSTS and c.entity != thing.entity]
            yield from (Relation(c.entity, "carries", thing.entity, evidence) for c in hosts)


def _equipped(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The probe is equipped with a camera called X", "fitted with the Y radar"."""
    loads = [o for p in document.children(verb, "prep") if p.lower == "with" for o in document.children(p, "pobj")]
    subjects = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
    yield from _each(document, mentions, verb, _carriers(document, mentions, list(subjects)), loads)


def _by_passive(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Unity is to be carried up by the shuttle Endeavour": a plan tells what carries it, too."""
    subjects = list(subject_tokens(document, verb))
    yield from _each(document, mentions, verb, objects_of(document, mentions, verb, "by"), subjects)


def _by_ride(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The module was lifted at dawn atop a Proton", "the satellite went up in May on a Safir", "the camera flies on
    the probe"."""
    loads = list(subject_tokens(document, verb)) if is_passive(document, verb) or verb.lemma in MOTION else []
    loads += [c for t in loads for c in document.children(t, "appos")]
    on = list(objects_of(document, mentions, verb, *ON))
    rockets = [m for m in on if mentions.type_of(m) == "LaunchVehicle"]
    yield from _each(document, mentions, verb, rockets, loads)
    driven = [t for t in loads if ROVERS & {t.lower for t in document.subtree(t)}]
    yield from _each(document, mentions, verb, [m for m in on if mentions.type_of(m) == "Spacecraft"], driven)
    flown = [t for t in loads if (m := mentions.at(t)) and _is_load(mentions, m)]
    yield from _each(document, mentions, verb, [m for m in on if mentions.type_of(m) in HOSTS], flown)


def _taken(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The rocket blew up, taking two satellites with it"."""
    along = [o for p in document.children(verb, "prep") if p.lower == "with" for o in document.children(p, "pobj")]
    if not any(o.lower in {"it", "them"} for o in along):
        return
    above = document.head(verb) if verb.dep in {"advcl", "conj"} else verb
    carriers = [m for t in subject_tokens(document, above) if (m := mentions.at(t))]
    yield from _each(document, mentions, verb, carriers, _objects(document, verb))


def _by_list(document: Document, mentions: Mentions, noun: Token) -> Iterator[Relation]:
    """ "The payloads on the Vikram lander, namely A, B and C": what the vehicle's instruments are called."""
    sentence = document.sentence_of(noun.index)
    for vehicle in objects_of(document, mentions, noun, *ON, "of"):
        if mentions.type_of(vehicle) in (*VEHICLES, *HOSTS):
            last = document.between(vehicle.span)[-1]
            named = listed_after(document, mentions, last, "Payload")
            yield from (Relation(vehicle.entity, "carries", m.entity, sentence.span) for m in named)


def _owner(document: Document, mentions: Mentions, mention: Mention) -> Iterator[Relation]:
    """ "Curiosity's SAM instrument", "the Juno camera", "using its SHERLOC instrument, the rover found …"."""
    head = head_token(document, mention.span)
    for token in document.children(head, "poss", "compound", "nmod") if head else ():
        its = token.lower in {"its", "their"} and token.tag == "PRP$"
        owners = antecedents(document, head) if its and head else [token]
        for other in (m for t in owners if (m := mentions.at(t))):
            if mentions.type_of(other) in (*VEHICLES, *HOSTS):
                yield Relation(other.entity, "carries", mention.entity, document.sentence_of(token.index).span)


def _aboard(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """ "X, a spectrometer aboard the probe Y", "Z, one of ten instruments on Y"."""
    if not _is_load(mentions, thing):
        return
    nouns = [
        noun,
        *(o for p in document.children(noun, "prep") if p.lower == "of" for o in document.children(p, "pobj")),
    ]
    for one in nouns:
        told = TYPE_NOUNS.get(one.lower) == "Payload" or one.lower in INSTRUMENTS
        for host in objects_of(document, mentions, one, *ON) if told else ():
            if mentions.type_of(host) in HOSTS:
                yield Relation(host.entity, "carries", thing.entity, document.sentence_of(noun.index).span)
