"""What a store keeps: the same bytes whatever the way there, and an index that has what the parts have."""

from collections.abc import Callable
from pathlib import Path

from kg.store import Part, reading, writing
from kg.store.index import snapshot
from kg.store.verify import verify

Files = Callable[[Path], dict[str, bytes]]
Parts = Callable[..., Part]


def add(root: Path, *parts: Part) -> None:
    with writing(root) as store:
        for one in parts:
            store.commit(one)
        store.finish()


def test_what_is_removed_was_never_there(tmp_path: Path, part: Parts, files: Files) -> None:
    add(tmp_path / "a", part("one"))
    add(tmp_path / "ab", part("one"), part("two"))
    with writing(tmp_path / "ab") as store:
        store.remove(part("two").article)
        store.finish()
    assert files(tmp_path / "ab") == files(tmp_path / "a")
    assert dump(tmp_path / "ab") == dump(tmp_path / "a")


def test_adding_one_by_one_or_together_makes_no_difference(tmp_path: Path, part: Parts, files: Files) -> None:
    parts = [part(name) for name in ("one", "two", "three")]
    add(tmp_path / "together", *parts)
    for one in reversed(parts):
        add(tmp_path / "singly", one)
    assert files(tmp_path / "singly") == files(tmp_path / "together")
    assert dump(tmp_path / "singly") == dump(tmp_path / "together")
    assert list(verify(reading(tmp_path / "singly").layout)) == []


def dump(root: Path) -> set[str]:
    """What the newest snapshot of the index has."""
    from pyoxigraph import Store

    return {str(quad) for quad in Store.read_only(str(snapshot(reading(root).layout)[0]))}
