"""Answers a reading: runs its SPARQL over the data, and over reference data where the question is of that kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.ask import sparql
from kg.ask.answer import Answer, Evidence, Row, Source
from kg.ask.commitment import commitment, stands_by_negative_words
from kg.ask.data import Binding
from kg.ask.evidence import FEW, MOST, WRITER, Claims, collect
from kg.ask.facts import Told, outermost, told
from kg.ask.limits import limit
from kg.ask.reading import Reading, Var
from kg.ask.worded import worded
from kg.ask.words import AHEAD, HAPPENED
from kg.terms import DCTERMS, KG, KGV, SCHEMA

_SHOWN = 5
SHOWN = 100
"""Answers that have details and evidence with them; who gets more had better ask for less."""
_LONG = 20
"""Answers from which on each has little evidence with it."""
_DETAILED = 20
"""Solutions of one answer whose details are shown."""
_ORDINAL = {"first": "the first that is told of: ", "last": "the last that is told of: "}
READ = "I read this as: "
_SILENT = "the data says nothing about that, which does not mean that it is not so"
_ORDER = (*HAPPENED, *AHEAD, KGV.status_possible, KGV.status_cancelled, KGV.status_not_occurred)


@dataclass(frozen=True, slots=True)
class Found:
    """The bindings of a reading in one source of data."""

    source: Source
    index: Claims
    bindings: tuple[Binding, ...]


def answer(reading: Reading, data: Claims, reference: Sequence[Claims], question: str) -> Answer:
    """The rows of a reading."""
    query = sparql.write(reading)
    found = [_found(reading, "article", data, query)]
    found += [_found(reading, "reference", known, query) for known in reference if reading.background]
    rows, open_ = _SHOWN_AS.get(reading.show, _listed)(reading, found, data)
    if not rows and reading.contrary:
        rows = _contrary(reading.contrary, data, reference)
    if not rows and reading.fallback:
        return answer(reading.fallback, data, reference, question)
    note = _more(rows, open_) if rows else _SILENT
    gloss = f"{READ}{_ORDINAL.get(reading.extreme, '')}{reading.gloss}"
    return Answer(question, "answered" if rows else "nothing-known", gloss, query, rows, note=note)


def explained(reading: Reading, empty: Answer, data: Claims) -> Answer:
    """An answer without rows with what else is known of the matter in its note."""
    while reading.fallback:
        reading = reading.fallback
    return replace(empty, note=_otherwise(reading, data) or _SILENT)


def happened(reading: Reading) -> bool:
    """Whether a reading is about events of any status or that have happened."""
    status = dict(reading.values).get(Var("status"), HAPPENED)
    return reading.answer.name != "status" and Var("status") in sparql.variables(reading) and HAPPENED[0] in status


def _more(rows: Sequence[Row], undated: int) -> str:
    """What the rows don't show."""
    notes = [f"{undated} more without a known date"] if undated else []
    notes += [f"only the first {SHOWN} have their details with them"] if len(rows) > SHOWN else []
    return "; ".join(notes)


def _found(reading: Reading, source: Source, index: Claims, query: str) -> Found:
    empty = any(not terms for _, terms in reading.values)
    bindings = () if empty else limit(reading.extreme, index.data.select(query))
    if any(terms == (KGV.act_denial,) for _, terms in reading.values):
        bindings = tuple(b for b in bindings if not stands_by_negative_words(index, b.get("statement", "")))
    if reading.among:
        bindings = tuple(b for b in bindings if b.get(reading.answer.name) in reading.among)
    if reading.also:
        bindings += _found(reading.also, source, index, sparql.write(reading.also)).bindings
    return Found(source, index, bindings)


