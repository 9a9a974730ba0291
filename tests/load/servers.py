"""Real triple stores as processes of the tests' own, each on a free port of the loopback interface."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from kg.load import Client, Credentials, target

FUSEKI = "5.6.0"
HOME = Path.home()
"""Of whoever runs the tests: the tests have another one."""
WAIT = 90
"""Seconds until a server must answer; a quiet machine needs three."""


def absent(reason: str) -> None:
    """Skip the test; where everything is required, fail."""
    if os.environ.get("KG_REQUIRE_ALL"):
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A store that runs, and can be stopped, killed and started again on the same port with the same data."""

    flavour: str
    port: int
    words: Sequence[str]
    url: str
    ping: str
    log: Path
    user: str = ""
    password: str = ""
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> "Server":
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + WAIT
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.kill()
                pytest.fail(f"{self.flavour} didn't start: {self.log.read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.05)
        return self

    def kill(self) -> None:
        """As a power cut would."""
        if self.process:
            self.process.kill()
            self.process.wait(30)
            self.process = None

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()
            self.process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{self.ping}", timeout=5) as answer:
                return bool(answer.status == 200)
        except HTTPError as error:
            return error.code == 401
        except (URLError, OSError):
            return False


def fuseki(folder: Path, *options: str) -> Server:
    """Apache Jena Fuseki with a dataset ``/ds``, in memory unless the options say otherwise."""
    java, jar = shutil.which("java"), _fuseki_jar()
    if not java or not jar:
        absent(f"no Java, or no Fuseki: set KG_FUSEKI_JAR, or fetch jena-fuseki-server {FUSEKI} with Maven")
    port = free_port()
    main = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"
    kept = options if any(o.startswith("--loc") for o in options) else ("--mem", *options)
    # What only makes long runs fast would make a short one slow.
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m")
    words = (str(java), *quick, "-cp", str(jar), main, "--localhost", "--ping", "--port", str(port), *kept, "/ds")
    return Server("fuseki", port, words, f"http://127.0.0.1:{port}/ds", "/$/ping", folder / "fuseki.log")


def _fuseki_jar() -> Path | None:
    name = f"jena-fuseki-server-{FUSEKI}.jar"
    repository = HOME / ".m2" / "repository" / "org" / "apache" / "jena" / "jena-fuseki-server" / FUSEKI / name
    given = os.environ.get("KG_FUSEKI_JAR")
    return next((path for path in (Path(given) if given else repository, repository) if path.is_file()), None)


def oxigraph(folder: Path, verb: str = "serve", location: Path | None = None) -> Server:
    """Oxigraph's server, in memory unless a location is given."""
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if not program:
        absent("no oxigraph: pip install oxigraph")
    port = free_port()
    place = ("--location", str(location)) if location else ()
    words = (str(program), verb, *place, "--bind", f"127.0.0.1:{port}")
    ping = "/query?query=ASK%7B%7D"
    return Server("oxigraph", port, words, f"http://127.0.0.1:{port}", ping, folder / "oxigraph.log")


INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.errors
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 10000
"""


def virtuoso(folder: Path) -> Server:
    """OpenLink Virtuoso with an empty database in the folder."""
    program = shutil.which("virtuoso-t")
    if not program:
        absent("no virtuoso-t: apt-get install virtuoso-opensource-7-bin")
    port, ini = free_port(), folder / "virtuoso.ini"
    ini.write_text(INI.format(folder=folder, port=port, sql=free_port()))
    words = (str(program), "+foreground", "+configfile", str(ini))
    ping = "/sparql?query=ASK%7B%7D"
    log = folder / "virtuoso.log"
    return Server("virtuoso", port, words, f"http://127.0.0.1:{port}", ping, log, "dba", "dba")


KINDS = {"fuseki": fuseki, "oxigraph": oxigraph, "virtuoso": virtuoso}


class Done(NamedTuple):
    """A finished call."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def statuses(self) -> list[str]:
        return [row["status"] for row in self.report["graphs"]]


Load = Callable[..., Done]


def log_in(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    if server.user:
        monkeypatch.setenv("KG_USER", server.user)
        monkeypatch.setenv("KG_PASSWORD", server.password)


def client_of(server: Server) -> Client:
    who = Credentials(server.user, server.password) if server.user else None
    return Client(target(server.url), who)
