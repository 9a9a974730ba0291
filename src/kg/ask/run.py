"""Answers a reading: runs its SPARQL over the data, and over reference data where the question is of that kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.ask import sparql
from kg.ask.answer import Answer, Evidence, Row, Source
from kg.ask.evidence import WRITER, Claims, collect
from kg.ask.limits import limit
from kg.ask.moments import parts
from kg.ask.reading import Reading, Var
from kg.ask.words import AHEAD, HAPPENED
from kg.terms import KG, KGV

if TYPE_CHECKING:
    import rdflib

Binding = dict[str, str]
_SHOWN = 5
_ORDER = (*HAPPENED, *AHEAD, KGV.status_possible, KGV.status_cancelled, KGV.status_not_occurred)


@dataclass(frozen=True, slots=True)
class Found:
    """The bindings of a reading in one source of data."""

    source: Source
    index: Claims
    bindings: tuple[Binding, ...]


def answer(reading: Reading, data: Claims, reference: Claims | None, question: str) -> Answer:
    """The rows of a reading; without any, what else is known of the matter stands in the note."""
    query = sparql.write(reading)
    empty = any(not terms for _, terms in reading.values)
    found = [Found("article", data, () if empty else limit(reading.extreme, select(data.graph, query)))]
    if reference is not None and reading.background and not empty:
        found.append(Found("reference", reference, limit(reading.extreme, select(reference.graph, query))))
    if reading.show == "yesno":
        rows = _yes_no(reading, found)
    elif reading.show == "passages":
        rows = _passages(reading, found)
    elif reading.show == "ranking":
        rows = _ranking(reading, found[0], data)
    elif reading.show == "count":
        rows = _count(reading, found)
    else:
        rows = _extreme(reading, _rows(reading, found, data))
    if not rows and reading.fallback:
        return answer(reading.fallback, data, reference, question)
    note = (
        ""
        if rows
        else _otherwise(reading, data) or "the data says nothing about that, which does not mean that it is not so"
    )
    gloss = f"I read this as: {reading.gloss}"
    return Answer(question, "answered" if rows else "nothing-known", gloss, query, rows, note=note)


def select(graph: "rdflib.Graph", query: str) -> tuple[Binding, ...]:
    """The solutions of a query as plain strings, sorted."""
    result = graph.query(query)
    rows = [{str(k): str(v) for k, v in row.asdict().items()} for row in result]  # type: ignore[union-attr]
    return tuple(sorted(rows, key=lambda row: sorted(row.items())))


def _rows(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[Row, ...]:
    rows: dict[str, Row] = {}
    for part in found:
        grouped: dict[str, list[Binding]] = {}
        for binding in part.bindings:
            grouped.setdefault(_shown(reading, binding), []).append(binding)
        for value, bindings in grouped.items():
            if value not in rows:
                rows[value] = _row(reading, part, value, bindings, data)
    return tuple(sorted(rows.values(), key=lambda r: (r.source, r.label.lower(), r.value)))


def _shown(reading: Reading, binding: Binding) -> str:
    return binding.get(reading.answer.name, "")


def _row(reading: Reading, part: Found, value: str, bindings: Sequence[Binding], data: Claims) -> Row:
    details = dict.fromkeys(_detail(reading, part.index, b) for b in bindings)
    if part.source == "article":
        proof = dict.fromkeys(e for b in bindings for e in collect(part.index, reading.proofs, b))
    else:
        proof = dict.fromkeys(part.index.reference(value, _named(reading)))
    details.update(dict.fromkeys(_sources(reading, proof)))
    mentioned = part.source == "article" or data.mentioned(value)
    label = " – ".join(_name(part.index, data, bindings[0][v]) for v in reading.label) or _name(part.index, data, value)
    return Row(label, value, part.source, "; ".join(d for d in details if d), mentioned, tuple(proof))


def _named(reading: Reading) -> list[str]:
    """The things that the question names, in the order of its proofs."""
    return [end for p in reading.proofs for end in (p.subject, p.object) if isinstance(end, str)]


def _sources(reading: Reading, proof: Iterable[Evidence]) -> tuple[str, ...]:
    """ "according to NASA", where the writer does not stand behind it too and the answer doesn't name its source
    anyway.
    """
    if {"speaker", "by"} & {v.name for v in sparql.variables(reading)} or reading.answer.name == "text":
        return ()
    sources = sorted({e.source for e in proof if e.rule != "reference data"})
    return (f"according to {' and '.join(sources)}",) if sources and WRITER not in sources else ()


def _name(index: Claims, data: Claims, value: str) -> str:
    """A literal is its own name; a thing's is the reference data's where that knows it."""
    if ":" not in value or " " in value:
        return value
    return index.labels.get(value) or data.name(value)


def _detail(reading: Reading, index: Claims, binding: Binding) -> str:
    shown = [_name(index, index, binding[name]) for name in reading.details if binding.get(name)]
    return ", ".join(dict.fromkeys(shown))


def _count(reading: Reading, found: Sequence[Found]) -> tuple[Row, ...]:
    """One row a source: how many, and which. Nothing found is no zero: the data may just not say."""
    rows = []
    for part in found:
        values = dict.fromkeys(b[reading.answer.name] for b in part.bindings)
        if values:
            names = sorted(_name(part.index, part.index, v) for v in values)
            proof = dict.fromkeys(e for b in part.bindings for e in collect(part.index, reading.proofs, b))
            rows.append(Row(str(len(values)), str(len(values)), part.source, "; ".join(names), evidence=tuple(proof)))
    return tuple(rows)


def _yes_no(reading: Reading, found: Sequence[Found]) -> tuple[Row, ...]:
    for part in found:
        if part.bindings:
            best = min(part.bindings, key=lambda b: _rank(b.get("status", "")))
            label = _verdict(reading, best, part.index)
            same = [b for b in part.bindings if b.get("status", "") == best.get("status", "")]
            proof = dict.fromkeys(e for b in same for e in collect(part.index, reading.proofs, b))
            if part.source == "reference":
                named = _named(reading)
                proof = dict.fromkeys(e for thing in named[:1] for e in part.index.reference(thing, named))
            details = [*dict.fromkeys(_detail(reading, part.index, b) for b in same), *_sources(reading, proof)]
            detail = "; ".join(d for d in details if d)
            return (Row(label, label.partition(":")[0], part.source, detail, evidence=tuple(proof)),)
    return _only_claimed(reading, found[0].index)


def _only_claimed(reading: Reading, data: Claims) -> tuple[Row, ...]:
    """A relation that is no plain fact, but claimed: hedged, denied, or said by somebody who may be wrong."""
    nodes = dict.fromkeys(c for proof in reading.proofs if proof.object is not None for c in data.find(proof, {}))
    rows = []
    for node in nodes:
        proof = data.evidence(node)
        how = proof[0] if proof else None
        denied = data.value(node, KG.factuality) in (KGV.ctm, KGV.prm, KGV.psm)
        label = f"no: {'denied' if denied else 'only claimed'}" + (f" ({how.commitment}, {how.source})" if how else "")
        rows.append(Row(label, "no", "article", evidence=proof))
    return tuple(rows)


def _rank(status: str) -> int:
    return _ORDER.index(status) if status in _ORDER else -1


def _verdict(reading: Reading, binding: Binding, index: Claims) -> str:
    if reading.yes in ("true", "false"):
        return "yes" if binding[reading.answer.name] == reading.yes else "no"
    status = binding.get("status", "")
    if reading.yes == "status":
        return f"yes: {index.name(status)}"
    if not status or status in HAPPENED:
        return "yes" if reading.yes != "planned" else f"yes: {index.name(status)} already"
    if reading.yes == "planned" and status in AHEAD:
        return f"yes: {index.name(status)}"
    return (
        f"no: only {index.name(status)}"
        if status not in (KGV.status_cancelled, KGV.status_not_occurred)
        else f"no: {index.name(status)}"
    )


def _passages(reading: Reading, found: Sequence[Found]) -> tuple[Row, ...]:
    """The sentences that say so."""
    part = found[0]
    proof = dict.fromkeys(e for b in part.bindings for e in collect(part.index, reading.proofs, b))
    return tuple(
        Row(e.sentence, f"{e.article}#offset_{e.begin}_{e.end}", "article", f"{e.begin}–{e.end}", evidence=(e,))
        for e in proof
    )


def _ranking(reading: Reading, part: Found, data: Claims) -> tuple[Row, ...]:
    """The answers by how many mentions they have; only the first, and its equals, if the question asks for the most."""
    counted: dict[str, list[Binding]] = {}
    for binding in part.bindings:
        counted.setdefault(binding[reading.answer.name], []).append(binding)
    number = {value: len({b["mention"] for b in bindings}) for value, bindings in counted.items()}
    rows = [replace(_row(reading, part, v, b, data), detail=f"{number[v]} mentions") for v, b in counted.items()]
    if reading.extreme == "most":
        rows = [r for r in rows if number[r.value] == max(number.values())]
    return tuple(sorted(rows, key=lambda r: (-number[r.value], r.label)))


def _extreme(reading: Reading, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The first or last by time, if all the times can be compared."""
    if reading.extreme not in ("first", "last") or len(rows) < 2:
        return rows
    dated = [(parts(row.detail.split(",")[0].split(";")[0])[:3], row) for row in rows]
    if any(value[0] is None for value, _ in dated):
        return ()
    comparable = sorted(dated, key=lambda pair: tuple(x or 0 for x in pair[0]), reverse=reading.extreme == "last")
    return (comparable[0][1],)


def _otherwise(reading: Reading, data: Claims) -> str:
    """Events of the same kind that are known with another status: planned, threatened, cancelled."""
    if not any(v == Var("status") for v, _ in reading.values) or any(not terms for _, terms in reading.values):
        return ""
    open_ = replace(reading, values=tuple((v, t) for v, t in reading.values if v != Var("status")))
    found = select(data.graph, sparql.write(open_))
    names = dict.fromkeys(f"{data.name(b['event'])} ({data.name(b['status'])})" for b in found if _has(b))
    more = f"; and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"none of that status; but: {'; '.join([*names][:_SHOWN])}{more}" if names else ""


def _has(binding: Mapping[str, str]) -> bool:
    return "event" in binding and "status" in binding
