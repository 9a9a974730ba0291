"""Who is only there when something is signed."""

import re

from kg.extractors._frame import Frame
from kg.model import Span

ONLOOKERS = re.compile(
    r"\bwith (?:(?!\bwith\b).)*?\b(?:looking on|in attendance|present|watching|witnessing|applauding)\b", re.DOTALL
)


def onlookers(fr: Frame) -> set[str]:
    """ "With A and B looking on", "with C in attendance": who is only there is no party."""
    begin = fr.sentence.begin
    spans = (Span(begin + m.start(), begin + m.end()) for m in ONLOOKERS.finditer(fr.sentence.of(fr.document.text)))
    return {m.entity for span in spans for m in fr.mentions.inside(span)}
