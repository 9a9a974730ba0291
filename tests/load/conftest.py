"""The stores that the tests load into, and a way to call ``kg load``."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from servers import KINDS, Done, Load, Server, log_in

from kg.cli import main


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No name, password or netrc file of whoever runs the tests."""
    for name in ("KG_USER", "KG_PASSWORD", "NETRC"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def load(capsys: pytest.CaptureFixture[str]) -> Load:
    """Call ``kg load`` with these words, by default for a report as JSON."""

    def call(*words: str | Path, form: str = "json") -> Done:
        capsys.readouterr()
        code = main(["load", *map(str, words), "-f", form, "--retries", "0"])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Done(code, out, err)

    return call


@pytest.fixture(scope="session", params=KINDS)
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each kind of store, started once."""
    server = KINDS[request.param](tmp_path_factory.mktemp(request.param)).start()
    yield server
    server.stop()


@pytest.fixture
def server(running: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Each kind of store, and the environment of somebody who may write to it."""
    log_in(running, monkeypatch)
    return running


_numbers = count(1)


@pytest.fixture
def iri() -> str:
    """The beginning of graph names that no other test has."""
    return f"http://graphs.example/{next(_numbers)}/"
