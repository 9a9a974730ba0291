"""Damage: what is flipped, cut, missing, full or read-only is noticed, said plainly, and mended to the same bytes."""

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from made import build, dump, few_references, make_failure, make_part, truth

from kg.errors import InputError
from kg.store import reading, writing
from kg.store.index import discard
from kg.store.layout import Layout
from kg.store.verify import repair, verify

FLIPS = 200
INPUTS = [
    *(make_part(f"article {n}") for n in range(6)),
    make_part("article 2", 2),
    *(make_failure(f"bad {n}.txt") for n in range(3)),
]


@pytest.fixture
def whole(place: Path) -> Path:
    build(place / "whole", *INPUTS)
    return place / "whole"


def mend(root: Path) -> None:
    """What ``kg verify --repair`` does."""
    layout = Layout(root)
    repair(layout, list(verify(layout)))
    with writing(root, mend=True) as store:
        discard(layout)
        store.finish()


def flip(path: Path, random_: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[random_.randrange(len(data))] ^= 1 << random_.randrange(8)
    path.write_bytes(data)


def test_every_flipped_bit_is_found_and_mended(whole: Path, place: Path) -> None:
    wanted, random_ = truth(whole), random.Random(7)
    names = sorted(name for name in wanted if name != "STORE.json")
    kinds = [[n for n in names if n.startswith(kind)] for kind in ("parts", "commit", "failed", "MANIFEST")]
    missed, other = [], []
    for number in range(FLIPS):
        root = place / "flipped"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(whole, root)
        name = random_.choice(kinds[number % len(kinds)])
        flip(root / name, random_)
        faults = list(verify(Layout(root)))
        if not any(fault.path == root / name for fault in faults):
            missed.append((number, name))
        if number % 20 < len(kinds):
            mend(root)
            assert list(verify(Layout(root))) == []
            build(root, *INPUTS)
            if truth(root) != wanted or dump(root) != dump(whole):
                other.append((number, name))
    assert missed == []
    assert other == []


@pytest.mark.parametrize("kind", ["parts", "commit", "failed"])
def test_a_missing_file_is_found_and_no_writer_takes_it_for_removed(whole: Path, kind: str) -> None:
    wanted = truth(whole)
    name = next(name for name in wanted if name.startswith(kind))
    (whole / name).unlink()
    assert [fault.path for fault in verify(Layout(whole))] == [whole / name]
    if kind != "failed":
        with pytest.raises(InputError, match="is damaged or missing; see what is, and mend it"):
            build(whole, make_part("another"))
    mend(whole)
    build(whole, *INPUTS)
    assert truth(whole) == wanted


def test_flips_in_the_mark_are_refused(whole: Path) -> None:
    for seed in range(20):
        mark = (whole / "STORE.json").read_bytes()
        flip(whole / "STORE.json", random.Random(seed))
        with pytest.raises(InputError, match="damaged"):
            reading(whole)
        (whole / "STORE.json").write_bytes(mark)


def test_a_damaged_index_is_found_or_answers_right(whole: Path, place: Path) -> None:
    """Oxigraph checks what it reads: a flip is an error, or lies where nothing is read."""
    wanted, random_, wrong = dump(whole), random.Random(3), []
    for number in range(40):
        root = place / "flipped"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(whole, root)
        files = sorted(p for p in (root / "index").glob("snapshot-*/*") if p.stat().st_size)
        flip(random_.choice(files), random_)
        if not list(verify(Layout(root))) and dump(root) != wanted:
            wrong.append(number)
        mend(root)
        discard(Layout(root))
        with writing(root) as store:
            store.finish()
        assert dump(root) == wanted
    assert wrong == []


@pytest.mark.parametrize("workers", [1, 2])
def test_no_index_is_made_of_a_damaged_part(whole: Path, workers: int) -> None:
    """Also where the damage is legal N-Quads."""
    wanted = dump(whole)
    path = Layout(whole).part(make_part("article 3").key)
    path.write_bytes(path.read_bytes().replace(b"edition", b"addition"))
    with writing(whole, mend=True) as store:
        discard(store.layout)
        with pytest.raises(InputError, match="is damaged or missing"):
            store.finish(workers)
    assert dump(whole) == wanted, "readers have the old one"


@pytest.mark.parametrize("gone", ["index", "index/live", "index/CURRENT", "index/HOLDS.json"])
def test_an_index_that_is_gone_is_made_anew_by_any_writer(whole: Path, gone: str) -> None:
    wanted = dump(whole)
    path = whole / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    build(whole)
    assert dump(whole) == wanted
    assert list(verify(Layout(whole))) == []


# ---------------------------------------------------------------------- disks


def fill_up(ballast: Path) -> None:
    """Write until the disk is full."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[Path]:
    """A file system of the test's own; needs root, which CI has."""
    place.mkdir()
    done = subprocess.run(["mount", *options, str(place)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"needs the right to mount: {done.stderr.decode().strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_loses_nothing(place: Path, whole: Path) -> None:
    with mounted(place / "small", "-t", "tmpfs", "-o", "size=6m", "tmpfs") as disk:
        root, ballast = disk / "s", disk / "ballast"
        build(root, *INPUTS[:3])
        held = truth(root)
        fill_up(ballast)
        with pytest.raises(InputError, match="No space left on device; check the folder"):
            build(root, *INPUTS)
        assert set(held.items()) <= set(truth(root).items()), "nothing is changed"
        assert len(reading(root).manifest.live) == 3
        ballast.unlink()
        build(root, *INPUTS)
        assert truth(root) == truth(whole)
        assert list(verify(Layout(root))) == []


@pytest.mark.parametrize("room", range(0, 360, 60))
def test_a_disk_that_gets_full_at_any_step_loses_nothing(place: Path, whole: Path, room: int) -> None:
    """Some KiB are left: for the first part, for all of them, for the manifest, for half of the index."""
    with mounted(place / "small", "-t", "tmpfs", "-o", "size=4m", "tmpfs") as disk:
        root, ballast = disk / "s", disk / "ballast"
        fill_up(ballast)
        os.truncate(ballast, max(0, ballast.stat().st_size - room * 1024))
        with pytest.raises(InputError) as told:
            build(root, *INPUTS)
        assert "space" in str(told.value) or "No space" in str(told.value)
        ballast.unlink()
        build(root, *INPUTS)
        assert truth(root) == truth(whole)


def test_a_folder_that_cannot_be_written_to_is_read(place: Path, whole: Path) -> None:
    held = truth(whole)
    with mounted(place / "view", "--bind", str(whole)) as view:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(view)], check=True)
        with pytest.raises(InputError, match="can't be written: Read-only file system"):
            build(view, make_part("another"))
        assert truth(view) == held
        assert dump(view) == dump(whole)
        assert list(verify(Layout(view))) == []


def test_a_file_in_the_place_of_a_folder_is_told(place: Path, whole: Path) -> None:
    with pytest.raises(InputError):
        build(whole / "STORE.json", make_part("another"))
    shutil.rmtree(whole / "failed")
    (whole / "failed").write_text("in the way")
    with pytest.raises(InputError):
        build(whole, make_failure("another.txt"))


def test_the_references_of_these_tests_share_a_triple_with_articles() -> None:
    data = make_part("one").data.decode()
    assert all(term in data for term in few_references().triples[0][:2])
