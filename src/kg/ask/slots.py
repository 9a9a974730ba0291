"""How the things of a question fit an event: by their class, and by the preposition or place they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Term, Var, path
from kg.ask.words import AHEAD, HAPPENED
from kg.terms import KG, KGV, NIF, ORG, RDF, RDFS, TIME

EVENT, STATUS, SPAN, SAID, TIMEX = Var("event"), Var("status"), Var("span"), Var("said"), Var("timex")
ENDING = Var("ending")
TOLD = Var("told")
"""A sentence that tells of the event."""
_CRAFT = (KG.Vehicle, KG.Mission, KG.Programme, KG.Payload)
_FILLERS: dict[str, tuple[str, ...]] = {
    KG.agent: (KG.Agent,),
    KG.spacecraft: _CRAFT,
    KG.mission: (KG.Mission,),
    KG.launchVehicle: (KG.LaunchVehicle,),
    KG.crewMember: (KG.Person, KG.Organization, KG.Mission),
    KG.carries: (KG.Payload, KG.Spacecraft, KG.Person),
    KG.target: (),
    KG.place: (KG.Place, KG.SpaceStation),
    KG.destination: (KG.Place, KG.SpaceStation, KG.Spacecraft),
    KG.symbol: (KG.Symbol,),
    KG.displayedOn: (),
}
_FAMILIES = (KG.Spacecraft, KG.Programme)
_WIDE = {KG.place, KG.destination, KG.launchVehicle}
_MOVED = (KG.agent, KG.spacecraft, KG.mission, KG.launchVehicle, KG.crewMember, KG.carries)
ANY = (*_MOVED, KG.target, KG.symbol, KG.displayedOn)
"""The slots of whatever takes part."""
_ROLES: dict[str, tuple[str, ...]] = {
    "subject": _MOVED,
    "object": (*_MOVED, KG.target),
    "of": (*_MOVED, KG.target),
    "with": (KG.target, KG.agent, KG.spacecraft, KG.mission, KG.launchVehicle, KG.crewMember, KG.carries),
    "alongside": (KG.agent, KG.spacecraft, KG.crewMember, KG.carries),
    "between": (*_MOVED, KG.target),
    "against": (KG.target,),
    "to": (KG.target, KG.destination),
    "for": (KG.destination, KG.target, KG.carries),
    "into": (KG.destination, KG.place),
    "toward": (KG.destination,),
    "towards": (KG.destination,),
    "from": (KG.place, KG.target),
    "at": (KG.place, KG.target),
    "in": (KG.place, KG.spacecraft),
    "inside": (KG.spacecraft, KG.place),
    "near": (KG.place,),
    "off": (KG.place,),
    "on": (KG.launchVehicle, KG.spacecraft, KG.place, KG.target),
    "onto": (KG.target, KG.place),
    "aboard": (KG.launchVehicle, KG.spacecraft),
    "atop": (KG.launchVehicle,),
    "by": (KG.agent, KG.launchVehicle, KG.crewMember),
}
_SUFFERS = (KG.Anomaly, KG.ScheduleChange, KG.Test, KG.Agreement)
"""Events whose subject may be what they happen to: "the engine failed", "the launch slipped"."""


def slots_for(classes: Iterable[str], role: str, event: str, question: Question) -> tuple[str, ...]:
    """The slots that a thing of these classes may fill in a role; all the role's slots if its class is unknown."""
    slots = _ROLES.get(role, ())
    if role == "subject" and event in _SUFFERS:
        slots += (KG.target,)
    if event == KG.Landing and role == "object":
        slots += (KG.place, KG.destination)  # "reach the Moon"
    if event == KG.SymbolDisplay:
        slots += {"subject": (KG.displayedOn, KG.symbol), "object": (KG.symbol,)}.get(role, ())
    if role == "by" and event == KG.Landing:
        slots += (KG.spacecraft,)  # "brought home by the Dragon"
    if role == "with" and event == KG.Docking:
        slots = (KG.target,)
    known = tuple(classes)
    return tuple(s for s in slots if not known or not _FILLERS[s] or _any(known, _FILLERS[s], question))


def _any(classes: Iterable[str], wanted: Iterable[str], question: Question) -> bool:
    return any(question.schema.is_a(c, w) for c in classes for w in wanted)


def role_of(piece: Piece, verb: Piece | None) -> str:
    """Where a thing stands: its preposition, else before or after the verb; a possessor is a subject."""
    if piece.prep:
        return piece.prep
    return "object" if verb and piece.index > verb.index and not piece.possessive else "subject"


@dataclass(frozen=True, slots=True)
class Fit:
    """A named thing tied to the event: the pattern, its claim, and what the pattern's variable may be."""

    thing: str
    pattern: Pattern
    proof: Proof
    values: tuple[tuple[Var, tuple[Term, ...]], ...] = ()
    more: tuple[Pattern, ...] = ()


