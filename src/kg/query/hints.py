"""Why a query may have found nothing: the names in it that the ontology or the data don't have."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from kg.errors import KgError
from kg.query.run import Result, parts, prepare
from kg.terms import KG, KGV, PREFIXES, RDF
from kg.write.text import iri_text

_MANY = 8
"""No more names than this are listed."""


class _Used(NamedTuple):
    """An IRI in a query and what it is used as: "class", "property" or "thing"."""

    iri: str
    role: str


Ask = Callable[[str], Result]
"""What answers a query: ``Session.ask``, ``Endpoint.ask``, or ``run`` with a dataset."""


def hint(ask: Ask, sparql: str) -> str | None:
    """A line on the first name of the query that can match nothing, and the nearest that could; None if all can.

    Also None when the data can't be asked about it.
    """
    try:
        missing = next((name for name in _used(sparql) if not _is_there(name, ask)), None)
        return None if missing is None else _unknown(missing.iri) or _hidden(missing, ask) or _absent(missing, ask)
    except KgError:
        return None


def _used(sparql: str) -> list[_Used]:
    """The IRIs in the patterns of a query, in the order of its text."""
    triples = (t for part in parts(prepare(sparql, graphs=True).algebra) for t in getattr(part, "triples", None) or ())
    used = {name for triple in triples if len(triple) == 3 for name in _roles(*triple)}
    return sorted(used, key=lambda name: (sparql.find(_local(name.iri)), name))


def _roles(subject: Any, predicate: Any, value: Any) -> Iterator[_Used]:
    from rdflib import URIRef

    yield from (_Used(str(iri), "property") for iri in _path_iris(predicate) if str(iri) != RDF.type)
    if isinstance(subject, URIRef):
        yield _Used(str(subject), "thing")
    if isinstance(value, URIRef):
        yield _Used(str(value), "class" if str(predicate) == RDF.type else "thing")


def _path_iris(predicate: Any) -> Iterator[str]:
    """The IRIs in a property path, or the property itself."""
    from rdflib import URIRef
    from rdflib.paths import Path

    todo = [predicate]
    while todo:
        part = todo.pop()
        if isinstance(part, URIRef):
            yield part
        elif isinstance(part, Path):
            todo += vars(part).values()
        elif isinstance(part, list | tuple):
            todo += part


@cache
def _terms() -> tuple[str, ...]:
    """The IRIs of every term of the ontology and its vocabulary."""
    return tuple(sorted(iri for kind in (KG, KGV) for iri in vars(kind).values() if _is_ours(iri)))


def _is_ours(iri: object) -> bool:
    return isinstance(iri, str) and iri.startswith((PREFIXES["kg"], PREFIXES["kgv"]))


def _local(iri: str) -> str:
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def _short(iri: str) -> str:
    namespace, local = iri[: len(iri) - len(_local(iri))], _local(iri)
    prefix = next((prefix for prefix, known in PREFIXES.items() if known == namespace), None)
    return f"{prefix}:{local}" if prefix else f"<{iri}>"


def _unknown(iri: str) -> str | None:
    """For a name in the ontology's namespaces that the ontology doesn't have."""
    if not _is_ours(iri) or iri in _terms():
        return None
    namespace = iri.removesuffix(_local(iri))
    exact = [known for known in _terms() if _local(known) == _local(iri)]
    near = _close(iri, (known for known in _terms() if known.startswith(namespace))) or _close(iri, _terms())
    return f"{_short(iri)} is no term of the ontology{_proposal(exact or near)}"


def _patterns(used: _Used) -> tuple[str, ...]:
    """The patterns that one use of a name may match; all variables of them are free."""
    name = iri_text(used.iri)
    if used.role == "property":
        return (f"?s {name} ?o",)
    return (f"?s a {name}",) if used.role == "class" else (f"{name} ?p ?o", f"?s ?p {name}")


def _is_there(used: _Used, ask: Ask) -> bool:
    """Whether the data have the name in its role."""
    return any(_asked(ask, pattern) for pattern in _patterns(used))


def _asked(ask: Ask, pattern: str) -> bool:
    return bool(ask(f"ASK {{ {pattern} }}").answer)


def _hidden(used: _Used, ask: Ask) -> str | None:
    """For a name that stands in a named graph which patterns without GRAPH don't see."""
    for pattern in _patterns(used):
        found = ask(f"SELECT ?g {{ GRAPH ?g {{ {pattern} }} }} LIMIT 1").rows
        if found:
            return f"only the graph <{found[0][0]}> has {_short(used.iri)}; use GRAPH, or --with for the reference data"
    return None


def _absent(used: _Used, ask: Ask) -> str:
    """For a name that could be there but isn't."""
    short = _short(used.iri)
    if used.role == "property":
        near = _near(used.iri, ask("SELECT DISTINCT ?x { ?s ?x ?o } LIMIT 1000"))
        return f"no triple has the property {short}{near}"
    if used.role == "thing":
        return f"the data don't mention {short}{_near(used.iri, ask('SELECT DISTINCT ?x { ?x ?p ?o } LIMIT 10000'))}"
    rows = ask("SELECT DISTINCT ?x { ?s a ?x } LIMIT 1000").rows
    classes = sorted(_short(str(row[0])) for row in rows)[:_MANY]
    there_are = f"; there are: {', '.join(classes)}" if classes else ""
    return f"nothing in the data is a {short} (without inference){there_are}"


def _near(iri: str, others: Result) -> str:
    return _proposal(_close(iri, (row[0] for row in others.rows if isinstance(row[0], str))))


def _close(iri: str, others: Iterable[str]) -> list[str]:
    """At most two other IRIs whose local names are nearly that of this one."""
    known = {_local(other): other for other in sorted(set(others) - {iri}, reverse=True)}
    return [known[local] for local in get_close_matches(_local(iri), sorted(known), 2, 0.7)]


def _proposal(iris: list[str]) -> str:
    return f"; did you mean {' or '.join(_short(iri) for iri in iris)}?" if iris else ""
