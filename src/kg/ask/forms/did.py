"""Yes or no about events: "Did Progress 81 dock with the ISS?", "Has Russia left the ISS?", "Was Progress 81
launched from Kazakhstan?", "Did anything launch on Friday?", "Will Crew-12 launch?"
"""

from dataclasses import replace

from kg.ask.aboard import carrier
from kg.ask.events import achieved, build
from kg.ask.forms.attributes import uncrewed
from kg.ask.otherwise import contrary, failed
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS, ending
from kg.ask.tokens import fold
from kg.ask.trigger import Frame, frame
from kg.ask.words import AHEAD
from kg.terms import KG, KGV

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
        contrary=contrary(question, found),
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
        contrary=failed(question, found),
    )


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
