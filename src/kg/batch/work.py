"""What a worker does: one input to the part that a store keeps, or to the reason why there is none."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache

from kg.batch.inputs import Input
from kg.errors import Exit, KgError
from kg.model import Graph, Literal, Violation
from kg.resources import folder
from kg.store import Failure, Part
from kg.terms import DCTERMS, KG, RDF, SCHEMA


@dataclass(frozen=True, slots=True)
class Options:
    """What the call asks for, for every article."""

    with_text: bool = False
    validate: bool = True
    check: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one input: its part and what the shapes found wrong in it, or why there is none."""

    result: Part | Failure
    violations: tuple[str, ...] = ()


def key_of(given: Input, options: Options) -> str:
    """What a part is known by: all that it is made from, the version and the ontology with its tables included.

    The input's name is no part of it: the same article in another file is the same.
    """
    told = [str(given.published or ""), given.url or "", given.title or "", *map(str, asdict(options).values())]
    known = [_version(), hashlib.sha256(given.data).hexdigest(), *told]
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()[:24]


def work(given: Input, options: Options) -> Done:
    """Make the part of one input. Whatever goes wrong is a value: one article never stops the others."""
    key = key_of(given, options)
    try:
        graphs = _graphs(given, options)
        return Done(_part(key, given.name, graphs), _violations(graphs) if options.validate else ())
    except KgError as fault:
        return Done(Failure(key, given.name, str(fault), fault.code))
    except Exception as fault:
        words = " ".join(f"{type(fault).__name__}: {fault}".split())[:300]
        return Done(Failure(key, given.name, f"{given.name}: a fault of kg itself ({words})", Exit.BUG))


def _graphs(given: Input, options: Options) -> list[Graph]:
    from kg.pipeline import build_article

    graph = build_article(
        given.data,
        given.name,
        published=given.published,
        url=given.url,
        title=given.title,
        with_text=options.with_text,
    ).graph
    if not options.check:
        return [graph]
    from kg.check import check

    return [graph, check(graph)]


def _part(key: str, name: str, graphs: Sequence[Graph]) -> Part:
    from kg.write import serialize

    triples = graphs[0].triples
    article = next(s for s, p, o in triples if p == RDF.type and o == KG.Article)
    told = {p: o.value for s, p, o in triples if s == article and isinstance(o, Literal)}
    return Part(
        key=key,
        name=name,
        article=article,
        data=serialize(graphs, "nq"),
        headline=told.get(SCHEMA.headline, ""),
        issued=told.get(DCTERMS.issued, ""),
        url=told.get(SCHEMA.url, ""),
    )


def _violations(graphs: Sequence[Graph]) -> tuple[str, ...]:
    from kg.validate import render_one, validate

    return tuple(render_one(v) for v in _grave(validate(graphs)))


def _grave(found: Sequence[Violation]) -> list[Violation]:
    return [v for v in found if v.severity == "violation"]


@cache
def _version() -> str:
    """What of kg itself goes into a graph: its code, the ontology with its tables, and the shapes."""
    from kg.resources import PACKAGE

    files = sorted(PACKAGE.rglob("*.py")) + sorted(p for p in folder("ontology").rglob("*") if p.is_file())
    total = hashlib.sha256()
    for path in files:
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
