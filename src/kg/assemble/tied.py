"""What ties between things tell of an event: the wider place around its place, the ship that its rocket carries and the
other way round, the station of the module docked at.

Only ties that the article itself states are used, for certain or as the plan for a flight to come, with the
sentence that says them as evidence.
"""

from collections.abc import Iterator, Sequence

from kg.assemble.merge import REACH, Told, with_slot
from kg.model import Mentions, Relation

UP = ("Launch",)
DENIED = frozenset({"not-occurred"})
OPEN = frozenset({"possible", "postponed", *DENIED})
"""A launch that may be, or never was, is no other one that its ship had."""


def tied(events: Sequence[Told], relations: Sequence[Relation], mentions: Mentions) -> list[Told]:
    """The events with what the ties of their participants add."""
    sure = [r for r in relations if r.factuality == "CT+"]
    meant = [r for r in relations if r.factuality in {"CT+", "PR+"}]
    loaded = [_loaded(told, events, meant if _is_ahead(told) else sure, mentions) for told in events]
    lifted = [_lifted(told, meant if _is_ahead(told) else sure, mentions) for told in loaded]
    return [_whole(_around(told, sure), sure, mentions) for told in lifted]


def _is_ahead(told: Told) -> bool:
    """Whether what is planned of the craft is told of this flight: what it will carry it carries then."""
    return told.event.status in {"planned", "postponed"}


def _around(told: Told, relations: Sequence[Relation]) -> Told:
    """ "From the base", and elsewhere "the base in Virginia": where a place lies, the event was, too."""
    for tie in _outwards(told.event.filling("place"), relations):
        told = with_slot(told, ("place", str(tie.object)), tie.evidence, tie.rule)
    return told


def _outwards(places: Sequence[str], relations: Sequence[Relation]) -> Iterator[Relation]:
    """The ties from places to those around them, and on to those around these."""
    known, inner = set(places), list(places)
    while inner:
        place = inner.pop(0)
        for tie in relations:
            if tie.property == "locatedIn" and tie.subject == place and tie.object not in known:
                known.add(str(tie.object))
                inner.append(str(tie.object))
                yield tie


def _loaded(told: Told, events: Sequence[Told], relations: Sequence[Relation], mentions: Mentions) -> Told:
    """A rocket's launch that names no ship takes the one that the text beside it says the rocket carries."""
    event = told.event
    rockets = event.filling("launchVehicle")
    if event.kind not in UP or event.filling("spacecraft") or len(rockets) != 1 or event.status in DENIED:
        return told
    launches = [other.event for other in events if other.event.kind in UP and other.event.status not in OPEN]
    flown = {key for launch in launches for key in launch.filling("spacecraft")}
    for tie in relations:
        load = str(tie.object)
        ship = load in mentions.entities and mentions.entities[load].type == "Spacecraft"
        if tie.property == "carries" and tie.subject == rockets[0] and ship and load not in flown and _near(told, tie):
            told = with_slot(told, ("spacecraft", load), tie.evidence, tie.rule)
    return told


def _lifted(told: Told, relations: Sequence[Relation], mentions: Mentions) -> Told:
    """A ship's launch that names no rocket takes the one that carries the ship."""
    event = told.event
    if event.kind not in UP or event.filling("launchVehicle") or event.status in {*DENIED, "possible"}:
        return told
    for tie in relations:
        rocket = mentions.entities[tie.subject].type == "LaunchVehicle"
        if tie.property == "carries" and rocket and tie.object in event.filling("spacecraft"):
            return with_slot(told, ("launchVehicle", tie.subject), tie.evidence, tie.rule)
    return told


def _whole(told: Told, relations: Sequence[Relation], mentions: Mentions) -> Told:
    """A docking at a module of a station is one at the station."""
    targets = told.event.filling("target") if told.event.kind == "Docking" else []
    for tie in relations:
        station = str(tie.object)
        of_target = tie.property == "partOf" and tie.subject in targets and station not in targets
        if of_target and mentions.entities[station].type == "SpaceStation":
            return with_slot(told, ("target", station), tie.evidence, tie.rule)
    return told


def _near(told: Told, tie: Relation) -> bool:
    return any(abs(t.evidence.begin - tie.evidence.begin) < REACH for t in told.tellings)
