"""How a graph gets into a store: one PUT, or, where there is no Graph Store Protocol, updates in small batches."""

import gzip
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from kg.errors import KgError, RemoteError
from kg.load.client import Client
from kg.load.data import Payload
from kg.load.flavours import Addresses, Flavour

LARGEST = 1 << 20
"""No INSERT has more bytes than this, whatever the number of its triples."""

_NO_SUCH = {404, 405, 501}
"""What a server says that has no such address, or whose address takes no such request."""


class Request(NamedTuple):
    """A request to be sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Refused(Exception):
    """A graph that a store didn't take; others may fare better."""


class NotThere(Exception):
    """The store has no address that takes graphs this way, or takes none at all."""


class Sender(Protocol):
    """A way of sending a graph."""

    def requests(self, payload: Payload) -> Iterator[Request]:
        """What is sent for a graph, one after the other. Raises Refused when it can't be sent this way."""


class Put(NamedTuple):
    """One PUT a graph: the store replaces what it had of it."""

    addresses: Addresses
    gzip: bool = False

    def requests(self, payload: Payload) -> Iterator[Request]:
        """The one request."""
        headers = {"Content-Type": "application/n-triples"}
        headers |= {"Content-Encoding": "gzip"} if self.gzip else {}
        body = gzip.compress(payload.data, 6, mtime=0) if self.gzip else payload.data
        yield Request("PUT", self.addresses.graph(payload.graph), headers, body)


class Update(NamedTuple):
    """SPARQL updates: the first one drops the graph and begins it anew, the others add to it."""

    addresses: Addresses
    batch: int = 1000

    def requests(self, payload: Payload) -> Iterator[Request]:
        """As many requests as the graph needs."""
        batches = list(_batches(payload, self.batch))
        if payload.blank and len(batches) > 1:
            raise Refused("blank nodes can't be split over several updates; give them IRIs, or use a larger --batch")
        name = payload.graph.encode()
        drop = b"DROP SILENT GRAPH <" + name + b"> ;\n"
        for number, batch in enumerate(batches):
            insert = b"INSERT DATA { GRAPH <" + name + b"> {\n" + b"".join(batch) + b"} }\n"
            body = insert if number else drop + insert
            yield Request("POST", self.addresses.update, {"Content-Type": "application/sparql-update"}, body)


def _batches(payload: Payload, most: int) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    size = 0
    for line in payload.lines:
        if batch and (len(batch) == most or size + len(line) > LARGEST):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += len(line)
    yield batch


def send(client: Client, flavour: Flavour, sender: Sender, payload: Payload) -> None:
    """Send a graph. A status that tells success is only that: what is there has yet to be counted.

    Raises Refused when the store doesn't take this graph, NotThere when it takes none this way, and RemoteError when it
    takes none at all.
    """
    for request in sender.requests(payload):
        response = client.send(*_parts(request))
        if response.status in _NO_SUCH:
            raise NotThere(f"{request.method} {request.path.partition('?')[0]}: {response.status}")
        if response.status == 403:
            raise RemoteError(client.target.root, f"forbids writing (403{response.reason})", flavour.write)
        if not response.good:
            raise Refused(f"status {response.status}{response.reason}")


def refusal(client: Client, flavour: Flavour, tried: list[str]) -> KgError:
    """The error for a store that takes no graphs."""
    return RemoteError(client.target.root, f"takes no graphs ({'; '.join(tried)})", flavour.write)


def _parts(request: Request) -> tuple[str, str, bytes, dict[str, str]]:
    return request.method, request.path, request.body, request.headers
