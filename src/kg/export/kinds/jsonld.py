"""JSON-LD with the shipped context inside: a graph an article, the article first, mentions and times where they belong.

The triples are those of the data, all of them.
"""

import json
from typing import Any

from kg.export.view import View
from kg.write.formats.jsonld import write as write_flat

FOLDER = False
EMBEDDED = frozenset(("kg:Mention", "kg:TimeSpan", "kg:Quantity"))
"""Nodes of these classes stand inside the first node that names them."""

Node = dict[str, Any]


def write(view: View) -> bytes:
    """The graphs as one UTF-8 document, compacted and framed by article."""
    document = json.loads(write_flat(view.graphs))
    named = [{**node, "@graph": _framed(node["@graph"])} for node in document["@graph"] if "@graph" in node]
    unnamed = [node for node in document["@graph"] if "@graph" not in node]
    document["@graph"] = [*_framed(unnamed), *named]
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _framed(nodes: list[Node]) -> list[Node]:
    """The nodes with others inside them, articles first."""
    inner = {node["id"]: node for node in nodes if EMBEDDED.intersection(_types(node))}
    outer = [node for node in nodes if node["id"] not in inner]
    outer.sort(key=lambda node: ("kg:Article" not in _types(node), node["id"]))
    placed: set[str] = set()
    framed = [{key: _embed(value, inner, placed) for key, value in node.items()} for node in outer]
    return framed + [node for name, node in inner.items() if name not in placed]


def _types(node: Node) -> list[str]:
    found = node.get("type", [])
    return found if isinstance(found, list) else [found]


def _embed(value: Any, inner: dict[str, Node], placed: set[str]) -> Any:
    """A value, or the nodes it names; each node is written out once."""
    if isinstance(value, list):
        return [_embed(part, inner, placed) for part in value]
    name = value.get("id") if isinstance(value, dict) else None
    if name is None or name in placed or name not in inner:
        return value
    placed.add(name)
    return inner[name]
