"""Snapshots of an index: any number of readers may open them while a writer makes the next.

Oxigraph opens the files of a database when a query needs them, so a snapshot must stay while it is read. A reader
holds a shared lock on the snapshot's folder, which the system takes back when the reader ends, however it ends; a
writer removes old snapshots that nobody holds.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from kg.store.files import put

TRIES = 20
"""How often a reader looks for the newest snapshot anew, each time that a writer has replaced it meanwhile."""


class Snapshot(NamedTuple):
    """A snapshot: its folder, the root of the manifest that it was made from, and the lock on it while it is read."""

    path: Path
    root: str
    lock: int


class Snapshots:
    """The snapshots in the folder of an index."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is the index's; ``CURRENT`` in it names the newest snapshot."""
        self.folder, self.current = folder, folder / "CURRENT"

    def newest(self) -> tuple[Path, str] | None:
        """The folder of the newest snapshot, and the root of its manifest."""
        try:
            name, root = self.current.read_text("ascii").split()
        except (OSError, ValueError):
            return None
        path = self.folder / name
        return (path, root) if path.parent == self.folder and path.is_dir() else None

    def hold(self) -> Snapshot | None:
        """The newest snapshot, locked against removal until the lock is closed or this process ends."""
        for _ in range(TRIES):
            found = self.newest()
            if found is None:
                return None
            handle = _lock(found[0], shared=True)
            if handle is not None and found[0].is_dir():
                return Snapshot(*found, handle)
            _close(handle)
        return None

    def free(self) -> Path:
        """A folder that no snapshot has yet."""
        used = {path.name for path in self.folder.iterdir()}
        return self.folder / next(name for n in range(1, len(used) + 2) if (name := f"snapshot-{n}") not in used)

    def publish(self, path: Path, root: str) -> None:
        """Say that a snapshot is the newest, and remove those that nobody reads."""
        put(self.current, f"{path.name} {root}\n".encode())
        for old in self.folder.glob("snapshot-*"):
            if old != path:
                _remove(old)


@contextmanager
def holding(snapshot: Snapshot) -> Iterator[Path]:
    """The folder of a snapshot for a while; its lock is given back at the end."""
    try:
        yield snapshot.path
    finally:
        _close(snapshot.lock)


def _remove(path: Path) -> None:
    handle = _lock(path, shared=False)
    if handle is not None:
        shutil.rmtree(path, ignore_errors=True)
        _close(handle)


def _lock(path: Path, shared: bool) -> int | None:
    """A handle that holds a folder's lock; None when others hold it or there is no such folder."""
    import fcntl

    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:  # a file system without locks: what is gone is then noticed by the reader
        pass
    return handle


def _close(handle: int | None) -> None:
    if handle is not None:
        with suppress(OSError):
            os.close(handle)
