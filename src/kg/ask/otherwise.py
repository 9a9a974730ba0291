"""What is known to be otherwise where it is asked whether something happened: the landing failed or did not, the
rocket, the station or the crew was another, the ship was launched elsewhere or on another day.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.ask.events import build
from kg.ask.moments import excluded
from kg.ask.order import ORDER
from kg.ask.question import WORLDS, Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import ENDING, EVENT, SAID, TIMEX, ending, time_of
from kg.ask.tokens import fold
from kg.ask.trigger import Frame
from kg.reference import flies_again
from kg.terms import ID, KG, KGV, PROV

OTHER, WHO = Var("other"), Var("who")
_DERIVED = Pattern(EVENT, path(PROV.wasDerivedFrom), Var("table"))
"""What only the events of the reference data have."""
_BAD = (KGV.outcome_failure, KGV.outcome_partial)
_SUCCESS = (ENDING, (KGV.outcome_success,))


def contrary(question: Question, found: Frame) -> Reading | None:
    """What tells that it was not so."""
    if found.outcomes == (KGV.outcome_success,):
        return failed(question, found)
    ways = (_went_well, _other_rocket, _other_station, _other_world, _other_crew, _other_time)
    return next(filter(None, (way(question, found) for way in ways)), None)


def _other_time(question: Question, found: Frame) -> Reading | None:
    """The time or place at which a flight is known to have been: a numbered ship flies once, so it was at no other."""
    once = _single if question.ahead else _flies_once  # of what is planned only the next one is told
    craft = [p for p in found.rest if p.things and p.prep not in ORDER and once(question, p)]
    if not _only_once(found) or len(craft) != 1 or (found.statuses and not question.ahead):
        return None
    if sites := _elsewhere(question, found):
        return _among(_other(question, found, craft, KG.place), sites)
    others = [p for p in found.rest if p.prep in ORDER]
    if not question.moment and not (len(others) == 1 and _flies_once(question, others[0])):
        return None
    turned = [replace(p, prep="after" if p.prep == "before" else "before") for p in others]
    built = build(replace(question, moment=None), found, [craft[0], *turned])
    if built is None:
        return None
    limit = ((TIMEX, excluded(question.moment, question.timexes())),) if question.moment else ()
    return Reading(
        gloss=f"when there was a {built.words}",
        answer=SAID,
        patterns=(*built.patterns, *time_of()),
        values=built.values,
        among=limit,
        spoken=built.spoken,
        ordered=built.ordered,
        lacks=built.lacks,
        details=("timex", "event"),
        proofs=(Proof(EVENT, None, time_of()[0].object), *built.proofs),
    )


def _other(question: Question, found: Frame, craft: list[Piece], *slot: str) -> Reading | None:
    """What a craft is known to have had in a slot of such an event."""
    built = build(question, found, craft)
    if built is None:
        return None
    return Reading(
        gloss=f"the {question.schema.label(slot[0])} of a {built.words}",
        answer=OTHER,
        patterns=(*built.patterns, Pattern(EVENT, path(*slot), OTHER)),
        values=built.values,
        spoken=built.spoken,
        lacks=built.lacks,
        details=("event", "status"),
        proofs=(Proof(EVENT, None, OTHER), *built.proofs),
    )


def _but(question: Question, reading: Reading | None, one: str) -> Reading | None:
    """The reading for any other thing than one, and what that is in or of."""
    around = sorted({*question.within(one), *question.around(one)})
    return replace(reading, differs=tuple(around)) if reading else None


def _among(reading: Reading | None, things: Iterable[str]) -> Reading | None:
    """The reading for one of some things."""
    return replace(reading, values=(*reading.values, (OTHER, tuple(sorted(things))))) if reading else None


def _other_rocket(question: Question, found: Frame) -> Reading | None:
    """ "Did it fly on that rocket?": the one that a craft flew on is known to be another."""
    known = [p for p in found.rest if len(p.things) == 1]
    rockets = [p for p in known if p.prep and question.is_a(p.things[0], KG.LaunchVehicle)]
    craft = [p for p in known if p not in rockets and single(question, p.things[0])]
    if found.event != KG.Launch or not len(found.rest) - 1 == len(craft) == len(rockets) == 1:
        return None
    return _but(question, _other(question, found, craft, KG.launchVehicle), rockets[0].things[0])


def _other_station(question: Question, found: Frame) -> Reading | None:
    """ "Did it dock with that station?": a craft that flies once is known to have docked with another, or with another
    module.
    """
    modules = question.of_kind(KGV.craft_module)
    stations = [p for p in found.rest if len(p.things) == 1 and _docked_at(question, p.things[0], modules)]
    craft = [p for p in found.rest if p not in stations and p.things and single(question, p.things[0])]
    if found.event != KG.Docking or question.moment or not len(found.rest) - 1 == len(stations) == len(craft) == 1:
        return None
    one, other = stations[0].things[0], _other(question, found, craft, KG.target)
    return _among(other, {*modules} - {one}) if one in modules else _but(question, other, one)


def _docked_at(question: Question, thing: str, modules: Collection[str]) -> bool:
    return question.is_a(thing, KG.SpaceStation) or thing in modules


def _other_world(question: Question, found: Frame) -> Reading | None:
    """ "Will it land on Mars?": it is known to land on another celestial body."""
    worlds = [p for p in found.rest if len(p.things) == 1 and p.things[0] in WORLDS]
    craft = [p for p in found.rest if p not in worlds and p.things and single(question, p.things[0])]
    if found.event != KG.Landing or question.moment or not len(found.rest) - 1 == len(worlds) == len(craft) == 1:
        return None
    others = {*WORLDS, *question.worlds()} - {*question.within(worlds[0].things[0]), worlds[0].things[0]}
    return _among(_other(question, found, craft, KG.place, KG.destination), others)


def _went_well(question: Question, found: Frame) -> Reading | None:
    """ "Did it crash?", "did the launch fail?": it is known to have landed without a failure, or to have succeeded."""
    crash = found.event in (KG.Anomaly, KG.Landing) and fold(found.piece.words).startswith("crash")
    event = KG.Landing if crash else found.event
    dated = question.moment is not None and question.moment.day is not None  # one flight on one day is meant
    named = [p for p in found.rest if len(p.things) == 1 and p.prep in ("", "of")]
    craft = [p for p in named if dated or (not question.moment and single(question, p.things[0]))]
    fails = crash or found.outcomes == (KGV.outcome_failure,)
    if not fails or event not in (KG.Launch, KG.Landing) or len(craft) != 1 or question.ahead:
        return None
    plain = replace(found, event=event, outcomes=(), piece=replace(found.piece, meanings=()))
    built = build(question, plain, found.rest)
    if built is None:
        return None
    well = Reading(
        gloss=f"whether there was a {built.words} that did not fail",
        answer=EVENT,
        patterns=built.patterns,
        values=built.values,
        lacks=(*built.lacks, *(Pattern(EVENT, path(KG.outcome), bad) for bad in _BAD)),
        details=("status", "ending"),
        optional=(ending(),),
        proofs=(*built.proofs, Proof(EVENT)),
    )
    if event == KG.Landing:
        return well
    # of a launch articles may not tell what became of it; the reference data does
    known = replace(well, patterns=(*well.patterns, _DERIVED))
    return replace(well, patterns=(*well.patterns, ending()[0]), values=(*well.values, _SUCCESS), also=known)


def _other_crew(question: Question, found: Frame) -> Reading | None:
    """ "Did he come home on it?": others are known to have been aboard, all of them by the reference data."""
    people = [p for p in found.rest if len(p.things) == 1 and question.is_a(p.things[0], KG.Person)]
    craft = [p for p in found.rest if p not in people and p.things and single(question, p.things[0])]
    if question.moment or question.ahead or not len(found.rest) - 1 == len(people) == len(craft) == 1:
        return None
    built = build(question, found, [replace(craft[0], prep="")])
    if built is None:
        return None
    return replace(crew_without(people[0].things[0], built.patterns), values=built.values, lacks=built.lacks)


def crew_without(person: str, patterns: tuple[Pattern, ...]) -> Reading:
    """The whole crew of an event of the reference data, which somebody is not of."""
    return Reading(
        gloss="who else was aboard",
        answer=WHO,
        patterns=(*patterns, Pattern(EVENT, path(KG.crewMember), WHO), _DERIVED),
        proofs=(Proof(EVENT, None, WHO),),
        differs=(person,),
    )


def single(question: Question, craft: str) -> bool:
    """Whether something is one craft, no family or series, and flies once."""
    if not question.is_a(craft, KG.Spacecraft, KG.Mission):
        return False
    others = (t for t in question.within(craft) if t != craft)
    family = any(question.is_a(t, KG.Spacecraft, KG.Mission) for t in others)
    return not family and not flies_again(craft.removeprefix(ID))


def _only_once(found: Frame) -> bool:
    """What a ship does once: it crashes once, too."""
    crash = found.event == KG.Anomaly and fold(found.piece.words).startswith("crash")
    return crash or found.event in (KG.Launch, KG.Landing)


def _elsewhere(question: Question, found: Frame) -> tuple[str, ...]:
    """The launch sites of other countries than the one place named, and those countries."""
    named = [p for p in found.rest if p.things and all(question.is_a(t, KG.Place) for t in p.things)]
    places = [p for p in named if p.prep in ("from", "at", "in") or p.index in {other.end for other in named}]
    pads = [p for p in places if all(question.is_a(t, KG.LaunchPad) for t in p.things)] or places
    known = [p for p in found.rest if p.things and p not in places]
    if found.event not in (KG.Launch, KG.Landing) or question.moment or len(pads) != 1 or len(known) != 1:
        return ()
    return tuple(sorted(set.intersection(*(set(question.elsewhere(t)) for t in pads[0].things))))


def failed(question: Question, found: Frame) -> Reading | None:
    """ "Did it land successfully?": it is known to have failed."""
    built = build(question, replace(found, outcomes=(KGV.outcome_failure, KGV.outcome_partial)), found.rest)
    if built is None:
        return None
    return Reading(
        gloss=f"whether there was a {built.words}",
        answer=EVENT,
        patterns=built.patterns,
        values=built.values,
        details=("outcome",),
        proofs=(*built.proofs, Proof(EVENT)),
    )


def _single(question: Question, piece: Piece) -> bool:
    return len(piece.things) == 1 and single(question, piece.things[0])


def _flies_once(question: Question, piece: Piece) -> bool:
    named = len(piece.things) == 1 and question.is_a(piece.things[0], KG.Spacecraft, KG.Mission)
    return named and any(c.isdigit() for c in question.label(piece.things[0]))
