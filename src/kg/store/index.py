"""The index: an Oxigraph database made from the parts, and snapshots of it that any number of readers may open.

It holds each graph of the newest revisions under its name, all their triples once more in the default graph (Oxigraph
0.5 counts a triple of two graphs twice when graphs are asked as one), the reference data, and what is derived.
"""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import InputError
from kg.reference import catalogue
from kg.store.database import add, derive, drop, fill
from kg.store.layout import Layout, digest, from_json, to_json
from kg.store.manifest import Manifest
from kg.store.parts import put
from kg.store.records import Record
from kg.write import serialize

if TYPE_CHECKING:
    import pyoxigraph


class _Files(NamedTuple):
    """The files of an index."""

    root: Path

    @property
    def live(self) -> Path:
        """The database that is written to."""
        return self.root / "live"

    @property
    def holds(self) -> Path:
        """Which parts the database holds; absent while it is changed, so a database left half-changed is made anew."""
        return self.root / "HOLDS.json"

    @property
    def current(self) -> Path:
        """The name of the newest snapshot."""
        return self.root / "CURRENT"


def snapshot(layout: Layout) -> tuple[Path, str]:
    """The newest snapshot and the root of the manifest that it was made from. Raises InputError when there is none."""
    files = _Files(layout.index)
    root = _published(files)
    if not root or not (files.root / root[:16]).is_dir():
        raise InputError(str(layout.root), "has no index", f"make it with: kg rebuild {layout.root}")
    return files.root / root[:16], root


def update(layout: Layout, manifest: Manifest) -> None:
    """Bring the index to what the manifest holds and publish a snapshot of it.

    Raises InputError when a part is damaged or the index can't be written.
    """
    files = _Files(layout.index)
    held = _held(files)
    if held == _holdings(manifest) and _published(files) == manifest.root:
        return
    try:
        _bring(files, layout, manifest, held)
    except OSError as fault:
        remedy = f"check the folder and the space left, then: kg rebuild {layout.root}"
        raise InputError(str(layout.index), f"can't be written: {fault}", remedy) from fault


def rebuild(layout: Layout, manifest: Manifest) -> None:
    """Make the index anew from the parts. Raises InputError as ``update``."""
    _Files(layout.index).holds.unlink(missing_ok=True)
    update(layout, manifest)


def _bring(files: _Files, layout: Layout, manifest: Manifest, held: dict[str, str] | None) -> None:
    files.holds.unlink(missing_ok=True)
    change = _change(held or {}, manifest)
    if held is None or len(change) > len(held) // 2:
        shutil.rmtree(files.live, ignore_errors=True)
        database = _open(files.live)
        fill(database, layout, manifest.live.values())
    else:
        database = _open(files.live)
        for article in change:
            _replace(database, layout, article, manifest.live.get(article))
    derive(database)
    _publish(files, database, manifest)


def _replace(database: "pyoxigraph.Store", layout: Layout, article: str, record: Record | None) -> None:
    """Put an article's newest revision in the place of what the database has of it; None takes it out."""
    own = article.rsplit("/", 1)[-1]
    old = [g.value for g in database.named_graphs() if g.value.rsplit("/", 1)[-1] == own]
    drop(database, old)
    if record:
        add(database, layout, record)


def _publish(files: _Files, database: "pyoxigraph.Store", manifest: Manifest) -> None:
    """Make a snapshot (of hard links, so it costs little) and only then say that it is there."""
    database.flush()
    target = files.root / manifest.root[:16]
    shutil.rmtree(target, ignore_errors=True)
    database.backup(target)
    before = _published(files)
    put(files.holds, to_json(_holdings(manifest)))
    put(files.current, manifest.root.encode())
    keep = {"live", manifest.root[:16], before[:16]}
    for path in files.root.iterdir():
        if path.is_dir() and path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)


def _holdings(manifest: Manifest) -> dict[str, str]:
    return {article: record.key for article, record in manifest.live.items()} | {"catalogue": _catalogue()}


def _catalogue() -> str:
    """What the reference data is known by: the index of another version's is made anew."""
    return digest(serialize([catalogue()], "nt"))


def _held(files: _Files) -> dict[str, str] | None:
    """What the database holds; None when it isn't known to be whole, or to have this version's reference data."""
    try:
        found = from_json(files.holds, files.root) if files.live.is_dir() else None
    except InputError:
        return None
    return found if isinstance(found, dict) and found.get("catalogue") == _catalogue() else None


def _change(held: dict[str, str], manifest: Manifest) -> list[str]:
    """The articles that the database lacks, has another revision of, or has too much."""
    wanted = _holdings(manifest)
    return sorted(article for article in held.keys() | wanted.keys() if held.get(article) != wanted.get(article))


def _published(files: _Files) -> str:
    try:
        return files.current.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _open(path: Path) -> "pyoxigraph.Store":
    from pyoxigraph import Store

    path.mkdir(parents=True, exist_ok=True)
    return Store(path)
