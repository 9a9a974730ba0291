"""The rows of an answer: the names, details and evidence of facts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.ask import sparql
from kg.ask.answer import Evidence, Row, Source
from kg.ask.commitment import commitment, stands_by_negative_words
from kg.ask.data import Binding
from kg.ask.evidence import MOST, WRITER, Claims, collect
from kg.ask.facts import Told
from kg.ask.reading import Reading
from kg.ask.worded import worded

DETAILED = 20
"""Solutions of one answer whose details are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """The bindings of a reading in one source of data."""

    source: Source
    index: Claims
    bindings: tuple[Binding, ...]


def row_of(reading: Reading, part: Found, fact: Told, data: Claims, most: int = MOST) -> Row:
    """A fact as a row, with its details and evidence."""
    details = dict.fromkeys(detail_of(reading, part.index, b) for b in fact.bindings[:DETAILED])
    if part.source == "article":
        proof = dict.fromkeys(collect(part.index, reading.proofs, fact.bindings, most))
    else:
        event = fact.bindings[0].get("event", "")
        proof = dict.fromkeys(
            part.index.reference(event) if event else part.index.reference(fact.value, named_in(reading))
        )
    details.update(dict.fromkeys(sources_of(reading, proof)))
    label = label_of(reading, part, fact, data)
    details.update(dict.fromkeys(worded(fact.value, label, proof, data)))
    row = bare_row(part, label, fact.value, data)
    return replace(row, detail="; ".join(d for d in details if d), evidence=tuple(proof))


def bare_row(part: Found, label: str, value: str, data: Claims) -> Row:
    """An answer with no more than its name."""
    return Row(label, value, part.source, mentioned=part.source == "article" or data.mentioned(value))


def label_of(reading: Reading, part: Found, fact: Told, data: Claims) -> str:
    """The name of a fact: that of its answer, or of the variables that name it together."""
    names = [name_of(part.index, data, fact.bindings[0][v]) for v in reading.label]
    return " – ".join(names) or name_of(part.index, data, fact.value)


def named_in(reading: Reading) -> list[str]:
    """The things that the question names, in the order of its proofs."""
    return [end for p in reading.proofs for end in (p.subject, p.object) if isinstance(end, str)]


def sources_of(reading: Reading, proof: Iterable[Evidence]) -> tuple[str, ...]:
    """ "according to NASA", where the writer does not stand behind it too and the answer doesn't name its source
    anyway.
    """
    if {"speaker", "by"} & {v.name for v in sparql.variables(reading)} or reading.answer.name == "text":
        return ()
    sources = sorted({e.source for e in proof if e.rule != "reference data"})
    return (f"according to {' and '.join(sources)}",) if sources and WRITER not in sources else ()


def name_of(index: Claims, data: Claims, value: str) -> str:
    """A literal is its own name; a thing's is the reference data's where that knows it."""
    if ":" not in value or " " in value:
        return value
    return index.name(value) if index.names.types(value) else data.name(value)


def detail_of(reading: Reading, index: Claims, binding: Binding) -> str:
    """What goes with an answer in one solution."""
    shown = [_part(index, name, binding) for name in reading.details if binding.get(name)]
    return ", ".join(dict.fromkeys(part for part in shown if part))


def _part(index: Claims, name: str, binding: Binding) -> str:
    statement = binding.get("statement", "")
    if name == "sure" and statement:
        return commitment(index, statement, index.schema)
    if name == "act" and stands_by_negative_words(index, statement):
        return ""
    return name_of(index, index, binding[name])
