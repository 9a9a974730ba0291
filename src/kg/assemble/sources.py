"""Who stands behind a fact: the writer, or the speaker in whose words it is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Event, Factuality, Relation, Span, Statement, Status

OF_STATUS: dict[Status, Factuality] = {
    "occurred": "CT+", "ongoing": "CT+", "planned": "PR+", "postponed": "PR+", "cancelled": "CT-", "possible": "PS+",
    "not-occurred": "CT-",
}  # fmt: skip
DISOWNED = frozenset({"denial", "accusation", "threat", "question", "prediction", "warning"})
"""Speech acts whose content the writer does not stand behind."""


@dataclass(frozen=True, slots=True)
class Source:
    """The statement whose words hold a fact, or None for the writer's own."""

    statement: Statement | None

    @property
    def trusted(self) -> bool:
        """Whether the writer stands behind it: own words, or a source cited as evidence, not as a contested voice."""
        s = self.statement
        return s is None or (s.factuality == "CT+" and s.act not in DISOWNED and s.mode != "label")


def source_of(span: Span, statements: Sequence[Statement]) -> Source:
    """The innermost statement whose words cover a span."""
    around = [s for s in statements if any(part.covers(span) for part in s.content)]
    around.sort(key=lambda s: sum(p.end - p.begin for p in s.content))
    return Source(around[0] if around else None)


def tempered(event: Event, source: Source) -> Event:
    """An event told by a voice that the writer does not stand behind is possible at most."""
    if source.trusted or event.status not in {"occurred", "ongoing"}:
        return event
    return replace(event, status="possible", outcome=None)


def is_plain(relation: Relation, source: Source) -> bool:
    """Whether a relation may stand as a plain fact."""
    return relation.factuality == "CT+" and source.trusted
