"""A folder with nodes.csv and relationships.csv for neo4j-admin, evidence and commitment on each relationship.

Lists are divided by U+001F, which stands in no text of ours; the command that imports the files says so.
"""

import csv
import io
import shlex
from collections.abc import Iterable, Mapping, Sequence

from kg.export.names import column
from kg.export.view import Edge, View, concept
from kg.model import Literal
from kg.terms import KG, NIF, PROV, RDF

FOLDER = True
DIVIDER = "\x1f"
EDGE = ("status", "factuality", "attributedTo", "evidence", "begin", "end", "article", "claims")

Row = dict[str, list[str]]


def write(view: View) -> dict[str, bytes]:
    """Both files by name. Cells are data for an importer, so nothing is put before what looks like a formula."""
    edges = list(view.edges())
    inner = [node for node in view.nodes if not view.is_mention(node)]
    outer = sorted({edge.object for edge in edges} - set(inner))
    nodes = [_node(view, node) for node in inner] + [_bare(view, node) for node in outer]
    names = sorted({name for row in nodes for name in row} - {"id", "labels", "label"})
    head = {"id": "id:ID", "labels": ":LABEL", "label": "label"} | {name: f"{name}:string[]" for name in names}
    ends = {"start": ":START_ID", "end_node": ":END_ID", "type": ":TYPE"} | {name: f"{name}:string[]" for name in EDGE}
    rows = (_edge(view, edge) for edge in edges)
    return {"nodes.csv": _bytes(head, nodes), "relationships.csv": _bytes(ends, rows)}


def advice(folder: str) -> str:
    """The command that imports the files."""
    nodes, relationships = (shlex.quote(f"{folder.rstrip('/')}/{name}.csv") for name in ("nodes", "relationships"))
    options = "--multiline-fields=true --array-delimiter=U+001F"
    return f"neo4j-admin database import full {options} --nodes={nodes} --relationships={relationships} neo4j"


def _node(view: View, node: str) -> Row:
    """A node with its literals and concepts; what links it to other nodes stands in the other file."""
    row = _bare(view, node)
    row["labels"] = [column(kind) for kind in view.classes(node)] or row["labels"]
    for predicate, values in view.nodes[node].items():
        texts = [_property(value) for value in values if predicate == RDF.predicate or not view.is_node(value)]
        if texts and predicate != RDF.type:
            row[column(predicate)] = texts
    evidence = view.evidence(node)
    return row | ({"evidence": evidence} if evidence else {})


def _bare(view: View, node: str) -> Row:
    return {"id": [node], "labels": ["Resource"], "label": [view.label(node)]}


def _property(value: str | Literal) -> str:
    return value.value if isinstance(value, Literal) else concept(value)


def _edge(view: View, edge: Edge) -> Row:
    mentions = [mention for claim in edge.claims for mention in view.iris(claim, KG.evidence)]
    mentions = list(dict.fromkeys(mentions))
    sources = [view.label(who) for claim in edge.claims for who in view.iris(claim, PROV.wasAttributedTo)]
    return {
        "start": [edge.subject],
        "end_node": [edge.object],
        "type": [column(edge.predicate)],
        "status": [concept(status) for status in view.iris(edge.subject, KG.status)],
        "factuality": _once(concept(f) for claim in edge.claims for f in view.iris(claim, KG.factuality)),
        "attributedTo": _once(sources),
        "evidence": [view.first(mention, NIF.anchorOf) for mention in mentions],
        "begin": [view.first(mention, NIF.beginIndex) for mention in mentions],
        "end": [view.first(mention, NIF.endIndex) for mention in mentions],
        "article": [mention.partition("#")[0] for mention in mentions],
        "claims": list(edge.claims),
    }


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _bytes(head: Mapping[str, str], rows: Iterable[Row]) -> bytes:
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(head.values())
    writer.writerows([_cell(row.get(name, ())) for name in head] for row in rows)
    return made.getvalue().encode()


def _cell(texts: Sequence[str]) -> str:
    return DIVIDER.join(text.replace(DIVIDER, " ") for text in texts)
