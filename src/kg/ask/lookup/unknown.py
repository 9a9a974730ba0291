"""Names that nobody knows, by their capitals or by the last word of a body's name."""

import re

from kg.ask.lookup.needs import Asked
from kg.ask.tokens import folds
from kg.ask.words import MONTHS, WEEKDAYS
from kg.reference import demonyms

CAPITALS = re.compile(r"(?<=[a-z,;:’'\"“”)] )(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+|^(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+")
CAPITAL = re.compile(r"(?<=[a-z,;:’'\"“”)] )[A-Z][\w-]+")
QUOTED = re.compile(r"[:\"“‘]")
BODY = re.compile(
    r"\b(?:[A-Z][\w'’.-]+ )*(?:Committee|Commission|Council|Agency|Office|Ministry|Institute|University|Administration|"
    r"Authority|Court|Board|Center|Centre|Company|Corporation|Group|Union|Academy|Department|Bureau|Association)\b"
)
SOME_BODY = re.compile(
    r"\b(?:an?|the|its|their) (?:[\w-]+ ){0,2}(?:commission|committee|panel|board|court|university|institute)\b", re.I
)


def strange(asked: Asked, text: str) -> tuple[str, ...] | None:
    """() for a name of two words that nobody knows, or a body by its last word, new to the question; else None."""
    words = {f for n in asked.needs for form in n.forms for f in form} | {*MONTHS, *WEEKDAYS}
    people = (m[0] for m in CAPITALS.finditer(text) if m[0].split()[0] not in demonyms())  # no "German Spacelab"
    runs = [*people, *(m[0] for m in BODY.finditer(text))]
    return () if any(words.isdisjoint(run.lower().split()) for run in runs) else None


def new_capital(asked: Asked, text: str) -> bool:
    """Whether a word has a capital that is none of the question's."""
    words = {f for n in asked.needs for form in n.forms for f in form}
    return any(words.isdisjoint(folds(m[0])) for m in CAPITAL.finditer(text))
