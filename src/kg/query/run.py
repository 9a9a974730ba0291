"""Running a SPARQL query on a dataset: nothing is changed, nothing is fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from typing import Literal as OneOf

from kg.errors import InputError
from kg.model import Graph, Literal
from kg.query.scan import place, scan
from kg.rdf import exact_literals, from_rdflib, from_term
from kg.terms import PREFIXES

if TYPE_CHECKING:
    import rdflib
    from pyparsing.exceptions import ParseException
    from rdflib.plugins.sparql.sparql import Query
    from rdflib.term import Node

Row = tuple[str | Literal | None, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave: rows for SELECT, yes or no for ASK, a graph for CONSTRUCT and DESCRIBE.

    A term is an IRI, ``_:label``, a ``Literal``, or None where the row has none. Columns stand in the query's order.
    Rows stand in the order the query asks for, else sorted.
    """

    kind: OneOf["select", "ask", "graph"]
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    answer: bool | None = None
    graph: Graph | None = None
    cut: str = ""
    """What it was cut by: "rows", "bytes" or nothing."""

    def __bool__(self) -> bool:
        """Whether there is anything: a row, a triple, a yes."""
        return bool(self.rows or self.answer or (self.graph and self.graph.triples))


def run(dataset: "rdflib.Dataset", sparql: str) -> Result:
    """The result of a SELECT, ASK, CONSTRUCT or DESCRIBE query; the prefixes of ``kg.terms.PREFIXES`` are known.

    Raises InputError for what can't be parsed (``query:line:column``), for Update, SERVICE and FROM, and for a query
    that fails while it runs.
    """
    query = prepare(sparql)
    try:
        with exact_literals():
            return _result(dataset.query(query), query)
    except RecursionError as fault:
        raise InputError("query", "it needs too much nesting to run", "write it flatter") from fault
    except Exception as fault:  # what rdflib's functions raise is not documented
        raise InputError("query", f"it can't be run: {' '.join(str(fault).split())}", "simplify it") from fault


def prepare(sparql: str, graphs: bool = False) -> "Query":
    """The query as rdflib's algebra, with known prefixes; FROM only with ``graphs``. Raises InputError as ``run``."""
    from pyparsing.exceptions import ParseException
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    scan(sparql)
    try:
        tree = parseQuery(sparql)
        _check_parts(tree, graphs)
        query = translateQuery(tree, initNs=PREFIXES)
    except ParseException as fault:
        raise _syntax_error(sparql, fault) from fault
    except RecursionError as fault:
        raise InputError("query", "nested too deep", "write it flatter") from fault
    except InputError:
        raise
    except Exception as fault:  # translateQuery raises bare exceptions
        raise _translation_error(str(fault), sparql) from fault
    if query.algebra.name == "SelectQuery" and not tree[1].projection:
        # SELECT *: rdflib keeps the names in a set; here they stand as the query mentions them.
        query.algebra["PV"] = sorted(query.algebra.PV, key=lambda name: _first(sparql, str(name)))
    return query


def _first(sparql: str, name: str) -> tuple[int, str]:
    found = re.search(rf"[?$]{re.escape(name)}\b", sparql)
    return found.start() if found else len(sparql), name


_REFUSED = {
    "ServiceGraphPattern": ("SERVICE asks another server", "ask about the loaded files only"),
    "DatasetClause": ("FROM loads from elsewhere", "name the files in the call instead"),
}


def _check_parts(tree: Any, graphs: bool) -> None:
    """Refuse, at any depth, the parts of a query that would fetch something."""
    for part in parts(tree):
        name = str(getattr(part, "name", None))
        refusal = _REFUSED.get(name)
        if refusal and not (graphs and name == "DatasetClause"):
            raise InputError("query", f"refused: {refusal[0]}", refusal[1])


def parts(tree: Any) -> Iterator[Any]:
    """All parts of a parse tree or of rdflib's algebra, but not what is plain text."""
    todo = [tree]
    while todo:
        part = todo.pop()
        if isinstance(part, str | bytes):
            continue
        yield part
        if isinstance(part, dict):
            todo += part.values()
        elif hasattr(part, "__iter__"):
            todo.extend(part)  # += would call the parser's own, endless addition


def _syntax_error(sparql: str, fault: "ParseException") -> InputError:
    found = sparql[fault.loc : fault.loc + 30].split()
    words = f"not understood from {found[0]!r} on" if found else "it ends too early"
    return InputError(place(sparql, fault.loc), words, "look at this word and the one before it")


def _translation_error(words: str, sparql: str) -> InputError:
    unknown = re.search(r"Unknown namespace prefix : (.{0,80})", words)
    if unknown is None:
        return InputError("query", " ".join(words.split()), "correct the query")
    prefix = unknown[1]
    used = re.search(rf"(?<![\w-]){re.escape(prefix)}:", sparql)
    close = get_close_matches(prefix, sorted(PREFIXES), 1, 0.5)
    remedy = f"did you mean {close[0]}:" if close else f"declare it, or use one of: {' '.join(sorted(PREFIXES))}"
    return InputError(place(sparql, used.start() if used else 0), f"unknown prefix {prefix}:", remedy)


def _result(found: "rdflib.query.Result", query: "Query") -> Result:
    if found.type == "ASK":
        return Result("ask", answer=bool(found.askAnswer))
    if found.type != "SELECT":
        parts = from_rdflib(found.graph) if found.graph is not None else ()
        return Result("graph", graph=Graph("", parts[0].triples if parts else ()))
    names = list(found.vars or ())
    rows = [tuple(_value(row.get(name)) for name in names) for row in found.bindings]
    rows = rows if _is_ordered(query) else sorted(rows, key=by_text)
    return Result("select", tuple(str(name) for name in names), tuple(rows))


def _is_ordered(query: "Query") -> bool:
    part = query.algebra.p
    while part.name in ("Slice", "Distinct", "Reduced", "Project"):
        part = part.p
    return bool(part.name == "OrderBy")


def _value(node: "Node | None") -> str | Literal | None:
    return None if node is None else from_term(node)


def by_text(row: Row) -> list[tuple[str, ...]]:
    """What rows are sorted by: each value's text, nothing before something, IRIs before literals."""
    return [
        () if x is None else (x,) if isinstance(x, str) else (x.value, x.datatype or "", x.language or "") for x in row
    ]
