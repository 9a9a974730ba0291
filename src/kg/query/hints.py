"""Why a query may have found nothing: the names in it that the ontology or the data don't have."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.errors import InputError
from kg.query.run import parts, prepare
from kg.terms import KG, KGV, PREFIXES, RDF

if TYPE_CHECKING:
    import rdflib

_MANY = 8
"""No more names than this are listed."""


class _Used(NamedTuple):
    """An IRI in a query and what it is used as: "class", "property" or "thing"."""

    iri: str
    role: str


def hint(dataset: "rdflib.Dataset", sparql: str) -> str | None:
    """A line on the first name of the query that can match nothing, and the nearest that could; None if all can."""
    try:
        used = _used(sparql)
    except InputError:
        return None
    missing = next((name for name in used if not _is_there(name, dataset)), None)
    return None if missing is None else _unknown(missing.iri) or _absent(missing, dataset)


def _used(sparql: str) -> list[_Used]:
    """The IRIs in the patterns of a query, in the order of its text."""
    triples = (t for part in parts(prepare(sparql).algebra) for t in getattr(part, "triples", None) or ())
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


def _is_there(used: _Used, dataset: "rdflib.Dataset") -> bool:
    """Whether the data have the name in its role."""
    from rdflib import URIRef

    node = URIRef(used.iri)
    if used.role == "property":
        return (None, node, None) in dataset
    if used.role == "class":
        return (None, URIRef(RDF.type), node) in dataset
    return (node, None, None) in dataset or (None, None, node) in dataset


def _absent(used: _Used, dataset: "rdflib.Dataset") -> str:
    """For a name that could be there but isn't."""
    from rdflib import URIRef

    short = _short(used.iri)
    if used.role == "property":
        return f"no triple has the property {short}{_near(used.iri, dataset.predicates())}"
    if used.role == "thing":
        return f"the data don't mention {short}{_near(used.iri, dataset.subjects())}"
    classes = sorted({_short(str(found)) for found in dataset.objects(None, URIRef(RDF.type))})[:_MANY]
    there_are = f"; there are: {', '.join(classes)}" if classes else ""
    return f"nothing in the data is a {short} (without inference){there_are}"


def _near(iri: str, others: Iterable[object]) -> str:
    return _proposal(_close(iri, map(str, others)))


def _close(iri: str, others: Iterable[str]) -> list[str]:
    """At most two other IRIs whose local names are nearly that of this one."""
    known = {_local(other): other for other in sorted(set(others) - {iri}, reverse=True)}
    return [known[local] for local in get_close_matches(_local(iri), sorted(known), 2, 0.7)]


def _proposal(iris: list[str]) -> str:
    return f"; did you mean {' or '.join(_short(iri) for iri in iris)}?" if iris else ""
