"""Queries that would do harm: refused before a parser sees them, or ended; and nothing is asked of anybody else."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from pace import AT_ONCE

from kg.errors import InputError
from kg.model import Literal
from kg.query import Limits, Session, over_files
from kg.query.scan import LENGTH, Scanned, depth, scan
from kg.terms import XSD

SECONDS = 0.7
DATA = "".join(f"<urn:x:{i}> <urn:x:p> <urn:x:{i * 7 % 3000}> , '{'a' * (i % 40)}' .\n" for i in range(3000))


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with over_files(["-"], DATA.encode(), limits=Limits(SECONDS)) as session:
        yield session


# ------------------------------------------------------------------------- text

BRACKETS = [("{", "}"), ("(", ")"), ("[", "]"), ("<<", ">>"), ("{ {} UNION {", "}}"), ("(1+", ")"), ("<?b&&(", ")")]
OPERATORS = ["1+1", " || true", " UNION {}", "/<urn:x:p>", "-1", "=1", " OPTIONAL {}", "*1", "&&1", "|<urn:x:p>", "!"]


@pytest.mark.parametrize("exponent", range(2, 7))
@pytest.mark.parametrize("piece", BRACKETS, ids=lambda p: p[0])
def test_brackets_beyond_the_limit_are_refused_at_once(piece: tuple[str, str], exponent: int) -> None:
    start = time.perf_counter()
    with pytest.raises(InputError, match=r"nested deeper|longer than|operators"):
        scan("SELECT * { " + piece[0] * 10**exponent + piece[1] * 10**exponent + " }")
    assert time.perf_counter() - start < AT_ONCE


@pytest.mark.parametrize("exponent", range(3, 7))
@pytest.mark.parametrize("piece", OPERATORS)
def test_operators_beyond_the_limit_are_refused_at_once(piece: str, exponent: int) -> None:
    with pytest.raises(InputError, match=r"operators|longer than"):
        scan("SELECT * { FILTER(1" + piece * 10**exponent + ") }")


@pytest.mark.parametrize(
    "text",
    ['"\\"' * 15_000, "'''a" * 15_000, "<a" * 30_000, "a:b\\" * 15_000, "\\u0041" * 10_000, "#" * 60_000, "?" * 60_000],
    ids=lambda text: text[:4],
)
def test_no_text_keeps_the_scanner_busy(text: str) -> None:
    start = time.perf_counter()
    with suppress(InputError):
        scan(f"ASK {{ {text}"[:LENGTH])
    assert time.perf_counter() - start < AT_ONCE


def test_what_is_nested_as_people_nest_is_not_refused() -> None:
    assert scan("ASK " + "{ " * 60 + "}" * 60).form == "ASK"
    assert depth('ASK { "((((" , """a"b"((""" , <urn:x:(> # ((((\n }') == 2
    assert scan("SELECT * { ?s ?p " + " , ".join(f'"{n}"' for n in range(2000)) + " }").star


# --------------------------------------------------------------- SERVICE and LOAD

U = "<http://127.0.0.1:{port}/x>"
SERVICES = [
    f"SELECT * {{ SERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ service {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE SILENT {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ sErViCe sIlEnT {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{SERVICE{U}{{?s ?p ?o}}}}",
    f"SELECT * {{SERVICESILENT{U}{{?s ?p ?o}}}}",
    f"SELECT * {{ SERVICE\t{U}\n{{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE # a comment\n{U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ # a comment\rSERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE#\n{U}#\n{{ ?s ?p ?o }} }}",
    "PREFIX x: <http://127.0.0.1:{port}/> SELECT * { SERVICE x:y { ?s ?p ?o } }",
    "PREFIX x: <http://127.0.0.1:{port}/> SELECT * { SERVICEx:y { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:{port}/> SELECT * { SERVICE:y { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:{port}/> SELECT * { ?s ?p trueSERVICE:y { ?s ?p ?o } }",
    f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ ?s ?p :.SERVICE {U} {{ ?s ?p ?o }} }}",
    "BASE <http://127.0.0.1:{port}/> SELECT * {{ SERVICE <x> {{ ?s ?p ?o }} }}",
    f"SELECT * {{ BIND({U} AS ?v) SERVICE ?v {{ ?s ?p ?o }} }}",
    f"SELECT * {{ VALUES ?v {{ {U} }} SERVICE ?v {{ ?s ?p ?o }} }}",
    f"SELECT * {{ VALUES ?v {{ {U} }} SERVICE?v{{ ?s ?p ?o }} }}",
    f"SELECT * {{ VALUES ?v {{ {U} }} SERVICE $v {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p ?o OPTIONAL {{ SERVICE {U} {{ ?s ?p ?x }} }} }}",
    f"SELECT * {{ ?s ?p ?o MINUS {{ SERVICE {U} {{ ?s ?p ?o }} }} }}",
    f"SELECT * {{ {{ ?s ?p ?o }} UNION {{ SERVICE {U} {{ ?s ?p ?o }} }} }}",
    f"SELECT * {{ GRAPH ?g {{ SERVICE {U} {{ ?s ?p ?o }} }} }}",
    f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }} }}",
    f"SELECT * {{ ?s ?p ?o FILTER NOT EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }} }}",
    f"SELECT * {{ {{ SELECT ?s {{ SERVICE {U} {{ ?s ?p ?o }} }} }} }}",
    f"SELECT (EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }} AS ?x) {{}}",
    f"SELECT * {{ ?s ?p ?o BIND(EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }} AS ?x) }}",
    f"SELECT ?s {{ ?s ?p ?o }} GROUP BY ?s HAVING(EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }})",
    f"SELECT ?s {{ ?s ?p ?o }} ORDER BY (EXISTS {{ SERVICE {U} {{ ?s ?p ?o }} }})",
    f"ASK {{ SERVICE {U} {{ ?s ?p ?o }} }}",
    f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE {U} {{ ?s ?p ?o }} }}",
    f"DESCRIBE ?s {{ SERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ \\u0053ERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERV\\U00000049CE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ # \\u000A SERVICE {U} {{ ?s ?p ?o }}\n }}",
    f'SELECT * {{ ?s ?p "\\u0022 . SERVICE {U} {{ ?s ?p ?o }} #" }}',
    f"SELECT * {{ ?s ?p ?a , ?b FILTER(?a<?b)SERVICE#>\n{U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p ?a FILTER(1<2).SERVICE#>\n{U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p 1SERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p 'a'SERVICE {U} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p '''a''b'''SERVICE {U} {{ ?s ?p ?o }} }}",
    f"LOAD {U}",
    f"LOAD SILENT {U} INTO GRAPH <urn:x:g>",
    f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE {U} {{ ?s ?p ?o }} }}",
]


class Canary:
    """A listener that nobody may touch."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.touched = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.touched += 1
            connection.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    canary = Canary()
    yield canary
    canary.close()


def at(text: str, canary: Canary) -> str:
    return text.replace("{{", "{").replace("}}", "}").replace("{port}", str(canary.port))


@pytest.mark.parametrize("text", SERVICES)
def test_whatever_would_ask_another_server_is_refused(text: str, session: Session, canary: Canary) -> None:
    with pytest.raises(InputError, match=r"refused: (SERVICE|LOAD|INSERT)"):
        session.ask(at(text, canary))
    assert canary.touched == 0


@pytest.mark.parametrize("text", SERVICES)
def test_nor_is_it_asked_when_the_scanner_sees_nothing(text: str, session: Session, canary: Canary) -> None:
    with suppress(InputError):
        session.answer(Scanned(at(text, canary)))
    assert canary.touched == 0


def test_names_that_only_look_like_it_are_not_refused() -> None:
    assert scan('SELECT ?service { ?service <urn:service#load> "SERVICE LOAD"@en , x:service , x:load } # LOAD')
    assert scan("SELECT * FROM <urn:x:a> FROM NAMED x:b { }").graphs({"x": "urn:y:"}) == ["urn:x:a", "urn:y:b"]


@pytest.mark.skipif(sys.platform != "linux", reason="seccomp")
def test_a_worker_can_open_no_socket_and_start_no_program() -> None:
    program = (
        "import os, socket\n"
        "from kg.engine.sandbox import close_network\n"
        "assert close_network()\n"
        "for act in (socket.socket, socket.socketpair, lambda: os.execv('/bin/true', ['true'])):\n"
        "    try: act()\n"
        "    except PermissionError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["refused"] * 3


def test_a_graph_that_the_data_lack_is_refused_and_not_fetched(session: Session, canary: Canary) -> None:
    for clause in ("FROM", "FROM NAMED"):
        with pytest.raises(InputError, match="is no graph of the data"):
            session.ask(at(f"SELECT * {clause} {U} {{ ?s ?p ?o }}", canary))
    with pytest.raises(InputError, match="more than one graph"):
        session.ask("SELECT * FROM <urn:x:a> FROM <urn:x:b> { ?s ?p ?o }")
    assert canary.touched == 0


# -------------------------------------------------------------------------- cost


def product(count: int) -> str:
    return " ".join(f"?s{i} ?p{i} ?o{i} ." for i in range(count))


DOUBLED = " ".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})" for i in range(30))
COUNTED = "SELECT (COUNT(*) AS ?n) {"
POISON = [
    *(f"{COUNTED} {product(count)} }}" for count in (3, 4, 5, 6, 8, 10, 20)),
    *(f"SELECT DISTINCT ?s0 {{ {product(count)} FILTER(?o0 = ?o{count - 1}) }}" for count in (3, 5)),
    f"SELECT * {{ {product(3)} }} ORDER BY ?o0",
    f"SELECT (GROUP_CONCAT(?o1) AS ?x) {{ {product(3)} }}",
    f"SELECT ?s0 (SUM(STRLEN(STR(?o1))) AS ?n) {{ {product(3)} }} GROUP BY ?s0",
    f"{COUNTED} ?a <urn:x:p>* ?b . ?c <urn:x:p>* ?d . ?e <urn:x:p>* ?f }}",
    f"{COUNTED} ?a (<urn:x:p>|^<urn:x:p>)* ?b . ?c (<urn:x:p>|^<urn:x:p>)* ?d }}",
    f"{COUNTED} ?a (<urn:x:p>/<urn:x:p>)+ ?b . ?c !<urn:x:q>* ?d . ?e (!<urn:x:q>)+ ?f }}",
    f"{COUNTED} ?a !<urn:x:q> ?b . ?c !<urn:x:q> ?d . ?e !<urn:x:q> ?f }}",
    f"SELECT (STRLEN(?x30) AS ?n) {{ BIND('{'a' * 100}' AS ?x0) {DOUBLED} }}",
    f"SELECT ?x30 {{ BIND('{'a' * 1000}' AS ?x0) {DOUBLED} }}",
    f"SELECT (MD5(?x30) AS ?n) {{ BIND('{'a' * 100}' AS ?x0) {DOUBLED} }}",
    f"ASK {{ BIND('{'a' * 100}' AS ?x0) {DOUBLED} FILTER(?x30 = 'a') }}",
    f"{COUNTED} {product(2)} FILTER(REGEX(CONCAT(STR(?o0), STR(?o1), STR(?s0)), '^(a+)+$')) {product(3)} }}",
    f"{COUNTED} {product(2)} FILTER(REPLACE(CONCAT(STR(?o0), STR(?o1)), '(a|b|ab)*c', 'x') = STR(?s1)) }}",
    f"{COUNTED} {product(2)} FILTER(REGEX(STR(?o0), STR(?o1))) }}",
    f"{COUNTED} {product(3)} MINUS {{ ?s0 ?q ?z . ?y ?p0 ?o0 }} }}",
    f"{COUNTED} {product(2)} FILTER NOT EXISTS {{ ?s0 ?q ?z . ?z ?r ?o1 . ?k ?l ?m FILTER(?m = ?o0) }} }}",
    f"{COUNTED} {product(2)} OPTIONAL {{ ?x ?y ?z FILTER(?z = CONCAT(STR(?o0), STR(?o1))) }} }}",
    f"{COUNTED} " + " ".join(f"{{ {product(2)} }} UNION" for _ in range(20)) + f" {{ {product(3)} }} }}",
    f"{COUNTED} {{ SELECT * {{ {product(2)} }} ORDER BY ?o1 }} ?a ?b ?c }}",
    f"{COUNTED} VALUES ?x {{ {' '.join(map(str, range(5000)))} }} {product(2)} FILTER(?x > 0) }}",
    f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} WHERE {{ {product(3)} FILTER(?o0 = ?o1) }}",
    f"DESCRIBE ?s0 ?s1 ?s2 {{ {product(3)} FILTER(?o0 > ?o1) }}",
    "SELECT * {" + "".join(f"?a{i} ?b ?c{i} ." for i in range(2500)) + "}",
    "SELECT * {" + "FILTER(?x)" * 400 + product(3) + "}",
]


