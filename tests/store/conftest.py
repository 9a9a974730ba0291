"""Parts made up for the store, which doesn't care what an article is about."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from kg.model import Graph, Literal
from kg.store import Part
from kg.terms import KG, RDF, SKOS
from kg.write import serialize

Parts = Callable[..., Part]
AGENCY = "urn:agency:north"
"""Told by every article."""


def make_part(article: str, edition: int = 1, name: str = "") -> Part:
    """An article's part: what every article says, what only this one says, and what only this edition says."""
    iri = f"urn:article/{article}"
    triples = [
        (iri, RDF.type, KG.Article),
        (AGENCY, RDF.type, KG.Agency),
        (AGENCY, SKOS.altLabel, Literal(article)),
        (iri, SKOS.prefLabel, Literal(f"edition {edition}")),
    ]
    key = sha256(f"{article} {edition}".encode()).hexdigest()[:24]
    return Part(key, name or f"{article}.txt", iri, serialize([Graph(iri, tuple(triples))], "nq"), headline=article)


@pytest.fixture
def part() -> Parts:
    return make_part


@pytest.fixture
def files() -> Callable[[Path], dict[str, bytes]]:
    return truth


def truth(root: Path) -> dict[str, bytes]:
    """The files of a store that must be the same bytes; the index and the lock aren't among them."""
    paths = (p for p in root.rglob("*") if p.is_file() and p.relative_to(root).parts[0] not in ("index", "lock"))
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(paths)}


def fill(root: Path, parts: Sequence[Part]) -> None:
    from kg.store import writing

    with writing(root) as store:
        for one in parts:
            store.commit(one)
        store.finish()
