"""Yes or no about events: "Did Progress 81 dock with the ISS?", "Has Russia left the ISS?", "Was Progress 81
launched from Kazakhstan?", "Did anything launch on Friday?", "Will Crew-12 launch?"
"""

from dataclasses import replace

from kg.ask.aboard import carrier
from kg.ask.events import achieved, build
from kg.ask.forms.attributes import uncrewed
from kg.ask.moments import excluded
from kg.ask.order import ORDER
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, SAID, STATUS, TIMEX, ending, time_of
from kg.ask.tokens import fold
from kg.ask.trigger import Frame, frame
from kg.ask.words import AHEAD
from kg.reference import flies_again
from kg.terms import ID, KG, KGV

PLACE, ROCKET = Var("place"), Var("rocket")
_NOW = (KGV.status_ongoing, *AHEAD, KGV.status_possible)
"""What "is it flying?" asks for: not what was once."""
_SOMEBODY = frozenset(("anybody", "anyone", "somebody", "someone"))


def read(question: Question) -> Reading | None:
    """Needs an auxiliary in front and one event with a participant or a time."""
    found = frame(question)
    if question.wh != "yesno" or found is None or found.event == KG.Event or question.negated or question.extreme:
        return None
    if not (found.rest or question.moment) or (found.statuses and question.ahead):
        return None
    built = build(question, found, found.rest, any_status=not found.statuses and not question.statuses)
    if built is None:
        return None
    if question.first in ("is", "are") and fold(found.piece.words).split()[0].endswith("ing") and found.verb:
        built = replace(built, values=(*built.values, (STATUS, _NOW)))
    somebody = {fold(w.strip("?.,")) for w in question.text.split()} & _SOMEBODY
    ships = [p for p in found.rest if somebody and carrier(question, p)]
    whoever = path(KG.crewMember) if ships else path(KG.agent, KG.crewMember)
    who = (Pattern(EVENT, whoever, Var("who")),) if somebody else ()
    return Reading(
        gloss=f"whether there was a {built.words}" if not question.ahead else f"whether a {built.words} is planned",
        answer=EVENT,
        patterns=(*built.patterns, *who),
        show="yesno",
        values=built.values,
        spoken=built.spoken,
        ordered=built.ordered,
        lacks=built.lacks,
        optional=() if found.outcomes else (ending(),),
        details=("status", "ending"),
        proofs=(*built.proofs, Proof(EVENT)),
        yes="status" if found.statuses or question.statuses else "planned" if question.ahead else "happened",
        fallback=uncrewed(question, ships[0].things[0])
        if ships
        else _change(question, found) or _arrived(question, found),
        contrary=_contrary(question, found),
    )


def _contrary(question: Question, found: Frame) -> Reading | None:
    """The time at which a flight is known to have been: a numbered ship flies once, so it was at no other."""
    if found.outcomes == (KGV.outcome_success,):
        return _failed(question, found)
    if rocket := _other_rocket(question, found):
        return rocket
    craft = [p for p in found.rest if p.things and p.prep not in ORDER and _flies_once(question, p)]
    if not _only_once(found) or len(craft) != 1 or found.statuses or question.ahead:
        return None
    if sites := _elsewhere(question, found):
        return _from_elsewhere(question, found, craft[0], sites)
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


def _other_rocket(question: Question, found: Frame) -> Reading | None:
    """ "Did it fly on that rocket?": the one that a craft flew on is known to be another."""
    known = [p for p in found.rest if len(p.things) == 1]
    rockets = [p for p in known if p.prep and question.is_a(p.things[0], KG.LaunchVehicle)]
    craft = [p for p in known if p not in rockets and question.is_a(p.things[0], KG.Spacecraft, KG.Mission)]
    single = [p for p in craft if _single(question, p.things[0])]
    if found.event != KG.Launch or not len(found.rest) - 1 == len(single) == len(rockets) == 1 or question.ahead:
        return None
    built = build(question, found, single)
    if built is None:
        return None
    rocket = rockets[0].things[0]
    return Reading(
        gloss=f"on what rocket there was a {built.words}",
        answer=ROCKET,
        patterns=(*built.patterns, Pattern(EVENT, path(KG.launchVehicle), ROCKET)),
        values=built.values,
        spoken=built.spoken,
        details=("event",),
        proofs=(Proof(EVENT, None, ROCKET), *built.proofs),
        differs=tuple(sorted({*question.within(rocket), *question.around(rocket)})),
    )


