"""Events before and after those of another vehicle: "before Chandrayaan-3"."""

from dataclasses import dataclass

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Var, path
from kg.ask.slots import EVENT
from kg.ask.trigger import Frame
from kg.terms import KG, KGV, RDF, TIME

ORDER = ("before", "after")


@dataclass(frozen=True, slots=True)
class Order:
    """The patterns of another event, and which time is no later than which."""

    patterns: tuple[Pattern, ...] = ()
    pairs: tuple[tuple[Var, Var], ...] = ()


def ordered_by(others: list[Piece], found: Frame, question: Question) -> Order | None:
    """ "before Chandrayaan-3": before the same kind of event of another vehicle; None for what is no vehicle, or does
    itself what the verb tells: "after Crew-7 landed".
    """
    if not others:
        return Order()
    if found.verb and others[0].end == found.piece.index:
        return None
    thing = others[0].things
    if len(thing) != 1 or not question.is_a(thing[0], KG.Vehicle, KG.Mission, KG.Person) or found.event == KG.Event:
        return None
    other, then, now, theirs, ours = Var("other"), Var("then"), Var("now"), Var("theirs"), Var("ours")
    before = others[0].prep == "before"
    patterns = (
        Pattern(other, path(RDF.type), found.event),
        Pattern(other, path(KG.spacecraft, KG.launchVehicle, KG.crewMember), thing[0]),
        Pattern(other, path(KG.status), KGV.status_occurred),
        Pattern(other, path(TIME.hasTime), then),
        Pattern(then, path(KG.earliest if before else KG.latest), theirs),
        Pattern(EVENT, path(TIME.hasTime), now),
        Pattern(now, path(KG.latest if before else KG.earliest), ours),
    )
    return Order(patterns, ((ours, theirs) if before else (theirs, ours),))
