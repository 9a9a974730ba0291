"""Times before a conjunction: "On May 3, two months after the probe failed, a rocket flew" is when the rocket flew."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kg import lexicon, timex
from kg.extractors._frame import Frame
from kg.extractors._status import status
from kg.extractors._when_not import ELSEWHEN
from kg.extractors._yet import is_gone
from kg.grammar import SUBJECTS, governors
from kg.model import Document, Span, Time, Token

DIRECTIONS = {"after": -1, "before": 1}
DAYS = {"day": 1, "week": 7}
LINKS = frozenset({"on", "in", "late", "early", "earlier"})
MARKS = ELSEWHEN | {"when", "while", "as", "once"}


def before_own_mark(frame: Frame, time: Time) -> bool:
    """Whether a time that the parser hangs on the trigger stands before the conjunction of its clause; "on May 3, two
    days after a rocket launched it" is never when it was launched.
    """
    ahead = _ahead(frame.document, frame.trigger)
    far = next((m for m in frame.document.children(frame.trigger, "mark") if m.lower in DIRECTIONS), None)
    return (ahead is not None and ahead.covers(time.span)) or (far is not None and time.span.end < far.span.begin)


def behind_cue(frame: Frame, time: Time) -> bool:
    """ "Said on Thursday it would fly": a time between a verb of speech and the subject of its clause is when it was
    said, wherever the parser hangs it.
    """
    document = frame.document
    path = [frame.trigger, *governors(document, frame.trigger)]
    for verb, cue in pairwise(path):
        if verb.dep == "ccomp" and (cue.lemma, "verb") in lexicon.speech_cues() and cue.index < verb.index:
            own = [s.index for s in document.children(verb, *SUBJECTS)]
            between = document.between(Span(cue.span.end, time.span.begin)) if cue.span.end < time.span.begin else None
            near = between is not None and all(t.lower in LINKS for t in between)
            return near and any(document.tokens[i].span.begin > time.span.end for i in own)
    return False


def before_marks_below(frame: Frame) -> Iterator[Time]:
    """The times that the parser hangs on a clause below the trigger, though its conjunction is behind them."""
    for clause in frame.document.children(frame.trigger, "ccomp", "advcl"):
        ahead = _ahead(frame.document, clause) if clause.index < frame.trigger.index else None
        yield from (t for t in frame.mentions.times_in(ahead) if not t.value.startswith("P")) if ahead else ()


def reckoned(frame: Frame) -> Time | None:
    """ "On May 3, two days after the probe landed": the day of the landing, by the day named and how long before it."""
    mark = next((m for m in frame.document.children(frame.trigger, "mark") if m.lower in DIRECTIONS), None)
    if mark is None:
        return None
    begun = Span(frame.sentence.begin, mark.span.begin)
    far = next((q for q in frame.mentions.quantities if q.span.end == begun.end - 1 and q.unit in DAYS), None)
    days = [t for t in frame.mentions.times_in(begun) if far and 0 <= far.span.begin - t.span.end <= len(", ")]
    parts = timex.parse(days[-1].value) if days else None
    if far is None or parts is None or not parts.date() or not far.value.isdigit():
        return None
    there = timex.moved(parts, DIRECTIONS[mark.lower] * DAYS[far.unit or ""] * int(far.value))
    return Time(days[-1].span, str(timex.of_date(there.date() or parts.date() or date.min)), days[-1].relative)


def _ahead(document: Document, verb: Token) -> Span | None:
    """What stands in a clause before its conjunction."""
    first = document.subtree(verb)[0]
    marks = [m for m in document.children(verb, "mark", "advmod") if m.lower in MARKS and m.index > first.index]
    return Span(first.span.begin, marks[0].span.begin) if marks and marks[0].index < verb.index else None


def was_before(frame: Frame, time: Time) -> bool:
    """ "Signed an agreement last week to launch a satellite": no time of what is only planned."""
    return is_gone(frame.document, time) and status(frame) == "planned"
