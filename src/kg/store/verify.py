"""Whether a store still is as it was written: the manifest, every record, failure and part, and the index."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.errors import InputError
from kg.store.index import snapshot
from kg.store.layout import Layout, digest, from_json, to_json
from kg.store.manifest import Manifest, read_manifest, read_record
from kg.store.parts import drop, part_data, sums
from kg.store.records import GraphSum

if TYPE_CHECKING:
    import pyoxigraph


class Fault(NamedTuple):
    """A file that isn't as it was written, and what is wrong with it. ``key`` names the part that it belongs to."""

    path: Path
    what: str
    key: str | None = None

    def __str__(self) -> str:
        """The fault in one line."""
        return f"{self.path}: {self.what}"


def verify(layout: Layout) -> Iterator[Fault]:
    """What is wrong with a store: first the truth, and the index only if that is whole."""
    faults = [*_manifest(layout), *_entries(layout), *_parts(layout)]
    yield from faults
    if not faults:
        yield from _index(layout, read_manifest(layout))


def repair(layout: Layout, faults: list[Fault]) -> int:
    """Take damaged parts out with their records, so that the next build makes them again; how many there were."""
    keys = {fault.key for fault in faults if fault.key}
    for key in sorted(keys):
        for path in (layout.record(key), layout.part(key), layout.failure(key)):
            drop(path)
    return len(keys)


def _told(layout: Layout) -> dict[str, dict[str, str]]:
    """The digests that the manifest has of records and failures. Raises InputError when it is damaged."""
    told: Any = from_json(layout.manifest, layout.root)
    try:
        contents = {kind: dict(told[kind]) for kind in ("records", "failures")}
    except (KeyError, TypeError, ValueError):
        return {}
    return contents if digest(to_json(contents)) == told.get("root") else {}


def _manifest(layout: Layout) -> Iterator[Fault]:
    try:
        whole = bool(_told(layout))
    except InputError:
        whole = False
    if not whole:
        yield Fault(layout.manifest, "is damaged or missing; kg rebuild makes it anew of the records")


def _entries(layout: Layout) -> Iterator[Fault]:
    """Records and failures whose bytes aren't those that the manifest tells of."""
    try:
        told = _told(layout)
    except InputError:
        return
    for kind, place in (("records", layout.record), ("failures", layout.failure)):
        for key, wanted in told.get(kind, {}).items():
            path = place(key)
            if not path.is_file() or digest(path.read_bytes()) != wanted:
                yield Fault(path, "is damaged or missing", key)


def _parts(layout: Layout) -> Iterator[Fault]:
    """Parts that aren't what their records tell."""
    for path in layout.records():
        try:
            record = read_record(layout, path.stem)
        except InputError:
            yield Fault(path, "is damaged", path.stem)
            continue
        try:
            data = part_data(layout, record)
        except InputError:
            yield Fault(layout.part(path.stem), "is damaged or missing", path.stem)
            continue
        if sums(data) != record.graphs:
            yield Fault(path, "does not tell what its part has", path.stem)


def _index(layout: Layout, manifest: Manifest) -> Iterator[Fault]:
    """Where the index has something else than the parts."""
    try:
        path, root = snapshot(layout)
    except InputError as fault:
        yield Fault(layout.index, fault.fault)
        return
    if root != manifest.root:
        yield Fault(layout.index, "is behind the parts; kg rebuild brings it up")
        return
    try:
        yield from _differing(path, manifest)
    except (OSError, ValueError) as fault:
        yield Fault(path, f"is damaged: {fault}")


def _differing(path: Path, manifest: Manifest) -> Iterator[Fault]:
    from pyoxigraph import Store

    database = Store.read_only(str(path))
    for record in manifest.live.values():
        for name, wanted in record.graphs.items():
            if _sum(database, name) != wanted:
                yield Fault(path, f"has other triples than the part in the graph {name}")


def _sum(database: "pyoxigraph.Store", name: str) -> GraphSum:
    """What the index has of a graph, described as records describe it."""
    from pyoxigraph import NamedNode, RdfFormat, serialize

    quads = database.quads_for_pattern(None, None, None, NamedNode(name))
    data = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return sums(b"".join(sorted(data.splitlines(keepends=True)))).get(name, GraphSum(0, digest(b"")))