@pytest.mark.parametrize("text", POISON, ids=range(len(POISON)))
def test_a_costly_query_ends_soon_and_harms_nothing(text: str, session: Session) -> None:
    start = time.monotonic()
    try:
        result = session.ask(text)
    except InputError as error:
        assert "took longer" in str(error) or "more memory" in str(error) or "can't be run" in str(error)  # noqa: PT017
    else:
        assert len(result.rows) <= session.limits.rows
    assert time.monotonic() - start < SECONDS + AT_ONCE
    assert session.ask("SELECT (COUNT(*) AS ?n) { ?s <urn:x:p> 'aaa' }", 20).rows[0][0] == Literal("75", XSD.integer)


def test_memory_is_limited() -> None:
    with over_files(["-"], DATA.encode(), limits=Limits(20, memory=400 << 20)) as small:
        with pytest.raises(InputError, match="more memory"):
            small.ask(f"SELECT (STRLEN(?x30) AS ?n) {{ BIND('{'a' * 100}' AS ?x0) {DOUBLED} }}")
        assert small.ask("ASK { ?s ?p ?o }").answer


def test_rows_and_bytes_are_cut_and_told() -> None:
    with over_files(["-"], DATA.encode(), limits=Limits(rows=5, bytes=100)) as small:
        assert small.ask("SELECT ?s { ?s ?p ?o }").cut == "rows"
        assert len(small.ask("SELECT ?s { ?s ?p ?o }").rows) == 5
        assert small.ask("SELECT ?s { ?s ?p ?o } LIMIT 5").cut == ""
        assert small.ask(f"SELECT ('{'a' * 60}' AS ?x) {{ ?s ?p ?o }}").cut == "bytes"
        assert small.ask("CONSTRUCT WHERE { ?s ?p ?o }").cut


# -------------------------------------------------------------------------- data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.ttl", "<urn:x:a> <urn:x:b> " + "<< " * 20_000 + "<urn:x:c>"),
        ("x.ttl", "<urn:x:a> <urn:x:b> " + "<<( <urn:x:a> <urn:x:b> " * 20_000),
        ("x.jsonld", '{"urn:x:a":' * 20_000),
        ("x.jsonld", "[" * 100_000 + "]" * 100_000),
        ("x.jsonld", '{"@context": "http://127.0.0.1:9/c", "@id": "urn:x:a", "urn:x:b": 1}'),
        ("x.jsonld", '{"@context": "file:///etc/passwd", "@id": "urn:x:a", "urn:x:b": 1}'),
        ("x.rdf", '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>'),
        ("x.rdf", "<a>" * 100_000),
        ("x.ttl", "<urn:x:a b> <urn:x:b> 1 ."),
    ],
    ids=range(9),
)
def test_data_that_do_harm_are_refused_by_name(name: str, data: str, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(data)
    start = time.monotonic()
    with pytest.raises(InputError), over_files([name], limits=Limits(2)) as broken:
        broken.ask("ASK { ?s ?p ?o }")
    assert time.monotonic() - start < AT_ONCE
