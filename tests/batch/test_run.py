"""A batch: the same bytes whatever the number of workers and the order, and nothing stops it."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import doings
import pytest
from doings import batch, many

from kg.batch import Input
from kg.errors import Exit
from kg.resources import PACKAGE
from kg.store import reading
from kg.store.layout import Layout
from kg.store.verify import verify

EXAMPLES = PACKAGE.parents[1] / "examples"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}


def truth(root: Path) -> dict[str, bytes]:
    paths = (p for p in root.rglob("*") if p.is_file() and p.relative_to(root).parts[0] not in ("index", "lock"))
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(paths)}


def test_neither_workers_nor_order_change_a_byte(place: Path) -> None:
    inputs = [Input(f"{n:02}.txt", f"a{n}:{'bad' if n % 7 == 2 else 'good'}".encode()) for n in range(20)]
    batch(place / "1", inputs, 1)
    for workers in (2, 4):
        shuffled = random.Random(workers).sample(inputs, len(inputs))
        batch(place / str(workers), shuffled, workers)
        assert truth(place / str(workers)) == truth(place / "1")


def test_the_last_input_of_an_address_counts_whatever_the_number_of_workers(place: Path) -> None:
    inputs = [Input(f"{n}.txt", f"same:edition {n}".encode()) for n in range(6)]
    for workers in (1, 4):
        batch(place / str(workers), [*inputs, inputs[2]], workers)
        live = reading(place / str(workers)).manifest.live["urn:article/same"]
        assert (live.name, live.revision) == ("2.txt", 6)
    assert truth(place / "1") == truth(place / "4")


def test_a_death_is_noted_and_tried_again_by_the_next_batch(place: Path) -> None:
    inputs = [Input("a.txt", b"a:good"), Input("b.txt", b"b:die"), Input("c.txt", b"c:good"), Input("d.txt", b"d:bad")]
    tally, said = batch(place / "s", inputs, 2)
    assert (tally.added, tally.failed, tally.code()) == (2, 2, Exit.PARTIAL)
    assert said[0].startswith("kg: error: b.txt: its worker died twice; ")
    failures = reading(place / "s").manifest.failures.values()
    assert {failure.name for failure in failures} == {"b.txt", "d.txt"}
    tally, said = batch(place / "s", inputs, 1)
    assert (tally.added, tally.known, tally.failed) == (0, 2, 2)
    assert [line.split(":")[2].strip() for line in said] == ["d.txt", "b.txt"], "what is known to fail is told at once"


def test_when_all_fail_the_code_says_so(place: Path) -> None:
    assert batch(place / "s", [Input("d.txt", b"d:bad")], 1)[0].code() == Exit.INPUT
    assert batch(place / "t", [], 1)[0].code() == Exit.DONE


def done(root: Path) -> set[str]:
    layout = Layout(root)
    return {path.name for path in (*layout.records(), *layout.failures())}


def kill_again_and_again(call: list[str], root: Path, chance: random.Random, times: int, **setting: str) -> None:
    """Kill the first process at random, with its workers at work, and let it end at last: what is done stays done."""
    environment, kept = {**ENVIRONMENT, **setting}, done(root)
    for _ in range(times):
        running = subprocess.Popen(call, env=environment)
        while len(done(root)) == len(kept) and running.poll() is None:
            time.sleep(0.005)
        time.sleep(chance.choice((0, 0.01, 0.1, 0.5)))
        running.kill()
        running.wait()
        assert kept <= done(root)
        kept = done(root)
    assert subprocess.run(call, env=environment, check=False).returncode == 0


@pytest.mark.parametrize("seed", range(2))
def test_a_kill_at_any_time_loses_nothing_and_repeats_nothing(place: Path, seed: int) -> None:
    whole, killed = place / "whole", place / "killed"
    batch(whole, many(40), 2)
    call = [sys.executable, str(Path(doings.__file__)), str(killed), "40", "2"]
    kill_again_and_again(call, killed, random.Random(seed), 6, KG_TEST_SLOWLY="0.02")
    assert truth(killed) == truth(whole)
    assert list(verify(Layout(killed))) == []


def test_so_it_is_with_the_command_and_real_articles(place: Path) -> None:
    kg = [sys.executable, "-m", "kg"]
    build = [*kg, "build", *map(str, sorted(EXAMPLES.glob("*.txt"))), "--quiet", "--store"]
    subprocess.run([*build, str(place / "whole")], env=ENVIRONMENT, check=True)
    kill_again_and_again([*build, str(place / "killed"), "-j", "2"], place / "killed", random.Random(3), 3)
    assert truth(place / "killed") == truth(place / "whole")
    subprocess.run([*kg, "verify", str(place / "killed")], env=ENVIRONMENT, check=True)
