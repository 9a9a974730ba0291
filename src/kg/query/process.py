"""The near end of a worker process: what it is given, how long it is waited for, and how it ends."""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from kg.errors import InputError
from kg.query.load import base_of, told
from kg.query.source import EXTENSIONS, Source
from kg.resources import PACKAGE

_LONGEST = 1_000_000
"""Seconds that can be waited for at once."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may cost."""

    seconds: float = 30
    rows: int = 10_000
    bytes: int = 64 << 20
    memory: int = 3 << 30


DEFAULT = Limits()


@dataclass(slots=True)
class Data:
    """What a worker holds: files, or a database with the graphs that plain patterns see besides the articles'."""

    files: list[Source] = field(default_factory=list)
    database: Path | None = None
    added: tuple[str, ...] = ()
    lock: int | None = None
    """What keeps the database from being removed."""


class TimeUp(Exception):
    """The worker hasn't answered in time."""


class Crash(Exception):
    """The worker is dead."""


class Worker:
    """The other end of a worker."""

    def __init__(self) -> None:
        """Start it."""
        path = os.pathsep.join([str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._copy: str | None = None
        self._process = subprocess.Popen(
            # Without -P the working directory's modules would come before the library's.
            [sys.executable, "-P", "-m", "kg.engine.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            bufsize=0,
        )

    def load(self, data: Data, limits: Limits, end: float) -> Self:
        """Give it its data. Raises InputError when they can't be read."""
        order: dict[str, Any] = {"memory": limits.memory, "seconds": max(end - time.monotonic(), 0.01) + 1}
        if data.database:
            order |= {"database": str(self._own(data)), "added": data.added}
        else:
            order["files"] = [{"form": EXTENSIONS[f.form], "base": base_of(f)} for f in data.files]
        with suppress(Crash):  # it may have told why
            self._send(json.dumps(order).encode())
            for file in data.files:
                self._send(file.data)
        try:
            found = self._receive(end)
        except Crash:
            found = {"fault": "data", "words": "it is damaged, or needs more memory or nesting than data may have"}
        if "fault" in found:
            raise _unreadable(data, found)
        return self

    def ask(self, order: dict[str, Any], end: float) -> dict[str, Any]:
        """Its answer to a query."""
        self._send(json.dumps(order | {"seconds": max(end - time.monotonic(), 0.01) + 0.5}).encode())
        return self._receive(end)

    def close(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                assert pipe
                pipe.close()
        if self._copy:
            shutil.rmtree(self._copy, ignore_errors=True)

    def _own(self, data: Data) -> Path:
        """The database, or when graphs are added to its default graph, a copy for the worker alone."""
        assert data.database
        if not data.added:
            return data.database
        self._copy = tempfile.mkdtemp(prefix="kg-query-")
        for file in data.database.iterdir():
            _copy(file, Path(self._copy) / file.name)
        return Path(self._copy)

    def _send(self, data: bytes) -> None:
        assert self._process.stdin
        view = memoryview(len(data).to_bytes(8, "big") + data)
        try:
            while view:
                view = view[self._process.stdin.write(view) :]
        except OSError as fault:
            raise Crash from fault

    def _receive(self, end: float) -> dict[str, Any]:
        size = int.from_bytes(self._read(8, end), "big")
        found: dict[str, Any] = json.loads(self._read(size, end))
        return found

    def _read(self, size: int, end: float) -> bytes:
        assert self._process.stdout
        file, parts, ready = self._process.stdout.fileno(), bytearray(), select.poll()
        ready.register(file, select.POLLIN)
        while len(parts) < size:
            if not ready.poll(min(max(end - time.monotonic(), 0), _LONGEST) * 1000):
                raise TimeUp
            part = os.read(file, min(size - len(parts), 1 << 20))
            if not part:
                raise Crash if time.monotonic() < end else TimeUp  # it ends itself if it isn't ended
            parts += part
        return bytes(parts)


def _copy(file: Path, to: Path) -> None:
    """Tables never change, so a link to them is enough; the database's other files are rewritten when it is opened."""
    if file.suffix == ".sst":
        with suppress(OSError):
            os.link(file, to)
            return
    shutil.copyfile(file, to)


def _unreadable(data: Data, found: dict[str, Any]) -> InputError:
    """The error for data that the worker refused, or died of."""
    if data.database:
        remedy = "make the store's index anew with kg rebuild"
        return InputError(str(data.database), f"can't be opened: {found['words']}", remedy)
    if "file" in found:
        return told(data.files[found["file"]], found["words"])
    return InputError(" ".join(file.name for file in data.files[:3]), found["words"], "look into it, or split it")
