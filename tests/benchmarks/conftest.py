"""The benchmark scripts as modules; they lie outside the package."""

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "benchmarks"


def load(name: str) -> Iterator[ModuleType]:
    spec = spec_from_file_location(f"benchmark_{name}", SCRIPTS / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="session")
def ssa() -> Iterator[ModuleType]:
    yield from load("ssa")


@pytest.fixture(scope="session")
def text2kg() -> Iterator[ModuleType]:
    yield from load("text2kg")
