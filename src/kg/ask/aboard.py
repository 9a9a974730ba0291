"""Whether a question asks for those aboard, or for who sends something up."""

import re
from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.trigger import Frame
from kg.terms import KG, RDF

X, KIND = Var("x"), Var("kind")
_ABOARD = re.compile(r"\b(?:aboard|on board)\b", re.I)
_BODIES = (KG.Country, KG.Organization)
_SENT = (KG.Vehicle, KG.Mission, KG.Person, KG.Payload)
_PREPOSITIONS = ("on", "aboard", "in", "inside")


def carrier(question: Question, piece: Piece) -> bool:
    """Whether somebody may be aboard a thing, and the question speaks of that: not of a station."""
    ship = bool(piece.things) and question.is_a(piece.things[0], KG.Vehicle, KG.Mission)
    told = bool(_ABOARD.search(question.text)) or piece.prep in _PREPOSITIONS
    return ship and told and not question.is_a(piece.things[0], KG.SpaceStation)


def flown(question: Question, found: Frame, slots: tuple[str, ...], reading: Reading) -> Reading | None:
    """ "Who flew on the Dragon?": where no launch names a crew, those who docked aboard it."""
    ships = [p.things[0] for p in found.rest if len(p.things) == 1 and carrier(question, p)]
    if found.event != KG.Launch or KG.crewMember not in slots or len(ships) != 1 or not question.plain():
        return None
    others = [p for p in found.rest if p.things and p.things[0] != ships[0]]
    if any(not question.is_a(p.things[0], KG.SpaceStation) or p.prep != "to" for p in others):
        return None
    docked = tuple(
        p._replace(object=KG.Docking)
        if p.object == KG.Launch
        else p._replace(path=path(KG.target))
        if _whither(p)
        else p
        for p in reading.patterns
    )
    return replace(reading, gloss=f"{reading.gloss}, by who docked aboard it", patterns=docked, fallback=None)


def _whither(pattern: Pattern) -> bool:
    return KG.destination in {step for steps in pattern.path for step in steps} and pattern.object != X


def sent(question: Question, found: Frame) -> bool:
    """Whether "who launched X?" asks for who sends it up: not for whom it carries."""
    launches = found.verb and found.event == KG.Launch and fold(found.piece.words) in ("launch", "launched", "launches")
    after = [p for p in found.rest if p.things and not p.prep and p.index > found.piece.index]
    return launches and not question.inverted and any(question.is_a(t, *_SENT) for p in after for t in p.things)


def sender(question: Question, asked: Piece | None, found: Frame) -> Reading | None:
    """ "Which country sent Hope to Mars?": whose craft it is, not whose rocket carried it."""
    craft = [p for p in found.rest if p is not asked and p.prep not in ("to", "into", "towards")]
    body = asked is not None and any(question.schema.is_a(c, b) for c in asked.iris("class") for b in _BODIES)
    sends = found.verb and fold(found.piece.words) in ("send", "sent", "sends")
    if not (body and sends) or len(craft) != 1 or len(craft[0].things) != 1 or not question.plain():
        return None
    thing = craft[0].things[0]
    if asked is None or not question.is_a(thing, KG.Spacecraft, KG.Mission) or question.inverted:
        return None
    kinds = tuple(below for c in asked.iris("class") for below in question.schema.below(c))
    return Reading(
        gloss=f"every {question.schema.label(asked.iris('class')[0])} that {question.label(thing)} belongs to",
        answer=X,
        patterns=(Pattern(thing, path(KG.affiliatedCountry, KG.operator), X), Pattern(X, path(RDF.type), KIND)),
        values=((KIND, kinds),),
        proofs=(Proof(thing, None, X),),
        background=True,
    )
