"""Who loads: a name and password from the environment or a netrc file, and what a server's challenge makes of them."""

import hashlib
import os
from base64 import b64encode
from collections.abc import Mapping
from netrc import NetrcParseError, netrc
from pathlib import Path
from typing import NamedTuple
from urllib.request import parse_http_list, parse_keqv_list

from kg.errors import InputError, UsageError

_HASHES = {"MD5": "md5", "SHA-256": "sha256"}


class Credentials(NamedTuple):
    """A user's name and password."""

    user: str
    password: str


def credentials(host: str, user: str | None, environment: Mapping[str, str] = os.environ) -> Credentials | None:
    """Those of KG_USER (or ``user``) and KG_PASSWORD, else the netrc file's for the host; None if there are none.

    Raises UsageError when only one half is given, InputError when the netrc file can't be used.
    """
    user = user or environment.get("KG_USER")
    password = environment.get("KG_PASSWORD")
    if user and password is not None:
        return Credentials(user, password)
    if password is not None:
        raise UsageError("KG_PASSWORD", "is set, but no user's name is", "give --user NAME or KG_USER")
    found = _netrc(host, environment)
    if user and (found is None or found.user != user):
        raise UsageError("--user", f"there is no password for {user}", "set KG_PASSWORD, or add the host to ~/.netrc")
    return found


def _netrc(host: str, environment: Mapping[str, str]) -> Credentials | None:
    """What a netrc file has for just this host: its ``default`` is for no server in particular."""
    path = Path(environment.get("NETRC") or Path(environment.get("HOME") or "~").expanduser() / ".netrc")
    try:
        found = netrc(path).hosts.get(host)
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, NetrcParseError) as fault:
        reason = getattr(fault, "strerror", None) or getattr(fault, "msg", None) or "not UTF-8"
        raise InputError(str(path), f"can't be read: {reason}", "mend it, or use KG_USER and KG_PASSWORD") from fault
    return Credentials(found[0], found[2] or "") if found and found[0] else None


class Challenge:
    """What a server asks for in answer to a request without the right authorization."""

    def __init__(self, scheme: str, fields: Mapping[str, str]) -> None:
        """A scheme (``basic`` or ``digest``) and the fields that came with it."""
        self.scheme, self.fields = scheme, fields
        self._uses = 0

    def answer(self, who: Credentials, method: str, path: str) -> str:
        """The value of the Authorization header for a request."""
        if self.scheme == "basic":
            return "Basic " + b64encode(f"{who.user}:{who.password}".encode()).decode()
        self._uses += 1
        return self.digest(who, method, path, f"{self._uses:08x}", os.urandom(8).hex())

    def digest(self, who: Credentials, method: str, path: str, uses: str, own: str) -> str:
        """RFC 7616 with ``qop=auth``, or RFC 2069 where the server offers none."""
        algorithm = self.fields.get("algorithm", "MD5")
        name, nonce, realm = algorithm.upper().removesuffix("-SESS"), self.fields["nonce"], self.fields.get("realm", "")

        def hashed(*parts: str) -> str:
            return hashlib.new(_HASHES[name], ":".join(parts).encode(), usedforsecurity=False).hexdigest()

        secret = hashed(who.user, realm, who.password)
        if algorithm.upper().endswith("-SESS"):
            secret = hashed(secret, nonce, own)
        asked = hashed(method, path)
        qop = "qop" in self.fields
        proof = hashed(secret, nonce, uses, own, "auth", asked) if qop else hashed(secret, nonce, asked)
        told = {"username": who.user, "realm": realm, "nonce": nonce, "uri": path, "response": proof}
        told |= {"opaque": self.fields["opaque"]} if "opaque" in self.fields else {}
        tail = f', qop=auth, nc={uses}, cnonce="{own}"' if qop else ""
        quoted = ", ".join(f'{key}="{_escaped(value)}"' for key, value in told.items())
        return f"Digest {quoted}, algorithm={algorithm}{tail}"


def challenges(headers: list[str]) -> list[Challenge]:
    """What ``WWW-Authenticate`` headers offer that can be answered, the better first."""
    found = []
    for header in headers:
        scheme, _, rest = header.strip().partition(" ")
        scheme = scheme.lower()
        fields = parse_keqv_list([part for part in parse_http_list(rest) if "=" in part])
        if scheme == "basic" or (scheme == "digest" and _can(fields)):
            found.append(Challenge(scheme, fields))
    return sorted(found, key=lambda one: one.scheme, reverse=True)


def _can(fields: Mapping[str, str]) -> bool:
    """Whether a digest challenge is one that is known here."""
    qops = {qop.strip() for qop in fields.get("qop", "auth").split(",")}
    algorithm = fields.get("algorithm", "MD5").upper().removesuffix("-SESS")
    return "nonce" in fields and "auth" in qops and algorithm in _HASHES


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
