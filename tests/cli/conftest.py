"""Runs ``python -m kg`` as a process of its own, as its users do."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.resources import PACKAGE

ARTICLE = (
    "Cargo ship reaches the station\n\n"
    "HOUSTON, March 5, 2030 -- An uncrewed Progress spacecraft docked with the International Space Station on Tuesday, "
    "NASA said. The ship lifted off from the Baikonur Cosmodrome in Kazakhstan on Sunday atop a Soyuz rocket.\n\n"
    "The crew will unload the ship during the next two weeks.\n"
)
GRAPH = """\
@prefix kg: <https://w3id.org/spacekg/ontology#> .
@prefix kgv: <https://w3id.org/spacekg/vocab/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix a: <https://w3id.org/spacekg/id/article/0123456789abcdef/> .
@prefix m: <https://w3id.org/spacekg/id/article/0123456789abcdef#> .
@prefix agency: <https://w3id.org/spacekg/id/agency/> .

a:writer a kg:Agent ; skos:prefLabel "the writer of the article"@en .
agency:north a kg:Agency ; skos:altLabel "North"@en .
a:spacecraft-tug a kg:Spacecraft ; skos:prefLabel "Tug One"@en ; kg:operator agency:north .
a:claim-1 a kg:Claim ; rdf:subject a:spacecraft-tug ; rdf:predicate kg:operator ; rdf:object agency:north ;
    prov:wasAttributedTo a:writer ; kg:factuality kgv:ctp ; kg:evidence m:offset_10_29 ; kg:rule "launches" .
m:offset_10_29 a kg:Mention ; nif:beginIndex 10 ; nif:endIndex 29 ; nif:anchorOf "North runs Tug One." .
m:offset_10_15 a kg:Mention ; nif:beginIndex 10 ; nif:endIndex 15 ; nif:anchorOf "North" ;
    itsrdf:taIdentRef agency:north .
m:offset_21_28 a kg:Mention ; nif:beginIndex 21 ; nif:endIndex 28 ; nif:anchorOf "Tug One" ;
    itsrdf:taIdentRef a:spacecraft-tug .
"""
HEDGED = GRAPH.replace("kgv:ctp", "kgv:psp")
"""The same claim as a hedge: its fact has leaked."""

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def environment() -> dict[str, str]:
    """An environment without colours, completion or a wide terminal."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG", "COVERAGE_PROCESS_START")}
    return {**kept, "PYTHONPATH": str(PACKAGE.parent)}


@pytest.fixture
def kg(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run ``kg`` in a folder of the test's own. No run may show a traceback that nobody asked for."""

    def run(
        *words: str | bytes, stdin: bytes = b"", limit: Callable[[], None] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        # Limits on the size of files would leave truncated .pyc files behind, hence -B.
        call = [sys.executable, *(["-B"] if limit else []), "-m", "kg", *words]
        done = subprocess.run(
            call,
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment,
            preexec_fn=limit,
            check=False,
            timeout=60,
        )
        assert b"Traceback" not in done.stderr or b"--stacktrace" in words or "--stacktrace" in words, (
            done.stderr.decode()
        )
        return done

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article's file."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph's file without faults."""
    path = tmp_path / "graph.ttl"
    path.write_text(GRAPH)
    return path


@pytest.fixture
def hedged(tmp_path: Path) -> Path:
    """A graph's file with one violation."""
    path = tmp_path / "hedged.ttl"
    path.write_text(HEDGED)
    return path
