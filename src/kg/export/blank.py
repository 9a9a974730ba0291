"""Blank nodes that can't be told apart: naming them takes time that grows without bound, so many are refused."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.errors import InputError

if TYPE_CHECKING:
    import pyoxigraph

ALIKE = 6
"""No more blank nodes that hang together may look the same."""

ROUNDS = 200
"""How many steps away two nodes may first differ."""

Links = dict[str, list[tuple[str, str, str]]]


def check_blanks(quads: "Iterable[pyoxigraph.Quad]") -> None:
    """Raise InputError when too many blank nodes that hang together have the same surroundings."""
    links = _links(quads)
    alike, part = _colours(links), _parts(links)
    if max(Counter((part[node], alike[node]) for node in links).values(), default=0) > ALIKE:
        raise InputError("data", f"more than {ALIKE} blank nodes that hang together are all alike", "give them IRIs")


def _links(quads: "Iterable[pyoxigraph.Quad]") -> Links:
    """What each blank node is linked by, and to, under ``_:label`` where that is one, too."""
    links: Links = defaultdict(list)
    for quad in quads:
        subject, predicate, value = str(quad.subject), f"{quad.predicate} {quad.graph_name}", str(quad.object)
        if subject.startswith("_:"):
            links[subject].append((predicate, ">", value))
        if value.startswith("_:"):
            links[value].append((predicate, "<", subject))
    return links


def _colours(links: Links) -> dict[str, int]:
    """The same number for nodes whose surroundings are the same, looking one step further each time."""
    colours, count = dict.fromkeys(links, 0), 1
    for _ in range(ROUNDS):
        seen = {
            node: hash((colours[node], *sorted((p, way, str(colours.get(other, other))) for p, way, other in near)))
            for node, near in links.items()
        }
        if len(set(seen.values())) == count:
            break
        colours, count = seen, len(set(seen.values()))
    return colours


def _parts(links: Links) -> dict[str, str]:
    """The same name for nodes that hang together."""
    part: dict[str, str] = {}
    for first in links:
        todo = [first] if first not in part else []
        while todo:
            node = todo.pop()
            if node not in part:
                part[node] = first
                todo += [other for _, _, other in links[node] if other in links]
    return part
