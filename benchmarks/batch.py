"""Batches into a store: how much faster two workers are than one, and how memory grows.

$ python benchmarks/made.py 2000 ARTICLES
$ python benchmarks/batch.py speed ARTICLES --first 200 [--rounds 3] [--place DIR]
$ python benchmarks/batch.py memory ARTICLES [--jobs 2] [--place DIR]

Memory is what the processes of the batch have of their own and share of others (PSS), all together; Linux only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

MARKS = (50, 100, 200, 500, 1000, 1500, 2000, 5000)


def build(articles: list[Path], store: Path, jobs: int) -> subprocess.Popen[bytes]:
    """A batch that is under way."""
    shutil.rmtree(store, ignore_errors=True)
    call = [sys.executable, "-m", "kg", "build", *map(str, articles), "--store", str(store), "-j", str(jobs), "--quiet"]
    return subprocess.Popen(call, stderr=subprocess.DEVNULL)


def speed(articles: list[Path], place: Path, rounds: int) -> None:
    """Time one and two workers in turn, so that both meet the same load."""
    ratios = []
    for number in range(rounds):
        took = {}
        for jobs in ((1, 2), (2, 1))[number % 2]:
            began = time.monotonic()
            build(articles, place / "store", jobs).wait()
            took[jobs] = time.monotonic() - began
        ratios.append(took[1] / took[2])
        rates = ", ".join(
            f"{jobs} worker{'s' * (jobs > 1)}: {len(articles) / took[jobs]:.2f}/s" for jobs in sorted(took)
        )
        print(f"{rates}; ratio {ratios[-1]:.2f}; load {os.getloadavg()[0]:.1f}", flush=True)
    print(f"median ratio {median(ratios):.2f} over {len(articles)} articles")


def memory(articles: list[Path], place: Path, jobs: int) -> None:
    """Print memory whenever as many articles are committed."""
    running = build(articles, place / "store", jobs)
    marks = [mark for mark in MARKS if mark <= len(articles)]
    while running.poll() is None:
        time.sleep(0.5)
        done = sum(1 for _ in (place / "store").glob("commit/*/*.json"))
        if marks and done >= marks[0]:
            told = sum(_own(process) for process in _tree(running.pid)) / 1024
            print(f"{done} articles: {told:.0f} MiB", flush=True)
            marks = [mark for mark in marks if mark > done]


def _tree(process: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [process, *(other for child in children for other in _tree(int(child)))]


def _own(process: int) -> int:
    """The proportional set size in KiB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description="Measure batches.")
    parser.add_argument("what", choices=("speed", "memory"))
    parser.add_argument("articles", type=Path)
    parser.add_argument("--first", type=int, default=None)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--place", type=Path, default=None, help="where the stores are made")
    options = parser.parse_args()
    articles = sorted(options.articles.iterdir())[: options.first]
    if options.place:
        options.place.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.place) as place:
        if options.what == "speed":
            speed(articles, Path(place), options.rounds)
        else:
            memory(articles, Path(place), options.jobs)


if __name__ == "__main__":
    main()
