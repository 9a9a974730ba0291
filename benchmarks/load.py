"""How fast graphs are loaded into Apache Jena Fuseki, beside ``curl`` putting the same files one by one.

Run: python benchmarks/load.py FUSEKI_JAR [GRAPHS] [TRIPLES] [ROUNDS]. Each run has a fresh server in memory on a free
port of the loopback interface; the order of the two turns with every round. Then a load is killed on the way and
repeated, and all servers must end with the same quads. Needs java and curl. Times are wall clock, start of Python
and of curl's processes included.
"""

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

from kg.terms import GRAPH
from kg.write import serialize
from write import article

MAIN = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"
PUT = (
    'for f in "$1"/*.nt; do curl -sf -o /dev/null -X PUT -H "Content-Type: application/n-triples" --data-binary "@$f" '
)
PUT += '"$2/data?graph=$(cat "${f%.nt}.name")" || exit 1; done'


def make(folder: Path, graphs: int, triples: int) -> None:
    """The same graphs as N-Triples files with their names beside them, and as one file of N-Quads."""
    lines = serialize([article(triples)], "nt")
    with (folder / "all.nq").open("wb") as quads:
        for number in range(graphs):
            mine = lines.replace(b"0123456789abcdef", f"{number:016x}".encode())
            name = f"{GRAPH}article/{number:016x}"
            (folder / f"{number:05}.nt").write_bytes(mine)
            (folder / f"{number:05}.name").write_text(quote(name, safe=""))
            quads.write(mine.replace(b" .\n", f" <{name}> .\n".encode()))


@contextmanager
def fuseki(jar: str) -> Iterator[str]:
    """A fresh server; its dataset's address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["java", "-Xmx2g", "-cp", jar, MAIN, "--mem", "--localhost", "--ping", "--port", str(port), "/ds"]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                urlopen(f"http://127.0.0.1:{port}/$/ping", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/ds"
    finally:
        server.kill()
        server.wait()


def digest(url: str) -> tuple[int, str]:
    """How many quads a server has, and the hash of them sorted."""
    with urlopen(Request(url, headers={"Accept": "application/n-quads"}), timeout=600) as answer:
        lines = sorted(answer.read().splitlines())
    return len(lines), sha256(b"\n".join(lines)).hexdigest()[:16]


def by_curl(folder: Path, url: str) -> None:
    """One PUT after the other."""
    subprocess.run(["bash", "-c", PUT, "put", str(folder), url], check=True)


def by_kg(folder: Path, url: str) -> None:
    """``kg load``."""
    subprocess.run(kg_words(folder, url), check=True, stdout=subprocess.DEVNULL)


def kg_words(folder: Path, url: str) -> list[str]:
    """The call of ``kg load``."""
    return [sys.executable, "-m", "kg", "load", str(folder / "all.nq"), "--to", url, "--quiet"]


def killed(folder: Path, url: str, after: float) -> None:
    """``kg load``, killed after some seconds and then called again."""
    first = subprocess.Popen(kg_words(folder, url), stdout=subprocess.DEVNULL)
    time.sleep(after)
    first.kill()
    first.wait()
    print(f"killed after {after:.1f} s with {digest(url)[0]} quads there")
    by_kg(folder, url)


def main(jar: str, graphs: int = 1000, triples: int = 400, rounds: int = 3) -> None:
    """Print the times of each round and what the servers had in the end."""
    ends, best = set(), {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, graphs, triples)
        print(f"{graphs} graphs of {triples} triples")
        for number in range(rounds):
            for way in (by_curl, by_kg)[:: 1 if number % 2 else -1]:
                with fuseki(jar) as url:
                    start = time.perf_counter()
                    way(folder, url)
                    took = time.perf_counter() - start
                    best[way.__name__] = min(took, best.get(way.__name__, took))
                    ends.add(digest(url))
                    again = time.perf_counter()
                    way(folder, url)
                    print(f"{way.__name__:8} {took:6.1f} s; again {time.perf_counter() - again:6.1f} s")
        with fuseki(jar) as url:
            killed(folder, url, best["by_kg"] / 2)
            ends.add(digest(url))
    print(f"kg / curl: {best['by_kg'] / best['by_curl']:.2f}; quads and hash in the end: {ends}")
    if len(ends) != 1:
        sys.exit("the servers differ")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
