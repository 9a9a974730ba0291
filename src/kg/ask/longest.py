"""Which of some events lasted longest, by what sentences tell of each."""

import re
from collections.abc import Sequence

from kg.ask.answer import Row
from kg.ask.evidence import Claims, collect
from kg.ask.lengths import lengths
from kg.ask.reading import Reading
from kg.ask.rows import Found, name_of

LENGTHS = ("longest", "shortest")
"""The extremes of what lasts."""
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_800,
    "year": 31_557_600,
}
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_WORDS = {word: n for n, word in enumerate(f"{_ONES} eighteen nineteen".split(), 1)} | {"a": 1, "an": 1}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_PART = re.compile(rf"([\w.,-]+?)( and a half|-and-a-half)?[ -]({'|'.join(_SECONDS)})s?\b", re.I)
_OPEN = re.compile(r"\b(?:few|several|more|less|over|under|half an?)\b", re.I)
"""What leaves the length open."""
_LEAST = 2
"""Events that can be compared."""


def longest(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The event that lasted longest or shortest of those whose length is told; how many have none is told too."""
    part = found[0]
    told = {event: words for event, each in lengths(part).items() for words in list(each)[:1] if len(each) == 1}
    known = {event: seconds(words) for event, words in told.items()}
    dated = {event: length for event, length in known.items() if length}
    if len(dated) < _LEAST:
        return (), 0
    edge = max(dated.values()) if reading.extreme == LENGTHS[0] else min(dated.values())
    best = [event for event, length in dated.items() if length == edge]
    rows = [_row(event, told[event], reading, part, data) for event in best]
    return tuple(sorted(rows, key=lambda row: row.label)), len({b["event"] for b in part.bindings}) - len(dated)


def _row(event: str, words: str, reading: Reading, part: Found, data: Claims) -> Row:
    proof = dict.fromkeys(collect(part.index, reading.proofs, [b for b in part.bindings if b["event"] == event]))
    return Row(name_of(part.index, data, event), event, part.source, words, evidence=tuple(proof))


def seconds(words: str) -> float | None:
    """A length in words as seconds: "five hours and 44 minutes"; None for one that is left open."""
    parts = [(m[1], bool(m[2]), m[3].lower()) for m in _PART.finditer(words)]
    numbers = [_number(number) for number, _, _ in parts]
    if not parts or None in numbers or _OPEN.search(words):
        return None
    units = zip(numbers, parts, strict=True)
    return sum((float(n or 0) + (0.5 if half else 0)) * _SECONDS[unit] for n, (_, half, unit) in units)


def _number(word: str) -> float | None:
    plain = word.lower().replace(",", "")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    ten, _, one = plain.partition("-")
    return _WORDS.get(plain) or (_TENS[ten] + _WORDS.get(one, 0) if ten in _TENS else None)
