"""The worker: loads data or opens a database, then answers queries, one frame in, one frame out.

A frame is its length in eight bytes, then JSON, or a file's bytes. ``kg.query.session`` is the other end.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from kg.engine.sandbox import close_files, close_network, limit_memory

if TYPE_CHECKING:
    import pyoxigraph

Answer = dict[str, Any]

Cell = str | list[str | None] | None
"""A term in JSON: an IRI or ``_:label``; value, datatype and language of a literal; nothing."""


def main(source: BinaryIO, target: BinaryIO) -> None:
    """Do what the first frame says, then answer until there is no more frame."""
    order = json.loads(receive(source) or b"{}")
    limit_memory(order["memory"])
    closed = close_network()
    signal.setitimer(signal.ITIMER_REAL, order["seconds"])
    try:
        store = _open(order, source)
    except (OSError, SyntaxError, ValueError) as fault:
        send(target, {"fault": "data", "words": str(fault), "file": order.get("at", 0)})
        return
    signal.setitimer(signal.ITIMER_REAL, 0)
    send(target, {"sandboxed": closed})
    while (frame := receive(source)) is not None:
        query = json.loads(frame)
        signal.setitimer(signal.ITIMER_REAL, query["seconds"])
        send(target, _guarded(lambda query=query: _answer(store, query)))  # type: ignore[misc]
        signal.setitimer(signal.ITIMER_REAL, 0)


def receive(source: BinaryIO) -> bytes | None:
    """The next frame; None at the end."""
    head = source.read(8)
    return source.read(int.from_bytes(head, "big")) if len(head) == 8 else None


def send(target: BinaryIO, answer: Answer) -> None:
    """Write an answer as a frame."""
    data = json.dumps(answer, separators=(",", ":")).encode()
    target.write(len(data).to_bytes(8, "big") + data)
    target.flush()


def _open(order: dict[str, Any], source: BinaryIO) -> "pyoxigraph.Store":
    from pyoxigraph import NamedNode, Store

    if "database" not in order:
        return _load(order, source)
    added = order["added"]
    store = Store(order["database"]) if added else Store.read_only(order["database"])
    for name in map(NamedNode, added):
        store.bulk_extend(_unnamed(list(store.quads_for_pattern(None, None, None, name))))
    return store


def _load(order: dict[str, Any], source: BinaryIO) -> "pyoxigraph.Store":
    """The files in memory: each graph under its name, and all their triples, each once, in the default graph."""
    from pyoxigraph import RdfFormat, Store, parse

    store = Store()
    for place, file in enumerate(order["files"]):
        order["at"] = place
        data = receive(source) or b""
        form = RdfFormat.from_extension(file["form"])
        quads = list(parse(data, form, base_iri=file["base"], rename_blank_nodes=True))
        store.bulk_extend(quads)
        store.bulk_extend(_unnamed(quads))
    close_files()
    return store


def _unnamed(quads: "Iterable[pyoxigraph.Quad]") -> "Iterator[pyoxigraph.Quad]":
    from pyoxigraph import DefaultGraph, Quad

    default = DefaultGraph()
    return (Quad(q.subject, q.predicate, q.object) for q in quads if q.graph_name != default)


def _guarded(act: Callable[[], Answer]) -> Answer:
    """What an act gives, or how it failed."""
    try:
        return act()
    except SyntaxError as fault:
        return {"fault": "syntax", "words": str(fault)}
    except MemoryError:
        return {"fault": "run", "words": "it needs more memory than it may have"}
    except Exception as fault:  # what an engine raises for a query is not documented
        return {"fault": "run", "words": str(fault)}


def _answer(store: "pyoxigraph.Store", query: dict[str, Any]) -> Answer:
    from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions

    absent = [name for name in query["graphs"] if not store.contains_named_graph(NamedNode(name))]
    if absent:
        return {"fault": "graph", "words": absent[0]}
    found = store.query(query["text"], prefixes=query["prefixes"])
    if isinstance(found, QueryBoolean):
        return {"answer": bool(found)}
    columns = [variable.value for variable in found.variables] if isinstance(found, QuerySolutions) else None
    rows, cut = _rows(found, query["rows"], query["bytes"])
    return {"columns": columns, "rows": rows, "cut": cut}


def _rows(found: "Iterable[Iterable[Any]]", most: int, size: int) -> tuple[list[list[Cell]], str]:
    """Rows up to a number and a size, and what they were cut by."""
    cell = _cells()
    rows = []
    for row in islice(found, most):
        cells = [cell(term) for term in row]
        rows.append(cells)
        size -= sum(len(c) if isinstance(c, str) else len(c[0] or "") if c else 0 for c in cells)
        if size < 0:
            return rows, "bytes"
    return rows, "rows" if len(rows) == most and next(iter(found), None) is not None else ""


def _cells() -> Callable[[Any], Cell]:
    """What makes a term a cell."""
    from pyoxigraph import BlankNode, Literal, NamedNode

    strings = Literal("").datatype.value

    def cell(term: Any) -> Cell:
        if isinstance(term, NamedNode):
            return term.value
        if isinstance(term, Literal):
            if language := term.language:
                return [term.value, None, language]
            datatype = term.datatype.value
            return [term.value, None if datatype == strings else datatype, None]
        return None if term is None else f"_:{term.value}" if isinstance(term, BlankNode) else [str(term), None, None]

    return cell


if __name__ == "__main__":
    # What a crash prints is of no use to anybody; a query that fails is told of by its frame.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    gc.disable()  # rows go as they come, no cycles are made, and looking for them among many rows takes time
    main(sys.stdin.buffer, sys.stdout.buffer)
