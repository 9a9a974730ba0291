"""How a question begins: what it asks for, and how many words tell that."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.ask.lookup.needs import Asks
from kg.ask.lookup.small import LIGHT, in_past, in_present
from kg.ask.tokens import Token
from kg.ask.words import ARTICLES, AUXILIARIES, POSSIBLY, PREPOSITIONS, SAYING, WH, word_set

_LENGTH = ("length",)
_MEASURES: dict[str, tuple[str, ...]] = {
    "far": (*_LENGTH, "angle"), "high": _LENGTH, "tall": _LENGTH, "deep": _LENGTH, "wide": _LENGTH,
    "close": (*_LENGTH, "time"),
    "near": _LENGTH, "thick": _LENGTH, "low": _LENGTH, "long": ("time", "length"), "heavy": ("mass",),
    "fast": ("speed",), "quickly": ("time", "speed"), "soon": ("time",), "late": ("time",), "early": ("time",),
    "old": ("time",), "hot": ("temperature",), "cold": ("temperature",), "warm": ("temperature",), "much": (),
    "big": (*_LENGTH, "area", "volume", "money"), "large": (*_LENGTH, "area", "volume", "mass", "money"),
    "strong": ("force", "power"), "powerful": ("force", "power"), "expensive": ("money",), "costly": ("money",),
    "wealthy": ("money",),
}  # fmt: skip
"""The kinds of units that an adjective is measured in; none: any."""
_MEASURED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("altitude", "height", "distance", "length", "depth", "width", "diameter"), _LENGTH),
    **dict.fromkeys(("speed", "velocity"), ("speed",)), **dict.fromkeys(("weight", "mass"), ("mass",)),
    **dict.fromkeys(("price", "cost", "sum", "value", "fee", "budget"), ("money",)),
    **dict.fromkeys(("percentage", "percent"), ("ratio",)),
    **dict.fromkeys(("money", "cash"), ("money",)), "time": ("time",), "power": ("power",), "thrust": ("force",),
    "temperature": ("temperature",), "age": ("time",), "duration": ("time",),
}  # fmt: skip
"""The kinds of units of what a noun measures: "at what altitude"."""
_PAYING = word_set("pay pays paid paying cost costs charge charges charged worth earn earns earned price")
"""Beside "how much" these ask for money."""
_DAYS = ("soon", "early")
_PAST_OR_AFTER = word_set("after before into than")
_TIMES = word_set("day date year month time moment hour week weekday")
_PLACES = word_set("place location site where")
_NAMES = word_set("name names nickname nicknames codename title")
_MODALS = word_set("will would") | POSSIBLY
_ADVICE = word_set("should must ought shall if")
"""Words that ask for advice, or on a condition."""
_BASES = word_set("work live belong serve fly travel stay remain go come die join ride want need own use")
"""Verbs that begin what a plural does: "how many people work for it"."""
_THEIRS = word_set("their his her its our my your")
_REASONS = word_set("reason reasons cause causes")
_OF = word_set("for of behind")
_CAUSES = word_set("caused causes made makes prompted led forced")


class Opening(NamedTuple):
    """What is asked for, from which word to which; ``nouns`` is what stands behind "which" or "what"."""

    asks: Asks
    begin: int
    end: int
    nouns: tuple[int, ...] = ()
    units: frozenset[str] = frozenset()
    measure: str = ""
    """The adjective behind "how"."""


def opening(tokens: Sequence[Token]) -> Opening | None:
    """The first question word with its adjective or noun; without one a leading auxiliary asks for yes or no, and
    other words for whatever has them.
    """
    folds = [t.fold for t in tokens]
    at = next((i for i, f in enumerate(folds) if f in WH or f in ("why", "how")), None)
    if any(f in _ADVICE and SAYING.isdisjoint(folds[:i]) and "that" not in folds[:i] for i, f in enumerate(folds)):
        return None
    if reason := _reason(folds):
        return Opening("why", 0, reason)
    if folds[0] in AUXILIARIES | _MODALS:
        return Opening("yesno", 0, 1)
    if folds[:2] == ["number", "of"]:
        return Opening("count", 0, 2, _nouns(folds, 2))
    if at is None:
        return Opening("what", 0, 0)
    if folds[at] == "how":
        return _how(folds, at)
    if folds[at] == "why":
        return Opening("why", at, at + 1)
    return _which(tokens, at)


def _reason(folds: Sequence[str]) -> int:
    """How many words ask for a reason: "the reason for", "what caused"."""
    for start in (("what", "is", "the"), ("what", "was", "the"), ("what", "were", "the"), ("the",), ()):
        rest = folds[len(start) :]
        if tuple(folds[: len(start)]) == start and rest[:1] and rest[0] in _REASONS and rest[1:2] and rest[1] in _OF:
            return len(start) + 2
    return 2 if folds[0] == "what" and folds[1:2] and folds[1] in _CAUSES else 0


def _how(folds: Sequence[str], at: int) -> Opening | None:
    word = folds[at + 1] if at + 1 < len(folds) else ""
    if word == "many":
        times = folds[at + 2 : at + 3] == ["times"]
        end = at + (3 if times else 2)
        return Opening("times" if times else "count", at, end, () if times else _several(folds, _nouns(folds, end)))
    if word == "often":
        return Opening("times", at, at + 2)
    if word == "long" and folds[at + 2 : at + 3] and folds[at + 2] in ("after", "before", "into"):
        return Opening("amount", at, at + 2, units=units("time"), measure="soon")
    if word == "much" and folds[at + 2 : at + 3] and folds[at + 2] in _MEASURED:
        return Opening("amount", at, at + 3, units=units(*_MEASURED[folds[at + 2]]), measure="much")
    if word == "much" and not _PAYING.isdisjoint(folds):
        return Opening("amount", at, at + 2, units=units("money"), measure="much")
    if word in _DAYS and _PAST_OR_AFTER.isdisjoint(folds[at + 2 :]):  # "how soon could it fly?"
        return Opening("when", at, at + 2)
    if word in _MEASURES:
        return Opening("amount", at, at + 2, units=units(*_MEASURES[word]) | {word} & {"old"}, measure=word)
    return Opening("how", at, at + 1)


def _which(tokens: Sequence[Token], at: int) -> Opening:
    folds = [t.fold for t in tokens]
    word = WH[folds[at]]
    nouns = _nouns(folds, at + 1) if word in ("which", "what", "whose") else ()
    simple: dict[str, Asks] = {"who": "who", "whose": "who", "where": "where", "when": "when"}
    if word in simple:
        return Opening(simple[word], at, at + 1)
    named = next((i for i in range(at + 1, at + 4) if folds[i : i + 2] in (["name", "of"], ["names", "of"])), None)
    if named is not None and word == "what":
        return Opening("name", at, at + 1, _nouns(folds, named + 2 + (folds[named + 2 : named + 3] == ["the"])))
    if nouns and folds[nouns[-1]] in _NAMES:
        return Opening("name", at, nouns[-1] + 1)
    if nouns and folds[nouns[-1]] in _MEASURED and folds[nouns[-1]] not in _TIMES:
        return Opening("amount", at, nouns[-1] + 1, units=units(*_MEASURED[folds[nouns[-1]]]), measure=folds[nouns[-1]])
    if nouns and folds[nouns[-1]] in _TIMES:
        return Opening("when", at, nouns[-1] + 1)
    if nouns and folds[nouns[-1]] in _PLACES and len(nouns) == 1:
        return Opening("where", at, nouns[-1] + 1)
    return Opening("which" if nouns else "what", at, at + 1, nouns)


def _nouns(folds: Sequence[str], at: int) -> tuple[int, ...]:
    """The words from one on that are the noun which is asked for, with what stands before it."""
    found: list[int] = []
    if folds[at : at + 1] and (folds[at] in LIGHT or _done(folds, at)):  # "what went wrong", "what stopped the count"
        return ()
    for i in range(at, len(folds)):
        if folds[i] in AUXILIARIES | PREPOSITIONS | _MODALS | {"the", "a", "an", "and", "or", "that", "not"}:
            break
        if found and folds[i] in _BASES and (folds[found[-1]].endswith("s") or folds[found[-1]] == "people"):
            break
        if found and (in_past(folds[i]) or folds[i].endswith("ly") or _before_object(folds, i)):
            break
        if found and _is_verb(folds, i, found[-1]):
            break
        if folds[i] not in ("other", "else"):
            found.append(i)
    return tuple(found)


def _is_verb(folds: Sequence[str], at: int, noun: int) -> bool:
    """Whether a word behind a noun is what that does: "which animal symbolises wisdom", "which flags appear on it"; a
    noun as "the air shows" has its verb behind it.
    """
    behind = folds[at + 1 : at + 2]
    return bool(behind) and behind[0] not in AUXILIARIES and in_present(folds[at], _plural(folds[noun]))


def _several(folds: Sequence[str], nouns: tuple[int, ...]) -> tuple[int, ...]:
    """What is counted, without the verb behind a plural: "how many former astronauts support it"."""
    last = next((i for i, n in enumerate(nouns[:-1]) if _plural(folds[n]) and not _plural(folds[nouns[i + 1]])), None)
    return nouns if last is None else nouns[: last + 1]


def _plural(fold: str) -> bool:
    return fold.endswith("s") and not fold.endswith(("ss", "us", "is"))


def _before_object(folds: Sequence[str], at: int) -> bool:
    """Whether a word is the verb, as an article or "their" follows on it: "how many people lose their jobs"."""
    return folds[at + 1 : at + 2] != [] and folds[at + 1] in ARTICLES | _THEIRS


def _done(folds: Sequence[str], at: int) -> bool:
    """Whether a verb in the past stands there, with whom it was done to behind."""
    return folds[at - 1] == "what" and in_past(folds[at]) and bool(ARTICLES.intersection(folds[at + 1 : at + 2]))


@cache
def units(*kinds: str) -> frozenset[str]:
    """The words for the units of some kinds, all units if there is no kind."""
    from kg.reference.table import rows, split

    found = {w for row in rows("units.csv") if not kinds or row["kind"] in kinds for w in split(row["words"])}
    return frozenset(w.lower() for w in found)
