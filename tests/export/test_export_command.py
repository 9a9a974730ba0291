"""The command: kinds, outputs whole or not at all, the same bytes, stores, and faults in one line."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest
from export_samples import ARTICLE, A, Export

from kg.cli import main
from kg.errors import Exit
from kg.export import export as make
from kg.export import kind_names, kind_of
from kg.export.data import from_files, from_store
from kg.export.view import View
from kg.resources import PACKAGE
from kg.store import Part, writing
from kg.write import serialize

KINDS = kind_names()


def test_every_kind_says_what_it_is() -> None:
    assert {"csv", "graphml", "jsonld", "nanopubs", "neo4j", "rdf12", "schemaorg", "void"} <= set(KINDS)
    assert [kind for kind in KINDS if len((kind_of(kind).__doc__ or "").split()) < 8] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["article", "plain", "nasty", "foreign", "empty"])
def test_every_kind_takes_every_graph_and_gives_the_same_bytes(
    kind: str, name: str, data: dict[str, Path], export: Export, tmp_path: Path
) -> None:
    outputs = tmp_path / "one", tmp_path / "two"
    for output in outputs:
        assert export(data[name], "-t", kind, "-o", output)[0] == Exit.DONE
    assert _files(outputs[0]) == _files(outputs[1])
    assert not list(tmp_path.glob(".*tmp"))


def _files(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


PROGRAM = """
import sys
from hashlib import sha256
from kg.export import export, kind_names
from kg.export.data import from_files
from kg.export.view import View
for kind in kind_names():
    print(kind, sha256(repr(export(View(from_files(sys.argv[1:])), kind)).encode()).hexdigest())
