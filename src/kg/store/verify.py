"""Whether a store still is as it was written: the manifest, every record, failure and part, and the index."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import InputError
from kg.store.database import background, default_is_whole
from kg.store.files import drop
from kg.store.index import derived_sums
from kg.store.layout import Layout, digest
from kg.store.manifest import Manifest, check_format, manifest_of, read_failure, read_manifest, read_record, removing
from kg.store.parts import part_data, sums
from kg.store.records import GraphSum
from kg.store.snapshots import Snapshots, holding

if TYPE_CHECKING:
    import pyoxigraph


ANEW = "kg rebuild makes it anew of the parts"


class Fault(NamedTuple):
    """A file that isn't as it was written, and what is wrong with it. ``key`` names the part that it belongs to."""

    path: Path
    what: str
    key: str | None = None

    def __str__(self) -> str:
        """The fault in one line."""
        return f"{self.path}: {self.what}"


def verify(layout: Layout) -> Iterator[Fault]:
    """What is wrong with a store: first the truth, and the index only if that is whole.

    What a writer that died has committed and not yet put into the manifest is no fault. Raises InputError when the
    folder is no store.
    """
    check_format(layout)
    manifest, faults = _manifest(layout)
    faults += [*_records(layout, manifest), *_failures(layout, manifest), *_parts(layout)]
    yield from faults
    if not faults:
        yield from _index(layout, manifest)


def repair(layout: Layout, faults: Iterable[Fault]) -> int:
    """Take damaged parts out with their records, so that the next build makes them again; how many there were.

    The caller holds the store's lock, and then makes manifest and index anew of what is left.
    """
    faults = list(faults)
    keys = sorted({fault.key for fault in faults if fault.key})
    if any(fault.path == layout.removal for fault in faults):
        drop([layout.removal])
    for place in (layout.record, layout.part, layout.failure):
        drop(map(place, keys))
    return len(keys)


def _manifest(layout: Layout) -> tuple[Manifest, list[Fault]]:
    """The manifest, without what an interrupted removal takes out, and what is wrong with the two."""
    faults, gone = [], frozenset[str]()
    try:
        gone = removing(layout)
    except InputError:
        faults.append(Fault(layout.removal, "is damaged; what it was to remove may be there in part"))
    try:
        told = read_manifest(layout)
    except InputError:
        faults.append(Fault(layout.manifest, "is damaged or missing; kg rebuild makes it anew of the records"))
        return manifest_of((), ()), faults
    kept = [record for record in told.records.values() if record.key not in gone]
    return manifest_of(kept, (f for f in told.failures.values() if f.key not in gone)), faults


def _records(layout: Layout, manifest: Manifest) -> Iterator[Fault]:
    """Records that are damaged or missing, or tell of another part than the manifest."""
    for key in sorted({*manifest.records, *_keys(layout.records())}):
        try:
            found = read_record(layout, key)
        except InputError:
            yield Fault(layout.record(key), "is damaged or missing", key)
            continue
        told = manifest.records.get(key, found)
        if (told.sha256, told.article, told.graphs) != (found.sha256, found.article, found.graphs):
            yield Fault(layout.record(key), "tells of another part than the manifest", key)


def _failures(layout: Layout, manifest: Manifest) -> Iterator[Fault]:
    """Failures that are damaged or missing; one that has become a part since is no fault."""
    records = _keys(layout.records())
    for key in sorted({*manifest.failures, *_keys(layout.failures())} - records):
        try:
            read_failure(layout, key)
        except InputError:
            yield Fault(layout.failure(key), "is damaged or missing", key)


def _parts(layout: Layout) -> Iterator[Fault]:
    """Parts that aren't what their records tell."""
    for key in sorted(_keys(layout.records())):
        try:
            record = read_record(layout, key)
            wrong = sums(part_data(layout, record)) != record.graphs
        except InputError as fault:
            wrong = fault.place == str(layout.part(key))
        if wrong:
            yield Fault(layout.part(key), "is damaged or missing", key)


def _keys(paths: Iterable[Path]) -> set[str]:
    return {path.stem for path in paths}


def _index(layout: Layout, manifest: Manifest) -> Iterator[Fault]:
    """Where the index has something else than the parts."""
    snapshot = Snapshots(layout.index).hold()
    if snapshot is None:
        yield Fault(layout.index, f"is missing; {ANEW}")
        return
    with holding(snapshot) as path:
        if snapshot.root != manifest.root:
            yield Fault(layout.index, "is behind the parts; kg rebuild brings it up")
            return
        try:
            yield from _differing(path, manifest, derived_sums(layout))
        except (OSError, RuntimeError, ValueError) as fault:  # Oxigraph's own
            yield Fault(path, f"is damaged ({fault}); {ANEW}")


def _differing(path: Path, manifest: Manifest, made: Mapping[str, GraphSum]) -> Iterator[Fault]:
    from pyoxigraph import Store

    database = Store.read_only(str(path))
    for record in manifest.live.values():
        for name, wanted in record.graphs.items():
            if _sum(database, name) != wanted:
                yield Fault(path, f"has other triples than the part in the graph {name}; {ANEW}")
    for name, wanted in made.items():
        if _sum(database, name) != wanted:
            yield Fault(path, f"has something else in the graph {name} than was derived; {ANEW}")
    told = {name for record in manifest.live.values() for name in record.graphs}
    for found in database.named_graphs():
        if found.value not in told | background():
            yield Fault(path, f"has a graph that no part has, {found.value}; {ANEW}")
    if not default_is_whole(database):
        yield Fault(path, f"has not in its default graph what the articles say; {ANEW}")


def _sum(database: "pyoxigraph.Store", name: str) -> GraphSum:
    """What the index has of a graph, described as records describe it."""
    from pyoxigraph import NamedNode, RdfFormat, serialize

    quads = database.quads_for_pattern(None, None, None, NamedNode(name))
    data = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return sums(b"".join(sorted(data.splitlines(keepends=True)))).get(name, GraphSum(0, digest(b"")))
