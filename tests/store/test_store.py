"""What a store keeps: the same bytes whatever the way there, and an index that has what the parts have."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from made import AGENCY, build, dump, make_failure, make_part, remove, truth

from kg.errors import InputError
from kg.store import Part, reading, writing
from kg.store.layout import Layout
from kg.store.verify import verify

Parts = Callable[..., Part]


def same(one: Path, other: Path) -> None:
    """Two stores are the same bytes, are whole, and answer the same."""
    assert truth(one) == truth(other)
    assert dump(one) == dump(other)
    assert list(verify(Layout(one))) == []


def test_what_is_removed_was_never_there(place: Path, part: Parts) -> None:
    build(place / "a", part("one"))
    build(place / "ab", part("one"), part("two"))
    remove(place / "ab", "two")
    same(place / "ab", place / "a")


def test_what_others_say_too_stays_when_an_article_goes(place: Path, part: Parts) -> None:
    build(place / "s", part("one"), part("two"))
    remove(place / "s", "two")
    assert said(dump(place / "s"), AGENCY)
    assert not said(dump(place / "s"), "two")
    remove(place / "s", "one")
    assert not said(dump(place / "s"), AGENCY), "reference data keep no triple among the articles'"


def said(quads: set[str], name: str) -> list[str]:
    """What the default graph says of something."""
    return [quad for quad in quads if name in quad and quad.endswith((">", '"')) and quad.count("<urn:") < 2]


def test_neither_order_nor_batches_make_a_difference(place: Path, part: Parts) -> None:
    inputs = [part("one"), part("two"), part("three"), make_failure("bad.txt")]
    build(place / "together", *inputs)
    for number, order in enumerate(list(permutations(inputs))[::5]):
        for one in order:
            build(place / str(number), one)
        same(place / str(number), place / "together")


def test_adding_twice_changes_nothing(place: Path, part: Parts) -> None:
    inputs = [part("one"), part("one", 2), make_failure("bad.txt"), part("two")]
    build(place / "s", *inputs)
    before, stamps = truth(place / "s"), times(place / "s")
    build(place / "s", *inputs)
    assert truth(place / "s") == before
    written = {path for path, stamp in times(place / "s").items() if stamps.get(path) != stamp}
    assert {path.split("/")[0] for path in written} <= {"commit"}, "only the order of revisions is settled anew"


def times(root: Path) -> dict[str, int]:
    return {str(p.relative_to(root)): p.stat().st_mtime_ns for p in root.rglob("*") if p.is_file() and p.name != "lock"}


def test_the_edition_given_last_is_the_newest(place: Path, part: Parts) -> None:
    for number, given in enumerate([(1, 2), (2, 1), (1, 2, 1), (3, 1, 2)]):
        root = place / str(number)
        build(root, *(part("one", edition) for edition in given))
        last = part("one", given[-1])
        live = reading(root).manifest.live[last.article]
        assert (live.key, live.revision) == (last.key, len(set(given)))
        assert [f'"edition {edition}"' in " ".join(dump(root)) for edition in (1, 2, 3)] == [
            edition == given[-1] for edition in (1, 2, 3)
        ]


def test_an_old_edition_given_again_is_the_newest_again(place: Path, part: Parts) -> None:
    build(place / "s", part("one"), part("one", 2), part("one", 3))
    build(place / "s", part("one"))
    revisions = reading(place / "s").manifest.revisions(part("one").article)
    assert [(r.key, r.revision) for r in revisions] == [(part("one", e).key, n) for n, e in enumerate((2, 3, 1), 1)]
    build(place / "t", part("one", 2), part("one", 3), part("one"))
    same(place / "s", place / "t")


def test_the_first_name_in_the_alphabet_is_kept(place: Path) -> None:
    names = ["b.txt", "a.txt", "c.txt"]
    for order in permutations(names):
        root = place / "-".join(order)
        build(root, *(make_part("one", name=name) for name in order))
        assert [r.name for r in reading(root).manifest.records.values()] == ["a.txt"]


def test_a_name_that_is_no_utf8_comes_back(place: Path) -> None:
    odd = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    build(place / "s", make_part("one", name=odd), make_failure(odd))
    assert [r.name for r in reading(place / "s").manifest.records.values()] == [odd]
    assert list(verify(Layout(place / "s"))) == []


def test_a_failure_is_forgotten_when_its_file_has_other_words(place: Path, part: Parts) -> None:
    build(place / "s", make_failure("one.txt"), make_failure("two.txt"))
    build(place / "s", part("one"), make_failure("two.txt", 2))
    build(place / "t", part("one"), make_failure("two.txt", 2))
    assert [f.key for f in reading(place / "s").manifest.failures.values()] == [make_failure("two.txt", 2).key]
    same(place / "s", place / "t")


def test_what_failed_and_is_made_after_all_is_no_failure(place: Path, part: Parts) -> None:
    with writing(place / "s", make=True) as store:
        failed = make_failure("one.txt")
        store.fail(failed)
        store.finish()
        store.commit(part("one").__class__(failed.key, "one.txt", "urn:article/one", part("one").data))
        store.finish()
    assert not reading(place / "s").manifest.failures
    assert not list(reading(place / "s").layout.failures())


# ---------------------------------------------------------------------- places


def test_a_folder_with_other_files_is_left_alone(place: Path) -> None:
    (place / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="other files in it"), writing(place, make=True):
        pass
    assert [path.name for path in place.iterdir()] == ["notes.txt"]


def test_no_store_is_made_unasked(place: Path) -> None:
    with pytest.raises(InputError, match="is no store of kg"), writing(place / "typo"):
        pass
    with pytest.raises(InputError, match="is no store of kg"):
        reading(place / "typo")
    assert not list(place.iterdir())


def test_a_store_of_another_layout_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("kg.store.open.FORMAT", 99)
        patched.setattr("kg.store.manifest.FORMAT", 99)
        build(place / "s")
    with pytest.raises(InputError, match="another layout"):
        reading(place / "s")


# ---------------------------------------------------------------------- writers and readers


def test_a_second_writer_is_told_and_readers_go_on(place: Path, part: Parts) -> None:
    build(place / "s", part("one"))
    with writing(place / "s") as store:
        store.commit(part("two"))
        with pytest.raises(InputError, match="another process writes to this store"), writing(place / "s"):
            pass
        assert list(reading(place / "s").manifest.live) == ["urn:article/one"]
        assert dump(place / "s")
        store.finish()
    assert len(reading(place / "s").manifest.live) == 2


def test_a_reader_keeps_its_snapshot_while_others_are_published(place: Path, part: Parts) -> None:
    from pyoxigraph import Store

    from kg.store.index import snapshot
    from kg.store.snapshots import holding

    build(place / "s", *(part(f"article {n}") for n in range(30)))
    with holding(snapshot(Layout(place / "s"))) as path:
        database = Store.read_only(str(path))
        before = len(dump(place / "s"))
        for n in range(3):
            build(place / "s", part(f"another {n}"))
            remove(place / "s", f"article {n}", f"article {n + 10}")
        build(place / "s", *(part(f"article {n}", 2) for n in range(30)))
        assert len({str(quad) for quad in database}) == before
        assert path.is_dir(), "Oxigraph opens files when a query needs them"
        del database
    build(place / "s", part("last"))
    assert len(list((place / "s" / "index").glob("snapshot-*"))) == 1, "what nobody reads goes"


@pytest.mark.parametrize("size", [0, 1 << 20])
def test_the_index_has_the_same_whoever_makes_it(
    place: Path, part: Parts, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr("kg.store.database.AT_ONCE", size)
    found = []
    for workers in (1, 2):
        root = place / str(workers)
        with writing(root, make=True) as store:
            for number in range(4):
                store.commit(part(f"article {number}"))
            store.finish(workers)
        assert list(verify(Layout(root))) == []
        found.append(dump(root))
    assert found[0] == found[1]
    assert any("article 3" in quad for quad in found[0])


def test_the_index_is_small_work_for_a_small_change(place: Path, part: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place / "s", *(part(f"article {n}") for n in range(5)))
    with monkeypatch.context() as patched:
        patched.setattr("kg.store.index.fill", None)
        build(place / "s", part("more"))
        remove(place / "s", "article 1")
        build(place / "s", part("article 2", 2))
    assert list(verify(Layout(place / "s"))) == []
