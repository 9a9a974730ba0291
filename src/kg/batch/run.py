"""A batch: inputs that are new to a store go to the workers, what comes back is committed in the order of inputs."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from kg.batch.inputs import Input
from kg.batch.pool import Pool
from kg.batch.work import Done, Options, died, key_of, work
from kg.errors import Exit, InputError
from kg.store import Failure, Record, Store

Say = Callable[[str], None]
Task = tuple[str, Input]
"""An input with its key."""


@dataclass(slots=True)
class Tally:
    """What a batch did: articles added, known before, failed, and added with violations."""

    added: int = 0
    known: int = 0
    failed: int = 0
    violating: int = 0

    @property
    def seen(self) -> int:
        """How many inputs there were so far."""
        return self.added + self.known + self.failed

    def code(self) -> int:
        """The exit code of the batch."""
        if self.failed:
            return Exit.PARTIAL if self.added + self.known else Exit.INPUT
        return Exit.NO if self.violating else Exit.DONE

    def __str__(self) -> str:
        """The counts in words."""
        told = [f"{self.added} added", f"{self.known} known before", f"{self.failed} failed"]
        return ", ".join(told + ([f"{self.violating} with violations"] if self.violating else []))


def run(
    store: Store,
    given: Iterable[Input | InputError],
    options: Options,
    workers: int,
    tally: Tally,
    say: Say,
    retry: bool = False,
    make: Callable[[Task], Done] | None = None,
) -> Iterator[Record | Failure]:
    """Bring the inputs into the store; gives what was committed or failed as it is, and counts it in the tally.

    An input that failed before fails again without being read anew, unless ``retry`` asks for it: the same bytes and
    version give the same fault. A fault of kg itself and a worker's death are tried again: memory may have been short.
    ``make`` is what workers do instead of ``work``.
    """
    fresh = _Fresh(store, options, tally, say, retry)
    pool = Pool(make or partial(work, options=options), died, workers)
    with closing(pool.results(fresh.of(given))) as results:
        for (_, one), done in results:
            yield _keep(store, one, done, tally, say)


class _Fresh:
    """Sorts out what a store knows already."""

    def __init__(self, store: Store, options: Options, tally: Tally, say: Say, retry: bool) -> None:
        self.store, self.options, self.tally, self.say, self.retry = store, options, tally, say, retry
        self.seen = set[str]()

    def of(self, given: Iterable[Input | InputError]) -> Iterator[Task]:
        """The inputs that are work; of others only what they are is counted."""
        for one in given:
            if isinstance(one, InputError):
                self._fault(str(one))
                continue
            key = key_of(one, self.options)
            self.store.given(key, one.file, one.whole)
            if self._is_new(key, one):
                yield key, one

    def _is_new(self, key: str, one: Input) -> bool:
        before = self.store.failure(key)
        if before and before.code != Exit.BUG and not self.retry:
            self._fault(before.at(one.name))
            return False
        if key in self.seen or self.store.record(key):
            self.tally.known += 1
            return False
        self.seen.add(key)
        return True

    def _fault(self, message: str) -> None:
        self.tally.failed += 1
        self.say(f"kg: error: {message}")


def _keep(store: Store, one: Input, done: Done, tally: Tally, say: Say) -> Record | Failure:
    if isinstance(done.result, Failure):
        store.fail(done.result)
        tally.failed += 1
        say(f"kg: error: {done.result.at(one.name)}")
        return done.result
    tally.added += 1
    tally.violating += bool(done.violations)
    for violation in done.violations:
        say(f"{one.name}: {violation}")
    return store.commit(done.result)
