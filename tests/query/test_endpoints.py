"""Endpoints: what is sent, what is read, and that no answer is trusted."""

import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from fakes import Answer, Asked, answering
from pace import AT_ONCE

from kg.errors import InputError, RemoteError
from kg.model import Literal
from kg.query import Limits, Result, hint
from kg.query.endpoint import Endpoint
from kg.terms import PREFIXES, XSD

SELECT = "SELECT ?s ?n { ?s kg:operator ?n }"


def rows(*bindings: dict[str, object], names: tuple[str, ...] = ("s", "n")) -> Answer:
    document = {"head": {"vars": names}, "results": {"bindings": bindings}}
    return Answer(200, json.dumps(document).encode(), (("Content-Type", "application/sparql-results+json"),))


def uri(value: str) -> dict[str, str]:
    return {"type": "uri", "value": value}


def ask(answer: Answer | Callable[[Asked], Answer], sparql: str = SELECT, limits: Limits | None = None) -> Result:
    with answering(answer if callable(answer) and not isinstance(answer, Answer) else lambda _: answer) as fake:  # type: ignore[arg-type,return-value]
        return Endpoint(f"{fake.url}/sparql", limits=limits or Limits(2)).ask(sparql)


WRONG = [
    (Answer(400, b"<html><title>Error</title><body>no such <b>verb</b></body></html>"), r"refused the query \(400\)"),
    (Answer(500, b"boom"), r"refused the query \(500\): boom"),
    (Answer(401, b""), "wants to know who asks"),
    (Answer(302, b"", (("Location", "http://127.0.0.1:1/"),)), "redirects"),
    (Answer(200, b"<html>hello</html>"), "no SPARQL results"),
    (Answer(200, b""), "no SPARQL results"),
    (Answer(200, b"[]"), "no SPARQL results"),
    (Answer(200, b"[" * 200_000), "no SPARQL results"),
    (Answer(200, b'{"head": {}, "results": {}}'), "no SPARQL results"),
    (Answer(200, b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": 5}]}}'), "no SPARQL results"),
    (Answer(200, b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "uri", "value": 5}}]}}'), "no"),
    (Answer(200, b"x" * 70_000, endless=True), "more than"),
]


@pytest.mark.parametrize(("answer", "words"), WRONG, ids=range(len(WRONG)))
def test_a_server_that_errs_is_a_remote_fault(answer: Answer, words: str) -> None:
    with pytest.raises(RemoteError, match=words) as caught:
        ask(answer, limits=Limits(5, bytes=1 << 20))
    assert "\n" not in str(caught.value)


def test_no_server_is_a_remote_fault() -> None:
    with pytest.raises(RemoteError, match="can't be reached"):
        Endpoint("http://127.0.0.1:9/sparql").ask(SELECT)


@pytest.mark.parametrize("sparql", ["SELECT * { SERVICE <urn:x:s> { ?s ?p ?o } }", "LOAD <urn:x:s>", "{" * 100])
def test_what_is_refused_is_not_sent(sparql: str) -> None:
    with answering(lambda _: rows()) as fake, pytest.raises(InputError):
        Endpoint(fake.url).ask(sparql)
    assert fake.asked == []


def test_triples_that_are_none_are_a_remote_fault() -> None:
    turtle = (("Content-Type", "text/turtle"),)
    for body in (b"<a> <b>", b"<< " * 20_000, b'<urn:x:a> <urn:x:b> "never closed'):
        with pytest.raises(RemoteError, match="broken triples"):
            ask(Answer(200, body, turtle), "DESCRIBE <urn:x:a>")
    with pytest.raises(RemoteError, match="where triples were asked for"):
        ask(Answer(200, b"<html/>", (("Content-Type", "text/html"),)), "DESCRIBE <urn:x:a>")


