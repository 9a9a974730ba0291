"""Two small article graphs of invented facts and an excerpt of reference data, made ready for questions."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import rdflib

from kg.ask import Answer, prepare
from kg.ask.knowledge import Knowledge
from kg.rdf import exact_literals

HERE = Path(__file__).parent
DATA = {"cargo": ("cargo",), "crew": ("crew",), "both": ("cargo", "crew"), "none": ()}


def dataset(names: Iterable[str]) -> rdflib.Dataset:
    found = rdflib.Dataset()
    with exact_literals():
        for name in names:
            found.graph(rdflib.URIRef(f"urn:x-test:{name}")).parse(HERE / f"{name}.ttl")
    return found


def reference() -> rdflib.Graph:
    with exact_literals():
        return rdflib.Graph().parse(HERE / "reference.ttl")


@cache
def knowledge(name: str) -> Knowledge:
    return prepare(dataset(DATA[name]), catalogue=reference())


@cache
def answer(name: str, question: str) -> Answer:
    return knowledge(name).ask(question)


@pytest.fixture
def cargo() -> Knowledge:
    return knowledge("cargo")


@pytest.fixture
def crew() -> Knowledge:
    return knowledge("crew")
