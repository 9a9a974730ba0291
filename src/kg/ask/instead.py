"""Questions that are asked openly first: "was it Lee who flew it?" asks who flew it, "did he die in Graz?" where he
died, and what is told of another is a "no" to what can be so only once. How sure somebody is of something is told by
what he says about it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal as OneOf
from typing import NamedTuple

from kg.ask.answer import Answer, Evidence, Row
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup.scene import named
from kg.ask.lookup.small import types_of
from kg.ask.surroundings import countries, far
from kg.ask.tokens import folds, tokenise
from kg.ask.words import ARTICLES, MONTHS, SAYING, WEEKDAYS, word_set
from kg.terms import KG

_NAME = r"(?:the )?((?-i:[A-Z\d])[\w.’'-]*(?: (?:(?:of|the|de|van|von) )?(?-i:[A-Z\d])[\w.’'-]*)*)"
_ONE = r"(?-i:[A-Z\d])[\w.’'-]*"
_NAMES = rf"{_ONE}(?:,? (?:and |(?:of|the|de|van|von|for) )*{_ONE})*"
_CLEFT = re.compile(rf"^\W*(?:is|was|will) it (?:be )?{_NAME} (?:who|that) (?!.*\bor\b)(.+?)\W*$", re.I)
_ONCE = "die|died|born|buried|held|take place|took place|staged|signed|laid to rest|cremated|founded|established"
_PLACED = re.compile(rf"^\W*(did|was|were|is|will) (.+? (?:{_ONCE})) (?:in|at|near|on) {_NAME}\W*$", re.I)
_MOVES = "take off|lift off|blast off|launch(?:ed)?|fly|flown|depart|land(?:ed)?|touch down|splash down|come down"
_MOVED = re.compile(rf"^\W*(did|was|were) (.+? (?:{_MOVES})) (from|in|at|near) {_NAME}\W*$", re.I)
"""Of a numbered or a dated flight."""
_BY = re.compile(
    r"^\W*(?:was|were|is) (.+?) (designed|drawn|written|painted|composed|sewn|led|commanded|piloted|chaired|founded|"
    rf"signed|named|announced|proposed|managed|overseen|headed) by {_NAME}\W*$",
    re.I,
)
"""What has one who does it, or all of them are told."""
_ALONE = (
    "operate|manage|lead|head|run|own|hold|break|beat|name|christen|design|draw|propose|chair|command|pilot|oversee|win"
)
_DOES = re.compile(
    rf"^\W*(did|does|do|will) (?:the )?({_NAMES}) ({_ALONE}) ((?:the|its|his|her|their|this|that|(?-i:[A-Z])).+?)\W*$",
    re.I,
)
_MOST_OF_ALL = re.compile(rf"^\W*(is|was) {_NAME} (the (?:\w+est|most \w+) .+?)\W*$", re.I)
_PAST = {"drawn": "drew", "written": "wrote", "sewn": "sewed", "overseen": "oversees"}
"""The active form of a participle, where it is another."""
_STRONG = {"lead": "led", "run": "ran", "hold": "held", "break": "broke", "beat": "beat", "draw": "drew", "win": "won"}
_STRONG |= {"oversee": "oversaw"}
_FIRST = re.compile(rf"^\W*(?:is|was) {_NAME} (the (?:very )?first (?!flight|time|launch)\w.+?)\W*$", re.I)
_REASON = re.compile(
    r"^\W*(?:is|was|were) (?:it )?(?:the |an? )?(.+?) (?:the (?:reason|cause) (?:for|of|behind|that|why)|to blame for) "
    r"(.+?)\W*$",
    re.I,
)
_POST = re.compile(rf"^\W*(?:is|was) {_NAME} (the (?:commander|pilot) (?:of|on|for|aboard) .+?)\W*$", re.I)
"""Of these a flight has one."""
_MOST = 2
"""Answers, of which one is meant."""
_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_WEAK = word_set("the and of space agency company center centre university")
_SURE = re.compile(
    rf"^\W*how (?:sure|certain|confident|optimistic) (?:is|was|are|were) {_NAME} (?:that|of|about) (.+?)"
    r"(?: (?:in|on|by|within|before|after|around) (?!the\b)[^,]+?)?\W*$",
    re.I,
)
_ADMITS = re.compile(
    r"^\W*did (.+?) (?:admit|confirm|concede|acknowledge|say|claim) (?:that )(.+?)\W*$",
    re.I,
)
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|is|are|was|were|be|been|going to|get to|able to) ", re.I)


class Open(NamedTuple):
    """The open question for a yes/no question, and the name or words that its answer is compared with."""

    question: str
    name: str
    sort: OneOf["thing", "place", "site", "reason", "first", "post", "sure", "denied"] = "thing"
    """What is compared: somebody or something by its name, a place, a site far from another, a reason, who was the
    first of all or has a post; nothing, where what somebody says tells how sure he is, or that he denied it.
    """


class _Meant(NamedTuple):
    """What an answer is compared with: a name, by its words, what it stands for, and the kinds of that."""

    words: set[str]
    things: Sequence[str]
    kinds: frozenset[str]
    sort: str


def opened(question: str) -> Open | None:
    """What is asked openly; None for a question that leaves more than one answer."""
    if (found := _CLEFT.match(question)) and not SAYING.intersection(folds(found[2])[:2]):
        return Open(f"Who {found[2]}?", found[1])
    if found := _BY.match(question):
        return Open(f"Who {_PAST.get(found[2].lower(), found[2])} {found[1]}?", found[3])
    if alone := _alone(question):
        return alone
    if found := _FIRST.match(question):
        return Open(f"Who was {found[2]}?", found[1], "first")
    if found := _REASON.match(question):
        return Open(f"What was the reason for {found[2]}?", found[1], "reason")
    if found := _ADMITS.match(question):
        return Open(f"Did {found[1]} deny that {found[2]}?", found[1], "denied")
    if found := _SURE.match(question):
        return Open(f"What did {found[1]} say about {_MODAL.sub('', found[2])}?", found[1], "sure")
    if (found := _MOVED.match(question)) and any(map(str.isdigit, found[2])) and not any(map(str.isdigit, found[4])):
        where = "From where" if found[3].lower() == "from" else "Where"
        return Open(f"{where} {found[1]} {found[2]}?", found[4], "site")
    found = _PLACED.match(question)
    if found is None or not _TIMES.isdisjoint(folds(found[3])) or any(map(str.isdigit, found[3])):
        return None
    return Open(f"Where {found[1]} {found[2]}?", found[3], "place")


def _alone(question: str) -> Open | None:
    """ "Does X operate it?", "is X the youngest?": of what has one who does it or is it."""
    if found := _DOES.match(question):
        return Open(f"Who {_finite(found[1].lower(), found[3].lower())} {found[4]}?", found[2])
    if found := _MOST_OF_ALL.match(question):
        return Open(f"Who {found[1]} {found[3]}?", found[2])
    if found := _POST.match(question):
        return Open(f"Who was {found[2]}?", found[1], "post")
    return None


def _finite(auxiliary: str, verb: str) -> str:
    """A verb as it stands without its auxiliary: "did lead" is "led"."""
    if auxiliary == "will":
        return f"will {verb}"
    if auxiliary == "did":
        return _STRONG.get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    return f"{verb}s"


def otherwise(asked: Open, told: Answer, data: Claims, lexicon: Lexicon) -> Answer | None:
    """ "No", with what is told instead; None where an answer has the name or a part of it, or is nothing of the kind.
    "Yes" or "no" where the first of all is known, or who has a post.
    """
    if asked.sort == "sure":
        return told
    if asked.sort == "denied":  # who denied it did not say so
        denied = all(row.label.startswith("yes") for row in told.rows)
        return _told("no", replace(told, rows=tuple(map(_without_yes, told.rows)))) if denied else None
    words, things = set(folds(asked.name)) - _WEAK - {*ARTICLES}, lexicon.things(tokenise(asked.name))
    if not words or not 0 < len(told.rows) <= _MOST:
        return None
    known = all(_is_thing(row) and row.source == "reference" for row in told.rows)
    if asked.sort in ("first", "post") and things and known:
        return _told("yes" if any(row.value in things for row in told.rows) else "no", told)
    if asked.sort == "first" and things:
        return None
    kinds = frozenset[str]().union(*(types_of(t, lexicon) for t in things))
    meant = _Meant(words, things, kinds or frozenset((KG.Place if asked.sort == "place" else KG.Person,)), asked.sort)
    return _told("no", told) if all(_other(row, meant, data, lexicon) for row in told.rows) else None


def _without_yes(row: Row) -> Row:
    return replace(row, label=row.label.removeprefix("yes").removeprefix(": ") or "denied")


def _told(verdict: str, told: Answer) -> Answer:
    rows = (replace(row, label=f"{verdict}: {row.label}", value=verdict) for row in told.rows)
    return replace(told, rows=tuple(rows))


def _is_thing(row: Row) -> bool:
    """Whether an answer is something that has a name, no sentence."""
    return "://" in row.value and "#offset_" not in row.value


def _other(row: Row, meant: _Meant, data: Claims, lexicon: Lexicon) -> bool:
    """Whether an answer is another thing of the kinds: itself, or what its sentence names; or another reason."""
    if row.source != "article" or meant.words.intersection(folds(f"{row.label} {row.detail}")):
        return False
    things = [row.value] if _is_thing(row) else [t for e in row.evidence for t in _named(e, data)]
    if meant.sort == "site":
        return _distant(meant.things, things, lexicon)
    acts = any(lexicon.schema.is_a(kind, KG.Agent) for kind in meant.kinds)
    same = any(not meant.kinds.isdisjoint(data.names.types(t)) for t in things)
    same = same or (acts and any(lexicon.schema.is_a(k, KG.Agent) for t in things for k in data.names.types(t)))
    return meant.sort == "reason" or same or (meant.sort == "place" and _abroad(meant.things, things, lexicon))


def _abroad(asked: Sequence[str], told: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all places that are told are known to lie in other countries: "did he die in Kazakhstan?": in Moscow."""
    known = lexicon.reference
    lying = [each for t in told if known and (each := countries(t, known))]
    own = [each for t in asked if known and (each := countries(t, known))]
    return bool(lying and own) and all(a.isdisjoint(b) for a in lying for b in own)


def _distant(asked: Sequence[str], told: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a place that is told is known to lie far from all that may be asked of."""
    known = lexicon.reference
    away = [far(a, told, known) for a in asked if known]
    return bool(away) and any(all(t in each for each in away) for t in told)


def _named(proof: Evidence, data: Claims) -> Iterator[str]:
    """What a sentence names."""
    begin, end = proof.begin, proof.end
    if proof.article and begin is not None and end is not None:
        yield from (thing for at, _, thing in named(proof.article, data.data) if begin <= at < end)
