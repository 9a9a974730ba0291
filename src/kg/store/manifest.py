"""The manifest: what a store holds, with a digest of each record and one of all, written last."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from kg.errors import InputError
from kg.store.layout import FORMAT, Layout, damaged, digest, from_json, to_json
from kg.store.parts import put
from kg.store.records import Failure, Record, record_of

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
    """Write the manifest's file."""
    contents = _contents(manifest.records, manifest.failures)
    put(layout.manifest, to_json({**contents, "format": FORMAT, "root": manifest.root}))


def read_manifest(layout: Layout) -> Manifest:
    """The manifest with all that it names. Raises InputError when a file of it is damaged or missing."""
    told = from_json(layout.manifest, layout.root)
    found = manifest_of(
        (read_record(layout, key) for key in _keys(told, "records")),
        (read_failure(layout, key) for key in _keys(told, "failures")),
    )
    if not isinstance(told, dict) or told.get("root") != found.root:
        raise damaged(layout.manifest, layout.root)
    return found


def scan(layout: Layout) -> Manifest:
    """The manifest that the records and failures on the disk amount to, whatever its file says."""
    records = (read_record(layout, path.stem) for path in layout.records())
    return manifest_of(records, (read_failure(layout, path.stem) for path in layout.failures()))


def read_record(layout: Layout, key: str) -> Record:
    """The record of a key. Raises InputError when it is damaged or missing."""
    return _read(layout, layout.record(key), key, record_of)


def read_failure(layout: Layout, key: str) -> Failure:
    """The failure of a key. Raises InputError when it is damaged or missing."""
    return _read(layout, layout.failure(key), key, lambda data: Failure(**data))


def _read(layout: Layout, path: Path, key: str, make: Callable[[Any], Entry]) -> Entry:
    try:
        found = make(from_json(path, layout.root))
    except (KeyError, TypeError, AttributeError) as fault:
        raise damaged(path, layout.root) from fault
    if found.key != key:
        raise damaged(path, layout.root)
    return found


def check_format(layout: Layout) -> None:
    """Raise InputError unless the folder is a store of this layout."""
    if not layout.mark.is_file():
        remedy = f"make one with: kg build ARTICLE... --store {layout.root}"
        raise InputError(str(layout.root), "is no store of kg", remedy)
    found = from_json(layout.mark, layout.root)
    if found != {"format": FORMAT}:
        raise InputError(str(layout.root), f"is a store of another layout than {FORMAT}", "build it with this version")


def _keys(told: Any, kind: str) -> list[str]:
    found = told.get(kind) if isinstance(told, dict) else None
    return sorted(found) if isinstance(found, dict) else []


def _contents(records: Mapping[str, Record], failures: Mapping[str, Failure]) -> dict[str, dict[str, str]]:
    return {
        "records": {key: digest(record.to_json()) for key, record in records.items()},
        "failures": {key: digest(failure.to_json()) for key, failure in failures.items()},
    }
