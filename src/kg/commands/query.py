"""``kg query``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands._io import inputs_or_stdin, note, put, read_bytes, stdin_bytes
from kg.errors import Exit, InputError, UsageError

if TYPE_CHECKING:
    from kg.query import Limits, Result, Session
    from kg.query.endpoint import Endpoint

FORMS = ("table", "csv", "tsv", "json", "xml", "md")
LONGEST = 1 << 20
HINT = 5
"""Seconds for each question about why there are no rows."""


@click.command(short_help="Ask a graph in SPARQL.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", type=click.Path(), help="Ask a store made by kg build --store.")
@click.option("--endpoint", help="Ask a SPARQL endpoint at this address.")
@click.option("--user", help="Who asks an endpoint; the password is in KG_PASSWORD or the netrc file.")
@click.option("--with", "added", multiple=True, help="Let plain patterns see this graph, too, such as catalogue.")
@click.option("-q", "--query", "sparql", help="The query.")
@click.option("--query-file", type=click.Path(), help="A file with the query.")
@click.option("--named", "name", help="A query that kg ships; see --list.")
@click.option("--list", "listed", is_flag=True, help="List the queries that kg ships, and what may be set in them.")
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="Fill VALUES ?NAME { } with this term.")
@click.option("--timeout", type=click.FloatRange(0.1), default=30, show_default=True, help="Seconds for the answer.")
@click.option("--limit", type=click.IntRange(1), default=10_000, show_default=True, help="No more rows than these.")
@click.option(
    "-f", "--format", "form", help=f"One of {', '.join(FORMS)}; for CONSTRUCT also an RDF format.  [default: table]"
)
@click.option("-o", "--output", type=click.Path(), help="Write to this file; its extension chooses the format.")
def command(
    data: tuple[str, ...],
    store: str | None,
    endpoint: str | None,
    user: str | None,
    added: tuple[str, ...],
    sparql: str | None,
    query_file: str | None,
    name: str | None,
    listed: bool,
    settings: tuple[str, ...],
    timeout: float,
    limit: int,
    form: str | None,
    output: str | None,
) -> int:
    """Run a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE) over RDF files, a store or an endpoint.

    DATA are RDF files or folders of them, or - for the standard input. Patterns without GRAPH see all graphs of files;
    of a store all articles, but not the reference data. The prefixes kg: kgv: rdf: rdfs: skos: prov: time: org: nif:
    and others are known.

    \b
    kg query graph.ttl -q "SELECT ?event ?status { ?event kg:status ?status }"
    kg query --store news.kg --named dockings --set target=station:iss

    Exit code 0, also for no rows and for false; 3: data or the query can't be read, or it takes too long; 5: the
    endpoint failed.
    """
    from kg.query import Limits, render

    if listed:
        return _list()
    text, needed = _query_text(sparql, query_file, name, settings)
    added = (*added, *(graph for graph in needed if endpoint is None and graph not in added))
    with _asked(data, store, endpoint, user, added, Limits(timeout, limit)) as asked:
        result = asked.ask(text)
        put(render(result, form or _form_of(output)), output)
        _remark(asked, result, text)
    return Exit.DONE


def _asked(
    data: tuple[str, ...],
    store: str | None,
    endpoint: str | None,
    user: str | None,
    added: tuple[str, ...],
    limits: "Limits",
) -> "Session | Endpoint":
    """What the call asks."""
    from kg.query import over_files, over_store

    if (store is not None) + (endpoint is not None) + bool(data) > 1:
        raise UsageError("query", "more than one thing to ask is given", "name files, --store DIR or --endpoint URL")
    if endpoint is None and user is not None:
        raise UsageError("--user", "is for an --endpoint", "leave it out")
    if endpoint is not None:
        from kg.query.endpoint import Endpoint

        if added:
            raise UsageError("--with", "is for files and stores", "use FROM, if the endpoint has the graph")
        return Endpoint(endpoint, user, limits)
    if store is not None:
        return over_store(store, added, limits)
    names = inputs_or_stdin(data)
    return over_files(names, stdin_bytes(names), added, limits)


def _remark(asked: "Session | Endpoint", result: "Result", text: str) -> None:
    """Say that a result isn't all, or why it may be empty."""
    from kg.query import hint

    if result.cut == "rows":
        note(f"kg: cut after {asked.limits.rows} rows; see more with --limit")
    elif result.cut:
        note(f"kg: cut after {asked.limits.bytes >> 20} MiB; ask for less at once")
    advice = None if result or result.kind == "ask" else hint(lambda sparql: asked.ask(sparql, HINT), text)
    if advice:
        note(f"kg: no results: {advice}")


def _list() -> int:
    from kg.query.named import all_named

    for query in all_named():
        settings = f"  [{', '.join(query.settings)}]" if query.settings else ""
        put(f"{query.name:24}  {query.question}{settings}\n")
    return Exit.DONE


def _query_text(
    sparql: str | None, query_file: str | None, name: str | None, settings: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    """The query, and the graphs that it needs beside the articles'."""
    from kg.query.named import fill, named

    if sum(given is not None for given in (sparql, query_file, name)) != 1:
        raise UsageError("query", "give exactly one", "use --query SPARQL, --query-file FILE or --named NAME")
    shipped = named(name) if name is not None else None
    text = shipped.text if shipped else sparql if sparql is not None else _read(query_file or "")
    return fill(text, settings) if settings else text, shipped.added if shipped else ()


def _read(query_file: str) -> str:
    try:
        return read_bytes(query_file, LONGEST).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(query_file, "not UTF-8", "save it as UTF-8") from fault


def _form_of(output: str | None) -> str:
    suffix = Path((output or "").lower().removesuffix(".gz")).suffix.removeprefix(".")
    return suffix if suffix in FORMS else "table"
