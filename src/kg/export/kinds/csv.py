"""A folder of CSV tables, one a class, with relations, evidence and a datapackage.json (Frictionless).

RFC 4180, UTF-8. Several values of one property stand in one cell, divided by "; ". A column of names has one of IRIs
beside it, with ``_id``, wherever its values are nodes.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.export.folder import PACKAGE
from kg.export.names import column, table
from kg.export.view import View, concept, joined, short, text
from kg.terms import KG, NIF, RDF

FOLDER = True
RISKY = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How cells begin that a spreadsheet may run as a formula; apostrophes before it count, so that none is lost."""
NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
INTEGERS = frozenset((column(NIF.beginIndex), column(NIF.endIndex), "begin", "end"))
UNTYPED = "other-things"

Row = dict[str, str]


def write(view: View) -> dict[str, bytes]:
    """The tables and their description by file name."""
    tables = dict(_class_tables(view))
    tables["relations"] = (_RELATION, list(_relations(view)))
    tables["evidence"] = (_EVIDENCE, list(_evidence(view)))
    ordered = sorted(tables.items())
    files = {f"{name}.csv": _bytes(columns, rows) for name, (columns, rows) in ordered}
    resources = [_resource(name, columns, rows) for name, (columns, rows) in ordered]
    package: dict[str, Any] = {"name": "kg-export", "profile": "tabular-data-package"}
    package |= {"licenses": [{"path": view.licence}]} if view.licence else {}
    described = json.dumps(package | {"resources": resources}, ensure_ascii=False, indent=2) + "\n"
    return files | {PACKAGE: described.encode()}


def guarded(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet may run as a formula; numbers stay."""
    return f"'{cell}" if RISKY.match(cell) and not NUMBER.fullmatch(cell) else cell


def _class_tables(view: View) -> Iterator[tuple[str, tuple[list[str], list[Row]]]]:
    members: dict[str, list[str]] = {}
    for node in view.nodes:
        for name in [table(kind) for kind in view.classes(node)] or [UNTYPED]:
            members.setdefault(name, []).append(node)
    for name, nodes in members.items():
        yield name, _table(view, nodes)


def _table(view: View, nodes: Sequence[str]) -> tuple[list[str], list[Row]]:
    """The columns that the nodes of a class need, and a row for each."""
    predicates = sorted({p for node in nodes for p in view.nodes[node]} - {RDF.type}, key=column)
    linked = {p for p in predicates if any(view.is_node(v) for node in nodes for v in view.values(node, p))}
    rows = [_row(view, node, predicates, linked) for node in nodes]
    times = ["time_value", "time_earliest", "time_latest"] if any("time_value" in row for row in rows) else []
    slots = [name for p in predicates for name in ([column(p), f"{column(p)}_id"] if p in linked else [column(p)])]
    return ["id", "label", "type", *times, *slots], rows


def _row(view: View, node: str, predicates: Iterable[str], linked: set[str]) -> Row:
    row = {"id": node, "label": view.label(node), "type": joined(map(concept, view.classes(node)))}
    times = view.time(node)
    if times:
        row |= {f"time_{name}": times.get(part, "") for name, part in _TIMES.items()}
    for predicate in predicates:
        values = view.values(node, predicate)
        row[column(predicate)] = joined(map(view.cell, values))
        if predicate in linked:
            row[f"{column(predicate)}_id"] = joined(text(v) for v in values if view.is_node(v))
    return row


_TIMES = {"value": "timex", "earliest": "earliest", "latest": "latest"}
_RELATION = ["subject", "subject_label", "predicate", "object", "object_label", "status", "claims"]
_EVIDENCE = ["node", "node_label", "mention", "article", "begin", "end", "sentence"]


def _relations(view: View) -> Iterator[Row]:
    for edge in view.relations():
        yield {
            "subject": edge.subject,
            "subject_label": view.label(edge.subject),
            "predicate": short(edge.predicate),
            "object": edge.object,
            "object_label": view.label(edge.object),
            "status": joined(map(concept, view.iris(edge.subject, KG.status))),
            "claims": joined(edge.claims),
        }


def _evidence(view: View) -> Iterator[Row]:
    for node in view.nodes:
        for mention in view.iris(node, KG.evidence):
            yield {
                "node": node,
                "node_label": view.label(node),
                "mention": mention,
                "article": mention.partition("#")[0],
                "begin": view.first(mention, NIF.beginIndex),
                "end": view.first(mention, NIF.endIndex),
                "sentence": view.first(mention, NIF.anchorOf),
            }


def _bytes(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    made = io.StringIO(newline="")
    writer = csv.DictWriter(made, columns, restval="")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
    return made.getvalue().encode()


def _resource(name: str, columns: Sequence[str], rows: Sequence[Row]) -> dict[str, Any]:
    """A table's description: which columns there are, which is the key, what the cells are."""
    schema: dict[str, Any] = {"fields": [{"name": c, "type": _type(c, rows)} for c in columns]}
    schema |= {"primaryKey": "id"} if columns[0] == "id" else {}
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _type(name: str, rows: Sequence[Mapping[str, str]]) -> str:
    whole = name in INTEGERS and all(re.fullmatch("-?[0-9]+|", row.get(name, "")) for row in rows)
    return "integer" if whole else "string"
