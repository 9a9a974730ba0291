"""What a sentence must have that the question has not: a name for "who", a time for "when", a number for "how many"."""

import re
from collections.abc import Sequence

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.kin import kin
from kg.ask.question import Question
from kg.ask.tokens import Token, tokenise
from kg.ask.words import MONTHS, WEEKDAYS, word_set
from kg.terms import KG

_LONGEST = 6
"""Words of a name."""
_NEAR = 3
"""Words between a number and what it counts, and one more."""
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen dozens "
    "several no none half"
)
_TIMES = word_set(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight spring summer autumn winter week "
    "month year decade weekend"
)
_UNITS = word_set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades fortnight"
)
_FROM = word_set("after before ago later earlier old")
"""Behind a number of days these tell when it was, not how long."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:19|20)\d\d\b|\b\d{4} hr\b", re.I)
_NAMED = re.compile(r"(?<=[a-z,;:’'\"“”)] )(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+")


def fills(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence may tell what the question asks for."""
    return _FILLS.get(question.wh, _anything)(question, text, words, lexicon)


def _anything(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    crew = any(KG.crewMember in p.iris("property", "noun", "nouns") for p in question.pieces)
    return not crew or question.wh != "list" or _other(question, words, lexicon, KG.Person)


def _somebody(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A person, a body or a country that the question does not name, or a name of two words that nobody knows."""
    known = {*MONTHS, *(w.lower() for w in question.text.split())}
    runs = (run for run in _NAMED.findall(text) if known.isdisjoint(run.lower().split()))
    return _other(question, words, lexicon, KG.Agent) or any(not lexicon.things(tokenise(run)) for run in runs)


def _somewhere(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    return _other(question, words, lexicon, KG.Place, KG.SpaceStation)


def _other(question: Question, words: Sequence[Token], lexicon: Lexicon, *classes: str) -> bool:
    named = {t for p in question.pieces for thing in (*p.things, *p.group) for t in question.around(thing)}
    return any(question.is_a(t, *classes) for t in things(words, lexicon) if t not in named)


def _sometime(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    return bool(_CLOCK.search(text)) or any(w.fold in {*_TIMES, *MONTHS, *WEEKDAYS} for w in words)


def _number(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A number right before what is counted."""
    nouns = [p for p in question.pieces if p.asked] or [p for p in question.pieces if not p.things]
    counted = nouns[0].words.lower().split() if nouns else []
    many = bool(counted) and counted[-1].endswith("s")  # "four satellite deployments" are no four satellites
    at = [i for i, w in enumerate(words) if counted and kin(w.fold, counted[-1]) and (w.fold.endswith("s") or not many)]
    return any(_numeral(w) for i in at for w in words[max(i - _NEAR, 0) : i])


def _amount(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(_numeral(w) for w in words)


def _lasting(question: Question, text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A number and, right behind it, a unit of time."""
    units = (i for i, w in enumerate(words) if w.fold in _UNITS and not _FROM.intersection(_next(words, i)))
    return any(_numeral(w) for i in units for w in words[max(i - 2, 0) : i])


def _next(words: Sequence[Token], at: int) -> list[str]:
    return [w.fold for w in words[at + 1 : at + 2]]


def _numeral(word: Token) -> bool:
    return word.fold in _NUMBERS or word.fold[:1].isdigit()


def things(words: Sequence[Token], lexicon: Lexicon) -> tuple[str, ...]:
    """What the names in a sentence stand for, the longest first."""
    found: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 0, -1) if words[at].text[:1].isupper() else ()
        size = next((n for n in sizes if lexicon.things(words[at : at + n])), 0)
        found += lexicon.things(words[at : at + size]) if size else ()
        at += size or 1
    return tuple(dict.fromkeys(found))


_FILLS = {
    "who": _somebody,
    "whose": _somebody,
    "where": _somewhere,
    "when": _sometime,
    "how-many": _number,
    "how-much": _amount,
    "how-long": _lasting,
}
