"""What is read: each kind of input, and what must not stop the others."""

import io
import json
from pathlib import Path

import pytest

from kg.batch import Input, inputs
from kg.batch.inputs import LONGEST_LINE, count, holds_many
from kg.errors import InputError
from kg.read.decode import LARGEST


def test_a_folder_has_its_articles_in_order_and_no_store(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.HTML", "a/y.txt", "c.pdf", "a.txt", ".hidden.txt", "store/parts/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    for name in ("STORE.json", "MANIFEST.json"):
        (tmp_path / "store" / name).write_text("{}")
    (tmp_path / "folder.txt").mkdir()
    found = [one.name for one in inputs([str(tmp_path)]) if isinstance(one, Input)]
    assert found == [str(tmp_path / name) for name in (".hidden.txt", "a/y.txt", "a/z.HTML", "a.txt", "b.txt")]
    assert count([str(tmp_path)]) == 5


def test_patterns_and_what_is_not_there(tmp_path: Path) -> None:
    for name in ("a1.txt", "a2.txt", "[x].txt"):
        (tmp_path / name).write_text(name)
    pattern = str(tmp_path / "a*.txt")
    assert [one.data for one in inputs([pattern]) if isinstance(one, Input)] == [b"a1.txt", b"a2.txt"]
    assert [one.data for one in inputs([str(tmp_path / "[x].txt")]) if isinstance(one, Input)] == [b"[x].txt"]
    for name in ("missing.txt", "no*.txt"):
        faults = list(inputs([str(tmp_path / name)]))
        assert [str(fault) for fault in faults] == [f"{tmp_path / name}: no such file; check the name"]
        assert count([str(tmp_path / name)]) == 1


def test_what_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: Path, onerror: object) -> "list[object]":
        onerror(PermissionError(13, "Permission denied", str(folder / "secret")))  # type: ignore[operator]
        return []

    monkeypatch.setattr("os.walk", walk)
    (fault,) = inputs([str(tmp_path)])
    assert str(fault) == f"{tmp_path / 'secret'}: can't be read: Permission denied; check its name and permissions"


def test_a_file_with_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    odd = tmp_path / b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    odd.write_text("words")
    assert [one.data for one in inputs([str(tmp_path)]) if isinstance(one, Input)] == [b"words"]


def line(**told: object) -> bytes:
    return json.dumps(told).encode()


def of(*lines: bytes) -> list[Input]:
    found = list(inputs(["-"], io.BytesIO(b"\n".join(lines)), lines=True))
    assert all(isinstance(one, Input) for one in found)
    return [one for one in found if isinstance(one, Input)]


def test_lines_tell_an_article_in_many_ways() -> None:
    first, second, third = of(
        line(text="One", url="https://a.example", title="T", date="2030-03-05T10:00:00Z"),
        b"",
        line(content="Two", headline="H", link="https://b.example", publishedAt="soon", text=""),
        line(articleBody="\ud800 Three", title="\udfff", date=7),
    )
    assert (first.data, first.url, first.title, str(first.published), first.name) == (
        b"One",
        "https://a.example",
        "T",
        "2030-03-05",
        "-:1",
    )
    assert (second.data, second.url, second.title, second.published, second.line) == (
        b"Two",
        "https://b.example",
        "H",
        None,
        3,
    )
    assert (third.data, third.title) == (b"? Three", "?")


@pytest.mark.parametrize("bad", [b"{", b"[1]", b"null", line(text=["x"]), line(url="u"), b"\xff\xfe", b"[" * 100_000])
def test_a_line_that_is_no_article_stops_no_other(bad: bytes) -> None:
    first, second = of(bad, line(text="Two"))
    assert first.fault
    assert (second.data, second.fault) == (b"Two", None)


def test_lines_of_any_length() -> None:
    long, longer, last = of(line(text="x" * LARGEST), b'{"text": "' + b"x" * LONGEST_LINE + b'"}', line(text="Last"))
    assert (len(long.data), long.fault) == (LARGEST, None)
    assert longer.fault
    assert "too long" in longer.fault[0]
    assert last.data == b"Last"


def test_no_more_of_a_file_is_read_than_an_article_has(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * (LARGEST + 9))
    (one,) = inputs([str(tmp_path / "big.txt")])
    (other,) = inputs(["-"], io.BytesIO(b"x" * (LARGEST + 9)))
    assert isinstance(one, Input)
    assert isinstance(other, Input)
    assert len(one.data) == len(other.data) == LARGEST + 1


def test_the_standard_input_may_be_closed() -> None:
    (fault,) = inputs(["-"], None)
    assert isinstance(fault, InputError)
    assert "is closed" in fault.fault


def test_what_stands_for_many(tmp_path: Path) -> None:
    (tmp_path / "[a].txt").write_text("words")
    assert [holds_many(str(tmp_path / name)) for name in ("", "*.txt", "x.JSONL", "[a].txt", "a.txt")] == [
        True,
        True,
        True,
        False,
        False,
    ]
