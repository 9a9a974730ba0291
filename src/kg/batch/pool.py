"""Workers side by side: results come in the order of inputs, and a worker that dies is replaced.

``multiprocessing.Pool`` waits for ever when one is killed; ``ProcessPoolExecutor`` says so. The oldest of the tasks
under way is then done alone, the others again; one whose worker dies when it is alone is the one to blame.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 4
"""Tasks a worker that are under way or done and not yet taken: enough to keep workers busy, few enough to forget."""


class Pool(Generic[Task, Result]):
    """Runs one function over tasks in some processes."""

    def __init__(self, function: Callable[[Task], Result], dead: Callable[[Task], Result], workers: int) -> None:
        """``dead`` gives the result of a task whose worker died."""
        self.function, self.dead, self.workers = function, dead, workers

    def results(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Result]]:
        """Each task with its result, in the order of tasks. Tasks are taken as they are needed."""
        under_way: deque[tuple[Task, Future[Result]]] = deque()
        executor = self._executor(self.workers)
        try:
            for task in tasks:
                under_way.append((task, executor.submit(self.function, task)))
                if len(under_way) >= AHEAD * self.workers:
                    executor, done = self._next(executor, under_way)
                    yield done
            while under_way:
                executor, done = self._next(executor, under_way)
                yield done
        finally:
            _end(executor)

    def _next(
        self, executor: ProcessPoolExecutor, under_way: "deque[tuple[Task, Future[Result]]]"
    ) -> tuple[ProcessPoolExecutor, tuple[Task, Result]]:
        """The oldest task with its result, and the executor to go on with."""
        task, future = under_way.popleft()
        try:
            return executor, (task, future.result())
        except BrokenProcessPool:
            _end(executor)
            result = self._alone(task)
            executor = self._executor(self.workers)
            again = [(other, executor.submit(self.function, other)) for other, _ in under_way]
            under_way.clear()
            under_way.extend(again)
            return executor, (task, result)

    def _alone(self, task: Task) -> Result:
        """A task's result from a worker of its own, so that no other's death is taken for its own."""
        executor = self._executor(1)
        try:
            return executor.submit(self.function, task).result()
        except BrokenProcessPool:
            return self.dead(task)
        finally:
            _end(executor)

    def _executor(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C goes to all processes of a terminal; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, whatever they are doing."""
    processes = list((executor._processes or {}).values())
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
