"""Times before a conjunction: "On May 3, two months after the probe failed, a rocket flew" is when the rocket flew."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kg import lexicon, timex
from kg.extractors._frame import Frame
from kg.extractors._status import status
from kg.extractors._when_not import ELSEWHEN
from kg.extractors._yet import is_gone
from kg.grammar import SUBJECTS, governors, span_of
from kg.model import Document, Sentence, Span, Time, Token

DIRECTIONS = {"after": -1, "before": 1}
DAYS = {"day": 1, "week": 7}
OPENING = 12
"""Code points before a distance that opens its sentence ("Just two days after")."""
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
    """ "On May 3, two days after the probe landed": the day of the landing, by the day named and how long before it;
    so with "a week after landing" and "two days before its launch".
    """
    mark = distant(frame)
    far = _distance(frame, mark) if mark else None
    if mark is None or far is None:
        return _by_other(frame)
    days = _beside(frame, far, mark)
    return _moved(days[-1], DIRECTIONS[mark.lower] * far[1]) if days else None


def _by_other(frame: Frame) -> Time | None:
    """ "Docked two days after its launch on May 3": the day of the docking, by that of the other event."""
    for mark in (t for t in frame.document.sentence_tokens(_sentence(frame)) if t.lower in DIRECTIONS):
        far = _distance(frame, mark)
        above = next((t for t in governors(frame.document, mark) if t.pos in {"VERB", "AUX"}), None)
        if far is not None and above is not None and above.index == frame.trigger.index:
            other = frame.mentions.times_in(span_of(frame.document.subtree(mark)))
            days = [t for t in other if t.span.begin > mark.span.end]
            return _moved(days[0], -DIRECTIONS[mark.lower] * far[1]) if len(days) == 1 else None
    return None


def _sentence(frame: Frame) -> Sentence:
    return frame.document.sentence_of(frame.trigger.index)


def _moved(time: Time, days: int) -> Time | None:
    """The day some days from a time, if that fixes its day."""
    parts = timex.parse(time.value)
    if parts is None or not parts.date():
        return None
    there = timex.moved(parts, days)
    return Time(time.span, str(timex.of_date(there.date() or parts.date() or date.min)), time.relative)


def distant(frame: Frame) -> Token | None:
    """The "after" or "before" that a frame's event stands behind, where some days lie between."""
    document, trigger = frame.document, frame.trigger
    marks = [*document.children(trigger, "mark")]
    marks += [document.head(trigger)] if trigger.dep in {"pcomp", "pobj"} else []
    mark = next((m for m in marks if m.lower in DIRECTIONS), None)
    return mark if mark is not None and _distance(frame, mark) else None


def _distance(frame: Frame, mark: Token) -> tuple[Span, int] | None:
    """How many days stand right before a word ("two weeks after", "a day before"), and where."""
    document = frame.document
    unit = document.tokens[mark.index - 1] if mark.index else mark
    if unit.lemma not in DAYS:
        return None
    told = next((q for q in frame.mentions.quantities if q.span.end == unit.span.end and q.unit in DAYS), None)
    if told is not None:
        return (told.span, DAYS[unit.lemma] * int(told.value)) if told.value.isdigit() else None
    one = document.tokens[unit.index - 1]
    return (Span(one.span.begin, unit.span.end), DAYS[unit.lemma]) if one.lower in {"a", "one"} else None


def _beside(frame: Frame, far: tuple[Span, int], mark: Token) -> list[Time]:
    """The day that a distance is reckoned from: right before it, or of the main clause that it opens."""
    span = Span(frame.sentence.begin, mark.span.begin)
    before = [t for t in frame.mentions.times_in(span) if 0 <= far[0].begin - t.span.end <= len(", just ")]
    if before or far[0].begin - frame.sentence.begin > OPENING:
        return before
    comma = frame.document.text.find(",", frame.trigger.span.end, frame.sentence.end)
    inside = frame.mentions.times_in(frame.sentence)
    return inside if len(inside) == 1 and 0 < comma < inside[0].span.begin else []


def _ahead(document: Document, verb: Token) -> Span | None:
    """What stands in a clause before its conjunction."""
    first = document.subtree(verb)[0]
    marks = [m for m in document.children(verb, "mark", "advmod") if m.lower in MARKS and m.index > first.index]
    return Span(first.span.begin, marks[0].span.begin) if marks and marks[0].index < verb.index else None


def was_before(frame: Frame, time: Time) -> bool:
    """ "Signed an agreement last week to launch a satellite": no time of what is only planned."""
    return is_gone(frame.document, time) and status(frame) == "planned"
