"""Whether a sentence tells how much, how far, how long: a number with a unit of the kind that is asked for."""

import re
from collections.abc import Iterator, Sequence

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.kin import inflected
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import numeral, of_slips, other_measure, slips
from kg.ask.lookup.opening import units
from kg.ask.lookup.scene import Scene
from kg.ask.words import word_set

_UNITS = word_set("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
_FROM = word_set("after before ago later earlier old into")
"""Behind a number of days these tell when it was, not how long."""
_SOON = word_set("soon late early close near quickly")
"""Asked so, it is told how many days behind or before something."""
_OFTEN = re.compile(r"\bevery (?:[\w-]+ ){0,2}(?:second|minute|hour|day)s?\b|\btimes (?:an?|per|each|every) \w+", re.I)
_HEAVY = word_set("heavy weigh weighs weighed")
"""Asked so, a load of so many tons is no answer."""
_STAGES = word_set("launch liftoff landing touchdown surface ground orbit separation")
_AT = word_set("at on in after before")
_STATES = word_set("heavy much tall high wide large big long")
"""What of something may be another at launch and later."""
_MONEY = re.compile(r"[$€£¥₹]\s?(\d+)")
_SO_FAR = re.compile(r"\b(?:spen[dt]|spending|after|lasted)\b|\b(?:has|have|had|been)\b.* (?:for|since) ", re.I)
"""What has been so for long is told so."""
_AGED = re.compile(
    r", \d{1,3},|\b(?:aged?|is|was|turned|turns) \d{1,3}\b(?! [a-z]*(?:met|mile|kil|ton))|\b\d{1,3}-year-old\b"
)
_DIED = r" (?:has )?(?:dies|died|passed away|passes away)(?: on \w+| in \w+)?,? (?:at |aged |at age |at the age of )"
"""What tells how old somebody was who died."""
_JOINED = re.compile(r"\d[\d.,]*([^\W\d]+|%)")
"""A number and its unit in one: "3.7km"."""


def amount(asked: Asked, lexicon: Lexicon, scene: Scene) -> bool:
    """A number with a unit of the kind, right behind it."""
    text, folds = scene.passage.text, scene.folds
    if _then(asked, folds):
        return False
    wanted = _units(asked, lexicon) or units()
    known = _known(asked)
    if (not asked.units or "dollars" in wanted) and any(m[1] not in known for m in _MONEY.finditer(text)):
        return True
    if asked.measure == "long" and asked.perfect and not _SO_FAR.search(text):
        return False
    if asked.measure in ("old", "age") and (people := [n.forms[0][-1] for n in asked.of("name")]):
        return any(_aged(name, text) for name in people)
    if asked.measure in ("old", "age") and _AGED.search(text):
        return True
    if asked.measure == "fast" and _OFTEN.search(text):
        return True
    if any(m[1].lower() in wanted for m in _JOINED.finditer(text)):
        return True
    return any(_fits(asked, folds, i, wanted) for i in _numbers(asked, folds, wanted))


def _then(asked: Asked, folds: Sequence[str]) -> bool:
    """Whether a sentence tells what something weighed or measured at another time: "33 kg on the surface"."""
    if asked.measure not in _STATES:
        return False
    told = any(f in _STAGES and not _AT.isdisjoint(folds[max(i - 2, 0) : i]) for i, f in enumerate(folds))
    wanted = [n for n in asked.of("word") if n.near and not n.asked]
    missed = any(not any(inflected(f, form[0]) for f in folds for form in (*n.forms, *n.alike)) for n in wanted)
    return told and missed


def _aged(name: str, text: str) -> bool:
    """Whether a sentence tells how old somebody is: "Isaacman, 42, said"."""
    who = re.escape(name)
    dead = rf"(?:, who [^,.;]+,)?{_DIED}"
    behind = rf"\b{who}(?:, (?:aged )?| is | was | turned | turns |{dead})\d{{1,3}}\b(?! ?[a-z%])"
    return bool(re.search(rf"{behind}|\b\d{{1,3}}-year-old (?:\S+ ){{0,3}}{who}\b", text, re.I))


def _units(asked: Asked, lexicon: Lexicon) -> frozenset[str]:
    """The units that the answer may have: what happens has no length in metres."""
    forms = (form for n in asked.needs if not n.verb for form in n.forms)
    event = any(m.kind == "event" for form in forms for m in lexicon.schema.words.get(form, ()))
    done = (event and asked.measure != "much") or (asked.measure == "long" and any(n.verb for n in asked.needs))
    return asked.units & _UNITS or asked.units if done else asked.units


def _numbers(asked: Asked, folds: Sequence[str], wanted: frozenset[str]) -> list[int]:
    """Where numbers stand that don't tell how late something was, unless that is asked for."""
    late = of_slips([w for n in asked.needs for form in (*n.forms, *n.alike) for w in form])
    known = _known(asked)
    folds = ["" if w in known else w for w in folds]
    return [i for i, w in enumerate(folds) if numeral(w) and (late or not _UNITS & wanted or not slips(folds, i))]


def _known(asked: Asked) -> frozenset[str]:
    """The numbers that the question has itself: "how much of the 9 million"."""
    return frozenset(form[0] for n in asked.of("number") for form in n.forms)


def _fits(asked: Asked, folds: Sequence[str], at: int, wanted: frozenset[str]) -> bool:
    """Whether a unit of the kind stands behind a number, and what is behind that doesn't tell of something else."""
    heavy = any(form[0] in _HEAVY for n in asked.needs for form in n.forms)
    for last, unit in _behind(folds, at):
        behind = "".join(folds[last + 1 : last + 2])
        when = unit in _UNITS and behind in _FROM - wanted and asked.measure not in _SOON
        other = other_measure(asked.measure, behind) or (heavy and behind == "of")
        if unit in wanted and not when and not other:
            return True
    return False


def _behind(folds: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """The words behind a number up to three that may be its unit, each with where it ends: "220 000 km", "six light
    years".
    """
    while at + 1 < len(folds) and numeral(folds[at + 1]):
        at += 1
    yield from ((at + width, " ".join(folds[at + 1 : at + 1 + width])) for width in (1, 2, 3))
