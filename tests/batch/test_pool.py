"""The pool: results in order, and no death that stops it, is blamed on another task, or leaves a process behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import doings
import pytest

from kg.batch.pool import AHEAD, Pool
from kg.resources import PACKAGE


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_results_come_in_the_order_of_tasks(workers: int) -> None:
    assert list(Pool(doings.twice, abs, workers).results(range(20))) == [(n, 2 * n) for n in range(20)]


@pytest.mark.parametrize("workers", [1, 3])
def test_only_the_task_that_kills_is_blamed(workers: int) -> None:
    results = dict(Pool(doings.deadly, lambda task: -task, workers).results(range(15)))
    assert results == {n: -n if n % 10 == 3 else 2 * n for n in range(15)}


def test_a_task_whose_worker_died_once_is_done_after_all(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in "abc"]
    assert [result for _, result in Pool(doings.deadly_once, str, 2).results(paths)] == ["a", "b", "c"]


def test_a_worker_that_dies_between_tasks_is_replaced() -> None:
    seen = list[int]()
    for _, process in Pool(doings.whose, abs, 1).results(range(4)):
        os.kill(process, signal.SIGKILL)
        seen.append(process)
    assert len(set(seen)) >= 2


def test_workers_are_replaced_after_their_lifetime() -> None:
    processes = [process for _, process in Pool(doings.whose, abs, 1, lifetime=3).results(range(7))]
    assert [len(set(processes[a:b])) for a, b in ((0, 3), (3, 6), (0, 7))] == [1, 1, 3]


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken = list[int]()

    def tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = Pool(doings.twice, abs, 2).results(tasks())
    next(results)
    assert len(taken) <= AHEAD * 2 + 1
    results.close()


def test_without_tasks_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.batch.pool.Worker", None)
    assert list(Pool(doings.twice, abs, 2).results([])) == []


def test_workers_end_when_the_first_process_is_killed(tmp_path: Path) -> None:
    program = (
        "import doings, os\nfrom kg.batch.pool import Pool\n"
        "for _, process in Pool(doings.whose, abs, 2).results(range(1000000)): print(process, flush=True)\n"
    )
    path = os.pathsep.join([str(PACKAGE.parent), str(Path(__file__).parent)])
    running = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert running.stdout
    processes = {int(running.stdout.readline()) for _ in range(200)}
    running.kill()
    running.wait()
    deadline = time.monotonic() + 30
    while any(map(_runs, processes)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_runs, processes))


def _runs(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