def _listed(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """A row for each answer, and how many were left out for want of a date; of many answers the later ones have no more
    than their name.
    """
    each: dict[str, tuple[Found, Told, int]] = {}
    left = 0
    for part in found:
        facts = told(reading, part.bindings, part.index)
        if reading.extreme in ("first", "last"):
            facts, left = outermost(facts, reading.extreme == "last")
        for fact in facts:
            each.setdefault(fact.value, (part, fact, MOST if len(facts) <= _LONG else FEW))
    labels = {value: _label(reading, part, fact, data) for value, (part, fact, _) in each.items()}
    ordered = sorted(each, key=lambda value: (each[value][0].source, labels[value].lower(), value))
    rows = [_row(reading, *each[value][:2], data, each[value][2]) for value in ordered[:SHOWN]]
    rows += [_bare(each[value][0], labels[value], value, data) for value in ordered[SHOWN:]]
    return tuple(rows), left


def _contrary(reading: Reading, data: Claims, reference: Sequence[Claims]) -> tuple[Row, ...]:
    """What shows that it is known to be otherwise."""
    query = sparql.write(reading)
    found = [_found(reading, "article", data, query)]
    found += [_found(reading, "reference", known, query) for known in reference if reading.background]
    rows, _ = _SHOWN_AS.get(reading.show, _listed)(reading, found, data)
    others = " others are known" if reading.show == "count" else ""
    return tuple(replace(row, label=f"no: {row.label}{others}", value="no") for row in rows)


def _row(reading: Reading, part: Found, fact: Told, data: Claims, most: int = MOST) -> Row:
    details = dict.fromkeys(_detail(reading, part.index, b) for b in fact.bindings[:_DETAILED])
    if part.source == "article":
        proof = dict.fromkeys(collect(part.index, reading.proofs, fact.bindings, most))
    else:
        event = fact.bindings[0].get("event", "")
        proof = dict.fromkeys(
            part.index.reference(event) if event else part.index.reference(fact.value, _named(reading))
        )
    details.update(dict.fromkeys(_sources(reading, proof)))
    label = _label(reading, part, fact, data)
    details.update(dict.fromkeys(worded(fact.value, label, proof, data)))
    row = _bare(part, label, fact.value, data)
    return replace(row, detail="; ".join(d for d in details if d), evidence=tuple(proof))


def _bare(part: Found, label: str, value: str, data: Claims) -> Row:
    """An answer with no more than its name."""
    return Row(label, value, part.source, mentioned=part.source == "article" or data.mentioned(value))


def _label(reading: Reading, part: Found, fact: Told, data: Claims) -> str:
    names = [_name(part.index, data, fact.bindings[0][v]) for v in reading.label]
    return " – ".join(names) or _name(part.index, data, fact.value)


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
    return index.name(value) if index.names.types(value) else data.name(value)


def _detail(reading: Reading, index: Claims, binding: Binding) -> str:
    shown = [_part(index, name, binding) for name in reading.details if binding.get(name)]
    return ", ".join(dict.fromkeys(part for part in shown if part))


def _part(index: Claims, name: str, binding: Binding) -> str:
    statement = binding.get("statement", "")
    if name == "sure" and statement:
        return commitment(index, statement, index.schema)
    if name == "act" and stands_by_negative_words(index, statement):
        return ""
    return _name(index, index, binding[name])


def _count(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """One row a source: how many, and which. Nothing found is no zero: the data may just not say."""
    rows = []
    for part in found:
        facts = told(reading, part.bindings, part.index)
        if facts:
            names = sorted(_name(part.index, data, f.value) for f in facts)
            proof = dict.fromkeys(collect(part.index, reading.proofs, part.bindings))
            number = str(len(facts))
            rows.append(Row(number, number, part.source, "; ".join(names), evidence=tuple(proof)))
    return tuple(rows), 0


def _yes_no(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    for part in found:
        if part.bindings:
            best = min(part.bindings, key=lambda b: _rank(b.get("status", "")))
            label = _verdict(reading, best, part.index)
            same = [b for b in part.bindings if b.get("status", "") == best.get("status", "")]
            proof = dict.fromkeys(collect(part.index, reading.proofs, same))
            if part.source == "reference":
                named = _named(reading)
                proof = dict.fromkeys(e for thing in named[:1] for e in part.index.reference(thing, named))
            details = [
                *dict.fromkeys(_detail(reading, part.index, b) for b in same[:_DETAILED]),
                *_sources(reading, proof),
            ]
            detail = "; ".join(d for d in details if d)
            return (Row(label, label.partition(":")[0], part.source, detail, evidence=tuple(proof)),), 0
    return _only_claimed(reading, data), 0


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
    if status in HAPPENED and binding.get("ending") == KGV.outcome_failure and _arrival(binding["event"], index):
        return f"no: {index.name(KGV.outcome_failure)}"
    if not status or status in HAPPENED:
        return "yes" if reading.yes != "planned" else f"yes: {index.name(status)} already"
    if reading.yes == "planned" and status in AHEAD:
        return f"yes: {index.name(status)}"
    return (
        f"no: only {index.name(status)}"
        if status not in (KGV.status_cancelled, KGV.status_not_occurred)
        else f"no: {index.name(status)}"
    )


def _arrival(event: str, index: Claims) -> bool:
    """Whether an event that fails has not been done: a crash is no landing, a failed launch is a launch."""
    return bool({KG.Landing, KG.Docking} & index.names.types(event))


def _passages(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The sentences that say so."""
    part = found[0]
    proof = dict.fromkeys(collect(part.index, reading.proofs, part.bindings))
    rows = (
        Row(e.sentence, f"{e.article}#offset_{e.begin}_{e.end}", "article", f"{e.begin}–{e.end}", evidence=(e,))
        for e in _each_once(reading, proof)
    )
    return tuple(rows), 0


def _each_once(reading: Reading, proof: Iterable[Evidence]) -> Iterable[Evidence]:
    """Each sentence once; where a word must be in it, only those that have it."""
    stems = [s for r in (reading, reading.also) if r for _, words in r.spoken for s in words]
    told = {(e.article, e.begin, e.end): e for e in proof}.values()
    return [e for e in told if any(s in e.sentence.lower() for s in stems)] or told


def _ranking(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The answers by how many mentions they have; only the first, and its equals, if the question asks for the most."""
    part = found[0]
    counted: dict[str, list[Binding]] = {}
    for binding in part.bindings:
        counted.setdefault(binding[reading.answer.name], []).append(binding)
    number = {value: len({b["mention"] for b in bindings}) for value, bindings in counted.items()}
    rows = [replace(_row(reading, part, Told(v, b), data), detail=f"{number[v]} mentions") for v, b in counted.items()]
    if reading.extreme == "most":
        rows = [r for r in rows if number[r.value] == max(number.values())]
    return tuple(sorted(rows, key=lambda r: (-number[r.value], r.label))), 0


def _otherwise(reading: Reading, data: Claims) -> str:
    """Events of the same kind that are known with another status: planned, threatened, cancelled."""
    if not any(v == Var("status") for v, _ in reading.values) or any(not terms for _, terms in reading.values):
        return ""
    if not {v for v, _ in reading.values} - {Var("status"), Var("class")} and len(reading.proofs) < 2:
        return ""  # nothing but a status is asked for
    open_ = replace(reading, values=tuple((v, t) for v, t in reading.values if v != Var("status")), optional=())
    found = data.data.select(sparql.write(open_))
    names = dict.fromkeys(f"{data.name(b['event'])} ({data.name(b['status'])})" for b in found if _has(b))
    more = f"; and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"none of that status; but: {'; '.join([*names][:_SHOWN])}{more}" if names else ""


def _has(binding: Mapping[str, str]) -> bool:
    return "event" in binding and "status" in binding


def _articles(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The articles that some mentions stand in, by headline."""
    part = found[0]
    each: dict[str, list[Binding]] = {}
    for binding in part.bindings:
        each.setdefault(binding[reading.answer.name].partition("#")[0], []).append(binding)
    proof = {a: dict.fromkeys(collect(part.index, reading.proofs, b, FEW)) for a, b in each.items()}
    rows = [
        Row(data.value(a, SCHEMA.headline) or a, a, "article", data.value(a, DCTERMS.issued), evidence=tuple(proof[a]))
        for a in each
    ]
    if rows and reading.extreme == "count":
        first = next(iter(proof.values()))
        return (
            Row(str(len(rows)), str(len(rows)), "article", "; ".join(r.label for r in rows), evidence=tuple(first)),
        ), 0
    return tuple(sorted(rows, key=lambda row: (row.detail, row.label))), 0


_SHOWN_AS = {"articles": _articles, "yesno": _yes_no, "passages": _passages, "ranking": _ranking, "count": _count}
