"""The address that graphs are loaded to, taken apart and judged."""

import ipaddress
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from kg.errors import UsageError

_PORTS = {"http": 80, "https": 443}


class Target(NamedTuple):
    """Scheme, host and port of a server, and the path on it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """What credentials are good for."""
        return self.scheme, self.host, self.port

    @property
    def root(self) -> str:
        """The address without the path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def is_loopback(self) -> bool:
        """Whether nothing leaves this machine."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def target(url: str) -> Target:
    """The parts of an address. Raises UsageError for what is no plain http or https address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as fault:
        raise UsageError(url, f"is no address: {fault}", "give one such as http://localhost:3030/ds") from fault
    _check(url if "@" not in parts.netloc else "--to", parts.scheme, parts.hostname, parts.netloc)
    if parts.query or parts.fragment or any(c.isspace() or not c.isprintable() for c in url):
        raise UsageError(url, "is no plain address", "leave out what stands from ? or # on, and spaces")
    assert parts.hostname
    path = quote(parts.path.rstrip("/"), safe="/%!$&'()*+,;=:@")
    return Target(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path)


def _check(shown: str, scheme: str, host: str | None, place: str) -> None:
    if scheme not in _PORTS or not host:
        raise UsageError(shown, "is no http or https address", "give one such as http://localhost:3030/ds")
    if "@" in place:
        fault = "holds a user's name or password, which others on this machine can see"
        raise UsageError(shown, fault, "use --user NAME, and KG_PASSWORD or a netrc file")
    if not place.isascii():
        raise UsageError(shown, "has a host that isn't ASCII", "write it as it stands in the domain name system")
