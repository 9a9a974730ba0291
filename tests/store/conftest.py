"""Where stores are made, and parts made up for them: a store doesn't care what an article is about."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from made import few_references, make_part, truth

from kg.store import Part

MEMORY = Path("/dev/shm")
"""Where a flush to the disk costs nothing."""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder of the test's own."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def part() -> Callable[..., Part]:
    return make_part


@pytest.fixture
def files() -> Callable[[Path], dict[str, bytes]]:
    return truth


@pytest.fixture(autouse=True)
def _few_references(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reference data that load at once; tests/cli has the real ones."""
    monkeypatch.setattr("kg.store.database.catalogue", few_references)
