"""Queries to a SPARQL endpoint over HTTP, as the SPARQL 1.1 Protocol says; what comes back is not trusted."""

import json
import re
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from kg.errors import InputError, RemoteError
from kg.load import Client, credentials, target
from kg.load.client import Response
from kg.model import Graph, Literal
from kg.query.process import DEFAULT, Data, Limits
from kg.query.run import Result, Row
from kg.query.scan import Scanned, scan, tokens
from kg.query.session import Session, arranged
from kg.query.source import Source
from kg.terms import PREFIXES, XSD

_ROWS, _TRIPLES = "application/sparql-results+json", "application/n-triples, text/turtle;q=0.9"
_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


class Endpoint:
    """A server that answers queries."""

    def __init__(self, url: str, user: str | None = None, limits: Limits = DEFAULT) -> None:
        """Nothing is sent yet. Raises UsageError for what is no address, and for half of a name and password."""
        self.limits, where = limits, target(url)
        self._client = Client(where, credentials(where.host, user), limits.seconds, retries=0)
        self._url = where.root + where.path

    def __enter__(self) -> "Endpoint":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the connection."""
        self._client.close()

    def ask(self, sparql: str, seconds: float | None = None) -> Result:
        """The result of a query. Raises InputError if it is refused unsent, RemoteError for what the server does."""
        query = scan(sparql)
        response = self._sent(query)
        if query.form in ("CONSTRUCT", "DESCRIBE"):
            return self._graph(response)
        try:
            return self._result(json.loads(response.body), query)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
            raise self._fault(f"answers with what are no SPARQL results{response.reason}") from fault

    def _sent(self, query: Scanned) -> Response:
        body = urlencode({"query": declared(query)}).encode()
        accept = _TRIPLES if query.form in ("CONSTRUCT", "DESCRIBE") else _ROWS
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        path = self._client.target.path or "/"
        response = self._in_time(lambda: self._client.send("POST", path, body, headers, self.limits.bytes))
        if not response.good:
            raise self._fault(f"refused the query ({response.status}){response.reason}")
        if not response.whole:
            raise self._fault(f"answers with more than {self.limits.bytes >> 20} MiB", "add a LIMIT")
        return response

    def _in_time(self, send: Callable[[], Response]) -> Response:
        """An answer that is there in time; the client limits each wait, and a server may make it wait for ever."""
        ended = threading.Event()

        def end() -> None:
            ended.set()
            self._client.abort()

        alarm = threading.Timer(self.limits.seconds, end)
        alarm.start()
        try:
            return send()
        finally:
            alarm.cancel()
            if ended.is_set():  # whatever came of it
                raise self._fault(f"no answer within {self.limits.seconds:g} s", "give it more with --timeout")

    def _result(self, found: dict[str, Any], query: Scanned) -> Result:
        if "boolean" in found:
            return Result("ask", answer=bool(found["boolean"]))
        columns = [str(name) for name in found["head"]["vars"]]
        bindings = found["results"]["bindings"]
        rows: list[Row] = [tuple(_term(b.get(name)) for name in columns) for b in bindings[: self.limits.rows]]
        return arranged(columns, rows, query, "rows" if len(bindings) > len(rows) else "")

    def _graph(self, response: Response) -> Result:
        """Triples, parsed where a parser that fails harms nobody."""
        kind = response.headers.get_content_type()
        form = {"application/n-triples": "nt", "text/plain": "nt", "text/turtle": "turtle"}.get(kind)
        if form is None:
            raise self._fault(f"answers with {kind[:80]} where triples were asked for")
        with Session(Data([Source(self._url, response.body, form)]), self.limits) as session:
            try:
                found = session.ask(_ALL)
            except InputError as fault:
                raise self._fault(f"answers with broken triples: {fault.fault}") from fault
        return Result("graph", graph=found.graph or Graph("", ()), cut=found.cut)

    def _fault(self, words: str, remedy: str = "see that the address is the one for queries") -> RemoteError:
        return RemoteError(self._url, words, remedy)


def declared(query: Scanned) -> str:
    """The query's text with the prefixes declared that are known here and not declared in it."""
    used = {token.text.partition(":")[0] for token in tokens(query.text) if token.kind == "name"}
    missing = sorted((used & PREFIXES.keys()) - query.prefixes.keys())
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in missing) + query.text


def _term(found: dict[str, Any] | None) -> str | Literal | None:
    if found is None:
        return None
    value = found["value"]
    if not isinstance(value, str):
        raise TypeError("a value is text")
    if found["type"] == "uri":
        return value
    if found["type"] == "bnode":
        return "_:" + re.sub(r"\W", "_", value)
    datatype = found.get("datatype")
    return Literal(value, None if datatype == XSD.string else datatype, found.get("xml:lang"))
