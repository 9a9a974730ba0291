"""Makes the derived graphs of an index's database anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Graph
from kg.process import Worker
from kg.store.database import quads
from kg.store.derived import Derived, derived
from kg.store.parts import sums
from kg.store.records import GraphSum
from kg.write import serialize

if TYPE_CHECKING:
    import pyoxigraph

TRIES = 3
"""How often a second process opens the files before it leaves the work to the first."""


def derive(database: "pyoxigraph.Store", files: Path | None = None) -> dict[str, GraphSum]:
    """Make the derived graphs; what they are then. What stays isn't written again. Those that need no other are made by
    a second process meanwhile, if it is told where the database's ``files`` are.
    """
    made = dict[str, GraphSum]()
    apart = [graph for graph in derived() if graph.apart] if files else []
    if apart:
        database.flush()  # the other process reads the files
    with _beside(files, [graph.name for graph in apart]) as others:
        for graph in derived():
            if graph not in apart:
                made |= _write(database, graph.name, _data(database, graph))
        for graph, data in zip(apart, others(), strict=True):
            made |= _write(database, graph.name, data or _data(database, graph))
    return made


@contextmanager
def _beside(files: Path | None, names: Sequence[str]) -> Iterator[Callable[[], Sequence[bytes]]]:
    """What gives the data of the graphs named, made by a process of its own from now on: none of those that it failed
    to make.
    """
    if not names:
        yield lambda: ()
        return
    worker = Worker[tuple[str, Sequence[str]], Sequence[bytes]](_read_and_make)
    try:
        worker.take((str(files), names))
        yield lambda: next(iter(worker.results()), [b""] * len(names))
    finally:
        worker.end()


def _read_and_make(task: tuple[str, Sequence[str]]) -> Sequence[bytes]:
    """The data of some derived graphs, by the files of a database that another process has open."""
    from pyoxigraph import Store

    files, names = task
    for _ in range(TRIES):  # the first process may merge files while this one opens them
        with suppress(OSError, RuntimeError, ValueError):  # Oxigraph's own; the first process meets and tells it
            database = Store.read_only(files)
            return [_data(database, graph) for graph in derived() if graph.name in names]
    return [b""] * len(names)


def _data(database: "pyoxigraph.Store", graph: Derived) -> bytes:
    """A derived graph as N-Quads."""
    return serialize([Graph(graph.name, tuple(graph.derive(database)))], "nq")


def _write(database: "pyoxigraph.Store", name: str, data: bytes) -> Mapping[str, GraphSum]:
    """Bring a graph to what it should be, and tell what that is."""
    from pyoxigraph import NamedNode

    wanted, known = set(quads(data)), set(database.quads_for_pattern(None, None, None, NamedNode(name)))
    for quad in known - wanted:
        database.remove(quad)
    write = database.extend if known else database.bulk_extend  # many at once have files of their own
    write(wanted - known)
    return sums(b"".join(sorted(data.splitlines(keepends=True))))
