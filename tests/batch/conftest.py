"""Where stores are made."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from doings import few_references

MEMORY = Path("/dev/shm")
"""Where a flush to the disk costs nothing."""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder of the test's own."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _few_references(monkeypatch: pytest.MonkeyPatch) -> None:
    """What checks a store knows the same reference data as what made it."""
    monkeypatch.setattr("kg.store.database.catalogue", few_references)
