"""What is planned, hedged, denied, asked or only threatened never becomes an event that occurred.

``status.tsv``: a sentence, the kind of event, and the status it has in the graph; a ``-`` where no event need be found.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.assemble import assemble
from kg.terms import KG, KGV, RDF


def cases() -> list[tuple[str, str, str]]:
    with Path(__file__).with_name("status.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["sentence"], row["kind"], row["status"]) for row in rows]


def statuses(sentence: str, kind: str, read_source: Callable) -> list[str]:
    """The statuses of the events of a kind in a sentence's graph."""
    reading = read_source(sentence)
    triples = set(assemble(reading.document, reading.mentions, reading.facts).triples)
    nodes = sorted(s for s, p, o in triples if p == RDF.type and o == getattr(KG, kind))
    prefix = KGV.status_occurred.removesuffix("occurred")
    return [str(o).removeprefix(prefix) for s, p, o in sorted(triples, key=str) if s in nodes and p == KG.status]


@pytest.mark.parametrize(("sentence", "kind", "status"), [c for c in cases() if c[2] != "occurred"])
def test_what_did_not_happen_never_occurred(sentence: str, kind: str, status: str, read_source: Callable) -> None:
    assert not {"occurred", "ongoing"} & set(statuses(sentence, kind, read_source))


@pytest.mark.parametrize(("sentence", "kind", "status"), [c for c in cases() if c[2] != "-"])
def test_status(sentence: str, kind: str, status: str, read_source: Callable) -> None:
    assert statuses(sentence, kind, read_source) == [status]
