"""Files that must be refused, with their place; then what is read, and that nothing about it changes."""

import gzip
import json
import time
from pathlib import Path

import pytest
from pace import AT_ONCE

from kg.errors import InputError
from kg.model import Graph, Literal
from kg.query import load, run
from kg.query.load import CONTEXT
from kg.query.source import guess
from kg.rdf import from_rdflib
from kg.terms import XSD
from kg.write import serialize

RDF_XML = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://x.example/'>{}</rdf:RDF>"
THING = "<rdf:Description rdf:about='urn:x:s'><x:p>{}</x:p></rdf:Description>"
LAUGHS = (
    "<!DOCTYPE r [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{'&' + a + ';' * 1}'>" for a, b in ("ab", "bc")) + "]>"
)
OPEN = "<urn:x:a> <urn:x:b> "

REFUSED = [
    ("x.ttl", "<urn:x:a> <urn:x:b> <urn:x:c> .\n<urn:x:a> <urn:x:b> <urn:x:c>", "x.ttl:2", "ends within"),
    ("x.ttl", "<urn:x:a> <urn:x:b> 1 .\n  ex:a ex:b 2 .", "x.ttl:2:3", "not bound"),
    ("x.ttl", "<urn:x:a> <urn:x:b> <urn:x:c> .\nno\n", "x.ttl:2:1", "expected"),
    ("x.ttl", OPEN + '"never closed', "x.ttl:1", ""),
    ("x.trig", "<urn:x:g> {\n <urn:x:a> <urn:x:b> ", "x.trig:2", ""),
    (
        "x.nt",
        "<urn:x:a> <urn:x:b> <urn:x:c> .\n" * 9 + "oh no .\n" + "<urn:x:a> <urn:x:b> <urn:x:c> .\n",
        "x.nt:10",
        "",
    ),
    ("x.nq", "<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:d> .\n<urn:x:a> 1 .\n", "x.nq:2", ""),
    ("x.jsonld", '{"@id": "urn:x:a",\n "x" }', "x.jsonld:2:6", "delimiter"),
    ("x.jsonld", '{"@context": 5, "@id": "urn:x:a"}', "x.jsonld", ""),
    ("x.rdf", RDF_XML.format("\n<x:y>"), "x.rdf:2:8", "tag"),
    ("x.rdf", RDF_XML.format("\n<rdf:Description rdf:ID='a b'/>"), "x.rdf:2:1", "NCName"),
    ("x.rdf", LAUGHS + RDF_XML.format(THING.format("&c;")), "x.rdf:1", "DOCTYPE"),
    ("x.rdf", "<!DOCTYPE r SYSTEM 'file:///etc/hostname'>" + RDF_XML.format(""), "x.rdf:1:", "DOCTYPE"),
    ("x.rdf", RDF_XML.format("<x:a>" * 5000 + "</x:a>" * 5000), "x.rdf:1", "nested"),
    ("x.ttl", OPEN + "[ <urn:x:b> " * 50_000, "x.ttl", "nested"),
    ("x.ttl", OPEN + "(" * 50_000, "x.ttl", "nested"),
    ("x.jsonld", '{"@graph":[' * 50_000, "x.jsonld", "nested"),
    ("x.jsonld", '{"@graph":' * 20_000 + "[]" + "}" * 20_000, "x.jsonld", "nested"),
]


@pytest.mark.parametrize(("name", "text", "place", "words"), REFUSED)
def test_a_faulty_file_is_refused_with_its_place(tmp_path: Path, name: str, text: str, place: str, words: str) -> None:
    (tmp_path / name).write_text(text)
    start = time.perf_counter()
    with pytest.raises(InputError, match=words) as caught:
        load([tmp_path / name])
    assert time.perf_counter() - start < AT_ONCE
    assert caught.value.place.startswith(str(tmp_path / place))
    assert "\n" not in str(caught.value)


def test_a_document_type_is_seen_in_utf_16_too(tmp_path: Path) -> None:
    file = tmp_path / "x.rdf"
    file.write_bytes(("<?xml version='1.0' encoding='UTF-16'?>" + LAUGHS + RDF_XML.format("")).encode("utf-16"))
    with pytest.raises(InputError, match="DOCTYPE"):
        load([file])
    with pytest.raises(InputError, match="DOCTYPE"):
        load(["-"], stdin=file.read_bytes())


