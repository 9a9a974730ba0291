"""Answers a reading: runs its SPARQL over the data, and over reference data where the question is of that kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.ask import sparql
from kg.ask.answer import Answer, Evidence, Row, Source
from kg.ask.commitment import stands_by_negative_words
from kg.ask.data import Binding
from kg.ask.evidence import FEW, MOST, Claims, collect
from kg.ask.facts import Told, outermost, told
from kg.ask.lengths import stated
from kg.ask.limits import limit
from kg.ask.longest import longest
from kg.ask.nearer import nearer
from kg.ask.reading import Reading, Var
from kg.ask.repeats import repeated
from kg.ask.rows import Found, bare_row, label_of, name_of, row_of
from kg.ask.spans import durations
from kg.ask.unanswered import READ, SILENT
from kg.ask.verdicts import yes_no
from kg.ask.words import HAPPENED
from kg.terms import DCTERMS, KGV, SCHEMA

_LEAST = 2
"""Times from which on something was done often."""
SHOWN = 50
"""Answers that have details and evidence with them; who gets more had better ask for less."""
_LONG = 20
"""Answers from which on each has little evidence with it."""
_ORDINAL = {"first": "the first that is told of: ", "last": "the last that is told of: "}


def answer(
    reading: Reading, data: Claims, reference: Sequence[Claims], question: str, bare: bool = False, most: int = 0
) -> Answer:
    """The rows of a reading; ``bare`` where only their values are wanted: those of a list have no more then. Where
    ``most`` is given, a list of more values than that need not be whole.
    """
    listed = reading.show == "list" and not reading.extreme and not reading.label
    most, slim = most if listed else 0, bare and listed and reading.answer.name not in ("event", "said")
    found = [_found(reading, "article", data, most, slim)]
    found += [_found(reading, "reference", known, most, slim) for known in reference if reading.background]
    shown_as = _named if bare and reading.show == "list" else _SHOWN_AS.get(reading.show, _listed)
    rows, open_ = shown_as(reading, found, data)
    asked = [reading]
    if reading.contrary and (not rows or _of_outcome(reading)):
        rows += _contrary(reading.contrary, data, reference)
        asked += [reading.contrary] if rows else []
    if not rows and reading.fallback:
        return answer(reading.fallback, data, reference, question, bare, most)
    what = "length" if reading.show == "longest" else "date"
    note = _more(rows, open_, what) if rows else SILENT
    gloss = f"{READ}{_ORDINAL.get(reading.extreme, '')}{reading.gloss}"
    return Answer(question, "answered" if rows else "nothing-known", gloss, _queries(asked), rows, note=note)


def _queries(readings: Iterable[Reading]) -> str:
    """The queries of some readings, with those of the same question by another sense, an empty line between two."""
    each = (also for reading in readings for also in _senses(reading))
    return "\n\n".join(dict.fromkeys(map(sparql.write, each)))


def _senses(reading: Reading) -> Iterator[Reading]:
    yield reading
    if reading.also:
        yield from _senses(reading.also)


def _of_outcome(reading: Reading) -> bool:
    """Whether a question asks how something ended: a rocket may have failed once and not another time."""
    return reading.show == "yesno" and any(v in (Var("outcome"), Var("ending")) for v, _ in reading.values)


def happened(reading: Reading) -> bool:
    """Whether a reading is about events of any status or that have happened."""
    status = dict(reading.values).get(Var("status"), HAPPENED)
    return reading.answer.name != "status" and Var("status") in sparql.variables(reading) and HAPPENED[0] in status


def _more(rows: Sequence[Row], undated: int, what: str = "date") -> str:
    """What the rows don't show."""
    notes = [f"{undated} more without a known {what}"] if undated else []
    notes += [f"only the first {SHOWN} have their details with them"] if len(rows) > SHOWN else []
    return "; ".join(notes)


def _found(reading: Reading, source: Source, index: Claims, most: int = 0, slim: bool = False) -> Found:
    """The solutions in one source; ``slim`` where nothing but the answers is of use."""
    near = nearer(replace(reading, optional=()) if slim else reading, index.data)
    empty = any(not terms for _, terms in (*near.values, *near.among))
    enough = 0 if near.among else most
    shown = (near.answer, Var("statement"), *(v for v, _ in near.among)) if slim else ()
    found = () if empty else index.data.solutions(sparql.write(near, *shown), reading.answer.name, enough)
    bindings = limit(reading.extreme, found)
    if any(terms == (KGV.act_denial,) for _, terms in reading.values):
        bindings = tuple(b for b in bindings if not stands_by_negative_words(index.data, b.get("statement", "")))
    for variable, terms in near.among:
        bindings = tuple(b for b in bindings if b.get(variable.name) in terms)
    if reading.also:
        bindings += _found(reading.also, source, index, most, slim).bindings
    return Found(source, index, bindings)


