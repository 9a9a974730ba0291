"""Workers side by side: results come in the order of inputs, and a worker that dies is replaced.

``multiprocessing.Pool`` waits for ever when a worker is killed, and ``ProcessPoolExecutor`` gives up all of them
without saying which task was to blame. Here each worker has one task at a time and a pipe of its own, so it is known.
"""

import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

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
        self._idle: list[_Worker[Task, Result]] = []
        self._busy: list[_Worker[Task, Result]] = []
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
        worker = self._idle.pop() if self._idle else _Worker[Task, Result](self.function)
        self._busy.append(worker)
        worker.take(job)

    def _collect(self) -> Iterator[tuple[int, tuple[Task, Result]]]:
        """What the first workers to end with a task made of it."""
        ready = wait([worker.pipe for worker in self._busy])
        for worker in [worker for worker in self._busy if worker.pipe in ready]:
            self._busy.remove(worker)
            job, results = worker.job, worker.results()
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
        self._busy, self._idle = [], []


class _Worker(Generic[Task, Result]):
    """A process that does one task after the other."""

    job: _Job[Task]

    def __init__(self, function: Callable[[Task], Result]) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, function), daemon=True)
        self.served = 0
        with _interrupts_held():
            self.process.start()
        # With our copy of its end closed, the death of the process is the end of the pipe.
        theirs.close()

    def take(self, job: _Job[Task]) -> None:
        """Begin with a task. That the process is dead shows when the result is read."""
        self.job = job
        with suppress(OSError):
            self.pipe.send(job.task)

    def results(self) -> tuple[Result, ...]:
        """The task's result, or nothing when the process died."""
        self.served += 1
        try:
            return (self.pipe.recv(),)
        except (EOFError, OSError):
            return ()

    def end(self) -> None:
        """End the process at once, whatever it is doing."""
        self.pipe.close()
        self.process.terminate()
        self.process.join()


def _serve(pipe: "Connection[Result, Task]", function: Callable[[Task], Result]) -> None:
    """What a worker does until the other end of its pipe is gone, also by ``kill -9``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(function(pipe.recv()))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C goes to all processes of a terminal: one started meanwhile doesn't hear it, this one a bit later."""
    resource_tracker.ensure_running()  # or the first process would start it, and let interrupts through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