"""


def test_the_bytes_depend_on_no_hash_seed_and_no_order_of_files(data: dict[str, Path]) -> None:
    def run(seed: str, *names: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(PACKAGE.parent)}
        words = [sys.executable, "-c", PROGRAM, *(str(data[name]) for name in names)]
        return subprocess.run(words, env=environment, check=True, capture_output=True, text=True).stdout

    assert run("1", "article", "nasty", "foreign") == run("2", "foreign", "nasty", "article")


def test_a_folder_of_other_things_is_left_alone(data: dict[str, Path], export: Export, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "diary.txt").write_text("dear")
    code, said = export(data["article"], "-t", "csv", "-o", folder)
    assert (code, said.count("\n")) == (Exit.USAGE, 1)
    assert "diary.txt" in said
    assert [file.name for file in folder.iterdir()] == ["diary.txt"]


def test_a_folder_of_an_earlier_export_is_replaced_as_a_whole(
    data: dict[str, Path], export: Export, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    assert export(data["article"], "-t", "csv", "-o", folder)[0] == Exit.DONE
    assert (folder / "launches.csv").exists()
    assert export(data["nasty"], "-t", "csv", "-o", folder)[0] == Exit.DONE
    assert not (folder / "launches.csv").exists()
    assert export(data["nasty"], "-t", "neo4j", "-o", folder)[0] == Exit.DONE
    assert sorted(file.name for file in folder.iterdir()) == ["nodes.csv", "relationships.csv"]


def test_a_folder_that_can_not_be_written_keeps_the_old_one(
    data: dict[str, Path], export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tables"
    export(data["article"], "-t", "csv", "-o", folder)
    before = _files(folder)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if ".new." in self.name:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    code, said = export(data["nasty"], "-t", "csv", "-o", folder)
    assert code == Exit.INPUT
    assert "No space left" in said
    assert _files(folder) == before
    assert not list(tmp_path.glob(".*tmp"))


def test_one_file_goes_to_the_standard_output_and_into_gz(
    data: dict[str, Path], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["export", str(data["article"]), "-t", "rdf12"]
    assert main(words) == Exit.DONE
    shown = capfdbinary.readouterr().out
    assert main([*words, "-o", str(tmp_path / "x.nq.gz")]) == Exit.DONE
    assert gzip.decompress((tmp_path / "x.nq.gz").read_bytes()) == shown != b""


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], Exit.USAGE, "kg export --list"),
        (["-t", "excel"], Exit.USAGE, "csv, graphml"),
        (["-t", "csv"], Exit.USAGE, "--output"),
        (["-t", "void", "--license", "CC BY"], Exit.USAGE, "--license"),
        (["-t", "void", "--store", "here"], Exit.USAGE, "--store"),
        (["-t", "void", "missing.nq"], Exit.INPUT, "no such file"),
        (["-t", "void", "-o", "no/such/folder/x.ttl"], Exit.INPUT, "can't be written"),
    ],
)
def test_faults_are_told_in_one_line(
    words: list[str], code: Exit, told: str, data: dict[str, Path], export: Export
) -> None:
    found, said = export(data["article"], *words)
    assert (found, said.count("\n")) == (code, 1)
    assert said.startswith("kg: error: ")
    assert told in said


def test_triples_about_triples_are_refused(export: Export, tmp_path: Path) -> None:
    (tmp_path / "new.nt").write_text("<urn:ex:c> <urn:ex:reifies> <<( <urn:ex:s> <urn:ex:p> <urn:ex:o> )>> .\n")
    code, said = export(tmp_path / "new.nt", "-t", "void")
    assert (code, said.count("\n")) == (Exit.INPUT, 1)


def test_blank_nodes_that_can_not_be_told_apart_are_refused_at_once(export: Export, tmp_path: Path) -> None:
    everyone = [f"_:b{a} <urn:ex:knows> _:b{b} .\n" for a in range(20) for b in range(20) if a != b]
    (tmp_path / "all.nt").write_text("".join(everyone))
    code, said = export(tmp_path / "all.nt", "-t", "void")
    assert (code, said.count("\n")) == (Exit.INPUT, 1)
    assert "alike" in said


def test_like_records_and_long_lists_are_no_such_nodes(export: Export, tmp_path: Path) -> None:
    records = "[] a <urn:ex:Box> ; <urn:ex:in> [ <urn:ex:size> 1 ] .\n" * 50
    (tmp_path / "boxes.ttl").write_text(f"{records}<urn:ex:a> <urn:ex:all> ({'1 ' * 300}) .\n")
    outputs = tmp_path / "one.nq", tmp_path / "two.nq"
    for output in outputs:
        assert export(tmp_path / "boxes.ttl", "-t", "rdf12", "-o", output)[0] == Exit.DONE
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert outputs[0].read_bytes().count(b"urn:ex:size") == 50


def test_a_store_is_exported_like_its_files(data: dict[str, Path], tmp_path: Path, export: Export) -> None:
    root = tmp_path / "news.kg"
    with writing(root, **_make()) as store:
        store.commit(Part("0" * 24, "tug.txt", A, serialize([ARTICLE], "nq")))
        store.finish()
    assert from_store(root) == from_files([data["article"]])
    assert export("--store", root, "-t", "void", "-o", tmp_path / "v.ttl")[0] == Exit.DONE
    assert export("--store", tmp_path / "none", "-t", "void")[0] == Exit.INPUT


def _make() -> dict[str, bool]:
    """Newer stores are made only when that is asked for."""
    import inspect

    return {"make": True} if "make" in inspect.signature(writing).parameters else {}


def test_the_reference_data_come_along_when_asked(data: dict[str, Path], export: Export, tmp_path: Path) -> None:
    for name, words in (("without", []), ("with", ["--reference"])):
        assert export(data["article"], "-t", "void", "-o", tmp_path / name, *words)[0] == Exit.DONE
    assert (tmp_path / "with").stat().st_size > (tmp_path / "without").stat().st_size


def test_what_xml_and_others_can_not_hold_is_no_fault_of_kg(tmp_path: Path) -> None:
    view = View(from_files([], None))
    assert [kind for kind in KINDS if not isinstance(make(view, kind), bytes | dict)] == []
