"""Who stands behind a fact: the writer, or the speaker in whose words it is told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Event, Factuality, Relation, Span, Statement, Status

OF_STATUS: dict[Status, Factuality] = {
    "occurred": "CT+", "ongoing": "CT+", "planned": "PR+", "postponed": "PR+", "cancelled": "CT-", "possible": "PS+",
    "not-occurred": "CT-",
}  # fmt: skip
GRANTED = frozenset({"locatedIn", "memberOf", "affiliatedCountry", "partOf"})
VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|become|became|has|had|have|do|does|did|not|no|join\w*|work\w*|\w+ed)\b"
)
LONGEST = 80  # code points of a noun phrase with a name at either end
DISOWNED = frozenset({"denial", "accusation", "threat", "question", "prediction", "warning", "request"})
"""Speech acts whose content the writer does not stand behind."""


@dataclass(frozen=True, slots=True)
class Source:
    """The statement whose words hold a fact, or None for the writer's own."""

    statement: Statement | None

    @property
    def trusted(self) -> bool:
        """Whether the writer stands behind it: own words, or a source cited as evidence, not as a contested voice."""
        s = self.statement
        named = s is not None and s.mode == "label" and s.act != "opinion"  # who praises a launch takes it for granted
        return s is None or not (s.factuality != "CT+" or s.contested or s.act in DISOWNED or named)

    @property
    def plans(self) -> bool:
        """ "The ship, which lifted off on Tuesday, will dock": what has been is none of what is only to come."""
        s = self.statement
        return s is not None and s.factuality == "PR+" and not s.contested and s.act not in DISOWNED - {"prediction"}


def source_of(span: Span, statements: Sequence[Statement]) -> Source:
    """The innermost statement whose words cover a span."""
    around = [s for s in statements if any(part.covers(span) for part in s.content)]
    around.sort(key=lambda s: sum(p.end - p.begin for p in s.content))
    return Source(around[0] if around else None)


def tempered(event: Event, source: Source) -> Event:
    """An event told by a voice that the writer does not stand behind is possible at most; but not what "…, which
    exploded in June," takes for granted.
    """
    if source.trusted or source.plans or event.granted or event.status not in {"occurred", "ongoing"}:
        return event
    return replace(event, status="possible", outcome=None)


def is_plain(relation: Relation, source: Source, words: str = "") -> bool:
    """Whether a relation may stand as a plain fact. ``words`` are those that state it, from the one thing to the other.

    What a noun phrase takes for granted ("said it might fail in Oslo, Norway") is no part of what is claimed.
    """
    taken_for_granted = relation.property in GRANTED and 0 < len(words) < LONGEST and not VERB.search(words)
    return relation.factuality == "CT+" and (source.trusted or taken_for_granted)
