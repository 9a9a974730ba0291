"""A store opened: what it holds, and what a writer may do to it."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InputError
from kg.store.index import update
from kg.store.layout import FORMAT, Layout, to_json
from kg.store.manifest import Manifest, check_format, manifest_of, read_manifest, scan, write_manifest
from kg.store.parts import describe, drop, part_data, put, put_part
from kg.store.records import Failure, Part, Record
from kg.write.file import make_folder


class Store:
    """What a store held when it was opened, and, for a writer, what it holds now."""

    def __init__(self, layout: Layout, manifest: Manifest) -> None:
        """Take over what was read; ``reading`` and ``writing`` open stores."""
        self.layout = layout
        self._records, self._failures = dict(manifest.records), dict(manifest.failures)
        self._keys: dict[str, set[str]] = defaultdict(set)
        for key, record in self._records.items():
            self._keys[record.article].add(key)

    @property
    def manifest(self) -> Manifest:
        """All that the store holds now."""
        return manifest_of(self._records.values(), self._failures.values())

    def record(self, key: str) -> Record | None:
        """What was committed under a key."""
        return self._records.get(key)

    def failure(self, key: str) -> Failure | None:
        """Why the input of a key gave no part."""
        return self._failures.get(key)

    def data(self, record: Record) -> bytes:
        """The N-Quads of a part. Raises InputError when they aren't those that were committed."""
        return part_data(self.layout, record)

    def commit(self, part: Part) -> Record:
        """Keep a part: it is the newest revision of its article from now on. Raises InputError when that fails."""
        revision = 1 + max((r.revision for r in self._of(part.article) if r.key != part.key), default=0)
        record = describe(part, revision)
        put_part(self.layout, part)
        put(self.layout.record(part.key), record.to_json())
        self._records[part.key] = record
        self._keys[part.article].add(part.key)
        self._forget_failure(part.key)
        return record

    def renew(self, record: Record) -> None:
        """Make a part that was committed before the newest revision of its article again, if it isn't."""
        newest = max(r.revision for r in self._of(record.article))
        if record.revision < newest:
            again = dataclasses.replace(record, revision=newest + 1)
            put(self.layout.record(again.key), again.to_json())
            self._records[again.key] = again

    def fail(self, failure: Failure) -> None:
        """Keep why an input gave no part."""
        put(self.layout.failure(failure.key), failure.to_json())
        self._failures[failure.key] = failure

    def remove(self, article: str) -> list[Record]:
        """Drop all revisions of an article; what was dropped, the oldest first."""
        dropped = sorted(self._of(article), key=lambda r: r.revision)
        for record in dropped:
            # First the record: a part without one is nothing.
            for path in (self.layout.record(record.key), self.layout.part(record.key)):
                drop(path)
            del self._records[record.key]
        self._keys.pop(article, None)
        return dropped

    def finish(self) -> Manifest:
        """Write the manifest of what the store holds now, and bring the index to it. Raises InputError."""
        manifest = self.manifest
        write_manifest(self.layout, manifest)
        update(self.layout, manifest)
        return manifest

    def _of(self, article: str) -> list[Record]:
        return [self._records[key] for key in sorted(self._keys.get(article, ()))]

    def _forget_failure(self, key: str) -> None:
        if self._failures.pop(key, None):
            drop(self.layout.failure(key))


def reading(root: Path | str) -> Store:
    """A store to read, as its manifest tells. Raises InputError when there is none or a file of it is damaged."""
    layout = Layout(Path(root))
    check_format(layout)
    return Store(layout, read_manifest(layout))


@contextmanager
def writing(root: Path | str) -> Iterator[Store]:
    """A store to write, made if there is none; what was committed and not yet in the manifest is taken over.

    Raises InputError when the folder holds something else, another process writes to it, or a record is damaged.
    """
    layout = Layout(Path(root))
    _make(layout)
    with _locked(layout):
        _tidy(layout)
        yield Store(layout, scan(layout))


def _make(layout: Layout) -> None:
    if layout.root.is_dir() and not layout.mark.exists() and _holds_others(layout.root):
        raise InputError(str(layout.root), "is a folder with other files in it", "name a new or an empty folder")
    if not layout.mark.exists():
        make_folder(layout.root)
        put(layout.mark, to_json({"format": FORMAT}))
    check_format(layout)


def _holds_others(folder: Path) -> bool:
    """Whether files stand in a folder that aren't what a writer that died left half-written."""
    return any(not path.name.startswith(".") for path in folder.iterdir())


@contextmanager
def _locked(layout: Layout) -> Iterator[None]:
    """Hold the store's lock, which the system takes back from a process that dies."""
    from filelock import FileLock, Timeout

    lock = FileLock(layout.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise InputError(str(layout.root), "another process writes to this store", "wait for its end") from None
    except OSError as fault:
        remedy = "check the folder's permissions"
        raise InputError(str(layout.root), f"can't be written: {fault.strerror or fault}", remedy) from fault
    try:
        yield
    finally:
        lock.release()


def _tidy(layout: Layout) -> None:
    """Drop what a writer that died left half-written."""
    for path in layout.root.glob("**/.*.tmp"):
        path.unlink(missing_ok=True)
