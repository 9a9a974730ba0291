"""The manifest: all that a store holds, in one file that is written last, so that readers see one state of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from kg.errors import InputError
from kg.store.files import put
from kg.store.layout import FORMAT, Layout, damaged, digest, seal, to_json, unseal
from kg.store.records import Failure, Record, failure_of, record_of

Entry = TypeVar("Entry", Record, Failure)


class Manifest(NamedTuple):
    """The records of a store by key, its failures, and the digest of both."""

    records: Mapping[str, Record]
    failures: Mapping[str, Failure]
    root: str

    @property
    def live(self) -> dict[str, Record]:
        """The newest revision of each article, by the article's IRI, in the order of IRIs."""
        newest: dict[str, Record] = {}
        for record in sorted(self.records.values(), key=lambda r: (r.article, r.revision)):
            newest[record.article] = record
        return newest

    def revisions(self, article: str) -> list[Record]:
        """All parts of an article, the oldest first."""
        return sorted((r for r in self.records.values() if r.article == article), key=lambda r: r.revision)


def manifest_of(records: Iterable[Record], failures: Iterable[Failure]) -> Manifest:
    """The manifest of these records and failures."""
    known = {r.key: r for r in sorted(records, key=lambda r: r.key)}
    failed = {f.key: f for f in sorted(failures, key=lambda f: f.key)}
    return Manifest(known, failed, digest(to_json(_contents(known, failed))))


def write_manifest(layout: Layout, manifest: Manifest) -> None:
    """Write the manifest's file, unless it is there already."""
    data = seal(_contents(manifest.records, manifest.failures))
    if not layout.manifest.is_file() or layout.manifest.read_bytes() != data:
        put(layout.manifest, data)


def read_manifest(layout: Layout) -> Manifest:
    """The manifest as its file tells it. Raises InputError when it is damaged or missing."""
    told = unseal(layout.manifest, layout.root)
    try:
        return manifest_of(map(record_of, told["records"].values()), map(failure_of, told["failures"].values()))
    except (KeyError, TypeError, AttributeError) as fault:
        raise damaged(layout.manifest, layout.root) from fault


def scan(layout: Layout) -> Manifest:
    """The manifest that the records and failures on the disk amount to, whatever its file says.

    Raises InputError when one of them is damaged.
    """
    records = {path.stem: read_record(layout, path.stem) for path in layout.records()}
    failures = (read_failure(layout, path.stem) for path in layout.failures())
    # What failed and was made after all has a record, too, until the next manifest is written.
    return manifest_of(records.values(), (f for f in failures if f.key not in records))


def read_record(layout: Layout, key: str) -> Record:
    """The record of a key. Raises InputError when it is damaged or missing."""
    return _read(layout, layout.record(key), key, record_of)


def read_failure(layout: Layout, key: str) -> Failure:
    """The failure of a key. Raises InputError when it is damaged or missing."""
    return _read(layout, layout.failure(key), key, failure_of)


def check_format(layout: Layout) -> None:
    """Raise InputError unless the folder is a store of this layout."""
    if not layout.mark.is_file():
        remedy = f"make one with: kg build ARTICLE... --store {layout.root}"
        raise InputError(str(layout.root), "is no store of kg", remedy)
    if unseal(layout.mark, layout.root).get("format") != FORMAT:
        raise InputError(str(layout.root), f"is a store of another layout than {FORMAT}", "use the kg that made it")


def removing(layout: Layout) -> frozenset[str]:
    """The keys that a removal under way, or interrupted, takes out."""
    return frozenset(unseal(layout.removal, layout.root).get("keys", ())) if layout.removal.exists() else frozenset()


def _read(layout: Layout, path: Path, key: str, make: Callable[[Any], Entry]) -> Entry:
    try:
        found = make(unseal(path, layout.root))
    except (KeyError, TypeError, AttributeError) as fault:
        raise damaged(path, layout.root) from fault
    if found.key != key:
        raise damaged(path, layout.root)
    return found


def _contents(records: Mapping[str, Record], failures: Mapping[str, Failure]) -> dict[str, object]:
    return {
        "format": FORMAT,
        "records": {key: asdict(record) for key, record in records.items()},
        "failures": {key: asdict(failure) for key, failure in failures.items()},
    }
