"""What workers of the tests do: articles made in no time, and deaths on demand."""

import os
import signal
import sys
import time
from pathlib import Path
from unittest.mock import patch

from kg.batch import Input, Options, Tally, run
from kg.batch.work import Done
from kg.errors import Exit
from kg.model import Graph, Literal
from kg.store import Failure, Part, database, writing
from kg.terms import KG, RDF, SKOS
from kg.write import serialize


def twice(number: int) -> int:
    """The later ones are done first."""
    time.sleep(0.02 * (number % 3 == 0))
    return 2 * number


def whose(number: int) -> int:
    return os.getpid()


def deadly(number: int) -> int:
    if number % 10 == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def deadly_once(path: Path) -> str:
    """The file tells whether a worker died of it before."""
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def slow(number: int) -> int:
    time.sleep(60)
    return number


def make(task: tuple[str, Input]) -> Done:
    """An article of one line: its address, a colon, its words. What begins with ``bad`` fails, with ``die`` kills."""
    key, given = task
    address, _, words = given.data.decode().partition(":")
    time.sleep(float(os.environ.get("KG_TEST_SLOWLY", "0")))
    if words.startswith("die"):
        os.kill(os.getpid(), signal.SIGKILL)
    if words.startswith("bad"):
        return Done(Failure(key, given.file, "is bad", "write a better one", Exit.INPUT))
    iri = f"urn:article/{address}"
    triples = (
        (iri, RDF.type, KG.Article),
        ("urn:agency", RDF.type, KG.Agency),
        (iri, SKOS.prefLabel, Literal(words)),
    )
    return Done(Part(key, given.file, iri, serialize([Graph(iri, triples)], "nq")))


def few_references() -> Graph:
    """Reference data that are loaded in no time."""
    return Graph("urn:reference", (("urn:agency", RDF.type, KG.Agency),))


def batch(root: Path, given: list[Input], workers: int) -> tuple[Tally, list[str]]:
    """A batch into a store; what it counted and said."""
    tally, said = Tally(), list[str]()
    with patch.object(database, "catalogue", few_references), writing(root, make=True) as store:
        for _ in run(store, given, Options(), workers, tally, said.append, make=make):
            pass
        store.finish(workers)
    return tally, said


def many(count: int) -> list[Input]:
    """Inputs with repetitions, failures and editions."""
    lines = [f"a{n % (count - 5)}:{'bad' if n % 11 == 5 else 'good'} {n // (count - 5)}" for n in range(count)]
    return [Input(f"{n:03}.txt", line.encode()) for n, line in enumerate([*lines, *lines[:3]])]


if __name__ == "__main__":
    batch(Path(sys.argv[1]), many(int(sys.argv[2])), int(sys.argv[3]))
