"""A way to call ``kg export``, and files to call it with."""

from pathlib import Path

import pytest
from export_samples import ARTICLE, FOREIGN, NASTY, Export

from kg.cli import main
from kg.write import serialize


@pytest.fixture
def data(tmp_path: Path) -> dict[str, Path]:
    """Files of graphs by name."""
    files = {
        "article": ("article.nq", serialize([ARTICLE], "nq")),
        "plain": ("plain.ttl", serialize([ARTICLE], "turtle")),
        "nasty": ("nasty.trig", serialize([NASTY], "trig")),
        "foreign": ("foreign.ttl", FOREIGN),
        "empty": ("empty.ttl", b""),
    }
    for name, content in files.values():
        (tmp_path / name).write_bytes(content)
    return {key: tmp_path / name for key, (name, _) in files.items()}


@pytest.fixture
def export(capsys: pytest.CaptureFixture[str]) -> Export:
    """Call ``kg export``: its exit code, and what it said on the standard error output."""

    def call(*words: str | Path) -> tuple[int, str]:
        code = main(["export", *map(str, words)])
        _, said = capsys.readouterr()
        assert "Traceback" not in said
        return code, said

    return call
