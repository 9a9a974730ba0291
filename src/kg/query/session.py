"""Queries over files or a store in a worker process, which is killed when it takes too long or too much."""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.errors import InputError, UsageError
from kg.model import Graph, Literal
from kg.query.load import ready
from kg.query.process import DEFAULT, Crash, Data, Limits, TimeUp, Worker
from kg.query.run import Result, Row, by_text, prepare
from kg.query.scan import Scanned, place, scan
from kg.query.source import Source, sources
from kg.terms import PREFIXES

_TOO_MUCH = "it needs more memory or nesting than a query may have"


class Session:
    """One worker and its data; it is started with the first query, and anew after one that ended it."""

    def __init__(self, data: Data, limits: Limits = DEFAULT) -> None:
        """Nothing is started yet."""
        self.limits, self._data = limits, data
        self._worker: Worker | None = None

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the worker, and let go of the data."""
        self.close()

    def close(self) -> None:
        """End the worker, and let go of the data."""
        self._end()
        if self._data.lock is not None:
            os.close(self._data.lock)
        self._data.lock = None

    def _end(self) -> None:
        if self._worker:
            self._worker.close()
        self._worker = None

    def ask(self, sparql: str, seconds: float | None = None) -> Result:
        """The result of a query; the prefixes of ``kg.terms.PREFIXES`` are known.

        Raises InputError for what can't be parsed (``query:line:column``), is refused, fails or takes too much, and
        for data that can't be read.
        """
        return self.answer(scan(sparql), seconds)

    def answer(self, query: Scanned, seconds: float | None = None) -> Result:
        """The same for a query that was scanned."""
        if len(query.default) > 1:
            fault = "FROM names more than one graph: what two of them say would count twice"
            raise InputError("query", fault, "use one FROM, or FROM NAMED and GRAPH")
        order = {"text": query.text, "prefixes": PREFIXES, "graphs": query.graphs(PREFIXES)}
        end = time.monotonic() + (seconds or self.limits.seconds)
        try:
            found = self._started(end).ask(order | {"rows": self.limits.rows, "bytes": self.limits.bytes}, end)
        except BaseException as fault:
            self._end()
            raise self._told(fault) from fault
        if "fault" in found:
            raise _refusal(found, query.text)
        return _result(found, query)

    def _started(self, end: float) -> "Worker":
        if self._worker is None:
            worker = Worker()
            try:
                self._worker = worker.load(self._data, self.limits, end)
            except BaseException:
                worker.close()
                raise
        return self._worker

    def _told(self, fault: BaseException) -> BaseException:
        """What ended the worker, in words."""
        if isinstance(fault, TimeUp):
            words = f"took longer than {self.limits.seconds:g} s"
            return InputError("query", words, "narrow it down, add a LIMIT, or give it more with --timeout")
        return InputError("query", _TOO_MUCH, "simplify it") if isinstance(fault, Crash) else fault


def over_files(
    names: Iterable[Path | str], stdin: bytes | None = None, added: Iterable[str] = (), limits: Limits = DEFAULT
) -> Session:
    """A session over RDF files as ``load`` takes them, and the reference data if they are ``added``.

    Raises InputError for what can't be read, UsageError for another name in ``added``.
    """
    files = [ready(source) for source in sources(names, stdin)]
    return Session(Data([*files, *map(_reference, added)]), limits)


def over_store(folder: Path | str, added: Iterable[str] = (), limits: Limits = DEFAULT) -> Session:
    """A session over a store's newest snapshot; plain patterns also see the graphs that are ``added``.

    Raises InputError when there is no store, or it has no index; UsageError for a graph that stores don't have.
    """
    from kg.store.index import snapshot
    from kg.store.layout import Layout
    from kg.store.manifest import check_format

    layout = Layout(Path(folder))
    check_format(layout)
    graphs = tuple(_known(name, _background()) for name in added)
    found = snapshot(layout)
    return Session(Data(database=found.path, lock=found.lock, added=graphs), limits)


def _background() -> dict[str, str]:
    """The graphs of a store that no article has, by their short names."""
    from kg.reference import catalogue
    from kg.store.derived import derived

    return {_last(name): name for name in (catalogue().name, *(graph.name for graph in derived()))}


def _reference(name: str) -> Source:
    """The reference data as a file."""
    from kg.reference import catalogue
    from kg.write import serialize

    _known(name, {_last(catalogue().name): ""})
    return Source(name, serialize([catalogue()], "nq"), "nquads")


def _known(name: str, graphs: dict[str, str]) -> str:
    if name not in graphs:
        raise UsageError("--with", f"there is no graph {name}", f"use one of: {', '.join(sorted(graphs))}")
    return graphs[name]


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _refusal(found: dict[str, Any], sparql: str) -> InputError:
    """The error for what the worker says of a query."""
    words = " ".join(str(found["words"]).split())[:300]
    if found["fault"] == "graph":
        return InputError("query", f"refused: FROM <{words}> is no graph of the data", "name one of the data's graphs")
    if found["fault"] != "syntax":
        return InputError("query", f"it can't be run: {words}", "simplify it")
    try:
        prepare(sparql, graphs=True)  # tells the place and the remedy
    except InputError as error:
        return error
    return InputError(place(sparql, 0), words, "correct the query")


def _result(found: dict[str, Any], query: Scanned) -> Result:
    if "answer" in found:
        return Result("ask", answer=found["answer"])
    rows: list[Row] = [tuple(map(_term, row)) for row in found["rows"]]
    if found["columns"] is None:
        triples = {(str(s), str(p), o) for s, p, o in rows if o is not None}
        return Result("graph", graph=Graph("", tuple(sorted(triples, key=by_text))), cut=found["cut"])
    return arranged(found["columns"], rows, query, found["cut"])


def arranged(columns: list[str], rows: list[Row], query: Scanned, cut: str) -> Result:
    """Rows as a result: sorted unless the query says how, and all columns as it mentions them where it asks for all."""
    if query.star and set(columns) <= set(query.variables):
        order = sorted(range(len(columns)), key=lambda i: query.variables.index(columns[i]))
        columns = [columns[i] for i in order]
        rows = [tuple(row[i] for i in order) for row in rows]
    rows = rows if query.ordered else sorted(rows, key=by_text)
    return Result("select", tuple(columns), tuple(rows), cut=cut)


def _term(cell: Any) -> str | Literal | None:
    return Literal(*cell) if isinstance(cell, list) else cell
