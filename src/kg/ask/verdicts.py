"""Yes or no: what the solutions of a question say of it."""

from collections.abc import Sequence

from kg.ask.answer import Row
from kg.ask.data import Binding
from kg.ask.evidence import Claims, collect
from kg.ask.reading import Reading, Term, Var
from kg.ask.rows import DETAILED, Found, detail_of, named_in, sources_of
from kg.ask.words import AHEAD, HAPPENED
from kg.terms import KG, KGV

_ORDER = (*HAPPENED, *AHEAD, KGV.status_possible, KGV.status_cancelled, KGV.status_not_occurred)


def yes_no(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """Yes or no, by the status that counts most."""
    for part in found:
        if part.bindings:
            best = min(part.bindings, key=lambda b: _rank(b.get("status", "")))
            label = _verdict(reading, best, part.index)
            same = [b for b in part.bindings if b.get("status", "") == best.get("status", "")]
            proof = dict.fromkeys(collect(part.index, reading.proofs, same))
            if part.source == "reference":
                named = named_in(reading)
                proof = dict.fromkeys(e for thing in named[:1] for e in part.index.reference(thing, named))
            details = [
                *dict.fromkeys(detail_of(reading, part.index, b) for b in same[:DETAILED]),
                *sources_of(reading, proof),
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
    failed = binding.get("ending") == KGV.outcome_failure and KGV.outcome_failure not in _endings(reading)
    if status in HAPPENED and failed and _arrival(binding["event"], index):
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


def _endings(reading: Reading) -> tuple[Term, ...]:
    """The outcomes that are asked for: who asks whether it failed is told yes."""
    return dict(reading.values).get(Var("ending"), ())


def _arrival(event: str, index: Claims) -> bool:
    """Whether an event that fails has not been done: a crash is no landing, a failed launch is a launch."""
    return bool({KG.Landing, KG.Docking} & index.names.types(event))
