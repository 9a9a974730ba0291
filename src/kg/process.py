"""A process beside this one, which does tasks for it and ends with it."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Worker(Generic[Task, Result]):
    """A process that does one task after the other."""

    def __init__(self, function: Callable[[Task], Result]) -> None:
        """Start a process that does tasks by ``function``, which it must be able to import."""
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, function), daemon=True)
        self.served = 0
        with _interrupts_held():
            self.process.start()
        # With our copy of its end closed, the death of the process is the end of the pipe.
        theirs.close()

    def take(self, task: Task) -> None:
        """Begin with a task. That the process is dead shows when the result is read."""
        with suppress(OSError):
            self.pipe.send(task)

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
