"""HTTP to one server: kept-alive, authenticated when asked, tried again when the line fails, never led elsewhere."""

import re
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from email.message import Message
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from socket import SHUT_RDWR
from typing import NamedTuple

from kg.errors import RemoteError
from kg.load.credentials import Challenge, Credentials, challenges
from kg.load.target import Target

LIMIT = 1 << 20
"""No answer is read beyond this many bytes, unless the request says how much it expects."""

_BUSY = {429, 502, 503, 504}
"""Statuses that may be others in a moment."""


_TAGS = re.compile(r"<title>[^<]{0,2000}</title>|<style[^>]{0,200}>[^<]{0,8000}</style>|<[^<>]{0,500}>", re.IGNORECASE)


class Response(NamedTuple):
    """An answer: its status, its headers, and its body as far as it was read."""

    status: int
    headers: Message
    body: bytes
    whole: bool

    @property
    def good(self) -> bool:
        """Whether the status tells success; what it's worth is another question."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body in characters, whatever it is."""
        return self.body.decode("utf-8", "replace")

    @property
    def reason(self) -> str:
        """What the server says of a fault, behind a colon, in one line: many say it in HTML."""
        words = " ".join(_TAGS.sub(" ", self.text[:8000]).split())
        return f": {words[:200]}" if words else ""


class Client:
    """Sends requests to one server; a redirection is never followed, so nothing goes anywhere else."""

    def __init__(
        self,
        target: Target,
        who: Credentials | None = None,
        timeout: float = 60,
        retries: int = 3,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """Nothing is sent yet."""
        self.target, self._who, self._timeout, self._retries, self._sleep = target, who, timeout, retries, sleep
        self._connection: HTTPConnection | None = None
        self._challenge: Challenge | None = None
        self._aborted = False

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = LIMIT,
    ) -> Response:
        """The answer to a request, whatever its status; at most ``limit`` bytes of it are read.

        Raises RemoteError when there is none after all retries, when it redirects, or asks for who one isn't.
        """
        self._aborted = False
        response = self._authorized(method, path, body, dict(headers or {}), limit)
        if 300 <= response.status < 400:
            where = response.headers.get("Location", "elsewhere")
            fault = f"redirects to {where[:200]} ({response.status})"
            raise RemoteError(self.target.root + path, fault, "if you trust it, give that address to --to")
        return response

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def abort(self) -> None:
        """End the request that another thread waits for."""
        self._aborted = True
        socket = self._connection.sock if self._connection else None
        if socket:
            with suppress(OSError):
                socket.shutdown(SHUT_RDWR)

    def _authorized(self, method: str, path: str, body: bytes | None, headers: dict[str, str], limit: int) -> Response:
        """Ask as who one is; a challenge is answered once, so that an old one may be replaced."""
        response = self._tried(method, path, body, headers, limit)
        if response.status != 401:
            return response
        offered = challenges(response.headers.get_all("WWW-Authenticate") or [])
        if not self._who or not offered:
            raise self._unauthorized(response, offered)
        self._challenge = offered[0]
        response = self._tried(method, path, body, headers, limit)
        if response.status == 401:
            raise self._unauthorized(response, offered)
        return response

    def _unauthorized(self, response: Response, offered: list[Challenge]) -> RemoteError:
        asked = ", ".join(h.strip().partition(" ")[0] for h in response.headers.get_all("WWW-Authenticate") or [])
        place, asked = self.target.root, asked or "no scheme at all"
        if self._who and offered:
            fault = f"refused {self._who.user} (401; it asks for {asked}, and {offered[0].scheme.title()} was sent)"
            return RemoteError(place, fault, "check the name and the password")
        if self._who:
            return RemoteError(place, f"asks for {asked} (401)", "kg knows Basic and Digest only")
        return RemoteError(place, f"wants to know who asks (401, {asked})", "use --user NAME and KG_PASSWORD, or netrc")

    def _tried(self, method: str, path: str, body: bytes | None, headers: dict[str, str], limit: int) -> Response:
        """Ask until there is an answer; everything that is sent may be sent twice."""
        for attempt in range(self._retries + 1):
            try:
                response = self._once(method, path, body, headers, limit)
            except ssl.SSLCertVerificationError as fault:
                raise self._unreachable(fault) from fault
            except (OSError, HTTPException) as fault:
                self.close()
                if attempt == self._retries:
                    raise self._unreachable(fault) from fault
            else:
                if response.status not in _BUSY or attempt == self._retries:
                    return response
            self._sleep(min(0.25 * 2**attempt, 8))
        raise AssertionError("the last attempt returns or raises")

    def _once(self, method: str, path: str, body: bytes | None, headers: dict[str, str], limit: int) -> Response:
        """Ask; a server may end a connection after any answer, which says nothing of the next (RFC 9112, 9.3.1)."""
        kept = self._connection is not None and self._connection.sock is not None
        try:
            return self._asked(method, path, body, headers, limit)
        except ConnectionError:
            if not kept or self._aborted:
                raise
        self.close()
        return self._asked(method, path, body, headers, limit)

    def _asked(self, method: str, path: str, body: bytes | None, headers: dict[str, str], limit: int) -> Response:
        connection = self._connected()
        if self._who and self._challenge:
            headers["Authorization"] = self._challenge.answer(self._who, method, path)
        # A server may answer, and hang up, before it has read all.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request(method, path, body, {"User-Agent": "kg", **headers})
        response = connection.getresponse()
        data, whole = self._body(response, limit)
        if not whole:
            self.close()
        return Response(response.status, response.headers, data, whole)

    def _body(self, response: HTTPResponse, limit: int) -> tuple[bytes, bool]:
        """At most so many bytes, and not longer than the time that is given for all of them."""
        found, end = bytearray(), time.monotonic() + self._timeout
        while len(found) <= limit:
            part = response.read1(65536)
            if not part:
                response.close()  # one without a body isn't closed by being read
                return bytes(found), True
            found += part
            if time.monotonic() > end:
                raise TimeoutError("the answer takes too long")
        return bytes(found[:limit]), False

    def _connected(self) -> HTTPConnection:
        if self._connection is None:
            host, port = self.target.host, self.target.port
            if self.target.scheme == "https":
                context = ssl.create_default_context()
                self._connection = HTTPSConnection(host, port, timeout=self._timeout, context=context)
            else:
                self._connection = HTTPConnection(host, port, timeout=self._timeout)
        return self._connection

    def _unreachable(self, fault: Exception) -> RemoteError:
        if isinstance(fault, TimeoutError):
            return RemoteError(self.target.root, f"no answer within {self._timeout:g} s", "give it more with --timeout")
        reason = getattr(fault, "verify_message", None) or getattr(fault, "strerror", None) or str(fault)
        reason = " ".join(str(reason or type(fault).__name__).split()).lower()
        return RemoteError(self.target.root, f"can't be reached: {reason}", "check the address, and that it runs")
