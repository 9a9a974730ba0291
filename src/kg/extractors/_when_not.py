"""Times of a clause that are none of its event's: of what bounds it, of another noun, of a date that was not kept."""

import re
from itertools import takewhile

from kg import lexicon, timex
from kg.extractors._frame import Frame
from kg.extractors._frame_words import HELD
from kg.extractors._triggers import event_verbs
from kg.grammar import PLANNED, RANKS, SUBJECTS, governors, verb_above
from kg.model import Document, Time, Token
from kg.mood import mood

ELSEWHEN = frozenset("after before since until till following while whereas".split())
"""Conjunctions of a clause whose event has another time than the clause above it."""

OPENING = re.compile(r"[A-Z][^()]{0,40} \([^()]{0,40}")
CLOSING = re.compile(r"[^()]{0,40}\) ?[-–—]")
"""The brackets of a dateline around its day."""
COUNTED = frozenset("flight launch mission test landing failure attempt spacewalk docking".split())
REASONS = frozenset("because although though if unless".split())
ONCE = frozenset("once originally initially previously formerly first".split())

STRETCH = re.compile(r"\b[Bb]etween (?:(?!and\b)[\w,.:]+ ){0,5}(?:and )?$")
"""What stands before either end of a stretch of time."""
DAYS_IN = re.compile(r"[Ii]n (?:\w+[ -]){1,3}(?:hour|day|week|month|year)s?")


def is_over(frame: Frame, time: Time) -> bool:
    """Whether a time is past of what only will be ("will be the first launch since an explosion last summer")."""
    document = frame.document
    verb = next((t for t in (frame.trigger, *governors(document, frame.trigger)) if t.pos in {"VERB", "AUX"}), None)
    will = verb is not None and any(a.lower in {"will", "'ll", "’ll"} for a in document.children(verb, "aux"))
    return will and (last := timex.bounds(time.value)) is not None and _before_publication(document, last[1])


def _before_publication(document: Document, moment: str) -> bool:
    published = document.article.published
    return published is not None and moment[:10] < published.isoformat()


def counts_in(frame: Frame, time: Time) -> bool:
    """ "It will be the third spacewalk this year": within what one counts, no date of what is told."""
    dated = timex.date_of(time.value) or "T" in time.value or "W" in time.value
    return _is_ranked(frame) and (counts_days(frame, time) or not dated)


def counts_days(frame: Frame, time: Time) -> bool:
    """ "It will be the second mission in four days"."""
    behind = time.span.begin - frame.trigger.span.end == 1 and _has_rank(frame)  # "its fifth flight in five months"
    return (behind or _is_ranked(frame)) and DAYS_IN.fullmatch(time.span.of(frame.document.text)) is not None


def _is_ranked(frame: Frame) -> bool:
    """Whether the event is told to be one in a row: "will be the third"."""
    document, trigger = frame.document, frame.trigger
    first = document.head(trigger) if trigger.dep == "conj" else trigger
    return first.dep == "attr" and document.head(first).lemma in {"be", "become"} and _has_rank(frame)


def _has_rank(frame: Frame) -> bool:
    beside = frame.document.children(frame.trigger, "amod")
    return any(c.lower in RANKS or c.lower[-2:] in {"th", "st", "nd", "rd"} for c in beside)


def of_aside(frame: Frame, time: Time) -> bool:
    """ "A leak found in May will push the flight into June": the time of a participle that describes another noun."""
    document = frame.document
    tokens = document.between(time.span)
    above = list(governors(document, tokens[0])) if tokens else []
    aside = next((t for t in above if t.pos == "VERB"), None)
    if aside is None or aside.dep != "acl" or aside.tag != "VBN" or aside.lemma in PLANNED | HELD:
        return False
    shared = {frame.trigger.index, *(t.index for t in governors(document, frame.trigger))}
    return not shared & {aside.index, aside.head}


def of_dateline(frame: Frame, time: Time) -> bool:
    """ "OSLO (Daily Post, 9 December 2020) - The probe crashed": when it was printed."""
    text, sentence = frame.document.text, frame.document.sentence_at(time.span.begin).span
    before, after = text[sentence.begin : time.span.begin], text[time.span.end : sentence.end]
    return bool(OPENING.fullmatch(before) and CLOSING.match(after))


def of_reason(frame: Frame, time: Time) -> bool:
    """ "Its launch slipped, because shavings were found in 2013": when the reason was, as far as is said."""
    tokens = frame.document.between(time.span)
    verb = next((t for t in governors(frame.document, tokens[0]) if t.pos in {"VERB", "AUX"}), None) if tokens else None
    return verb is not None and verb.index != frame.trigger.index and begins(frame.document, verb, REASONS)


