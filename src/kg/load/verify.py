"""What a store has of graphs: how many triples, and, where a number can't tell, which."""

import json
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from kg.errors import RemoteError
from kg.load.client import Client
from kg.load.data import Payload
from kg.load.flavours import JSON, Addresses

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_TRIPLES = "application/n-triples"


class Difference(NamedTuple):
    """How a store's graph differs from what it ought to be: one line that it lacks and one that it has too much."""

    lacking: str
    extra: str

    def __str__(self) -> str:
        """The difference in words."""
        told = [f"lacks {self.lacking}" if self.lacking else "", f"has {self.extra}" if self.extra else ""]
        return " and ".join(part for part in told if part)


def counts(client: Client, addresses: Addresses, graphs: Iterable[str]) -> dict[str, int]:
    """How many triples the store has of each graph. Raises RemoteError when it doesn't say so."""
    names = sorted(set(graphs))
    values = " ".join(f"<{name}>" for name in names)
    query = f"SELECT ?g (COUNT(*) AS ?n) {{ VALUES ?g {{ {values} }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
    response = client.send("POST", addresses.query, *_query(query, JSON))
    try:
        if not response.good:
            raise ValueError
        rows = json.loads(response.body)["results"]["bindings"]
        found = {row["g"]["value"]: int(row["n"]["value"]) for row in rows if "g" in row}
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        what = f"doesn't tell how many triples it has (status {response.status}{response.reason})"
        place, remedy = client.target.root + addresses.query, "check the address and the user's rights"
        raise RemoteError(place, what, remedy) from fault
    return {name: found.get(name, 0) for name in names}


def difference(client: Client, addresses: Addresses, payload: Payload, counted: int) -> Difference | None:
    """How the store's graph differs from the payload's, up to how a number or time is written; None if it doesn't.

    ``counted`` is how many triples the store says it has. Raises ValueError when the difference can't be found out:
    blank nodes have no name to compare, and some stores cut off what they hand out.
    """
    if payload.blank:
        raise ValueError("blank nodes can't be compared")
    here, there = _canonical(payload.data), _read_back(client, addresses, payload)
    lacking, extra = here - there, there - here
    if lacking and extra:
        lacking, extra = _by_value(lacking) - _by_value(extra), _by_value(extra) - _by_value(lacking)
    if len(there) < counted:
        lacking = set()  # it may be in what wasn't handed out
        if not extra:
            raise ValueError("the store hands it out in part only")
    if not lacking and not extra:
        return None
    return Difference(*(min(lines).decode().strip() if lines else "" for lines in (lacking, extra)))


def _read_back(client: Client, addresses: Addresses, payload: Payload) -> set[bytes]:
    limit = 6 * sum(map(len, payload.lines)) + 65536
    if addresses.graphs:
        response = client.send("GET", addresses.graph(payload.graph), None, {"Accept": _TRIPLES}, limit)
    else:
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{payload.graph}> {{ ?s ?p ?o }} }}"
        response = client.send("POST", addresses.query, *_query(query, _TRIPLES), limit)
    if not response.good or not response.whole or _TRIPLES not in response.headers.get("Content-Type", ""):
        raise ValueError(f"the store doesn't hand it out (status {response.status})")
    return _canonical(response.body)


def _canonical(data: bytes) -> set[bytes]:
    """N-Triples in the one form that payloads have."""
    from pyoxigraph import RdfFormat, parse, serialize

    try:
        quads = parse(data, RdfFormat.N_TRIPLES, lenient=True)
        return set((serialize(quads, format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True))
    except SyntaxError as fault:
        raise ValueError("the store hands it out with faults") from fault


def _by_value(lines: set[bytes]) -> set[bytes]:
    """Lines with their numbers and times written one way, and the languages in small letters, as stores may do."""
    from pyoxigraph import DefaultGraph, RdfFormat, Store, parse

    store = Store()
    store.extend(parse(b"".join(lines), RdfFormat.N_TRIPLES, lenient=True))
    data = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""
    return set(data.splitlines(keepends=True))


def _query(query: str, accept: str) -> tuple[bytes, dict[str, str]]:
    """A query as a form, the way that every store takes it: Virtuoso 7 never answers a query sent as such."""
    return urlencode({"query": query}).encode(), {**_FORM, "Accept": accept}
