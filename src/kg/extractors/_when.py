"""The time of an event: the expressions of its own clause, joined where they fit together."""

from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from kg import timex
from kg.extractors._dated_paragraphs import day_of_paragraph
from kg.extractors._frame import Frame
from kg.extractors._set_for import CULMINATING
from kg.extractors._status import status
from kg.extractors._when_ahead import before_marks_below, before_own_mark, behind_cue, distant, reckoned, was_before
from kg.extractors._when_before import of_today, told_by_when
from kg.extractors._when_not import (
    ELSEWHEN,
    NOT_ITS,
    begins,
    beyond_semicolon,
    counts_days,
    is_over,
    of_dateline,
    of_limit,
    of_other,
    of_reason,
    opens_next,
    owns,
)
from kg.grammar import SUBJECTS, governors
from kg.model import Document, Span, Time, Token

UNDATED = "XXXX-XX-XXT"
TODAY = frozenset("today tonight tomorrow yesterday".split())
"""Days that are none of those named before, though nothing dates them."""
REACH = 700  # code points: how far back a clock time may take its day from

CLOCKED = 16  # characters of a day with a clock time ("2024-03-23T08:36"); a zone may follow

BESIDE = 10  # code points: how far apart the halves of one time may stand


ROUGHLY = frozenset("least about around approximately roughly".split())
NOTICED = frozenset("note discover detect find see spot notice observe show".split())
NEW = frozenset("to until till than".split())
"""Before a time these tell what a flight is put off to ("no earlier than Friday")."""
NOT_THEN = frozenset({"from", "since", "until", "till", "through"})
"""Before a time these tell where a stretch begins or ends, not when something happened."""


def when(frame: Frame, without: frozenset[str] = NOT_THEN) -> Time | None:
    """The time of a frame's event, or None when its clause says none; not one behind a word of ``without``."""
    if (then := told_by_when(frame, _in_scope(frame))) is not None:
        return dated(frame, then)
    if (mark := distant(frame)) and not any(t.span.begin > mark.span.begin for t in _in_scope(frame)):
        return reckoned(frame)  # not the day that it lies some days from
    meant = [t for t in _in_scope(frame) if not (of_limit(frame, t) or owns(frame, t) or is_over(frame, t))]
    others = (*NOT_ITS, before_own_mark, behind_cue, was_before)
    meant = [t for t in meant if not any(is_other(frame, t) for is_other in others)]
    meant += [t for t in before_marks_below(frame) if t not in meant]
    behind = right_behind(frame) if frame.trigger.pos in {"NOUN", "PROPN"} else None
    behind = None if behind and counts_days(frame, behind) else behind
    meant += [behind] if behind and behind not in meant else []  # whatever the parser hangs it on
    if _is_state(frame.document, frame.trigger):
        return _of_state(frame, meant)
    near = sorted(
        (t for t in meant or _of_sentence(frame) if _may_be(frame, t, without)),
        key=lambda t: (abs(t.span.begin - frame.trigger.span.begin), t.span.begin),
    )
    if not near:
        return reckoned(frame) or day_of_paragraph(frame.document, frame.mentions, frame.trigger)
    chosen = near[0]
    for other in (t for t in near[1:] if _in_brackets(frame, t) <= _in_brackets(frame, chosen)):
        joined = timex.merge([chosen.value, other.value])
        if joined:
            chosen = Time(_joined(chosen.span, other.span), joined, chosen.relative or other.relative)
    return dated(frame, chosen)


def _may_be(frame: Frame, time: Time, without: frozenset[str]) -> bool:
    parted = was_before(frame, time) or beyond_semicolon(frame, time)
    return _word_before(frame, time) not in without and not parted


def right_behind(frame: Frame) -> Time | None:
    """The time that stands right behind the trigger: "burst after liftoff at 4:05 a.m. on Sunday"."""
    begin = frame.trigger.span.end
    times = (t for t in frame.mentions.times_in(frame.sentence) if t.span.begin > begin and not t.value.startswith("P"))
    first = next(times, None)
    between = frame.document.between(Span(begin, first.span.begin)) if first else ()
    close = all(t.lower in {"at", "on"} for t in between) and bool(between or (first and _is_day(first)))
    return first if close else None


