"""The requests of a load as lines for ``curl``, for ``--dry-run``."""

import shlex
from collections.abc import Iterable, Iterator

from kg.load.data import Payload
from kg.load.send import Sender
from kg.load.target import Target


def requests(to: Target, sender: Sender, payloads: Iterable[Payload]) -> Iterator[str]:
    """What would be sent, a line a request; the body is told by its size only."""
    for payload in payloads:
        for request in sender.requests(payload):
            headers = " ".join(f"-H {shlex.quote(f'{name}: {value}')}" for name, value in request.headers.items())
            size = f"{payload.count} triples of the graph, {len(request.body)} bytes"
            url = shlex.quote(to.root + request.path)
            yield f"curl -X {request.method} {headers} --data-binary @- {url}  # {size}"
