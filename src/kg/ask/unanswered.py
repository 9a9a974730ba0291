"""What to tell where a reading has no answer: the events of the same kind that are known with another status."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.ask import sparql
from kg.ask.answer import Answer
from kg.ask.evidence import Claims
from kg.ask.nearer import nearer
from kg.ask.reading import Reading, Var

READ = "I read this as: "
_SHOWN = 5
_EVEN = "the data tells of none more often than of others"
SILENT = "the data says nothing about that, which does not mean that it is not so"
"""What an answer without rows says at least."""


def explained(reading: Reading, empty: Answer, data: Claims) -> Answer:
    """An answer without rows with what else is known of the matter in its note."""
    while reading.fallback:
        reading = reading.fallback
    if reading.show == "ranking":
        return replace(empty, note=_EVEN)
    return replace(empty, note=_otherwise(reading, data) or SILENT)


def of_all(readings: Sequence[Reading], empty: Answer) -> Answer:
    """An answer without rows by whichever reading is meant."""
    return replace(empty, reading=READ + "; or ".join(r.gloss for r in readings))


def _otherwise(reading: Reading, data: Claims) -> str:
    """Events of the same kind that are known with another status: planned, threatened, cancelled."""
    if not any(v == Var("status") for v, _ in reading.values) or any(not terms for _, terms in reading.values):
        return ""
    if not {v for v, _ in reading.values} - {Var("status"), Var("class")} and len(reading.proofs) < 2:
        return ""  # nothing but a status is asked for
    open_ = replace(reading, values=tuple((v, t) for v, t in reading.values if v != Var("status")), optional=())
    near = nearer(open_, data.data)
    if any(not terms for _, terms in near.values):
        return ""
    found = data.data.select(sparql.write(near, Var("event"), Var("status")))
    names = dict.fromkeys(f"{data.name(b['event'])} ({data.name(b['status'])})" for b in found if _has(b))
    more = f"; and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"none of that status; but: {'; '.join([*names][:_SHOWN])}{more}" if names else ""


def _has(binding: Mapping[str, str]) -> bool:
    return "event" in binding and "status" in binding
