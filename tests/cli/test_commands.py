"""The commands with inputs of every bad kind, and what they print for good ones."""

import gzip
import json
import resource
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.errors import Exit

Run = Callable[..., subprocess.CompletedProcess[bytes]]
whole_line = pytest.mark.skipif(find_spec("kg.pipeline") is None, reason="needs every stage")

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a kg:Claim }"


def one_line(done: subprocess.CompletedProcess[bytes], code: int, *parts: str) -> None:
    """The run failed with this code and one line that has these parts."""
    text = done.stderr.decode()
    assert done.returncode == code, text
    assert done.stdout == b""
    assert text.startswith("kg: error: ")
    assert text.count("\n") == 1, text
    for part in parts:
        assert part in text


# ---------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bad.ttl", b"@prefix kg: <urn:x#> .\nkg:a kg:b\nkg:c kg:d kg:e .\n", "bad.ttl:"),
        ("image.ttl", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "image.ttl"),
        ("bomb.rdf", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        ("damaged.ttl.gz", b"\x1f\x8b\x08\x00", "gzip"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_graphs(kg: Run, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    one_line(kg("validate", name), 3, said)


@pytest.mark.parametrize("words", [["validate"], ["query", "-q", COUNT], ["explain", "North"]], ids=lambda w: w[0])
def test_missing_graphs(kg: Run, words: list[str], tmp_path: Path) -> None:
    one_line(kg(*words, "missing.ttl"), 3, "missing.ttl", "no such file")


def test_graph_places(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    one_line(kg("validate", "empty"), 3, "empty")
    one_line(kg("validate", b"caf\xe9.ttl"), 3, "caf", "no such file")


@pytest.mark.parametrize(
    ("sparql", "place"),
    [
        ("SELECT ?x WHERE { ?x ", "query:"),
        ("SELECT * { ?x foo:bar ?y }", "foo:"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "query"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("", "query"),
    ],
)
def test_bad_queries(kg: Run, graph: Path, sparql: str, place: str) -> None:
    one_line(kg("query", str(graph), "-q", sparql), 3, place)


def test_bad_query_files(kg: Run, graph: Path, tmp_path: Path) -> None:
    one_line(kg("query", str(graph), "--query-file", "missing.rq"), 3, "missing.rq", "no such file")
    (tmp_path / "latin.rq").write_bytes(b"# caf\xe9\nASK {}")
    one_line(kg("query", str(graph), "--query-file", "latin.rq"), 3, "latin.rq", "UTF-8")
    one_line(kg("query", str(graph), "--query-file", "."), 3, "folder")


@whole_line
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200)),
        (
            "french.txt",
            "La fusée a décollé du centre spatial guyanais dans la nuit avec deux satellites à bord. ".encode() * 20,
        ),
        ("line.txt", b"The probe went on and on " * 400_000),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_articles(kg: Run, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    one_line(kg("build", name, "-o", "graph.ttl"), 3, name)
    assert not (tmp_path / "graph.ttl").exists()


@whole_line
def test_bad_article_places(kg: Run, tmp_path: Path) -> None:
    one_line(kg("build", "missing.txt"), 3, "missing.txt: no such file")
    one_line(kg("build", "."), 3, "is a folder")
    one_line(kg("build", "-", stdin=b""), 3, "-: ")
    one_line(kg("build", b"caf\xe9.txt"), 3, "no such file")


# ---------------------------------------------------------------------- validate


def test_validate_says_nothing_is_wrong(kg: Run, graph: Path) -> None:
    done = kg("validate", str(graph))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"0 violations\n", b"")


def test_validate_shows_faults_with_their_words(kg: Run, graph: Path, hedged: Path) -> None:
    done = kg("validate", str(graph), str(hedged))
    text = done.stdout.decode()
    assert done.returncode == Exit.NO
    assert "kgs:Claim-leak" in text
    assert "“North runs Tug One.”" in text
    assert text.endswith("\n1 violation\n")


def test_validate_reads_stdin_and_writes_json(kg: Run, hedged: Path, tmp_path: Path) -> None:
    done = kg("validate", "--format", "json", "-o", "report.json", stdin=hedged.read_bytes())
    assert (done.returncode, done.stdout) == (1, b"")
    report = json.loads((tmp_path / "report.json").read_bytes())
    assert [fault["shape"].rpartition("#")[2] for fault in report["violations"]] == ["Claim-leak"]


# ---------------------------------------------------------------------- query


def test_query_prints_tables_and_files(kg: Run, graph: Path, tmp_path: Path) -> None:
    assert kg("query", str(graph), "-q", COUNT).stdout == b"n\n-\n1\n"
    assert kg("query", "-f", "csv", "-q", COUNT, stdin=graph.read_bytes()).stdout.split() == [b"n", b"1"]
    assert kg("query", str(graph), "-q", COUNT, "-o", "rows.json.gz").returncode == 0
    rows = json.loads(gzip.decompress((tmp_path / "rows.json.gz").read_bytes()))
    assert rows["results"]["bindings"][0]["n"]["value"] == "1"
    (tmp_path / "count.rq").write_bytes(b"\xef\xbb\xbf" + COUNT.encode())
    assert kg("query", str(graph), "--query-file", "count.rq").stdout == b"n\n-\n1\n"


def test_query_without_rows_may_give_advice(kg: Run, graph: Path) -> None:
    done = kg("query", str(graph), "-q", "SELECT ?x { ?x a kg:Spacecrafts }")
    assert done.returncode == 0
    assert b"Spacecraft" in done.stderr


# ---------------------------------------------------------------------- explain


def test_explain_marks_the_words(kg: Run, graph: Path) -> None:
    for name in ("north", "agency:north", "https://w3id.org/spacekg/id/agency/north"):
        done = kg("explain", name, str(graph))
        text = done.stdout.decode()
        assert done.returncode == 0, done.stderr
        assert "Tug One – operator – North" in text
        assert "“«North» runs «Tug One».”  [10–29]" in text
        assert "source: the writer of the article; commitment: certainly the case (CT+)" in text
        assert "rule: launches: Launches: who or what lifted off" in text


def test_explain_knows_no_such_thing(kg: Run, graph: Path) -> None:
    done = kg("explain", "Nort", str(graph))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"did you mean 'north'?" in done.stderr


def test_explain_shows_an_extractor_s_docstring(kg: Run) -> None:
    from kg.extractors import launches

    assert launches.__doc__ is not None
    assert kg("explain", "launches").stdout.decode() == launches.__doc__.strip() + "\n"


# ---------------------------------------------------------------------- build


@whole_line
def test_build_writes_a_graph_without_faults(kg: Run, article: Path) -> None:
    done = kg("build", article.name, "--published", "2030-03-06", "--url", "https://news.example/1")
    said = done.stderr.decode()
    assert done.returncode == 0, said
    assert said.startswith("article.txt: ")
    assert said.endswith("0 violations\n")
    assert b"kg:Docking" in done.stdout
    assert kg("build", article.name, "--published", "2030-03-06", "--url", "https://news.example/1", "-q").stderr == b""


@whole_line
def test_build_reads_stdin_and_is_repeatable(kg: Run, article: Path) -> None:
    first, second = (kg("build", "--with-text", "-f", "nq", stdin=article.read_bytes()) for _ in range(2))
    assert first.returncode == 0
    assert first.stdout == second.stdout != b""


@whole_line
def test_one_bad_article_never_stops_the_others(kg: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "article.txt").write_bytes(article.read_bytes())
    (tmp_path / "bad.txt").write_bytes(b"")
    done = kg("build", "article.txt", "bad.txt", "missing.txt", "sub/article.txt", "-o", "graphs/")
    assert done.returncode == Exit.PARTIAL
    assert sorted(path.name for path in (tmp_path / "graphs").iterdir()) == ["article-2.ttl", "article.ttl"]
    assert b"bad.txt" in done.stderr
    assert b"missing.txt: no such file" in done.stderr


@whole_line
def test_a_failed_write_leaves_the_old_file(kg: Run, article: Path, tmp_path: Path) -> None:
    old = tmp_path / "graph.ttl"
    old.write_text("# old\n")

    def little_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = kg("build", article.name, "-o", old.name, "-q", limit=little_space)
    one_line(done, 3, "graph.ttl: can't be written")
    assert old.read_text() == "# old\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "graph.ttl"]


@whole_line
def test_a_name_that_is_no_utf8_works(kg: Run, article: Path, tmp_path: Path) -> None:
    odd = bytes(tmp_path) + b"/caf\xe9.txt"
    article.rename(odd.decode("utf-8", "surrogateescape"))
    done = kg("build", b"caf\xe9.txt", "-o", b"gr\xe4ph.ttl")
    assert done.returncode == 0, done.stderr
    assert [path.suffix for path in tmp_path.iterdir()].count(".ttl") == 1


# ---------------------------------------------------------------------- ask


@whole_line
def test_ask_answers_refuses_and_knows_not(kg: Run, graph: Path) -> None:
    done = kg("ask", "Why is the sky blue?", str(graph))
    assert done.returncode == Exit.REFUSED
    answer = json.loads(kg("ask", "Why is the sky blue?", "--json", stdin=graph.read_bytes()).stdout)
    assert answer["status"] == "refused"


@whole_line
def test_ask_builds_articles_on_the_fly(kg: Run, article: Path) -> None:
    done = kg("ask", "What docked with the ISS?", article.name, "--sparql")
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "An uncrewed Progress spacecraft docked with the International Space Station" in text
    assert "SELECT" in text
