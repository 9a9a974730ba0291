"""Times that a clause is told of: "on Friday, when a rocket lifted it", "on May 3, the day on which it flew"."""

from dataclasses import replace

from kg import lexicon, timex
from kg.extractors._frame import Frame
from kg.model import Time, Token

LEAD = 2
"""How many sentences open a story."""


def told_by_when(frame: Frame, scope: list[Time]) -> Time | None:
    """ "Began its voyage on Friday, when a rocket lifted it", "on May 3, the day on which it flew": the time before."""
    above = frame.document.head(frame.trigger) if frame.trigger.dep == "xcomp" else frame.trigger
    words = (c for verb in (frame.trigger, above) for c in frame.document.children(verb, "advmod"))
    word = next((c for c in words if c.lower == "when"), None)
    word = word or _that_day(frame)
    if word is None and (fronted := _as_it_was(frame)) is not None:
        return fronted
    if word is None or any(t.span.begin > word.span.begin for t in scope):
        return None
    before = [t for t in frame.mentions.times_in(frame.sentence) if 0 <= word.span.begin - t.span.end <= len(", ")]
    return before[0] if before and not before[0].value.startswith("P") else None


def _as_it_was(frame: Frame) -> Time | None:
    """ "At dawn on Sunday a cheer went up as the rocket rose": the time that opens the sentence of both."""
    document, above = frame.document, frame.document.head(frame.trigger)
    mark = any(c.lower == "as" for c in document.children(frame.trigger, "mark"))
    past = frame.trigger.tag == above.tag == "VBD" and above.dep == "ROOT" and above.index < frame.trigger.index
    if not (mark and past) or (above.lemma, "verb") in lexicon.speech_cues():
        return None
    times = [t for t in frame.mentions.times_in(frame.sentence) if not t.value.startswith("P")]
    opens = [t for t in times if t.span.begin - frame.sentence.begin <= len("Early on ")]
    return opens[0] if len(times) == len(opens) == 1 else None


def _that_day(frame: Frame) -> Token | None:
    """The article of "the day on which", of which the trigger is told."""
    day = frame.document.head(frame.trigger)
    told = frame.trigger.dep in {"relcl", "acl", "ccomp", "advcl"} and day.lower in {"day", "date", "night", "morning"}
    return next((c for c in frame.document.children(day, "det") if c.lower == "the"), None) if told else None


def of_today(frame: Frame, time: Time) -> Time:
    """ "At 11:33 a.m., the capsule came down": what the first sentences tell so was on the day of publication."""
    published = frame.document.article.published
    told = [s.span for s in frame.document.sentences if s.kind == "paragraph"][:LEAD]
    if published is None or not any(s.covers(time.span) for s in told):
        return time
    joined = timex.merge([published.isoformat(), time.value])
    return replace(time, value=joined, relative=True) if joined else time