def _named(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """The same rows as a list has, with no more than their names."""
    return _listed(reading, found, data, bare=True)


def _listed(reading: Reading, found: Sequence[Found], data: Claims, bare: bool = False) -> tuple[tuple[Row, ...], int]:
    """A row for each answer, and how many were left out for want of a date; of many answers the later ones have no more
    than their name.
    """
    each: dict[str, tuple[Found, Told, int]] = {}
    left, shown = 0, 0 if bare else SHOWN
    facts = tuple((part, fact) for part in found for fact in told(reading, part.bindings, part.index))
    if reading.extreme in ("first", "last"):
        kept, left = outermost((fact for _, fact in facts), reading.extreme == "last")
        facts = tuple((part, fact) for part, fact in facts if any(fact is one for one in kept))
    for part, fact in facts:
        each.setdefault(fact.value, (part, fact, MOST if len(facts) <= _LONG else FEW))
    labels = {value: label_of(reading, part, fact, data) for value, (part, fact, _) in each.items()}
    ordered = sorted(each, key=lambda value: (each[value][0].source, labels[value].lower(), value))
    rows = [row_of(reading, *each[value][:2], data, each[value][2]) for value in ordered[:shown]]
    rows += [bare_row(each[value][0], labels[value], value, data) for value in ordered[shown:]]
    return tuple(rows), left


def _contrary(reading: Reading, data: Claims, reference: Sequence[Claims]) -> tuple[Row, ...]:
    """What shows that it is known to be otherwise."""
    found = [] if reading.show == "count" else [_found(reading, "article", data)]  # an article need not name them all
    found += [_found(reading, "reference", known) for known in reference if reading.background]
    rows, _ = _SHOWN_AS.get(reading.show, _listed)(reading, found, data)
    others = " others are known" if reading.show == "count" else ""
    if reading.show == "yesno":  # "who was aboard?", where it is known that it has no crew
        return tuple(replace(row, label="no: nobody") for row in rows if row.value == "no")
    return tuple(replace(row, label=f"no: {row.label}{others}", value="no") for row in rows)


def _count(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """One row a source: how many, and which. Nothing found is no zero: the data may just not say."""
    rows = []
    for part in found:
        facts = told(reading, part.bindings, part.index)
        if facts:
            names = sorted(name_of(part.index, data, f.value) for f in facts)
            proof = dict.fromkeys(collect(part.index, reading.proofs, part.bindings))
            number = str(len(facts))
            rows.append(Row(number, number, part.source, "; ".join(names), evidence=tuple(proof)))
    return tuple(rows), 0


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
    number = {value: _often(reading, part, bindings) for value, bindings in counted.items()}
    unit = "mentions" if any("mention" in b for b in part.bindings) else "times"
    rows = [replace(row_of(reading, part, Told(v, b), data), detail=f"{number[v]} {unit}") for v, b in counted.items()]
    if reading.extreme == "most":
        rows = [r for r in rows if number[r.value] == max(number.values())]
        rows = [] if unit == "times" and max(number.values(), default=0) < _LEAST else rows
    return tuple(sorted(rows, key=lambda r: (-number[r.value], r.label))), 0


def _often(reading: Reading, part: Found, bindings: Sequence[Binding]) -> int:
    """How many mentions, events or statements some solutions tell of; an event of several articles is one."""
    counted = next((v for v in ("mention", "event", "statement") if v in bindings[0]), reading.answer.name)
    if counted == "mention":
        return len({b["mention"] for b in bindings})
    return len(told(replace(reading, answer=Var(counted), label=()), bindings, part.index))


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


_SHOWN_AS = {
    "articles": _articles,
    "yesno": yes_no,
    "passages": _passages,
    "ranking": _ranking,
    "count": _count,
    "duration": durations,
    "stated": stated,
    "longest": longest,
    "repeated": repeated,
}
