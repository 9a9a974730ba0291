"""What is a part of what: "Crew-7 is part of the Commercial Crew Program", "X, a unit of Y", "belongs to", "Mengtian,
Tiangong's second module", "the second flight of the Artemis programme".
"""

from collections.abc import Iterator

from kg.extractors._descriptions import objects_of, owners
from kg.extractors._frame import subject_tokens
from kg.extractors._possessives import antecedents
from kg.grammar import conjuncts, negated, verb_above
from kg.model import Document, Mention, Mentions, Relation, Token
from kg.mood import mood

WHOLES = {
    "Mission": ("Programme", "Partnership", "Mission"),
    "Spacecraft": ("Programme", "SpaceStation", "Mission"),
    "Payload": ("Programme", "SpaceStation", "Mission", "Spacecraft"),
    "Programme": ("Programme", "Partnership"),
}
"""Part -> what it may be a part of."""
MODULES = frozenset("module modules airlock laboratory lab node truss segment element arm".split())
FLIGHTS = frozenset("mission flight launch satellite probe member component step".split())
UNITS = frozenset(
    "unit division subsidiary arm branch centre center institute department laboratory directorate".split()
)
BODIES = ("Agency", "Company", "Organization")


def part_of(document: Document, mentions: Mentions, noun: Token) -> Iterator[Relation]:
    """The relations of the thing that a clause calls a part of a programme, mission or station."""
    above = document.head(noun)
    verb = verb_above(document, noun)
    if verb is None or negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    if above.lower != "as" and not (noun.dep == "attr" and above.lemma in {"be", "form", "become"}):
        return
    things = [m for t in _subjects(document, verb) if (m := mentions.at(t)) and m.form != "pronoun"]
    for whole in objects_of(document, mentions, noun, "of"):
        for thing in things:
            if thing.entity != whole.entity and mentions.type_of(whole) in WHOLES.get(mentions.type_of(thing), ()):
                yield Relation(thing.entity, "partOf", whole.entity, document.sentence_of(noun.index).span)


def described_part(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[Relation]:
    """The whole that a description of a thing names: "X, part of Y", "X, Y's second module", "X is a unit of Y"."""
    kind, evidence = mentions.type_of(thing), document.sentence_of(noun.index).span
    behind = list(objects_of(document, mentions, noun, "of"))
    before = [m for m, _ in owners(document, mentions, noun)]
    wholes: list[Mention] = []
    if noun.lower == "part":
        wholes = [w for w in behind if mentions.type_of(w) in WHOLES.get(kind, ())]
    elif noun.lower in MODULES and kind in {"Spacecraft", "Payload"}:
        wholes = [w for w in (*behind, *before) if mentions.type_of(w) == "SpaceStation"]
    elif noun.lower in FLIGHTS and kind in {"Mission", "Spacecraft"}:
        wholes = [w for w in behind if mentions.type_of(w) == "Programme"]
    if noun.lower in UNITS and kind in BODIES:
        wholes = [w for w in (*behind, *before) if mentions.type_of(w) in BODIES]
    yield from (Relation(thing.entity, "partOf", w.entity, evidence) for w in wholes if w.entity != thing.entity)


def of_antecedent_station(document: Document, mentions: Mentions, part: Mention, head: Token) -> Iterator[Relation]:
    """ "The station, with its A and B modules": whose modules they are that a possessive pronoun gives to a station."""
    first = document.head(head) if head.dep == "conj" else head
    noun = first if first.lower in MODULES else document.head(first)
    its = any(c.lower == "its" for c in document.children(noun, "poss"))
    if mentions.type_of(part) != "Spacecraft" or noun.lower not in MODULES or not its:
        return
    for station in (m for t in antecedents(document, noun) if (m := mentions.at(t))):
        if mentions.type_of(station) == "SpaceStation":
            yield Relation(part.entity, "partOf", station.entity, document.sentence_of(head.index).span)


def belonging(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "X belongs to the Y programme", "X flew under the Y programme", "a satellite belonging to the company Z"."""
    if negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    wholes = objects_of(document, mentions, verb, *(("to",) if verb.lemma == "belong" else ("under",)))
    subjects = _subjects(document, verb)
    subjects += [document.head(t) for t in subjects if t.dep == "appos"]
    things = [m for t in subjects if (m := mentions.at(t)) and m.form not in {"pronoun", "nominal"}]
    for whole in wholes:
        for thing in things:
            kinds = mentions.type_of(thing), mentions.type_of(whole)
            name = "partOf" if kinds[1] in WHOLES.get(kinds[0], ()) else None
            if verb.lemma == "belong" and kinds[1] in BODIES and kinds[0] in {"Spacecraft", "Mission", "Payload"}:
                name = "operator"
            if name and (verb.lemma == "belong" or kinds[1] == "Programme"):
                yield Relation(thing.entity, name, whole.entity, document.sentence_of(verb.index).span)


def _subjects(document: Document, verb: Token) -> list[Token]:
    return [t for subject in subject_tokens(document, verb) for t in conjuncts(document, subject)]
