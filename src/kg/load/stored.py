"""What a store of kg holds: the newest revision of each article, the reference data, and what is derived."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.load.data import Payload

if TYPE_CHECKING:
    from kg.store import Store


def stored(root: Path | str) -> Iterator[Payload]:
    """The graphs of a store, one article in memory at a time.

    Raises InputError when there is no store or its index is behind the parts, and on the way when a part is damaged.
    """
    from kg.store import reading
    from kg.store.index import snapshot

    store = reading(root)
    index, made_from, _ = snapshot(store.layout)
    if made_from != store.manifest.root:
        raise InputError(str(root), "its index is behind its articles", f"bring it up with: kg rebuild {root}")
    return _all(store, index)


def _all(store: "Store", index: Path) -> Iterator[Payload]:
    from kg.reference import catalogue
    from kg.store.derived import derived
    from kg.write import serialize

    live = store.manifest.live
    for article in sorted(live):
        yield from _graphs(store.data(live[article]))
    reference = catalogue()
    yield _payload(reference.name, serialize([reference], "nt").splitlines(keepends=True))
    yield from _from_index(index, [graph.name for graph in derived() if not graph.internal])


def _graphs(data: bytes) -> Iterator[Payload]:
    """The graphs of N-Quads as stores keep them: the last term of each line names its graph."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for line in data.splitlines(keepends=True):
        triple, name, _ = line.rsplit(b" ", 2)
        found[name.decode().strip("<>")].append(triple + b" .\n")
    yield from (_payload(name, lines) for name, lines in sorted(found.items()))


def _from_index(path: Path, names: list[str]) -> Iterator[Payload]:
    from pyoxigraph import NamedNode, RdfFormat, Store

    database = Store.read_only(str(path))
    for name in names:
        data = database.dump(format=RdfFormat.N_TRIPLES, from_graph=NamedNode(name)) or b""
        if data:
            yield _payload(name, data.splitlines(keepends=True))


def _payload(name: str, lines: list[bytes]) -> Payload:
    return Payload(name, tuple(sorted(lines)))