def of_limit(frame: Frame, time: Time) -> bool:
    """Whether a time is that of what bounds the event ("the first launch since the mission in July 2011", "ends a gap
    since the last crew left on May 3").
    """
    document = frame.document
    tokens = document.between(time.span)
    above = [t for t in governors(document, tokens[0]) if t not in tokens] if tokens else []
    shared = {frame.trigger, *governors(document, frame.trigger)}
    if tokens and _behind_limit(document, tokens[0]):
        return True
    below = list(takewhile(lambda t: t not in shared, above[1:]))
    return any(begins(document, t, ELSEWHEN) or _was_meant(document, t) for t in below)


def _behind_limit(document: Document, first: Token) -> bool:
    """ "The first landing since Apollo 17, in December 1972": the date between commas is that of what "since" names."""
    before = document.tokens[max(0, first.index - 3) : first.index]
    if len(before) < 3 or before[1].text != "," or before[2].lower not in {"in", "on"}:
        return False
    above = takewhile(lambda t: t.pos not in {"VERB", "AUX"}, governors(document, before[0]))
    return any(t.lower == "since" for t in above)


def _was_meant(document: Document, token: Token) -> bool:
    """ "Once foreseen for 2020", "originally due in May": of a date that was not kept."""
    once = any(c.lower in ONCE for c in document.children(token, "advmod"))
    return once and token.dep in {"acl", "relcl", "advcl", "amod"} and token.lemma in PLANNED


def begins(document: Document, token: Token, words: frozenset[str]) -> bool:
    """Whether a token is one of some words that lead to a time, or the verb of a clause that begins with one."""
    first = (token, *document.children(token, "mark"))
    return any(t.lower in words and (t.pos in {"ADP", "SCONJ"} or t.dep == "prep") for t in first)


def owns(frame: Frame, time: Time) -> bool:
    """Whether a time is that of another noun: "to prepare for next year's arrival"."""
    tokens = frame.document.between(time.span)
    nouns = [frame.document.head(t) for t in tokens if t.dep == "poss" and frame.document.head(t) not in tokens]
    return any(n.index != frame.trigger.index and n.head != frame.trigger.index for n in nouns)


def beyond_semicolon(frame: Frame, time: Time) -> bool:
    """ "It entered service that May; of the others, two were lost": what a semicolon parts is another matter."""
    first, last = sorted((time.span.begin, frame.trigger.span.begin))
    return ";" in frame.document.text[first:last]


def of_other(frame: Frame, time: Time) -> bool:
    """Whether a time tells when something was said ("…, Roscosmos said on Sunday") or when another event was."""
    tokens = frame.document.between(time.span)
    verb = next((t for t in governors(frame.document, tokens[0]) if t.pos in {"VERB", "AUX"}), None) if tokens else None
    if verb is None or verb.index == frame.trigger.index:
        return False
    below = takewhile(lambda t: t != verb, governors(frame.document, tokens[0]))
    if _is_to_follow(frame, verb):
        return True  # "launched from Wallops, and is to arrive on Monday"
    if verb.tag == "VBG" and verb.dep == "advcl" and any(t.lower in COUNTED for t in below):
        return True  # "counting a test flight in 2017, it was the third failure"
    if verb.dep in {"relcl", "acl"} and verb.index not in {t.index for t in governors(frame.document, frame.trigger)}:
        return True  # "the fourth spacewalk for Ito, who first flew in 2009"
    if any(c.lower in {"when", "as"} for c in frame.document.children(frame.trigger, "advmod", "mark")):
        return frame.trigger.head != verb.index  # "flew on May 3, when it lifted off from …"
    others = event_verbs(frame.document, frame.document.sentence_of(verb.index))
    return verb.index in others or (verb.lemma, "verb") in lexicon.speech_cues()


def _is_to_follow(frame: Frame, verb: Token) -> bool:
    """Whether a verb tells of what is to come, coordinated with what has been."""
    document = frame.document
    done = frame.trigger if frame.trigger.pos == "VERB" else verb_above(document, frame.trigger)
    if done is None or mood(document, done) != "plain" or mood(document, verb) != "future":
        return False
    return any(t.dep == "conj" and t.head == done.index for t in (verb, *governors(document, verb)))


def opens_next(frame: Frame, time: Time) -> bool:
    """ "It launched two probes, and in 1995 it docked": of the clause behind "and", wherever the parser hangs it."""
    tokens = frame.document.between(time.span)
    if not tokens or tokens[0].span.begin < frame.trigger.span.begin:
        return False
    before = frame.document.tokens[max(0, tokens[0].index - 3) : tokens[0].index]
    words = [t.lower for t in before if t.lower not in {"in", "on", "at"}]
    after = [t for t in frame.document.tokens[tokens[-1].index + 1 :][:4] if t.text != ","]
    return words[-1:] in (["and"], ["but"]) and any(t.dep in SUBJECTS for t in after)


def of_stretch(frame: Frame, time: Time) -> bool:
    """ "Nine were launched between 1967 and 1988": an end of the stretch within which it was, at no known time."""
    return STRETCH.search(frame.document.text[frame.sentence.begin : time.span.begin]) is not None


NOT_ITS = (counts_in, of_aside, of_dateline, beyond_semicolon, opens_next, of_stretch)
"""What tells that a time of the clause is another thing's."""
