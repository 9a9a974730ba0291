"""Yes or no about events: "Did Progress 81 dock with the ISS?", "Has Russia left the ISS?", "Was Progress 81
launched from Kazakhstan?", "Did anything launch on Friday?", "Will Crew-12 launch?"
"""

from kg.ask.events import Frame, build, frame
from kg.ask.question import Question
from kg.ask.reading import Proof, Reading
from kg.ask.slots import EVENT
from kg.terms import KG, KGV


def read(question: Question) -> Reading | None:
    """Needs an auxiliary in front and one event with a participant or a time."""
    found = frame(question)
    if question.wh != "yesno" or found is None or found.event == KG.Event or question.negated or question.extreme:
        return None
    if not (found.rest or question.moment) or (found.statuses and question.ahead):
        return None
    built = build(question, found, found.rest, any_status=not found.statuses)
    if built is None:
        return None
    return Reading(
        gloss=f"whether there was a {built.words}" if not question.ahead else f"whether a {built.words} is planned",
        answer=EVENT,
        patterns=built.patterns,
        show="yesno",
        values=built.values,
        spoken=built.spoken,
        details=("status",),
        proofs=(*built.proofs, Proof(EVENT)),
        yes="status" if found.statuses else "planned" if question.ahead else "happened",
        fallback=_change(question, found),
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