def test_the_query_is_sent_with_the_prefixes_that_it_lacks() -> None:
    with answering(lambda _: rows()) as fake:
        Endpoint(f"{fake.url}/a/sparql").ask("PREFIX kg: <urn:x:> SELECT ?s { ?s kg:a/kgv:b 'rdf:type' }")
    [asked] = fake.asked
    assert (asked.method, asked.path) == ("POST", "/a/sparql")
    assert (
        asked.query == f"PREFIX kgv: <{PREFIXES['kgv']}>\nPREFIX kg: <urn:x:> SELECT ?s {{ ?s kg:a/kgv:b 'rdf:type' }}"
    )
    assert asked.headers["Accept"].startswith("application/sparql-results+json")


def test_terms_arrive_as_they_are() -> None:
    found = ask(
        rows(
            {"s": uri("urn:x:b"), "n": {"type": "literal", "value": "Zwölf", "xml:lang": "de"}},
            {"s": uri("urn:x:a"), "n": {"type": "literal", "value": "12", "datatype": XSD.integer}},
            {"s": {"type": "bnode", "value": "b 0"}},
            {"n": {"type": "literal", "value": "x", "datatype": XSD.string}},
        )
    )
    assert found.columns == ("s", "n")
    assert found.rows == (
        (None, Literal("x")),
        ("_:b_0", None),
        ("urn:x:a", Literal("12", XSD.integer)),
        ("urn:x:b", Literal("Zwölf", None, "de")),
    )


def test_yes_no_and_triples() -> None:
    assert ask(Answer(200, b'{"head": {}, "boolean": true}'), "ASK { ?s ?p ?o }").answer is True
    assert ask(Answer(200, b'{"head": {}, "boolean": false}'), "ASK { ?s ?p ?o }").answer is False
    body = Answer(200, b"<urn:x:a> <urn:x:b> 5 .", (("Content-Type", "text/turtle; charset=utf-8"),))
    graph = ask(body, "CONSTRUCT WHERE { ?s ?p ?o }").graph
    assert graph is not None
    assert graph.triples == (("urn:x:a", "urn:x:b", Literal("5", XSD.integer)),)


def test_rows_are_cut_and_told() -> None:
    found = ask(rows({"s": uri("urn:x:a")}, {"s": uri("urn:x:b")}), limits=Limits(rows=1))
    assert (len(found.rows), found.cut) == (1, "rows")


def test_a_hint_asks_the_endpoint() -> None:
    def answer(asked: Asked) -> Answer:
        if "ASK" in asked.query:
            return Answer(200, b'{"boolean": false}')
        found = [{"x": uri(PREFIXES["kg"] + "operator")}] if "DISTINCT" in asked.query else []
        return rows(*found, names=("x",))

    with answering(answer) as fake:
        endpoint = Endpoint(fake.url)
        assert hint(endpoint.ask, "SELECT * { ?s kg:manufacturer ?o }") == "no triple has the property kg:manufacturer"
        assert "did you mean kg:operator" in str(hint(endpoint.ask, "SELECT * { ?s kg:operators ?o }"))


def test_headers_that_never_end_are_not_waited_for() -> None:
    """A line now and then keeps each wait for the next one short."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            with suppress(OSError):
                connection, _ = server.accept()
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                for _ in range(100):
                    connection.sendall(b"X-Slow: yes\r\n")
                    time.sleep(0.2)

        threading.Thread(target=drip, daemon=True).start()
        start = time.monotonic()
        with pytest.raises(RemoteError, match="no answer within 1 s"):
            Endpoint(f"http://127.0.0.1:{server.getsockname()[1]}/", limits=Limits(1)).ask(SELECT)
        assert time.monotonic() - start < AT_ONCE


def test_what_took_too_long_is_not_asked_again() -> None:
    """Not on a connection that was kept either, though one that just ended would be made again."""
    waits = iter([0.0, 2.0, 2.0])

    def answer(_: Asked) -> Answer:
        time.sleep(next(waits))
        return rows({"s": uri("urn:x:a")})

    with answering(answer) as fake:
        endpoint = Endpoint(fake.url, limits=Limits(0.5))
        endpoint.ask(SELECT)
        with pytest.raises(RemoteError, match=r"no answer within 0\.5 s"):
            endpoint.ask(SELECT)
    assert len(fake.asked) == 2
