"""Parts made up, and what is compared of stores."""

import os
import signal
from hashlib import sha256
from pathlib import Path

from kg.model import Graph, Literal
from kg.store import Failure, Part, reading, writing
from kg.store.index import snapshot
from kg.store.snapshots import holding
from kg.terms import KG, RDF, SKOS
from kg.write import serialize

AGENCY = "urn:agency:north"
"""Told by every article."""


def make_part(article: str, edition: int = 1, name: str = "") -> Part:
    """An article's part: what every article says, what only this one says, and what only this edition says."""
    iri = iri_of(article)
    triples = [
        (iri, RDF.type, KG.Article),
        (AGENCY, RDF.type, KG.Agency),
        (AGENCY, SKOS.altLabel, Literal(article)),
        (iri, SKOS.prefLabel, Literal(f"edition {edition}")),
    ]
    data = serialize([Graph(iri, tuple(triples))], "nq")
    return Part(key_of(article, edition), name or f"{article}.txt", iri, data, headline=article)


def make_failure(name: str, edition: int = 1) -> Failure:
    return Failure(key_of(name, edition), name, "is empty", "give it words", 3)


def die(task: object) -> None:
    """What a process does that the system ends: memory may be short."""
    os.kill(os.getpid(), signal.SIGKILL)


def iri_of(article: str) -> str:
    return f"urn:article/{article.replace(' ', '-')}"


def key_of(name: str, edition: int) -> str:
    return sha256(f"{name!r} {edition}".encode()).hexdigest()[:24]


def few_references() -> Graph:
    """Reference data that share a triple with articles, which must not keep it."""
    return Graph("urn:reference", ((AGENCY, RDF.type, KG.Agency), ("urn:agency:south", RDF.type, KG.Agency)))


def build(root: Path, *given: Part | Failure) -> None:
    """Bring inputs into a store as a batch does: each is noted in the order of inputs, and made if it is new."""
    with writing(root, make=True) as store:
        for one in given:
            store.given(one.key, one.name, whole=True)
            if isinstance(one, Failure):
                if not store.failure(one.key):
                    store.fail(one)
            elif not store.record(one.key):
                store.commit(one)
        store.finish()


def remove(root: Path, *articles: str) -> None:
    with writing(root) as store:
        store.remove([iri_of(article) for article in articles])
        store.finish()


def truth(root: Path) -> dict[str, bytes]:
    """The files of a store that must be the same bytes; the index and the lock aren't among them."""
    paths = (p for p in root.rglob("*") if p.is_file() and p.relative_to(root).parts[0] not in ("index", "lock"))
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(paths)}


def dump(root: Path) -> set[str]:
    """What the newest snapshot of the index has."""
    from pyoxigraph import Store

    with holding(snapshot(reading(root).layout)) as path:
        return {str(quad) for quad in Store.read_only(str(path))}
