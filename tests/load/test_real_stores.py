"""Loading into real servers: what must not happen to them, then what must arrive."""

import gzip
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from servers import KINDS, Load, Server, absent, client_of, fuseki, log_in, oxigraph, virtuoso

from kg.load import FLAVOURS, Payload, Put, Update, Way, addresses, run, target
from kg.load.send import Sender
from kg.load.verify import counts, difference

XSD = "http://www.w3.org/2001/XMLSchema#"


def quads(graph: str, *values: str) -> str:
    return "".join(f'<urn:x:{value}> <urn:x:label> "{value}" <{graph}> .\n' for value in values)


def payload(graph: str, *lines: str) -> Payload:
    return Payload(graph, tuple(sorted(f"{line} .\n".encode() for line in lines)))


def numbered(graph: str, many: int) -> Payload:
    return payload(graph, *(f'<urn:x:{i}> <urn:x:p> "{i}"' for i in range(many)))


def way(server: Server, sender: Sender | None = None) -> Way:
    flavour = FLAVOURS[server.flavour]
    found = addresses(flavour, target(server.url))
    return Way(flavour, found, [sender or Put(found)])


def has(server: Server, *graphs: str) -> list[int]:
    """How many triples the server has of each graph."""
    client = client_of(server)
    found = counts(client, way(server).addresses, graphs)
    client.close()
    return [found[graph] for graph in graphs]


# ------------------------------------------------------------- what must not happen


