"""Workers side by side: results come in the order of inputs, and a worker that dies is replaced.

``multiprocessing.Pool`` waits for ever when a worker is killed, and ``ProcessPoolExecutor`` gives up all of them
without saying which task was to blame. Here each worker has one task at a time and a pipe of its own, so it is known.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import count
from multiprocessing.connection import wait
from typing import Generic, NamedTuple

from kg.process import Result, Task, Worker

AHEAD = 8
"""Tasks a worker that may wait for an earlier one's end: enough to keep workers busy, few enough for any memory."""
LIFETIME = 500
"""Tasks after which a worker is replaced: what spaCy keeps of all words it ever saw goes with it."""
TRIES = 2
"""How often a task may take its worker with it before it is to blame."""


class _Job(NamedTuple, Generic[Task]):
    """A task under way: its place in the order, and how many workers it had before."""

    number: int
    task: Task
    tries: int = 0


class Pool(Generic[Task, Result]):
    """Runs one function over tasks in some processes."""

    def __init__(
        self,
        function: Callable[[Task], Result],
        dead: Callable[[Task], Result],
        workers: int,
        lifetime: int = LIFETIME,
    ) -> None:
        """``dead`` gives the result of a task whose workers died."""
        self.function, self.dead, self.workers, self.lifetime = function, dead, workers, lifetime
        self._idle: list[Worker[Task, Result]] = []
        self._busy: dict[Worker[Task, Result], _Job[Task]] = {}
        self._taken = 0

    def results(self, tasks: Iterable[Task]) -> Generator[tuple[Task, Result]]:
        """Each task with its result, in the order of tasks. Tasks are taken, and workers started, as needed."""
        coming = (_Job(number, task) for number, task in enumerate(tasks))
        done: dict[int, tuple[Task, Result]] = {}
        self._taken = 0
        try:
            for following in count():
                self._employ(coming, following)
                while following not in done:
                    if not self._busy:
                        return
                    done.update(self._collect())
                    self._employ(coming, following)
                yield done.pop(following)
        finally:
            self._end()

    def _employ(self, coming: Iterator[_Job[Task]], following: int) -> None:
        """Give tasks to the workers that have none."""
        while len(self._busy) < self.workers and self._taken < following + AHEAD * self.workers:
            job = next(coming, None)
            if job is None:
                return
            self._taken = job.number + 1
            self._give(job)

    def _give(self, job: _Job[Task]) -> None:
        worker = self._idle.pop() if self._idle else Worker[Task, Result](self.function)
        self._busy[worker] = job
        worker.take(job.task)

    def _collect(self) -> Iterator[tuple[int, tuple[Task, Result]]]:
        """What the first workers to end with a task made of it."""
        ready = wait([worker.pipe for worker in self._busy])
        for worker in [worker for worker in self._busy if worker.pipe in ready]:
            job, results = self._busy.pop(worker), worker.results()
            if results:
                self._idle.append(worker) if worker.served < self.lifetime else worker.end()
                yield job.number, (job.task, results[0])
                continue
            worker.end()
            if job.tries + 1 < TRIES:
                self._give(job._replace(tries=job.tries + 1))
            else:
                yield job.number, (job.task, self.dead(job.task))

    def _end(self) -> None:
        for worker in (*self._busy, *self._idle):
            worker.end()
        self._busy, self._idle = {}, []