def _is_day(time: Time) -> bool:
    """Whether a time is no longer than a day: in "its launch this spring" it may be that of something else."""
    parts = timex.parse(time.value)
    return parts is not None and bool(parts.day or parts.weekday or parts.clock)


def put_off_to(frame: Frame) -> Time | None:
    """ "Set for Friday, was put off until at least August 3": of two dates the one that it is put off to."""
    times = [
        t
        for t in frame.times()
        if not t.value.startswith("P") and _word_before(frame, t) in {"to", "until", "till", "than", "into"}
    ]
    return times[0] if len(times) == 1 else None


def _in_brackets(frame: Frame, time: Time) -> bool:
    """Whether a time stands in brackets, as that of another zone does."""
    before = frame.document.text[frame.sentence.begin : time.span.begin]
    return before.count("(") > before.count(")")


def _is_state(document: Document, trigger: Token) -> bool:
    """ "A ship docked at the station"; in "found a leak in a ship docked at …" the parser may see "found that it
    docked".
    """
    if trigger.dep == "ccomp" and trigger.tag == "VBD":
        return document.head(trigger).lemma in NOTICED and not any(document.children(trigger, "mark"))
    return trigger.dep in {"acl", "amod"} and trigger.tag == "VBN"


def _of_state(frame: Frame, times: list[Time]) -> Time | None:
    """ "A ship docked at the station": of a participle only the time that stands with it."""
    own = frame.document.subtree(frame.trigger)
    span = Span(own[0].span.begin, own[-1].span.end)
    return next((dated(frame, t) for t in times if span.covers(t.span)), None)


def _joined(a: Span, b: Span) -> Span:
    """Both spans where hardly anything stands between ("17:29 UT on 14 November"), else the first."""
    whole = Span(min(a.begin, b.begin), max(a.end, b.end))
    gap = whole.end - whole.begin - (a.end - a.begin) - (b.end - b.begin)
    return whole if 0 <= gap <= BESIDE else a


def _in_scope(frame: Frame) -> list[Time]:
    return [t for t in frame.times() if not t.value.startswith("P") and not _modifies_name(frame, t)]


def _word_before(frame: Frame, time: Time) -> str:
    begin = frame.document.sentence_at(time.span.begin).span.begin
    before = [t.lower for t in frame.document.between(Span(begin, time.span.begin))]
    while before and before[-1] in ROUGHLY:
        del before[-2 if before[-2:] == ["at", "least"] else -1 :]
    return before[-1] if before else ""


def _of_sentence(frame: Frame) -> list[Time]:
    """The one time of a sentence, when its clause structure leaves no other event to take it."""
    document, trigger = frame.document, frame.trigger
    if trigger.dep == "relcl":
        return []  # "X, who flew on four flights, died on Thursday"
    if any(c.lemma in CULMINATING for c in document.children(trigger, "advcl", "acl")):
        return []  # "will be put into orbit, culminating in a docking on Friday"
    clauses = [c for t in (trigger, *governors(document, trigger)) for c in document.children(t, "mark")]
    clauses += [
        *document.children(trigger, "advmod"),
        *(t for t in governors(document, trigger) if t.pos == "ADP" and t.index != trigger.head),
    ]
    if trigger.dep == "conj" or any(c.lower in ELSEWHEN for c in clauses):
        return []  # "launched on Thursday and docked two days later", "on May 3, hours after they put off the launch"
    if any(c.dep == "mark" and c.lower in {"as", "with"} and c.head == trigger.index for c in clauses):
        return []  # "agree to finish it by 2025 as the rocket slips again", "with its rocket grounded, it flies in May"
    meanwhile = document.head(trigger).lower == "during"  # "On May 3, Lee mended a pump during an outing"
    if trigger.pos != "VERB" and not meanwhile and trigger.dep not in {*SUBJECTS, "dobj", "ROOT", "attr", "appos"}:
        return []
    inside = [t for t in frame.mentions.times_in(frame.sentence) if not t.value.startswith("P")]
    apart = (_modifies_name, of_other, behind_cue, of_limit, of_dateline, of_reason, opens_next, owns, counts_days)
    return inside if len(inside) == 1 and not any(is_other(frame, inside[0]) for is_other in apart) else []


