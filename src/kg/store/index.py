"""The index: an Oxigraph database made from the parts, and snapshots of it that any number of readers may open.

It holds each graph of the newest revisions under its name, all their triples once more in the default graph (Oxigraph
0.5 counts a triple of two graphs twice when graphs are asked as one), the reference data, and what is derived.
"""

import gc
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from traceback import clear_frames
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import InputError
from kg.resources import fingerprint
from kg.store.database import add, drop, fill
from kg.store.deriving import derive
from kg.store.files import drop as drop_files
from kg.store.files import put
from kg.store.layout import Layout, seal, unseal
from kg.store.manifest import Manifest
from kg.store.records import GraphSum, Record
from kg.store.snapshots import Snapshot, Snapshots

if TYPE_CHECKING:
    import pyoxigraph

Held = dict[str, list[str]]
"""What a database holds: by article the key of its newest part, then its graphs; under "" the version of kg."""


class _Files(NamedTuple):
    """The files of an index."""

    root: Path

    @property
    def live(self) -> Path:
        """The database that is written to."""
        return self.root / "live"

    @property
    def holds(self) -> Path:
        """Which parts the database holds, and what is derived of them; absent while it is changed, so a database left
        half-changed is made anew.
        """
        return self.root / "HOLDS.json"

    @property
    def snapshots(self) -> Snapshots:
        """What readers open."""
        return Snapshots(self.root)


def snapshot(layout: Layout) -> Snapshot:
    """The newest snapshot: its folder for ``pyoxigraph.Store.read_only``, and the root of the manifest it has.

    It stays while this process lives, or until ``kg.store.snapshots.holding`` gives it back. Raises InputError when
    there is none.
    """
    found = Snapshots(layout.index).hold()
    if found is None:
        raise InputError(str(layout.root), "has no index", f"make it with: kg rebuild {layout.root}")
    return found


def update(layout: Layout, manifest: Manifest, workers: int = 1) -> None:
    """Bring the index to what the manifest holds and publish a snapshot of it; a new one is made by so many at once.

    Raises InputError when a part is damaged or the index can't be written.
    """
    files = _Files(layout.index)
    held, newest = _held(files), files.snapshots.newest()
    if held == _holdings(manifest) and newest and newest[1] == manifest.root:
        return
    try:
        _bring(files, layout, manifest, held, workers)
    except (OSError, RuntimeError, ValueError) as fault:  # Oxigraph's own
        clear_frames(fault.__traceback__)  # or they would keep the database open, and locked
        gc.collect()  # so would what another load raised meanwhile
        remedy = f"check the folder and the space left, then: kg rebuild {layout.root}"
        raise InputError(str(layout.index), f"can't be written: {fault}", remedy) from fault


def discard(layout: Layout) -> None:
    """Trust the database no more: the next update makes it anew from the parts. Readers keep their snapshots."""
    drop_files([_Files(layout.index).holds])


def derived_sums(layout: Layout) -> dict[str, GraphSum]:
    """What the derived graphs of the newest snapshot are; nothing when that isn't known."""
    try:
        found = unseal(_Files(layout.index).holds, layout.root)["derived"]
    except (InputError, KeyError):
        return {}
    return {name: GraphSum(**told) for name, told in found.items()}


def _bring(files: _Files, layout: Layout, manifest: Manifest, held: Held | None, workers: int) -> None:
    drop_files([files.holds])
    change = _change(held or {}, manifest)
    if held is None or len(change) > len(held) // 2:
        shutil.rmtree(files.live, ignore_errors=True)
        database = _open(files.live)
        fill(database, layout, manifest.live.values(), workers)
        made = derive(database, files.live if workers > 1 else None)
        database.optimize()  # without it, queries on a thousand articles take up to twice as long
    else:
        database = _open(files.live)
        for article in change:
            _replace(database, layout, held.get(article, [])[1:], manifest.live.get(article))
        made = derive(database)
    _publish(files, database, manifest, made)


def _replace(database: "pyoxigraph.Store", layout: Layout, graphs: list[str], record: Record | None) -> None:
    """Put an article's newest revision in the place of its graphs; None takes it out."""
    drop(database, graphs)
    if record:
        add(database, layout, record)


def _publish(files: _Files, database: "pyoxigraph.Store", manifest: Manifest, made: Mapping[str, GraphSum]) -> None:
    """Make a snapshot (of hard links, so it costs little) and only then say that it is there."""
    database.flush()
    path = files.snapshots.free()
    database.backup(path)
    put(
        files.holds, seal({"articles": _holdings(manifest), "derived": {name: asdict(it) for name, it in made.items()}})
    )
    files.snapshots.publish(path, manifest.root)


def _holdings(manifest: Manifest) -> Held:
    held = {article: [record.key, *sorted(record.graphs)] for article, record in manifest.live.items()}
    # What no article says, the reference data and the derived graphs, is another version's after any change of kg.
    return held | {"": [fingerprint()]}


def _held(files: _Files) -> Held | None:
    """What the database holds; None when it isn't known to be whole, or is of another version of kg."""
    try:
        found: Held = unseal(files.holds, files.root)["articles"]
    except (InputError, KeyError):
        return None
    return found if files.live.is_dir() and found.get("") == [fingerprint()] else None


def _change(held: Held, manifest: Manifest) -> list[str]:
    """The articles that the database lacks, has another revision of, or has too much."""
    wanted = _holdings(manifest)
    return sorted(article for article in held.keys() | wanted.keys() if held.get(article) != wanted.get(article))


def _open(path: Path) -> "pyoxigraph.Store":
    from pyoxigraph import Store

    path.mkdir(parents=True, exist_ok=True)
    return Store(path)
