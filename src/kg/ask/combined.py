"""One answer of the answers to several questions."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.answer import Answer, Row
from kg.ask.unanswered import READ


def combined(known: Sequence[Answer], names: Sequence[str]) -> Answer:
    """The answers as one; ``names`` tell which of several things each is about, "" where they need not."""
    each = (_of(row, name) for name, a in zip(names, known, strict=True) for row in a.rows)
    rows = list({(row.label, row.value): row for row in each}.values())
    note = "; ".join(f"nothing known of this: {a.reading}" for a in known if not a.rows)
    return replace(
        known[0],
        status="answered" if rows else "nothing-known",
        reading="; and ".join([known[0].reading, *(a.reading.removeprefix(READ) for a in known[1:])]),
        sparql="\n\n".join(filter(None, (a.sparql for a in known))),
        rows=tuple(rows),
        note=note if rows else known[0].note,
    )


def _of(row: Row, name: str) -> Row:
    """A row that tells which of several things it is about."""
    return replace(row, label=f"{row.label} ({name})") if name else row


def only_one(answer: Answer) -> bool:
    """Whether what the articles tell of was counted to one: a sentence may state how many there are in all."""
    return [row.label for row in answer.rows if row.source == "article"] == ["1"]
