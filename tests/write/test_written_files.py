"""A file is replaced whole or stays as it was."""

import gzip
import os
import stat
from pathlib import Path

import pytest
from write_samples import SAMPLE, by_oxigraph, quads

from kg.errors import InputError, UsageError
from kg.model import Graph
from kg.write import save, serialize


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.ttl"
    file.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        save([SAMPLE], file)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_an_unwritable_graph_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "x.nt"
    file.write_text("old")
    with pytest.raises(ValueError, match="blank node"):
        save([Graph("", (("_:x", "urn:p", "urn:o"),))], file)
    assert file.read_text() == "old"


@pytest.mark.parametrize("name", ["no-such-folder/x.ttl", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="can't be written") as caught:
        save([SAMPLE], tmp_path / name, "turtle")
    assert str(tmp_path) in str(caught.value)


def test_an_unknown_extension_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.ttl"):
        save([SAMPLE], tmp_path / "x.docx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "form"), [("x.ttl", "turtle"), ("X.NQ", "nq"), ("x.jsonld", "jsonld"), ("x.rdf", "rdfxml")]
)
def test_the_extension_chooses_the_format(tmp_path: Path, name: str, form: str) -> None:
    save([SAMPLE], tmp_path / name)
    assert by_oxigraph((tmp_path / name).read_bytes(), form) == quads([SAMPLE], form)


def test_a_given_format_wins_over_the_extension(tmp_path: Path) -> None:
    save([SAMPLE], tmp_path / "x.txt", "nt")
    assert (tmp_path / "x.txt").read_bytes() == serialize([SAMPLE], "nt")


def test_gz_packs_the_same_bytes_each_time(tmp_path: Path) -> None:
    save([SAMPLE], tmp_path / "x.ttl.gz")
    save([SAMPLE], tmp_path / "y.ttl.gz")
    data = (tmp_path / "x.ttl.gz").read_bytes()
    assert data == (tmp_path / "y.ttl.gz").read_bytes()
    assert data[4:8] == bytes(4), "a time in the header"
    assert gzip.decompress(data) == serialize([SAMPLE], "turtle")


def test_mode_and_link_of_the_old_file_are_kept(tmp_path: Path) -> None:
    file, link = tmp_path / "x.ttl", tmp_path / "link.ttl"
    file.touch()
    file.chmod(0o640)
    link.symlink_to(file)
    save([SAMPLE], link)
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert file.read_bytes() == serialize([SAMPLE], "turtle")
