"""How many times something was put off, where the sentences tell it or each tells of one time."""

import re
from collections.abc import Sequence

from kg.ask.answer import Evidence, Row
from kg.ask.evidence import Claims, collect
from kg.ask.reading import Reading
from kg.ask.rows import Found

_NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten"
_TIMES = re.compile(rf"\b(twice|thrice|(?:{_NUMBER}) times)\b", re.I)
_MORE = re.compile(
    r"\b(?:again|anew|repeated(?:ly)?|several|another|once more|further|(?:second|third|fourth|fifth) "
    r"(?:time|delay|postponement|scrub))\b",
    re.I,
)
"""What tells that there were more than the sentence is about."""


def repeated(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The number that a sentence tells; else that of the events, where each is told in one sentence.

    Tellings of several delays of one craft are one event, so where there are more sentences nobody can tell.
    """
    part = found[0]
    proof = tuple(dict.fromkeys(collect(part.index, reading.proofs, part.bindings)))
    told = dict.fromkeys(match[1].lower() for e in proof for match in _TIMES.finditer(e.sentence))
    if told:
        words = next(iter(told))
        rows = (Row(words, words, part.source, evidence=tuple(e for e in proof if words in e.sentence.lower())),)
        return (rows, 0) if len(told) == 1 else ((), 0)
    number = len({binding["event"] for binding in part.bindings})
    if not number or len(proof) > number or any(_more(e) for e in proof):
        return (), 0
    return (Row(str(number), str(number), part.source, evidence=proof),), 0


def _more(evidence: Evidence) -> bool:
    return bool(_MORE.search(evidence.sentence))
