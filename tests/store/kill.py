"""Does something to a store in a process that kills itself at its n-th step, for every n; run as a program.

A step is whatever can leave a trace: a file opened to be written, flushed, renamed, removed; a folder made or removed;
each call of the index's database. The kill comes just before it. What was left is told, and then the same is done
again to its end. The program forks, which is fast, so it opens no database itself.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

import made
import pyoxigraph

from kg.errors import KgError
from kg.store import database, deriving, writing
from kg.store.index import discard
from kg.store.layout import Layout
from kg.store.verify import repair, verify

LENGTH = 24
"""Of a state without faults: after a batch that was killed and isn't done again, there are many that are right."""
EVENTS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "shutil.rmtree"}
CALLS = ("bulk_load", "bulk_extend", "extend", "remove", "remove_graph", "optimize", "flush", "backup")


class Steps:
    """Counts steps, and kills the process before one of them."""

    def __init__(self, fatal: int) -> None:
        self.done, self.fatal, self.one = 0, fatal, Lock()

    def step(self) -> None:
        with self.one:  # an index is made by two threads
            self.done += 1
            if self.done == self.fatal:
                os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        sys.addaudithook(self._audited)
        flush = os.fsync
        os.fsync = lambda handle: (self.step(), flush(handle))[1]  # type: ignore[assignment]
        steps, store = self, pyoxigraph.Store

        class Watched:
            """A database whose changes are steps."""

            def __init__(self, *words: Any) -> None:
                steps.step()
                self._store = store(*words)

            def __getattr__(self, name: str) -> Any:
                if name in CALLS:
                    steps.step()
                return getattr(self._store, name)

        pyoxigraph.Store = Watched  # type: ignore[misc, assignment]

    def _audited(self, event: str, words: tuple[Any, ...]) -> None:
        written = event == "open" and isinstance(words[2], int) and words[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event in EVENTS or written:
            self.step()


def first(root: Path) -> None:
    """A new store with articles and a failure."""
    made.build(root, *(made.make_part(f"article {n}") for n in range(4)), made.make_failure("bad.txt"))


def before(root: Path) -> None:
    """A store with articles, one with two editions, and a failure."""
    first(root)
    made.build(root, made.make_part("article 1", 2))


def batch(root: Path) -> None:
    """Known, new and edited articles, an old edition that is to be the newest again, and failures that go and come."""
    given = [made.make_part("article 0"), made.make_part("new"), made.make_part("article 2", 2)]
    given += [made.make_part("article 1"), made.make_part("new", 2), made.make_part("article 0", name="a copy.txt")]
    made.build(root, *given, made.make_failure("bad.txt", 2), made.make_failure("worse.txt"))


def removal(root: Path) -> None:
    """Articles and a failure taken out; that they are gone already is no fault of the second try."""
    with writing(root) as store:
        keys = [key for key in (made.make_failure("bad.txt").key,) if store.failure(key)]
        store.remove([made.iri_of("article 1"), made.iri_of("article 3")], keys)
        store.finish()


def rebuilding(root: Path) -> None:
    with writing(root, mend=True) as store:
        discard(store.layout)
        store.finish(2)


def mending(root: Path) -> None:
    """A damaged part taken out and built again."""
    layout = Layout(root)
    key = made.make_part("article 3").key
    if layout.part(key).exists():
        layout.part(key).write_bytes(b"damaged")
    repair(layout, list(verify(layout)))
    rebuilding(root)
    made.build(root, made.make_part("article 3"))


def nothing(root: Path) -> None:
    """Another writer comes first, with no inputs."""
    made.build(root)


DOINGS = {doing.__name__: (doing, doing) for doing in (first, batch, removal, rebuilding, mending)}
"""What is done and killed, and what is done then."""
DOINGS |= {"removal, then nothing": (removal, nothing), "removal, then back": (removal, before)}
DOINGS |= {"batch, then nothing": (batch, nothing)}


def forked(work: Callable[[], object]) -> tuple[int, str]:
    """The signal that a process ended by, 0 for none, and what its work came to."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        told = "a fault"
        try:
            told = str(work())
        except KgError as fault:
            told = f"refused: {fault}"
        finally:
            os.write(writer, told.encode()[:60_000])
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read().decode()
    return os.WTERMSIG(os.waitpid(child, 0)[1]), told


def state(root: Path) -> str:
    """A digest of what lasts, of what the index answers, and what is wrong: nothing may be left over, either."""
    layout = Layout(root)
    faults = list(map(str, verify(layout)))
    parts, records = ({path.stem for path in paths} for paths in (layout.parts(), layout.records()))
    faults += [*sorted(parts ^ records), *map(str, layout.halves()), *(["removal"] if layout.removal.exists() else [])]
    files = {name: data.hex() for name, data in made.truth(root).items()}
    return made.key_of(json.dumps([files, sorted(made.dump(root))]), 1) + " ".join(faults)


def read(root: Path) -> str:
    """What a reader sees: the manifest's root; refused when there is no store yet."""
    return made.reading(root).manifest.root


def main(doing: str, folder: Path, every: int) -> dict[str, Any]:
    """Every so manyth kill point of a doing: how many there were, and at which something else came out."""
    database.catalogue = made.few_references  # type: ignore[attr-defined]
    # What is derived with all the reference data takes most of the time of a doing, and dies no other way.
    cheap = tuple(graph for graph in database.derived() if graph.name.endswith("/identity"))
    assert cheap
    database.derived = deriving.derived = lambda: cheap  # type: ignore[attr-defined]
    (work, again), start, whole = DOINGS[doing], folder / "start", folder / "whole"
    forked(lambda: made.build(start) if doing == "first" else before(start))
    copy(start, whole)
    forked(lambda: work(whole))
    wanted = [forked(partial(state, root))[1] for root in ((start, whole) if again is nothing else (start,))]
    wanted = wanted if again in (nothing, before) else [forked(lambda: state(whole))[1]]
    seen = {forked(partial(read, root))[1] for root in (start, whole)}
    if doing == "first":
        shutil.rmtree(start)
        seen.add(f"refused: {folder / 'killed'}: is no store of kg")
    found: dict[str, Any] = {"points": 0, "wrong": [], "wanted": wanted}
    for fatal in range(1, 10_000, every):
        copy(start, folder / "killed")
        after = killed(work, again, folder / "killed", fatal)
        if not after:
            return found
        found["points"] += 1
        right = after[1] in wanted or (doing == "batch, then nothing" and len(after[1]) == LENGTH)
        if not right or (doing != "mending" and after[0].partition(";")[0] not in seen):
            found["wrong"].append((fatal, *after))
    return found


def killed(
    work: Callable[[Path], None], again: Callable[[Path], None], root: Path, fatal: int
) -> tuple[str, str] | None:
    """What a reader sees after a kill, and what is there when something is done then; None when it ended before."""
    steps = Steps(fatal)
    if not forked(lambda: (steps.watch(), work(root)))[0]:
        return None
    seen = forked(lambda: read(root))[1]
    return seen, forked(lambda: (again(root), state(root))[1])[1]


def copy(start: Path, root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    if start.exists():
        shutil.copytree(start, root)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))