def _modifies_name(frame: Frame, time: Time) -> bool:
    """Whether a time is a part of a name or of another noun ("2020 Tipping Point awards", "Friday's scrub")."""
    return any(m.span.covers(time.span) and m.span != time.span for m in frame.mentions.inside(frame.sentence))


def dated(frame: Frame, time: Time) -> Time:
    """A bare clock time takes the day last named before it in the running text ("…Monday, May 6. … at 10:20 a.m.")."""
    if not time.value.startswith(UNDATED) or TODAY & set(time.span.of(frame.document.text).lower().split()):
        return time
    if (then := reckoned(frame)) is not None:
        return replace(time, value=timex.merge([then.value, time.value]) or time.value, relative=then.relative)
    happened = status(frame) in {"occurred", "ongoing"}
    for earlier in reversed(frame.mentions.times_in(Span(max(0, time.span.begin - REACH), time.span.begin))):
        if _is_limit(frame.document, earlier) or _contradicts(frame.document, earlier, happened):
            continue
        if _in_aside(frame, earlier):
            continue
        if (day := _day(earlier.value)) and (joined := _at_night(earlier, time) or timex.merge([day, time.value])):
            joined = _past_midnight(frame, earlier, joined)
            return replace(time, value=joined, relative=time.relative or earlier.relative)
    return of_today(frame, time) if happened else time


def _is_limit(document: Document, time: Time) -> bool:
    """Whether a time is none of what the text is about, but of what went before or comes after."""
    tokens = document.between(time.span)
    clause = list(takewhile(lambda t: t.dep != "ROOT", governors(document, tokens[0]) if tokens else ()))
    return any(begins(document, t, NOT_THEN) for t in clause)


def _contradicts(document: Document, time: Time, happened: bool) -> bool:
    """Whether a day lies ahead of what happened, or behind what is planned, as seen from the day of publication."""
    published, day = document.article.published, timex.date_of(time.value)
    return published is not None and day is not None and day != published and (day > published) == happened


def _in_aside(frame: Frame, time: Time) -> bool:
    """ "The ship, which blasted off two days ago, docked at noon": a day of the relative clause is that of its verb."""
    tokens = frame.document.between(time.span)
    verb = next((t for t in governors(frame.document, tokens[0]) if t.pos in {"VERB", "AUX"}), None) if tokens else None
    if verb is None or verb.dep != "relcl" or not frame.sentence.covers(time.span):
        return False
    return verb.index not in {frame.trigger.index, *(t.index for t in governors(frame.document, frame.trigger))}


def _at_night(earlier: Time, time: Time) -> str | None:
    """A clock time after midnight is of the day behind a night ("Friday night", then "at 12:40 a.m.")."""
    return timex.merge([earlier.value, time.value]) if earlier.value.endswith("TNI") else None


def _past_midnight(frame: Frame, earlier: Time, value: str) -> str:
    """ "Took off on Saturday at 10:44 p.m. and docked at 5:42 a.m.": an earlier hour is one of the next day."""
    follows = frame.trigger.dep == "conj" and frame.sentence.begin <= earlier.span.begin
    day, before = timex.date_of(value), earlier.value
    if not follows or day is None or len(before) < CLOCKED or before[CLOCKED:] != value[CLOCKED:] or before <= value:
        return value
    return f"{day + timedelta(days=1)}{value[10:]}"


def _day(value: str) -> str | None:
    """The day of a value, if it has one ("2024-05-02", "XXXX-05-02", "XXXX-WXX-5")."""
    date = value.partition("T")[0]
    return date if len(date) == 10 and date[-1].isdigit() else None