def _single(question: Question, craft: str) -> bool:
    """Whether a craft is one, no family or series, and flies once."""
    others = (t for t in question.within(craft) if t != craft)
    family = any(question.is_a(t, KG.Spacecraft, KG.Mission) for t in others)
    return not family and not flies_again(craft.removeprefix(ID))


def _only_once(found: Frame) -> bool:
    """What a ship does once: it crashes once, too."""
    crash = found.event == KG.Anomaly and fold(found.piece.words).startswith("crash")
    return crash or found.event in (KG.Launch, KG.Landing)


def _elsewhere(question: Question, found: Frame) -> tuple[str, ...]:
    """The launch sites of other countries than the one place named."""
    places = [
        p for p in found.rest if p.prep in ("from", "at", "in") and all(question.is_a(t, KG.Place) for t in p.things)
    ]
    known = [p for p in found.rest if p.things]
    if found.event != KG.Launch or question.moment or len(places) != 1 or len(known) != 2:
        return ()
    return tuple(sorted(set.intersection(*(set(question.elsewhere(t)) for t in places[0].things))))


def _from_elsewhere(question: Question, found: Frame, craft: Piece, sites: tuple[str, ...]) -> Reading | None:
    """ "Was it launched from there?": it is known to have been launched in another country."""
    built = build(question, found, [craft])
    if built is None:
        return None
    return Reading(
        gloss=f"from where there was a {built.words}",
        answer=PLACE,
        patterns=(*built.patterns, Pattern(EVENT, path(KG.place), PLACE)),
        values=(*built.values, (PLACE, sites)),
        spoken=built.spoken,
        details=("event",),
        proofs=(Proof(EVENT, None, PLACE), *built.proofs),
    )


def _arrived(question: Question, found: Frame) -> Reading | None:
    """ "Was the landing successful?": one that took place without a failure was."""
    plain = replace(found, outcomes=())
    if found.outcomes != (KGV.outcome_success,) or not achieved(plain):
        return None
    built = build(question, plain, found.rest)
    if built is None:
        return None
    return Reading(
        gloss=f"whether there was a {built.words} that did not fail",
        answer=EVENT,
        patterns=built.patterns,
        show="yesno",
        values=built.values,
        spoken=built.spoken,
        lacks=(*built.lacks, *achieved(plain), *(p._replace(object=KGV.outcome_partial) for p in achieved(plain))),
        details=("status",),
        proofs=(*built.proofs, Proof(EVENT)),
        contrary=_failed(question, found),
    )


def _failed(question: Question, found: Frame) -> Reading | None:
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


def _flies_once(question: Question, piece: Piece) -> bool:
    named = len(piece.things) == 1 and question.is_a(piece.things[0], KG.Spacecraft, KG.Mission)
    return named and any(c.isdigit() for c in question.label(piece.things[0]))


def _change(question: Question, found: Frame) -> Reading | None:
    """ "Was the launch of X delayed?": a launch that happened all the same may have been delayed before."""
    words = [
        p
        for p in question.pieces
        if KG.ScheduleChange in p.iris("event") and KGV.status_cancelled not in p.iris("concept")
    ]
    if len(words) != 1 or words[0] is found.piece or not found.statuses:
        return None
    built = build(question, Frame(words[0], KG.ScheduleChange, (), (), ()), found.rest)
    if built is None:
        return None
    proofs = (*built.proofs, Proof(EVENT))
    return Reading(
        f"whether there was a {built.words}",
        EVENT,
        built.patterns,
        "yesno",
        (),
        built.values,
        ("event",),
        proofs,
        yes="happened",
    )
