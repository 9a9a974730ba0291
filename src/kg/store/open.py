"""A store opened: what it holds, and what a writer may do to it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kg.errors import InputError
from kg.store.files import drop, put
from kg.store.index import update
from kg.store.layout import FORMAT, Layout, damaged, seal
from kg.store.manifest import Manifest, check_format, manifest_of, read_manifest, removing, scan, write_manifest
from kg.store.parts import describe, part_data, put_part
from kg.store.records import Failure, Part, Record
from kg.store.revisions import changes
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
        self._given: dict[str, str] = {}
        self._files: dict[str, str] = {}

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

    def given(self, key: str, name: str, whole: bool = False) -> None:
        """Take note that an input is given, new or known: of one article's revisions the one given last is the newest.

        Of several names the first in the alphabet is kept, so that the order of inputs makes no difference. ``whole``
        says that ``name`` is a file with this input and no other: what failed under that name is the past.
        """
        self._given[key] = min(name, self._given.pop(key, name))
        if whole:
            self._files[name] = key

    def commit(self, part: Part) -> Record:
        """Keep a part: it is the newest revision of its article from now on. Raises InputError when that fails."""
        revision = 1 + max((r.revision for r in self._of(part.article) if r.key != part.key), default=0)
        record = replace(describe(part, revision), name=min(part.name, self._given.get(part.key, part.name)))
        self._given.setdefault(part.key, part.name)
        put_part(self.layout, part)
        self._put(record)
        self._keys[part.article].add(part.key)
        self._failures.pop(part.key, None)
        return record

    def fail(self, failure: Failure) -> None:
        """Keep why an input gave no part."""
        failure = replace(failure, name=min(failure.name, self._given.get(failure.key, failure.name)))
        put(self.layout.failure(failure.key), failure.to_json())
        self._failures[failure.key] = failure

    def remove(self, articles: Collection[str], failures: Collection[str] = ()) -> list[Record]:
        """Drop all revisions of articles, and failures by their keys; what was dropped of the articles.

        Once this has begun to write it is done whole: the next writer completes what an interruption leaves.
        """
        dropped = [record for article in articles for record in self._of(article)]
        keys = sorted({*(record.key for record in dropped), *failures})
        put(self.layout.removal, seal({"keys": keys}))
        for key in keys:
            self._records.pop(key, None)
            self._failures.pop(key, None)
        for article in articles:
            self._keys.pop(article, None)
        _complete(self.layout, self.manifest, keys)
        return dropped

    def finish(self, workers: int = 1) -> Manifest:
        """Write the manifest of what the store holds now, and bring the index to it, by so many at once.

        Raises InputError when that fails.
        """
        self._settle()
        manifest = self.manifest
        write_manifest(self.layout, manifest)
        drop(path for path in self.layout.failures() if path.stem not in self._failures)
        update(self.layout, manifest, workers)
        return manifest

    def _settle(self) -> None:
        """Bring revisions in order and names to the first of those given; forget what failed in files by now others."""
        for article in {self._records[key].article: None for key in self._given if key in self._records}:
            for record in changes(self._of(article), self._given):
                self._put(record)
        for failure in list(self._failures.values()):
            if self._files.get(failure.name, failure.key) != failure.key:
                del self._failures[failure.key]
            elif self._given.get(failure.key, failure.name) < failure.name:
                self.fail(failure)

    def _put(self, record: Record) -> None:
        put(self.layout.record(record.key), record.to_json())
        self._records[record.key] = record

    def _of(self, article: str) -> list[Record]:
        """The revisions of an article, the oldest first."""
        return sorted((self._records[key] for key in self._keys.get(article, ())), key=lambda r: (r.revision, r.key))


def reading(root: Path | str) -> Store:
    """A store to read, as its manifest tells. Raises InputError when there is none or its manifest is damaged.

    A writer may be at work: what it has committed since the manifest isn't seen.
    """
    layout = Layout(Path(root))
    check_format(layout)
    return Store(layout, read_manifest(layout))


@contextmanager
def writing(root: Path | str, make: bool = False, mend: bool = False) -> Iterator[Store]:
    """A store to write; what was committed and isn't in the manifest yet is taken over.

    ``make`` makes one where there is none. ``mend`` takes the records for the truth, whatever became of the manifest.
    Raises InputError when there is no store, another process writes to it, or a file of it is damaged.
    """
    layout = Layout(Path(root))
    if not layout.mark.exists():
        _may_make(layout) if make else check_format(layout)
        make_folder(layout.root)
    with locked(layout):
        if not layout.mark.exists():
            write_manifest(layout, manifest_of((), ()))
            put(layout.mark, seal({"format": FORMAT}))
        check_format(layout)
        yield Store(layout, _recover(layout, mend))


@contextmanager
def locked(layout: Layout, needed: bool = True) -> Iterator[None]:
    """Hold the store's lock, which the system takes back from a process that dies.

    Raises InputError when another process has it, and, if it is ``needed``, when the folder can't be written to.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(layout.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        remedy = "wait for its end, or end it: what it finished is kept"
        raise InputError(str(layout.root), "another process writes to this store", remedy) from None
    except OSError as fault:
        if needed:
            remedy = "check the folder's permissions and the space left"
            raise InputError(str(layout.root), f"can't be written: {fault.strerror or fault}", remedy) from fault
    try:
        yield
    finally:
        lock.release()


def _may_make(layout: Layout) -> None:
    """Raise InputError for a folder with files that aren't what a writer that died in making a store left."""
    ours = {layout.lock.name, layout.manifest.name}
    if layout.root.is_dir() and any(p.name not in ours and not p.name.endswith(".tmp") for p in layout.root.iterdir()):
        raise InputError(str(layout.root), "is a folder with other files in it", "name a new or an empty folder")


def _recover(layout: Layout, mend: bool) -> Manifest:
    """What the store holds, after completing a removal and dropping what writers that died left half-written."""
    gone = removing(layout)
    found = scan(layout)
    held = manifest_of(
        (r for r in found.records.values() if r.key not in gone),
        (f for f in found.failures.values() if f.key not in gone),
    )
    if not mend:
        _require(layout, held, gone)
    if layout.removal.exists():
        _complete(layout, held, sorted(gone))
    drop(path for path in layout.parts() if path.stem not in held.records)
    drop(layout.halves())
    return held


def _require(layout: Layout, held: Manifest, gone: Collection[str]) -> None:
    """Raise InputError when a record of the manifest, or the part of a record, isn't there."""
    for key in read_manifest(layout).records.keys() - held.records.keys() - set(gone):
        raise damaged(layout.record(key), layout.root)
    for key in held.records.keys() - {path.stem for path in layout.parts()}:
        raise damaged(layout.part(key), layout.root)


def _complete(layout: Layout, manifest: Manifest, keys: Collection[str]) -> None:
    """Do what was decided to be removed: the manifest first, so that readers never miss what it names."""
    write_manifest(layout, manifest)
    for place in (layout.record, layout.part, layout.failure):
        drop(map(place, keys))
    drop([layout.removal])
