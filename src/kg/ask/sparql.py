"""A reading as SPARQL. Terms are written from the reading only, escaped; nothing of the question's text gets in."""

from collections.abc import Sequence
from functools import lru_cache

from kg.ask.reading import Path, Pattern, Reading, Term, Var
from kg.model import Literal
from kg.terms import ID, PREFIXES, RDF

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_TIES = {Var("held")}
"""Who has an office has it in each article that says so: a thousand nodes tell no more than one."""
_KEPT = 10_000
"""Names whose short form is kept."""
_ILLEGAL = frozenset('<>"{}|^`\\ ')


def write(reading: Reading, *only: Var) -> str:
    """The SELECT query of a reading, with the prefixes that it uses; of ``only`` some variables, if any are named."""
    narrow = [p for p in reading.patterns if _narrow(p)]
    body = [f"  {{ SELECT DISTINCT {_term(p.subject)} {{ {_pattern(p)} }} }}" for p in narrow]
    limits = [(v, terms) for v, terms in reading.values if v not in unasked(reading)]
    rare = [limit for limit in limits if _rare(limit[1])]
    begin = rare if rare or _anchored(reading) else limits
    body += [f"  {_values(v, terms)}" for v, terms in begin]
    body += [f"  {_joined(p, reading, _few(narrow))}" for p in reading.patterns if p not in narrow]
    body += [f"  {_among(*limit)}" for limit in limits if limit not in begin]
    open_ = (tuple(p for p in group if p not in reading.patterns) for group in reading.optional)
    body += [f"  {_optional(group)}" for group in open_ if group]
    body += [f"  FILTER NOT EXISTS {{ {' '.join([*_inner(reading, p), _pattern(p)])} }}" for p in reading.lacks]
    body += [f"  FILTER ({_term(a)} <= {_term(b)})" for a, b in reading.ordered]
    body += [f"  FILTER ({_other(reading.answer, term)})" for term in reading.differs]
    body += [
        f"  FILTER REGEX({_term(v)}, {_term(Literal(_any_of(stems)))}, {_term(Literal('i'))})"
        for v, stems in reading.spoken
    ]
    shown = tuple(v for v in variables(reading) if not only or v in only)
    query = "\n".join([f"SELECT DISTINCT {' '.join(map(_term, shown))} WHERE {{", *body, "}"])
    used = [f"PREFIX {p}: <{iri}>" for p, iri in sorted(PREFIXES.items()) if f"{p}:" in query and _uses(query, p)]
    return "\n".join([*used, query])


def _narrow(pattern: Pattern) -> bool:
    """Whether a pattern names a thing that has one of several ties: few things have, but the engine asks for the ties
    last if it is not told to begin with them.
    """
    return isinstance(pattern.subject, Var) and isinstance(pattern.object, str) and len(pattern.path) > 1


def _few(narrow: Sequence[Pattern]) -> set[Term]:
    """What has ties of several steps: the engine takes it for many, and would look up all that fits the rest."""
    return {p.subject for p in narrow if any(len(steps) > 1 for steps in p.path)}


def _joined(pattern: Pattern, reading: Reading, few: set[Term]) -> str:
    """A pattern; of what is few as one that may be and must be bound, which the engine follows from each row; where no
    other pattern would bind it to what it has not.
    """
    ends = {pattern.subject, pattern.object} - few
    alone = all(ends.isdisjoint((p.subject, p.object)) for p in reading.patterns if p is not pattern)
    if len(ends) != 1 or not alone or not isinstance(end := ends.pop(), Var):
        return _pattern(pattern)
    return f"OPTIONAL {{ {_pattern(pattern)} }} FILTER (BOUND({_term(end)}))"


def _rare(terms: tuple[Term, ...]) -> bool:
    """Whether few nodes have such values: things and times, not classes or concepts. The engine begins with what
    VALUES list, and looks up all that has any of it.
    """
    return all(not isinstance(t, str) or t.startswith(ID) for t in terms)


def _anchored(reading: Reading) -> bool:
    """Whether a pattern names something, where the engine can begin."""
    return any(not isinstance(t, Var) for p in reading.patterns for t in (p.subject, p.object))


def _among(variable: Var, terms: tuple[Term, ...]) -> str:
    return f"FILTER ({_term(variable)} IN ({', '.join(map(_term, terms))}))"


def _optional(group: Sequence[Pattern]) -> str:
    """A chain of what may be known, each link only behind the one before: the engine follows these from each row,
    while it looks up all that fits a group and joins that.
    """
    first, *others = group
    return f"OPTIONAL {{ {_pattern(first)}{' ' + _optional(others) if others else ''} }}"


def _values(variable: Var, terms: tuple[Term, ...]) -> str:
    return f"VALUES {_term(variable)} {{ {' '.join(map(_term, terms))} }}"


def unasked(reading: Reading) -> set[Var]:
    """The variables of what may not hold, and of nothing else."""
    return {p.object for p in reading.lacks if isinstance(p.object, Var)} - set(variables(reading))


def _inner(reading: Reading, pattern: Pattern) -> list[str]:
    """The limits of what may not hold."""
    return [_values(v, t) for v, t in reading.values if v == pattern.object and v in unasked(reading)]


def _other(answer: Var, term: str | Literal) -> str:
    """Another thing than that; of words, whatever their language and case."""
    if isinstance(term, Literal):
        return f"LCASE(STR({_term(answer)})) != {_term(Literal(term.value.lower()))}"
    return f"{_term(answer)} != {_iri(term)}"


def _any_of(stems: tuple[str, ...]) -> str:
    """A word that begins with one of the stems, which are letters only."""
    return f"(^|[^a-z])({'|'.join(s for s in stems if s.isalpha())})"


def _uses(query: str, prefix: str) -> bool:
    return any(f"{before}{prefix}:" in query for before in " (|/^")


def variables(reading: Reading) -> tuple[Var, ...]:
    """The variables of a reading: the answer first, then the rest by name, without those that only tie others."""
    found = {t for p in reading.patterns for t in (p.subject, p.object) if isinstance(t, Var)}
    found |= {t for g in reading.optional for p in g for t in (p.subject, p.object) if isinstance(t, Var)}
    proven = {t for p in reading.proofs for t in (p.subject, p.object)}
    return (reading.answer, *sorted(found - {reading.answer} - (_TIES - proven)))


def _pattern(pattern: Pattern) -> str:
    return f"{_term(pattern.subject)} {_path(pattern.path)} {_term(pattern.object)} ."


def _path(path: Path) -> str:
    parts = ["/".join(map(_step, steps)) for steps in path]
    return parts[0] if len(parts) == 1 else f"({'|'.join(parts)})"


def _step(step: str) -> str:
    if step.startswith("^"):
        return f"^{_iri(step[1:])}"
    return "a" if step == RDF.type else _iri(step)


def _term(term: Term) -> str:
    if isinstance(term, Var):
        return f"?{term.name}"
    if isinstance(term, Literal):
        kind = f"^^{_iri(term.datatype)}" if term.datatype else f"@{term.language}" if term.language else ""
        return f'"{term.value.translate(_ESCAPES)}"{kind}'
    return _iri(term)


@lru_cache(_KEPT)
def _iri(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and set(local) <= _LOCAL and local[0].isalpha():
            return f"{prefix}:{local}"
    if _ILLEGAL & set(iri) or any(c <= " " for c in iri):
        raise ValueError(f"not an IRI: {iri!r}")
    return f"<{iri}>"
