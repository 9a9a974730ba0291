"""Numbered things that no table could list: "Progress MS-20", "Expedition 71", "STS-107", by rule.

A rule of ``series.csv`` has an ``id``, a ``canonical`` name and other ``patterns``, all with fields: ``{n}`` is the
number, ``{n+61}`` the number in a name that counts 61 more, ``{R}`` the number in Roman figures and ``{m}`` another
("Starlink {n}-{m}"). ``low`` and ``high`` bound n. Before a field, hyphen and space are the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.reference.table import NO_FACTS, facts_of, fold, rows, split

RULE = NO_FACTS | {"patterns", "canonical", "low", "high"}
FIELD = re.compile(r"\{([nmR])([+-]\d+)?\}")
NUMBER = re.compile(r"\d+")
SLOT = re.compile(f"{FIELD.pattern}|([0-9]+)")
ROMAN_WORD = re.compile(r"\b[IVX]{1,7}\b")
JOINT = re.compile(r"[- ](?=[#@])")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
WORDS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
LARGEST = 5  # digits of a number; longer ones are no serial numbers
LONGEST = 60  # characters of a name


@dataclass(frozen=True, slots=True)
class Series:
    """A numbering rule; ``id``, ``canonical`` and ``patterns`` have fields, ``facts`` hold for every member."""

    id: str
    type: str
    canonical: str
    patterns: tuple[str, ...]
    low: int
    high: int
    facts: dict[str, tuple[str, ...]]


class Numbered(NamedTuple):
    """A member of a series: its identifier, canonical name, class and facts."""

    id: str
    name: str
    type: str
    facts: dict[str, tuple[str, ...]]


class _Form(NamedTuple):
    """One pattern of a rule: which field each number fills and what to take off it; "=" is a fixed number."""

    rule: Series
    fields: tuple[tuple[str, int], ...]


@cache
def series() -> tuple[Series, ...]:
    """All numbering rules, in the table's order."""
    return tuple(
        Series(
            id=row["id"],
            type=row["type"],
            canonical=row["canonical"],
            patterns=split(row["patterns"]),
            low=int(row["low"]),
            high=int(row["high"]),
            facts=facts_of(row, RULE),
        )
        for row in rows("series.csv")
    )


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """Shape of a name ("Progress MS #") -> the patterns of that shape."""
    found: dict[str, tuple[_Form, ...]] = {}
    for rule in series():
        for pattern in (rule.canonical, *rule.patterns):
            shape = _shape(SLOT.sub(lambda m: "@" if m[1] == "R" else "#", pattern))
            found[shape] = (*found.get(shape, ()), _form(rule, pattern))
    return found


def _form(rule: Series, pattern: str) -> _Form:
    return _Form(rule, tuple((kind or "=", int(offset or fixed or 0)) for kind, offset, fixed in SLOT.findall(pattern)))


def _shape(pattern: str) -> str:
    return JOINT.sub(" ", fold(pattern))


def match_series(name: str) -> Numbered | None:
    """The numbered thing of just this name, if there is one (case kept; hyphen and space before a number are alike)."""
    if len(name) > LONGEST:
        return None
    for shape, numbers in _readings(fold(name)):
        for form in _forms().get(shape, ()):
            if values := _values(form, numbers):
                return _member(form.rule, values)
    return None


def with_id(rule: Series, identifier: str) -> tuple[Numbered, tuple[str, ...]] | None:
    """The member of a series that has an identifier of the rule's shape, with its other names; None out of bounds."""
    values = _values(_form(rule, rule.id), [int(n) for n in NUMBER.findall(identifier)])
    return (_member(rule, values), tuple(_fill(p, values) for p in rule.patterns)) if values else None


def _readings(name: str) -> Iterator[tuple[str, list[int]]]:
    """A name's shape and numbers; its Roman figures or number word read as a number."""
    digits = NUMBER.findall(name)
    if digits and all(len(d) <= LARGEST for d in digits):
        yield _shape(NUMBER.sub("#", name)), [int(d) for d in digits]
    elif not digits and (figures := ROMAN_WORD.findall(name)):
        number = unroman(figures[-1])
        if number and name.endswith(figures[-1]):
            yield _shape(name[: -len(figures[-1])] + "@"), [number]
    elif not digits and (word := name.rpartition(" ")[2]) in WORDS:
        yield _shape(name[: -len(word)] + "#"), [WORDS.index(word) + 1]


def _values(form: _Form, numbers: list[int]) -> dict[str, int]:
    """What the fields are filled with; empty when a fixed number differs, two fields disagree or n is out of bounds."""
    values = {"=": 0}
    for (kind, offset), number in zip(form.fields, numbers, strict=True):
        key = "n" if kind == "R" else kind
        if values.setdefault(key, number - offset) != number - offset:
            return {}
    return values if form.rule.low <= values["n"] <= form.rule.high else {}


def _member(rule: Series, values: dict[str, int]) -> Numbered:
    return Numbered(_fill(rule.id, values), _fill(rule.canonical, values), rule.type, rule.facts)


def _fill(pattern: str, values: dict[str, int]) -> str:
    def value(field: re.Match[str]) -> str:
        number = values["m" if field[1] == "m" else "n"] + int(field[2] or 0)
        return roman(number) if field[1] == "R" else str(number)

    return FIELD.sub(value, pattern)


def roman(number: int) -> str:
    """A number from 1 on in Roman figures of I, V and X."""
    text = ""
    for value, figure in ROMAN:
        text += figure * (number // value)
        number %= value
    return text


def unroman(figures: str) -> int:
    """The number that Roman figures of I, V and X stand for; 0 when they are malformed."""
    return next((n for n in range(1, 40) if roman(n) == figures), 0)
