"""The time of an event: the expressions of its own clause, joined where they fit together."""

from dataclasses import replace

from kg import lexicon, timex
from kg.extractors._frame import Frame
from kg.grammar import SUBJECTS, governors
from kg.model import Span, Time

UNDATED = "XXXX-XX-XXT"
REACH = 700  # code points: how far back a clock time may take its day from


NOT_THEN = frozenset({"from", "since", "until", "till"})
"""Before a time these tell where a stretch begins or ends, not when something happened."""


def when(frame: Frame, without: frozenset[str] = NOT_THEN) -> Time | None:
    """The time of a frame's event, or None when its clause says none; not one behind a word of ``without``."""
    near = sorted(
        [t for t in _in_scope(frame) if _word_before(frame, t) not in without] or _of_sentence(frame),
        key=lambda t: (abs(t.span.begin - frame.trigger.span.begin), t.span.begin),
    )
    if not near:
        return None
    chosen = near[0]
    for other in near[1:]:
        joined = timex.merge([chosen.value, other.value])
        if joined:
            chosen = Time(chosen.span, joined, chosen.relative or other.relative)
    return dated(frame, chosen)


def _in_scope(frame: Frame) -> list[Time]:
    begins = {t.span.begin for t in frame.scope}
    return [
        t
        for t in frame.mentions.times_in(frame.sentence)
        if t.span.begin in begins and not t.value.startswith("P") and not _modifies_name(frame, t)
    ]


def _word_before(frame: Frame, time: Time) -> str:
    before = [t for t in frame.scope if t.span.end <= time.span.begin]
    return before[-1].lower if before else ""


def _of_sentence(frame: Frame) -> list[Time]:
    """The one time of a sentence, when its clause structure leaves no other event to take it."""
    if frame.trigger.dep == "conj":
        return []  # "launched on Thursday and docked two days later"
    if frame.trigger.pos != "VERB" and frame.trigger.dep not in {*SUBJECTS, "dobj", "ROOT", "attr"}:
        return []
    inside = [t for t in frame.mentions.times_in(frame.sentence) if not t.value.startswith("P")]
    if len(inside) != 1 or _modifies_name(frame, inside[0]) or _of_saying(frame, inside[0]):
        return []
    return inside


def _of_saying(frame: Frame, time: Time) -> bool:
    """Whether a time tells when something was said ("…, Roscosmos said on Sunday")."""
    tokens = frame.document.between(time.span)
    verb = next((t for t in governors(frame.document, tokens[0]) if t.pos in {"VERB", "AUX"}), None) if tokens else None
    return verb is not None and verb.index != frame.trigger.index and (verb.lemma, "verb") in lexicon.speech_cues()


def _modifies_name(frame: Frame, time: Time) -> bool:
    """Whether a time is a part of a name or of another noun ("2020 Tipping Point awards", "Friday's scrub")."""
    return any(m.span.covers(time.span) and m.span != time.span for m in frame.mentions.inside(frame.sentence))


def dated(frame: Frame, time: Time) -> Time:
    """A bare clock time takes the day last named before it in the running text ("…Monday, May 6. … at 10:20 a.m.")."""
    if not time.value.startswith(UNDATED):
        return time
    for earlier in reversed(frame.mentions.times_in(Span(max(0, time.span.begin - REACH), time.span.begin))):
        if (day := _day(earlier.value)) and (joined := timex.merge([day, time.value])):
            return replace(time, value=joined, relative=time.relative or earlier.relative)
    return time


def _day(value: str) -> str | None:
    """The day of a value, if it has one ("2024-05-02", "XXXX-05-02", "XXXX-WXX-5")."""
    date = value.partition("T")[0]
    return date if len(date) == 10 and date[-1].isdigit() else None
