"""A server of the tests' own that answers as it is told to, and keeps what was asked of it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs


class Asked(NamedTuple):
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def query(self) -> str:
        """The SPARQL query in the body, if there is one."""
        return parse_qs(self.body.decode("utf-8", "replace")).get("query", [""])[0]


class Answer(NamedTuple):
    """What is answered; ``endless`` repeats the body until the other side has enough, ``last`` hangs up unannounced."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    endless: bool = False
    last: bool = False


def counted(**graphs: int) -> Answer:
    """The answer to a query that counts."""
    rows = [{"g": {"value": f"urn:x:{name}"}, "n": {"value": str(number)}} for name, number in graphs.items()]
    return Answer(200, json.dumps({"results": {"bindings": rows}}).encode())


class Fake:
    """What was asked of a fake server, and where it is."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: list[Asked] = []

    def methods(self) -> list[str]:
        return [asked.method for asked in self.asked]


@contextmanager
def answering(answer: Callable[[Asked], Answer]) -> Iterator[Fake]:
    """A server on the loopback interface while the block runs."""
    fake: Fake

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = Asked(self.command, self.path, dict(self.headers.items()), body)
            fake.asked.append(asked)
            self._reply(answer(asked))

        def _reply(self, reply: Answer) -> None:
            self.send_response_only(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if not reply.endless:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            while reply.endless:
                self.wfile.write(reply.body)
            self.close_connection = self.close_connection or reply.last

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        do_GET = do_PUT = do_POST = do_DELETE = _do

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake = Fake(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
