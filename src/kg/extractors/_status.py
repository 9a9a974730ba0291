"""Whether an event happened: from tense, mood, negation and the words around its trigger."""

import re
from datetime import date

from kg import timex
from kg.extractors._arranged import arranged
from kg.extractors._dated_paragraphs import day_of_paragraph
from kg.extractors._frame import Frame
from kg.extractors._prepared import prepared
from kg.extractors._set_for import is_set, is_window, set_for, whole
from kg.extractors._status_verb import had_done, of_verb, taken_off
from kg.extractors._unreal import asked, not_until, unkept, unreal
from kg.extractors._yet import awaited, intended, is_past, presupposed, shifted
from kg.grammar import PLANNED, RANKS, SUBJECTS, auxiliaries, negated, span_of, verb_above
from kg.model import Document, Status, Token
from kg.mood import mood

WHOLE_DATE = re.compile(r"^\w+day,? .*\b\d{1,2}\b.*\b(?:19|20)\d\d$", re.DOTALL)
PLAN_NOUNS = frozenset(
    "plan plans schedule date target window preparation preparations readiness attempt coverage goal"
    " opportunity".split()
)
COMING = frozenset("upcoming next planned scheduled future forthcoming eventual".split())
DOUBT = frozenset("possible threatened proposed hypothetical potential".split())
HASTE = frozenset("hastily rapidly quickly hurriedly carefully".split())
REMEMBERING = frozenset("mark commemorate celebrate honour honor remember recall memorialize memorialise".split())
"""What is done in memory of what has been, whenever it is done."""
ARGUMENTS = frozenset({"dobj", "obj", *SUBJECTS})


def status(frame: Frame) -> Status:
    """The status of the event of a frame."""
    document, trigger = frame.document, frame.trigger
    ahead = is_set(document, trigger)
    named = trigger.pos not in {"VERB", "AUX"} or ahead or _is_subject(document, trigger)
    verb = had_done(document, _verb_above(document, trigger)) if named else trigger
    beside = ("amod", "compound", "nmod", "advmod", "acl", "det", *(() if trigger.tag[:2] == "VB" else ("conj",)))
    words = {c.lower for c in document.children(trigger, *beside) if not _is_other(document, c)}
    if verb is not None and (waits := not_until(document, verb) or _not_moved(document, trigger, verb)):
        return waits
    if _is_denied(document, trigger, None if named else trigger, verb):
        return "not-occurred"
    if taken_back := unreal(document, trigger) or unkept(document, verb or trigger):
        return taken_back
    if verb is not None and trigger.dep in ARGUMENTS and (moved := _moved(document, trigger, verb)):
        return "occurred" if _came_late(frame, verb) else "planned" if _is_doubtful(document, verb) else moved
    if told_beside := _to_be_first(document, trigger) or _beside(frame, words, named):
        return told_beside
    if verb is not None and named and _has_been(frame, verb):
        return "occurred"
    if named and (
        ahead
        or prepared(document, trigger, _verb_above(document, trigger))
        or (_is_to_come(document, trigger) and not _had_been(frame))
    ):
        return "planned"
    if verb is None:
        return "planned" if words & PLAN_NOUNS else "occurred"
    return _as_seen(frame, verb, of_verb(document, trigger, verb), named)


def _as_seen(frame: Frame, verb: Token, told: Status, named: bool) -> Status:
    """What the tense of a verb tells, in the light of the days that the clause names."""
    document, trigger = frame.document, frame.trigger
    if told == "planned" and named and verb.lemma == "be" and verb.tag == "VBZ" and _had_been(frame):
        return "occurred"  # "the launch last week is a triumph"
    if told == "planned" and trigger.index == verb.index and mood(document, verb) == "plain":
        return "occurred" if _is_behind(frame, verb) else told
    return "planned" if told == "occurred" and _is_ahead(frame, verb) else told


def _to_be_first(document: Document, trigger: Token) -> Status | None:
    """ "Would be the first rocket launched from there": of a participle that ranks what is still to come."""
    noun = document.head(trigger)
    be = document.head(noun)
    ranked = any(c.lower in RANKS for c in document.children(noun, "amod"))
    if trigger.tag != "VBN" or trigger.dep != "acl" or noun.dep != "attr" or not ranked:
        return None
    meant = mood(document, be)
    return "planned" if meant == "future" else "possible" if meant in {"possible", "hypothetical"} else None