@pytest.mark.parametrize(
    "context",
    [
        "http://x.example/c",
        "file:///etc/hostname",
        "context.jsonld",
        ["http://x.example/c", {}],
        [{}, ["//x.example/c"]],
        {"@import": "http://x.example/c"},
        {"@import": CONTEXT},
        {"x": {"@id": "urn:x:p", "@context": "http://x.example/c"}},
    ],
)
def test_a_context_is_never_fetched(context: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("urllib.request.urlopen", opened)
    for document in ({"@context": context, "x": 1}, {"@graph": [{"@id": "urn:x:a", "urn:x:p": {"@context": context}}]}):
        with pytest.raises(InputError, match="fetched; put it in the file"):
            load(["-"], stdin=json.dumps(document).encode())


def test_what_is_missing_damaged_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.ttl").write_bytes(b'<urn:x:a> <urn:x:b> 1 .\n<urn:x:a> <urn:x:b> "caf\xe9" .')
    (tmp_path / "cut.ttl.gz").write_bytes(gzip.compress(b"<urn:x:a> <urn:x:b> 1 ." * 99)[:-9])
    (tmp_path / "empty").mkdir()
    for name, words in (
        ("latin.ttl", ":2:25: not UTF-8"),
        ("cut.ttl.gz", "damaged"),
        ("empty", "no RDF"),
        ("no", "no such"),
    ):
        with pytest.raises(InputError, match=words):
            load([tmp_path / name])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.txt", "NASA said on Monday that the ship had docked.\n"),
        ("x.HTML", "<!DOCTYPE html>\n<html><body><p>NASA said so.</p></body></html>\n"),
    ],
)
def test_an_article_is_told_from_faulty_rdf(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match="is no RDF; if it is an article, make its graph first, with kg build"):
        load([tmp_path / name])
    (tmp_path / name).write_text("<urn:x:a> <urn:x:b> <urn:x:c> .\n")
    assert len(load([tmp_path / name])) == 1


def test_a_name_of_any_bytes_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "caf\udce9.ttl"
    path.write_text("<urn:x:a> <urn:x:b> <urn:x:c> .\n")
    assert len(load([path])) == 1


def test_a_gzip_bomb_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.query.source.LIMIT", 1 << 20)
    with pytest.raises(InputError, match="more than 1 MiB"):
        load(["-"], stdin=gzip.compress(b" " * (1 << 24)))


# ------------------------------------------------------------------------ read

EXACT = Graph(
    "http://x.example/g",
    (
        ("urn:x:a", "http://x.example/p", Literal("2031-01-01T00:00:00Z", XSD.dateTime)),
        ("urn:x:a", "http://x.example/p", Literal("2031-01-01Z", XSD.date)),
        ("urn:x:a", "http://x.example/p", Literal("007", XSD.integer)),
        ("urn:x:a", "http://x.example/p", Literal("oui", None, "fr")),
        ("urn:x:a", "http://x.example/q", "urn:x:b"),
    ),
)


@pytest.mark.parametrize(
    ("form", "extension"),
    [("turtle", "ttl"), ("trig", "trig"), ("nt", "nt"), ("nq", "nq"), ("jsonld", "jsonld"), ("rdfxml", "rdf")],
)
def test_literals_come_in_as_they_are_written(tmp_path: Path, form: str, extension: str) -> None:
    data = serialize([EXACT], form)
    (tmp_path / f"x.{extension}").write_bytes(data)
    (tmp_path / f"y.{extension}.gz").write_bytes(gzip.compress(data))
    for paths, stdin in (
        ([tmp_path / f"x.{extension}"], None),
        ([f"{tmp_path}/y.{extension}.gz"], None),
        (["-"], data),
    ):
        found = from_rdflib(load(paths, stdin=stdin))
        assert [set(graph.triples) for graph in found] == [set(EXACT.triples)]
        assert found[0].name == (EXACT.name if form in ("trig", "nq", "jsonld") else "")


def test_the_shipped_context_may_be_named() -> None:
    document = {"@context": CONTEXT, "id": "urn:x:a", "type": "kg:Launch"}
    assert len(load(["-"], stdin=json.dumps(document).encode())) == 1


def test_a_folder_is_all_its_rdf_files_and_a_pattern_sees_all_graphs(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:x:a> <urn:x:p> 1 .")
    (tmp_path / "b.nq").write_text("<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .\n")
    (tmp_path / "notes.txt").write_text("no RDF")
    dataset = load([tmp_path])
    assert [graph.name for graph in from_rdflib(dataset)] == ["", "urn:x:g"]
    assert len(run(dataset, "SELECT * { ?s <urn:x:p> ?o }").rows) == 2


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    for name in ("a.ttl", "b.ttl", "a.nt", "b.nt"):
        (tmp_path / name).write_text("_:x <urn:x:p> <urn:x:o> .\n")
    assert len(run(load([tmp_path]), "SELECT * { ?s ?p ?o }").rows) == 4


def test_relative_names_do_not_hold_the_machine_s_folders(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<> <urn:x:p> <#o> .")
    assert [graph.triples for graph in from_rdflib(load([tmp_path / "a.ttl"]))] == [
        (("file:///a.ttl", "urn:x:p", "file:///a.ttl#o"),)
    ]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\n<urn:a> <urn:b> <urn:c> .", "trig"),
        (b'# x\n<urn:a> <urn:b> "c <d> ."@en <urn:g> .', "nquads"),
        (b'_:a <urn:b> "c d"^^<urn:t> _:g .', "nquads"),
        (b'<urn:a> <urn:b> "c"^^<urn:t> .', "trig"),
        (b"<urn:a> <urn:b> <urn:c>, <urn:d> .", "trig"),
        (b'{ "@id": "x" }', "json-ld"),
        (b'[{"@id": "x"}]', "json-ld"),
        (b"{ <urn:a> <urn:b> <urn:c> }", "trig"),
        (b"[ <urn:b> <urn:c> ] .", "trig"),
        (b"<rdf:RDF/>", "xml"),
        (b"", "trig"),
    ],
)
def test_data_without_a_name_tell_their_format(data: bytes, form: str) -> None:
    assert guess(data) == form