def described(owner: Piece, kind: Piece, event: str, role: str, question: Question) -> Fit | None:
    """How "the Indian probe", "a NASA astronaut" takes part in the event: as any of that kind and of that owner."""
    classes = tuple(dict.fromkeys(c for cls in kind.iris("class", "noun") for c in question.schema.below(cls)))
    slots = slots_for(kind.iris("class", "noun"), role, event, question)
    if len(owner.things) != 1 or not slots or not classes:
        return None
    body, one = owner.things[0], Var(f"one{kind.index}")
    owned = _owned(body, classes, question)
    if owned:
        return Fit(body, Pattern(EVENT, path(*slots), one), Proof(EVENT, None, one), ((one, owned),))
    links = (KG.affiliatedCountry,) if question.is_a(body, KG.Country) else (KG.operator, KG.manufacturer, ORG.memberOf)
    more = (Pattern(one, path(RDF.type), Var(f"kind{kind.index}")), Pattern(one, path(*links), body))
    values: tuple[tuple[Var, tuple[Term, ...]], ...] = ((Var(f"kind{kind.index}"), classes),)
    return Fit(body, Pattern(EVENT, path(*slots), one), Proof(EVENT, None, one), values, more)


def _owned(body: str, classes: tuple[str, ...], question: Question) -> tuple[str, ...]:
    """What belongs to a body and is of the classes; news names a mission for its ship."""
    wanted = (*classes, *((KG.Mission,) if KG.Spacecraft in classes else ()))
    return tuple(sorted(thing for thing in question.owned(body) if question.is_a(thing, *wanted)))


def participant(piece: Piece, event: str, role: str, question: Question) -> Fit | None:
    """How a named thing takes part in the event; None if it fits nowhere or is ambiguous.

    What happened in a place that lies in the one named happened there, and a rocket's variants are that rocket.
    """
    fits = [(t, slots_for(question.types(t), role, event, question)) for t in piece.things]
    fits = _rockets([(thing, slots) for thing, slots in fits if slots], piece, event, question)
    if not fits or (len(fits) > 1 and not all(question.is_a(t, KG.Place) for t, _ in fits)):
        return None
    thing, slots = fits[0]
    inside = (part for t, _ in fits for part in question.within(t))  # a town and its launch site may share a name
    wide = _WIDE & set(slots) or event == KG.Agreement  # an agreement on a programme may be one on its partnership
    known = tuple(dict.fromkeys(inside)) if wide else (thing,)
    known += question.family(thing) if question.extreme and question.is_a(thing, *_FAMILIES) else ()
    if len(known) == 1:
        return Fit(thing, Pattern(EVENT, path(*slots), thing), Proof(EVENT, None, thing))
    part = Var(f"part{piece.index}")
    return Fit(thing, Pattern(EVENT, path(*slots), part), Proof(EVENT, None, part), ((part, known),))


def _rockets(
    fits: list[tuple[str, tuple[str, ...]]], piece: Piece, event: str, question: Question
) -> list[tuple[str, tuple[str, ...]]]:
    """Of a rocket and a ship of one name the rocket, where it is another ship that is launched on it."""
    ships = [p for p in question.pieces if p is not piece and p.things and question.is_a(p.things[0], KG.Spacecraft)]
    rockets = [f for f in fits if question.is_a(f[0], KG.LaunchVehicle)]
    return (
        rockets if event == KG.Launch and ships and rockets and piece.prep in ("on", "atop", "by", "aboard") else fits
    )


def of_class(event: str, question: Question) -> tuple[tuple[Pattern, ...], tuple[tuple[Var, tuple[Term, ...]], ...]]:
    """The patterns for the event's class and status; "event" alone stands for every class."""
    classes = question.schema.below(event)
    status = Pattern(EVENT, path(KG.status), STATUS)
    if len(classes) == 1:
        return (Pattern(EVENT, path(RDF.type), event), status), ()
    return (Pattern(EVENT, path(RDF.type), Var("class")), status), ((Var("class"), classes),)


def time_of() -> tuple[Pattern, ...]:
    """The event's time as the article words it, and its value."""
    return (
        Pattern(EVENT, path(TIME.hasTime, KG.scheduledTime), SPAN),
        Pattern(SPAN, path(RDFS.label), SAID),
        Pattern(SPAN, path(KG.timexValue), TIMEX),
    )


def edge_of(thing: Term, span: Var, edge: str, day: Var) -> tuple[Pattern, ...]:
    """When a thing began or ended: the ``edge`` (``KG.earliest`` or ``KG.latest``) of the time that it has."""
    return Pattern(thing, path(TIME.hasTime), span), Pattern(span, path(edge), day)


def sentence(node: Var = EVENT) -> tuple[Pattern, ...]:
    """A sentence that tells of an event or of a sign shown."""
    span = Var("evidence")
    return Pattern(node, path(KG.evidence), span), Pattern(span, path(NIF.anchorOf), TOLD)


def ending() -> tuple[Pattern, ...]:
    """How the event ended, if that is told."""
    return (Pattern(EVENT, path(KG.outcome), ENDING),)


def statuses(question: Question) -> tuple[str, ...]:
    """Which events are asked about: what happened, unless the question says that it lies ahead or did not happen."""
    if question.statuses:
        return question.statuses
    if question.negated:
        return (KGV.status_not_occurred, KGV.status_cancelled)
    return AHEAD if question.ahead else HAPPENED