def _beside(frame: Frame, words: set[str], named: bool) -> Status | None:
    """What the words beside an event tell: that it may be, or is to come."""
    if words & DOUBT or asked(frame.document, frame.trigger):
        return "possible"
    if words & COMING:
        return "planned"
    return arranged(frame.document, frame.trigger) if named else None


def _is_denied(document: Document, trigger: Token, told: Token | None, verb: Token | None) -> bool:
    """Whether the trigger, its doer or the verb above it is denied; ``told`` is a trigger that is a verb."""
    if negated(document, trigger) or (told is not None and _done_by_nobody(document, told)):
        return True
    return verb is not None and negated(document, verb) and not presupposed(document, trigger, verb)


def _done_by_nobody(document: Document, verb: Token) -> bool:
    """ "No cosmonaut travelled to the station", "nobody landed there"."""
    subjects = list(document.children(verb, *SUBJECTS))
    return any(
        s.lower in {"nobody", "none", "no-one"} or any(c.lower == "no" for c in document.children(s, "det"))
        for s in subjects
    )


def _moved(document: Document, trigger: Token, verb: Token) -> Status | None:
    """How the verb of which an event is an argument changes its date, if it does."""
    return taken_off(document, trigger, verb) or (shifted(document, verb) if trigger.index != verb.index else None)


def _came_late(frame: Frame, verb: Token) -> bool:
    """ "The launch in July 2000 had been put off for years": it came in the end."""
    document, trigger = frame.document, frame.trigger
    meant = any(c.lemma in PLANNED for c in document.children(trigger, "acl", "relcl", "amod"))
    return not meant and any(a.lower == "had" for a in auxiliaries(document, verb)) and _had_been(frame)


def _is_doubtful(document: Document, verb: Token) -> bool:
    """ "If the launch is put off", "the leak may delay it", "denied that it would": the old date still stands."""
    return mood(document, verb) in {"hypothetical", "possible"} or unreal(document, verb) is not None


def _not_moved(document: Document, trigger: Token, verb: Token) -> Status | None:
    """ "The launch was not put off" went on, and "will not be put off" is still to come."""
    moved = trigger.dep in ARGUMENTS and negated(document, verb) and _moved(document, trigger, verb)
    if not moved or negated(document, trigger):
        return None
    return "occurred" if any(t.tag == "VBD" for t in (verb, *auxiliaries(document, verb))) else "planned"


def _has_been(frame: Frame, verb: Token) -> bool:
    """Whether the words around an event's noun tell that it was, whatever the tense of the verb above."""
    document, trigger = frame.document, frame.trigger
    told = _since(document, trigger, verb) or _after(frame) or _counts(frame, verb) or _lasted(document, trigger)
    return told or _remembered(document, trigger, verb)


def _remembered(document: Document, trigger: Token, verb: Token) -> bool:
    """ "Chose April 24 to mark the launch of X": what is done in memory of an event comes after it."""
    aim = (
        verb.tag == "VB" and verb.dep in {"advcl", "acl"} and any(a.lower == "to" for a in auxiliaries(document, verb))
    )
    return aim and trigger.dep == "dobj" and verb.lemma in REMEMBERING


def _since(document: Document, trigger: Token, verb: Token) -> bool:
    """ "Is the third mission since the launch of X": what a stretch begins with has been."""
    behind = trigger.dep == "pobj" and document.head(trigger).lower == "since"
    return behind and mood(document, verb) != "future"


def _after(frame: Frame) -> bool:
    """ "Instruments are working there following the landing": what is going on now comes after what has been."""
    following = frame.document.head(frame.trigger)
    verb = frame.document.head(following)
    behind = frame.trigger.dep == "pobj" and following.lower == "following"
    going = mood(frame.document, verb) == "ongoing" or (verb.lemma == "be" and verb.tag in {"VBZ", "VBP"})
    return behind and going and not _is_ahead(frame, verb)


