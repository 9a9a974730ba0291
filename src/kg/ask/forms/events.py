"""Events themselves: "Which launches does the article report?", "What happened on Friday?", "Which events are
ongoing?", "What is planned?", "Which launches were delayed?", "List the Russian launches", "How many dockings
were there?"
"""

from dataclasses import replace

from kg.ask.events import achieved, build, timed
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Show, path
from kg.ask.slots import EVENT, ending
from kg.ask.tokens import fold
from kg.ask.trigger import Frame, frame, put_off
from kg.terms import KG, KGV

_NO_FAILURE = tuple(Pattern(EVENT, path(KG.outcome), outcome) for outcome in (KGV.outcome_failure, KGV.outcome_partial))


def read(question: Question) -> Reading | None:
    """Needs an event noun after the question word, a verb of happening, or a status alone."""
    if question.text.lower().startswith("how many times"):
        if len(question.pieces) > 1 and not any(p.things for p in question.pieces):
            return None  # "how often was the departure put off?": of all events others were put off, too
        question = put_off(question)
    found = frame(question) or _status_only(question)
    if (
        question.wh not in ("which", "what", "list", "how-many")
        or found is None
        or question.extreme == "most"
        or question.stranded
    ):
        return None
    if not _about_events(question, found):
        return None
    well = question.negated and found.outcomes == (KGV.outcome_failure,)  # "which launches did not fail?"
    if well:
        question, found = replace(question, negated=False), replace(found, outcomes=())
    built = build(question, found, found.rest)
    if built is None:
        return None
    return Reading(
        gloss=f"every {built.words}{' of which no failure is told' if well else ''}",
        answer=EVENT,
        patterns=built.patterns,
        show=_show(question, found),
        optional=(*timed(), ending()),
        values=built.values,
        spoken=built.spoken,
        ordered=built.ordered,
        lacks=(*(_NO_FAILURE if well else achieved(found)), *built.lacks),
        details=("status", "said", "ending"),
        proofs=(*built.proofs, Proof(EVENT)),
        fallback=_changes(question, found),
        extreme=question.extreme,
    )


def _show(question: Question, found: Frame) -> Show:
    """How often something is put off is seldom the number of events: several delays of one flight are told as one."""
    if question.wh != "how-many":
        return "list"
    named = any(p.things for p in found.rest)
    return "repeated" if found.event == KG.ScheduleChange and named and not found.statuses else "count"


def _changes(question: Question, found: Frame) -> Reading | None:
    """ "Which launches were delayed?" is also answered by the delays themselves."""
    words = [p for p in question.pieces if KG.ScheduleChange in p.iris("event") and p is not found.piece]
    if len(words) != 1 or found.rest or KGV.status_cancelled in words[0].iris("concept"):
        return None
    built = build(question, Frame(words[0], KG.ScheduleChange, (), (), ()), ())
    if built is None:
        return None
    gloss = f"every {built.words}, as no {question.schema.label(found.event)} itself has that status"
    return Reading(gloss, EVENT, built.patterns, "list", timed(), built.values, ("status", "said"), (Proof(EVENT),))


def _about_events(question: Question, found: Frame) -> bool:
    if fold(found.piece.words).endswith(" wrong"):  # what went wrong is the event, not what took part
        return question.wh == "what"
    if question.text.lower().startswith("how many times"):
        return True
    if found.event == KG.Event:
        return not (question.wh == "what" and question.inverted)
    first = all(p.index > found.piece.index or p.things for p in found.rest)
    return (first and bool(found.piece.iris("event", "noun", "nouns")) and not found.verb) or _noun_by_place(
        question, found
    )


def _noun_by_place(question: Question, found: Frame) -> bool:
    """ "What failures", "list delays": a word that may be a verb, right behind the question word."""
    plural = bool(found.piece.iris("event", "nouns")) or bool(question.extreme and question.wh == "which")
    noun = bool(found.piece.iris("event", "noun"))
    plural = plural or found.asked or (noun and question.text.lower().startswith("list "))  # "list every landing"
    return plural and not [p for p in question.pieces if p.index < found.piece.index and not p.things]


def _status_only(question: Question) -> Frame | None:
    """ "What is ongoing?", "What is only threatened?" """
    pieces = [p for p in question.pieces if question.concepts(p, KGV.status)]
    if len(pieces) != 1 or question.wh != "what" or question.inverted:
        return None
    rest = tuple(p for p in question.pieces if p is not pieces[0])
    return Frame(Piece("events", -1), KG.Event, rest, question.concepts(pieces[0], KGV.status), ())
