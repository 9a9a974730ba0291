"""Which store it is, and which of its addresses take queries, updates and graphs."""

import json
from typing import NamedTuple
from urllib.parse import quote, urlencode

from kg.errors import RemoteError, UsageError
from kg.load.client import Client, Response
from kg.load.target import Target

JSON = "application/sparql-results+json"


class Addresses(NamedTuple):
    """The paths that take queries, updates, and graphs by the Graph Store Protocol (None: it has none)."""

    query: str
    update: str
    graphs: str | None

    def graph(self, name: str) -> str:
        """The path of a named graph."""
        return f"{self.graphs}?graph={quote(name, safe='')}"


class Flavour(NamedTuple):
    """A kind of store: what follows the base of its address, what may stand there already, and what it takes."""

    name: str
    suffixes: Addresses
    endings: tuple[str, ...] = ()
    gzip: bool = False
    port: int = 0
    write: str = "check that it may be written to"


FLAVOURS = {
    flavour.name: flavour
    for flavour in (
        Flavour(
            "fuseki",
            Addresses("/query", "/update", "/data"),
            ("/data", "/query", "/sparql", "/update", "/get"),
            True,
            3030,
            "start it with --update, and check the dataset's name",
        ),
        Flavour(
            "oxigraph",
            Addresses("/query", "/update", "/store"),
            ("/store", "/query", "/sparql", "/update"),
            True,
            7878,
            "start it with serve, not serve-read-only",
        ),
        Flavour(
            "virtuoso",
            Addresses("/sparql-auth", "/sparql-auth", "/sparql-graph-crud-auth"),
            ("/sparql-graph-crud-auth", "/sparql-graph-crud", "/sparql-auth", "/sparql"),
            False,
            8890,
            "give the user the role SPARQL_UPDATE",
        ),
        Flavour(
            "graphdb",
            Addresses("", "/statements", "/rdf-graphs/service"),
            ("/statements", "/rdf-graphs/service"),
            False,
            7200,
            "check the user's rights to the repository",
        ),
        Flavour("generic", Addresses("", "", None)),
    )
}
"""The stores that are known, by name; ``generic`` takes queries and updates at one address."""


def addresses(flavour: Flavour, to: Target, update: str | None = None, graphs: str | None = None) -> Addresses:
    """The store's addresses, of the one that was given; ``update`` and ``graphs`` are paths that win."""
    base = _base(flavour, to.path)
    made = Addresses(*(None if end is None else base + end for end in flavour.suffixes))  # type: ignore[arg-type]
    return Addresses(made.query or "/", update or made.update or "/", graphs or made.graphs)


def guess(to: Target) -> Flavour:
    """The store that an address looks like, without asking it. Raises UsageError when it could be any."""
    if "/repositories/" in to.path:
        return FLAVOURS["graphdb"]
    if to.path.endswith(FLAVOURS["virtuoso"].endings[:3]):
        return FLAVOURS["virtuoso"]
    found = [flavour for flavour in FLAVOURS.values() if flavour.port == to.port]
    if not found:
        remedy = f"name it with --flavor {'|'.join(FLAVOURS)}"
        raise UsageError("--flavor", "nothing is sent, so the store can't be asked what it is", remedy)
    return found[0]


def detect(client: Client) -> Flavour:
    """The store behind an address, by how it answers. Raises RemoteError when it can't be told."""
    path = client.target.path
    if "/repositories/" in path:
        return FLAVOURS["graphdb"]
    response = client.send("GET", f"{path or '/'}?{urlencode({'query': 'ASK {}'})}", headers={"Accept": JSON})
    server = response.headers.get("Server", "").lower()
    for name in ("oxigraph", "virtuoso"):
        if server.startswith(name):
            return FLAVOURS[name]
    if "Fuseki-Request-Id" in response.headers:
        return FLAVOURS["fuseki"]
    if _is_boolean(response):
        return FLAVOURS["generic"]
    fault = f"nothing there answers to SPARQL (status {response.status})"
    remedy = "check the path (Fuseki's ends in the dataset's name, as /ds), or name the store with --flavor"
    raise RemoteError(client.target.root + path, fault, remedy)


def _base(flavour: Flavour, path: str) -> str:
    """The path without an ending that the store's addresses have, unless nothing would be left of a Fuseki dataset."""
    for ending in flavour.endings:
        rest = path.removesuffix(ending)
        if rest != path and (rest or flavour.name != "fuseki"):
            return rest
    return path


def _is_boolean(response: Response) -> bool:
    try:
        answer = json.loads(response.body)
    except (ValueError, RecursionError):
        return False
    return response.good and isinstance(answer, dict) and isinstance(answer.get("boolean"), bool)