def _lasted(document: Document, trigger: Token) -> bool:
    """ "To install it in a spacewalk that lasted seven hours": what lasted has been."""
    return any(c.lemma == "last" and c.tag == "VBD" for c in document.children(trigger, "relcl"))


def _counts(frame: Frame, verb: Token) -> bool:
    """ "The fourth launch of the year" that "this is": what is counted has been, unless a day to come is named."""
    document, trigger = frame.document, frame.trigger
    first = document.head(trigger) if trigger.dep == "conj" else trigger
    ranked = any(
        c.lower in RANKS or c.lower[-2:] in {"th", "st", "nd", "rd"} for c in document.children(trigger, "amod")
    )
    told = first.dep == "attr" and verb.lemma == "be" and verb.tag == "VBZ" and mood(document, verb) == "plain"
    return (
        told
        and ranked
        and any(s.tag == "DT" or s.lower == "it" for s in document.children(verb, "nsubj"))
        and not _is_ahead(frame, verb)
    )


def _is_other(document: Document, word: Token) -> bool:
    """ "A hastily planned spacewalk", "painted next to the number" need not be still to come."""
    hasty = word.lower == "planned" and any(c.lower in HASTE for c in document.children(word, "advmod"))
    return hasty or (word.lower == "next" and any(p.lower == "to" for p in document.children(word, "prep")))


def _is_ahead(frame: Frame, verb: Token) -> bool:
    """ "Is being flown on May 4": the present tense with a day after that of publication."""
    published = frame.document.article.published
    return published is not None and any(day > published for day in _days_of_present(frame, verb))


def _is_behind(frame: Frame, verb: Token) -> bool:
    """ "The shuttle lands in this May 3 photo": the present tense with a day before that of publication."""
    published = frame.document.article.published
    days = _days_of_present(frame, verb)
    if published is None:
        return bool(days) and _is_of_photo(frame)
    return any(day < published for day in days) or (published in days and _is_of_photo(frame))


def _is_of_photo(frame: Frame) -> bool:
    """ "A signs the treaty, Thursday, Dec. 12, 2024, in Rome": a weekday with its whole date is a caption's."""
    return any(WHOLE_DATE.search(time.span.of(frame.document.text)) for time in frame.times())


def _days_of_present(frame: Frame, verb: Token) -> list[date]:
    """The whole days that a clause in the present tense names."""
    tenses = {t.tag for t in (verb, *auxiliaries(frame.document, verb)) if t.lemma != "have"}
    if not tenses & {"VBZ", "VBP"} or "VBD" in tenses:
        return []
    times = frame.times() or filter(None, [day_of_paragraph(frame.document, frame.mentions, frame.trigger)])
    days = (timex.date_of(time.value) for time in times)
    return [day for day in days if day is not None]


def _is_to_come(document: Document, trigger: Token) -> bool:
    dated = set_for(document, trigger) is not None or is_window(document, trigger)
    return dated or awaited(document, trigger) or intended(document, trigger)


def _had_been(frame: Frame) -> bool:
    """ "Kept in store until its launch in May 2019": what has a time before the day of publication has been."""
    own = span_of(frame.document.subtree(whole(frame.document, frame.trigger)))
    return any(own.covers(time.span) and is_past(frame.document, time) for time in frame.times())


def _is_subject(document: Document, trigger: Token) -> bool:
    """ "Docking … did not take place": an ing-form that is the subject, though the parser may call it a clause."""
    if trigger.tag != "VBG" or trigger.dep not in {"csubj", "csubjpass", "advcl", *SUBJECTS}:
        return False
    return trigger.dep != "advcl" or not any(document.children(document.head(trigger), *SUBJECTS))


def _verb_above(document: Document, noun: Token) -> Token | None:
    verb = verb_above(document, noun)
    if verb is not None and verb.tag == "VBG" and verb.dep == "pcomp" and document.head(verb).lower == "with":
        verb = verb_above(document, verb) or verb  # "is set for noon, with splashdown following at four"
    return document.head(verb) if verb is not None and verb.dep == "auxpass" else verb  # "remains set for June"