def test_a_dry_run_sends_nothing(server: Server, load: Load, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.nq").write_text(quads(iri + "a", "one", "two"))
    done = load(tmp_path / "a.nq", "--to", server.url, "--dry-run", "--flavor", server.flavour)
    assert done.code == 0
    assert done.out.startswith("curl -X PUT")
    assert done.out.count("\n") == 1
    assert has(server, iri + "a") == [0]


def test_other_graphs_stay(server: Server, load: Load, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.nq").write_text(quads(iri + "a", "one", "two"))
    (tmp_path / "b.nq").write_text(quads(iri + "b", "three"))
    assert load(tmp_path / "a.nq", "--to", server.url).statuses == ["new"]
    assert load(tmp_path / "b.nq", "--to", server.url).statuses == ["new"]
    assert has(server, iri + "a", iri + "b") == [2, 1]


def test_nothing_is_loaded_of_data_that_are_faulty(server: Server, load: Load, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.nq").write_text(quads(iri + "a", "one") + "no quad\n")
    done = load(tmp_path / "a.nq", "--to", server.url)
    assert (done.code, done.out) == (3, "")
    assert "a.nq:2" in done.err
    assert has(server, iri + "a") == [0]


@pytest.fixture(params=KINDS)
def closed(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Each kind of store as somebody finds it who may read only."""
    server = {"fuseki": _closed_fuseki, "oxigraph": _closed_oxigraph, "virtuoso": _closed_virtuoso}[request.param](
        tmp_path
    )
    log_in(server, monkeypatch)
    yield server
    server.stop()


def _closed_fuseki(folder: Path) -> Server:
    (folder / "db").mkdir()
    return fuseki(folder, "--tdb2", f"--loc={folder}/db").start()


def _closed_oxigraph(folder: Path) -> Server:
    writable = oxigraph(folder, location=folder / "db").start()
    writable.stop()
    return oxigraph(folder, "serve-read-only", folder / "db").start()


def _closed_virtuoso(folder: Path) -> Server:
    server = virtuoso(folder).start()
    sql = next(line.split()[-1] for line in (folder / "virtuoso.ini").read_text().splitlines() if "ServerPort" in line)
    program = shutil.which("isql-vt") or absent("no isql-vt: apt-get install virtuoso-opensource-7-bin")
    made = "DB.DBA.USER_CREATE ('reader', 'secret'); GRANT SPARQL_SELECT TO \"reader\";"
    subprocess.run([str(program), sql, "dba", "dba", f"exec={made}"], check=True, capture_output=True, timeout=60)
    server.user, server.password = "reader", "secret"
    return server


def test_a_store_that_may_only_be_read_is_told_from_others(
    closed: Server, load: Load, tmp_path: Path, iri: str
) -> None:
    (tmp_path / "a.nq").write_text(quads(iri + "a", "one"))
    done = load(tmp_path / "a.nq", "--to", closed.url, "--flavor", closed.flavour)
    assert done.code == 5
    assert done.statuses == ["not sent"], done.err
    assert FLAVOURS[closed.flavour].write in done.err
    assert has(closed, iri + "a") == [0]


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_who_may_not_write_is_told_what_was_asked(
    scheme: str, load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "passwords").write_text("writer: secret\n")
    (tmp_path / "a.nq").write_text(quads("urn:x:g", "one"))
    server = fuseki(tmp_path, f"--passwd={tmp_path}/passwords", f"--auth={scheme.lower()}").start()
    try:
        nobody = load(tmp_path / "a.nq", "--to", server.url)
        monkeypatch.setenv("KG_PASSWORD", "wrong")
        wrong = load(tmp_path / "a.nq", "--to", server.url, "--user", "writer")
        monkeypatch.setenv("KG_PASSWORD", "secret")
        right = load(tmp_path / "a.nq", "--to", server.url, "--user", "writer")
        monkeypatch.delenv("KG_PASSWORD")
        (tmp_path / ".netrc").write_text("machine 127.0.0.1 login writer password secret\n")
        (tmp_path / ".netrc").chmod(0o600)
        again = load(tmp_path / "a.nq", "--to", server.url)
    finally:
        server.stop()
    assert (nobody.code, nobody.out) == (5, "")
    assert scheme in nobody.err
    assert wrong.code == 5
    assert f"refused writer (401; it asks for {scheme}" in wrong.err
    assert "wrong" not in wrong.err
    assert (right.code, right.statuses) == (0, ["new"])
    assert (again.code, again.statuses) == (0, ["unchanged"])


def test_virtuoso_refuses_a_wrong_password(
    load: Load, tmp_path: Path, running: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    if running.flavour != "virtuoso":
        return
    (tmp_path / "a.nq").write_text(quads("urn:x:g", "one"))
    monkeypatch.setenv("KG_PASSWORD", "wrong")
    done = load(tmp_path / "a.nq", "--to", running.url, "--user", "dba")
    assert done.code == 5
    assert "refused dba (401; it asks for Digest" in done.err


# ------------------------------------------------------------------ what must arrive


def test_a_second_load_changes_nothing_and_an_edited_graph_is_replaced(
    server: Server, load: Load, tmp_path: Path, iri: str
) -> None:
    file = tmp_path / "a.nq"
    file.write_text(quads(iri + "a", "one", "two") + quads(iri + "b", "three"))
    assert load(file, "--to", server.url).statuses == ["new", "new"]
    assert load(file, "--to", server.url).statuses == ["unchanged", "unchanged"]
    file.write_text(quads(iri + "a", "one", "four") + quads(iri + "b", "three"))
    done = load(file, "--to", server.url)
    assert done.statuses == ["replaced", "unchanged"]
    assert done.code == 0
    client = client_of(server)
    now = payload(iri + "a", '<urn:x:one> <urn:x:label> "one"', '<urn:x:four> <urn:x:label> "four"')
    assert difference(client, way(server).addresses, now, 2) is None
    client.close()


NASTY = (
    f'<urn:x:a> <urn:x:p> "2031-01-01T00:00:00Z"^^<{XSD}dateTime>',
    f'<urn:x:a> <urn:x:p> "2031-01-01"^^<{XSD}date>',
    f'<urn:x:a> <urn:x:p> "true"^^<{XSD}boolean>',
    f'<urn:x:a> <urn:x:p> "-7"^^<{XSD}integer>',
    f'<urn:x:a> <urn:x:p> "0.5"^^<{XSD}decimal>',
    '<urn:x:a> <urn:x:p> "a \\"q\\" \\\\ \\n \\r \\t b"',
    '<urn:x:a> <urn:x:p> "it\'s; {x} } --<b>&amp;</b> $1 ?x %20 \\\\u0041"',
    '<urn:x:a> <urn:x:p> "é 漢 😀 \u200b\u202e"',
    '<urn:x:a> <urn:x:p> "\\u0007 \\u000B"',
    '<urn:x:a> <urn:x:p> ""',
    '<urn:x:a> <urn:x:p> " trailing "',
    '<urn:x:a> <urn:x:p> "colour"@en-gb',
    '<urn:x:a> <urn:x:p> "x"^^<urn:x:own>',
    f'<urn:x:a> <urn:x:q> "{"long " * 5000}"',
    "<http://x.example/é/(a)'b;c,d?x=1&y=%20#f> <http://x.example/p%C3%A9> <http://[::1]:80/x>",
    "<urn:x:a> <urn:x:q> <mailto:a@b.c>",
)


@pytest.mark.parametrize("how", ["put", "update"])
def test_nasty_literals_and_names_come_back_as_they_were(server: Server, iri: str, how: str) -> None:
    nasty = payload(iri + "é/(a)'b;c,d?x=1&y=%20", *NASTY)
    found = way(server).addresses
    client = client_of(server)
    rows = list(run(client, way(server, Update(found, 3) if how == "update" else Put(found)), [nasty]))
    assert [(row.status, row.after, row.note) for row in rows] == [("new", len(NASTY), "")]
    assert difference(client, found._replace(graphs=None), nasty, len(NASTY)) is None, "as CONSTRUCT gives it"
    assert difference(client, found, nasty, len(NASTY)) is None, "as the Graph Store Protocol gives it"
    client.close()


def test_gzip(server: Server, load: Load, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.nq.gz").write_bytes(gzip.compress(quads(iri + "a", *map(str, range(500))).encode()))
    done = load(tmp_path / "a.nq.gz", "--to", server.url, "--gzip")
    if FLAVOURS[server.flavour].gzip:
        assert done.statuses == ["new"]
        assert load(tmp_path / "a.nq.gz", "--to", server.url, "--gzip", "--check").statuses == ["unchanged"]
    else:
        assert (done.code, done.statuses) == (5, ["failed"])
        assert load(tmp_path / "a.nq.gz", "--to", server.url).statuses == ["new"]


def test_updates_are_small_enough_for_every_store(server: Server, load: Load, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.nq").write_text(quads(iri + "a", *map(str, range(6000))))
    query = server.url + {"fuseki": "", "oxigraph": "/query", "virtuoso": "/sparql-auth"}[server.flavour]
    update = ("--update-url", server.url + "/update") if server.flavour == "oxigraph" else ()
    done = load(tmp_path / "a.nq", "--to", query, "--flavor", "generic", *update)
    assert (done.code, done.statuses) == (0, ["new"])
    assert load(tmp_path / "a.nq", "--to", query, "--flavor", "generic", *update).statuses == ["unchanged"]


def test_a_graph_larger_than_what_virtuoso_hands_out_is_counted(server: Server, iri: str) -> None:
    large = numbered(iri + "large", 12_000)
    client = client_of(server)
    assert [row.status for row in run(client, way(server), [large])] == ["new"]
    again = list(run(client, way(server), [large]))
    assert [row.status for row in again] == ["replaced" if server.flavour == "virtuoso" else "unchanged"]
    assert ("counted only" in again[0].note) == (server.flavour == "virtuoso")
    client.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_killed_on_the_way_and_started_again_ends_equal(
    kind: str, tmp_path: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    graphs = [numbered(f"http://graphs.example/{i:03}", 40) for i in range(70)]
    server = _lasting(kind, tmp_path).start()
    log_in(server, monkeypatch)
    try:
        client = client_of(server)
        rows = run(client, way(server), graphs)
        assert [next(rows).status for _ in range(20)] == ["new"] * 20
        server.kill()
        client.close()
        lines = [line[:-2] + f"<{g.graph}> .\n".encode() for g in graphs for line in g.lines]
        (tmp_path / "all.nq").write_bytes(b"".join(lines))
        failed = load(tmp_path / "all.nq", "--to", server.url, "--flavor", kind)
        assert (failed.code, failed.report["done"]) == (5, False)
        assert "can't be reached: connection refused" in failed.err
        server.start()
        done = load(tmp_path / "all.nq", "--to", server.url)
        assert done.code == 0
        assert len(done.statuses) == 70
        assert set(done.statuses) <= {"new", "replaced", "unchanged"}
        assert load(tmp_path / "all.nq", "--to", server.url).statuses == ["unchanged"] * 70
    finally:
        server.kill()


def _lasting(kind: str, folder: Path) -> Server:
    if kind == "fuseki":
        (folder / "db").mkdir()
        return fuseki(folder, "--tdb2", f"--loc={folder}/db", "--update")
    return oxigraph(folder, location=folder / "db") if kind == "oxigraph" else virtuoso(folder)


def test_a_load_killed_within_a_graph_is_mended_by_the_next(server: Server, iri: str) -> None:
    half = numbered(iri + "half", 30)
    found, client = way(server).addresses, client_of(server)
    first = next(Update(found, 10).requests(half))
    assert client.send(first.method, first.path, first.body, first.headers).good
    assert has(server, half.graph) == [10]
    rows = list(run(client, way(server), [half]))
    assert [(row.before, row.after, row.status) for row in rows] == [(10, 30, "replaced")]
    client.close()
