"""The run of a load: look what is there, send what differs, and count; a chunk of graphs at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.errors import KgError
from kg.load.client import Client
from kg.load.data import Payload
from kg.load.flavours import Addresses, Flavour
from kg.load.send import NotThere, Refused, Sender, refusal, send
from kg.load.verify import counts, difference

CHUNK = 50
"""So many graphs are counted by one query."""


class Row(NamedTuple):
    """What became of a graph: ``new``, ``replaced``, ``unchanged``, ``failed``, ``uncounted`` or ``not sent``."""

    graph: str
    triples: int
    before: int | None
    after: int | None
    status: str
    note: str = ""

    @property
    def done(self) -> bool:
        """Whether the store is known to have the graph as it is here."""
        return self.status in ("new", "replaced", "unchanged")


class Way(NamedTuple):
    """Where a store takes graphs, and how they are sent: the first sender that it takes anything from is used."""

    flavour: Flavour
    addresses: Addresses
    senders: Sequence[Sender]
    check: bool = False
    """Read every graph back, not only those where counting can't tell."""


def run(client: Client, way: Way, payloads: Iterable[Payload]) -> Iterator[Row]:
    """Load graphs, and tell of each what became of it.

    A graph that is there already, triple for triple, isn't sent again; any other is replaced as a whole. A fault of one
    graph is in its row; raises RemoteError, after the rows of the chunk, when the server can't be dealt with.
    """
    load = _Load(client, way)
    for chunk in _chunks(payloads):
        yield from load.chunk(chunk)


def _chunks(payloads: Iterable[Payload]) -> Iterator[list[Payload]]:
    chunk: list[Payload] = []
    for payload in payloads:
        chunk.append(payload)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class _Load:
    """A load under way: it remembers which ways of sending the store doesn't take."""

    def __init__(self, client: Client, way: Way) -> None:
        self._client, self._way = client, way
        self._senders = list(way.senders)
        self._tried: list[str] = []

    def chunk(self, chunk: Sequence[Payload]) -> Iterator[Row]:
        """Load some graphs. What was sent when the server failed is told as uncounted."""
        before = self._counts(chunk)
        sent: dict[str, str] = {}
        try:
            for payload in chunk:
                sent[payload.graph] = self._bring(payload, before[payload.graph])
            after = self._counts(chunk)
            rows = [self._row(p, before[p.graph], after[p.graph], sent[p.graph]) for p in chunk]
        except KgError:
            for p in chunk:
                status = "uncounted" if p.graph in sent else "not sent"
                yield Row(p.graph, p.count, before[p.graph], None, status)
            raise
        yield from rows

    def _counts(self, chunk: Sequence[Payload]) -> dict[str, int]:
        return counts(self._client, self._way.addresses, (payload.graph for payload in chunk))

    def _bring(self, payload: Payload, before: int) -> str:
        """Send a graph unless it is there: "" when sent, "unchanged", or why it was refused."""
        if before == payload.count and self._is_there(payload):
            return "unchanged"
        try:
            self._send(payload)
        except Refused as fault:
            return str(fault)
        return ""

    def _is_there(self, payload: Payload) -> bool:
        try:
            return difference(self._client, self._way.addresses, payload, payload.count) is None
        except ValueError:
            return False

    def _send(self, payload: Payload) -> None:
        while self._senders:
            try:
                return send(self._client, self._way.flavour, self._senders[0], payload)
            except NotThere as fault:
                self._tried.append(str(fault))
                del self._senders[0]
        raise refusal(self._client, self._way.flavour, self._tried)

    def _row(self, payload: Payload, before: int, after: int, sent: str) -> Row:
        if sent == "unchanged":
            status, note = ("unchanged", "") if after == payload.count else ("failed", "another process changes it")
        elif sent:
            status, note = "failed", sent
        else:
            status, note = self._verified(payload, before, after)
        return Row(payload.graph, payload.count, before, after, status, note)

    def _verified(self, payload: Payload, before: int, after: int) -> tuple[str, str]:
        """Count, and read the graph back where the number was the same before and so tells nothing."""
        status = "replaced" if before else "new"
        counted = after == payload.count
        if counted and before != after and not self._way.check:
            return status, ""
        try:
            found = difference(self._client, self._way.addresses, payload, after)
        except ValueError as fault:
            return (status, f"counted only: {fault}") if counted else ("failed", f"{after} of {payload.count} triples")
        if counted and found is None:
            return status, ""
        told = str(found) if found else "it takes literals of the same value for one"
        return "failed", told if counted else f"{after} of {payload.count} triples: {told}"
