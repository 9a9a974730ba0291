"""What is done to the Oxigraph database of an index."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from kg.reference import catalogue
from kg.store.derived import derived
from kg.store.layout import Layout
from kg.store.parts import part_data
from kg.store.records import Record
from kg.write import serialize

if TYPE_CHECKING:
    import pyoxigraph

AT_ONCE = 80_000
"""Quads of a load: each load has its own files and their flushes, and is held in memory."""


def fill(database: "pyoxigraph.Store", layout: Layout, records: Iterable[Record], workers: int = 1) -> None:
    """Load the parts into an empty database, all their quads once more without a graph, and the reference data.

    ``workers`` is how many loads there are at once. Raises InputError when a part is damaged.
    """
    kinds: tuple[Callable[[bytes], bytes], ...] = (bytes, _without_graph)
    with ThreadPoolExecutor(workers) as pool:  # no closures: they would keep the database open after a fault
        tasks = ((some, change) for some in _groups(records) for change in kinds)
        done = wait([pool.submit(_load_parts, database, layout, *task) for task in tasks], return_when=FIRST_EXCEPTION)
        pool.shutdown(cancel_futures=True)
    for load in done.done:
        load.result()
    _load(database, serialize([catalogue()], "nq"))


def add(database: "pyoxigraph.Store", layout: Layout, record: Record) -> None:
    """Add a part to a database that has others. Raises InputError when the part is damaged."""
    database.extend(_both(part_data(layout, record)))


def drop(database: "pyoxigraph.Store", graphs: Iterable[str]) -> None:
    """Take graphs out, and of the default graph what no other article says."""
    from pyoxigraph import NamedNode

    for name in map(NamedNode, graphs):
        for quad in list(database.quads_for_pattern(None, None, None, name)):
            if not _told_elsewhere(database, quad):
                database.remove(_unnamed(quad))
        database.remove_graph(name)


def background() -> frozenset[str]:
    """The graphs that no article has: not copied to the default graph, and no reason to keep a triple there."""
    return frozenset({catalogue().name, *(graph.name for graph in derived())})


def default_is_whole(database: "pyoxigraph.Store") -> bool:
    """Whether the default graph has each triple that an article has, and no other.

    Quad by quad and not by SPARQL: over a damaged database a query may go on for ever.
    """
    from pyoxigraph import DefaultGraph, NamedNode

    default, others = DefaultGraph(), {NamedNode(name) for name in background()}
    for quad in database:
        if quad.graph_name == default:
            whole = _told_elsewhere(database, quad)
        else:
            whole = quad.graph_name in others or _unnamed(quad) in database
        if not whole:
            return False
    return True


def _told_elsewhere(database: "pyoxigraph.Store", quad: "pyoxigraph.Quad") -> bool:
    """Whether another article's graph has the triple, too."""
    from pyoxigraph import NamedNode

    same = database.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    others = (q.graph_name for q in same if q.graph_name != quad.graph_name)
    return any(isinstance(graph, NamedNode) and graph.value not in background() for graph in others)


def quads(data: bytes) -> "Iterator[pyoxigraph.Quad]":
    """The quads of N-Quads."""
    from pyoxigraph import RdfFormat, parse

    return parse(data, RdfFormat.N_QUADS)


def _both(data: bytes) -> "Iterator[pyoxigraph.Quad]":
    """The quads, each also in the default graph."""
    for quad in quads(data):
        yield quad
        yield _unnamed(quad)


def _load_parts(
    database: "pyoxigraph.Store", layout: Layout, records: Sequence[Record], change: Callable[[bytes], bytes]
) -> None:
    _load(database, b"".join(change(part_data(layout, record)) for record in records))


def _load(database: "pyoxigraph.Store", data: bytes) -> None:
    """Load N-Quads: no quad becomes an object on its way, and no other thread is kept waiting."""
    from pyoxigraph import RdfFormat

    database.bulk_load(data, RdfFormat.N_QUADS)


def _groups(records: Iterable[Record]) -> Iterator[Sequence[Record]]:
    """Records with about as many quads together as one load may have."""
    held, size = list[Record](), 0
    for record in records:
        held.append(record)
        size += record.quads
        if size > AT_ONCE:
            yield held
            held, size = [], 0
    yield held


def _without_graph(data: bytes) -> bytes:
    """N-Quads as they are in the default graph."""
    return b"".join(line[: line.rindex(b" <")] + b" .\n" for line in data.splitlines())


def _unnamed(quad: "pyoxigraph.Quad") -> "pyoxigraph.Quad":
    from pyoxigraph import Quad

    return Quad(quad.subject, quad.predicate, quad.object)
