"""``kg query``."""

from pathlib import Path

import click

from kg.commands._io import inputs_or_stdin, note, put, read_bytes, stdin_bytes
from kg.errors import Exit, InputError, UsageError

FORMS = ("table", "csv", "tsv", "json", "xml")
LONGEST = 1 << 20


@click.command(short_help="Ask a graph in SPARQL.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("-q", "--query", "sparql", help="The query.")
@click.option("--query-file", type=click.Path(), help="A file with the query.")
@click.option(
    "-f", "--format", "form", help=f"One of {', '.join(FORMS)}; for CONSTRUCT also an RDF format.  [default: table]"
)
@click.option("-o", "--output", type=click.Path(), help="Write to this file; its extension chooses the format.")
def command(
    data: tuple[str, ...], sparql: str | None, query_file: str | None, form: str | None, output: str | None
) -> int:
    """Run a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE) over RDF files.

    DATA are RDF files or folders of them, or - for the standard input. Patterns without GRAPH see all graphs. The
    prefixes kg: kgv: rdf: rdfs: skos: prov: time: org: nif: and others are known.

    \b
    kg query graph.ttl -q "SELECT ?event ?status { ?event kg:status ?status }"

    Exit code 0, also for no rows and for false; 3: a file or the query can't be read.
    """
    from kg.query import hint, load, render, run

    text = _query_text(sparql, query_file)
    names = inputs_or_stdin(data)
    dataset = load(names, stdin=stdin_bytes(names))
    result = run(dataset, text)
    put(render(result, form or _form_of(output)), output)
    advice = None if result or result.kind == "ask" else hint(dataset, text)
    if advice:
        note(f"kg: no results: {advice}")
    return Exit.DONE


def _query_text(sparql: str | None, query_file: str | None) -> str:
    if (sparql is None) == (query_file is None):
        raise UsageError("query", "give exactly one", "use --query SPARQL or --query-file FILE")
    if sparql is not None:
        return sparql
    assert query_file is not None
    try:
        return read_bytes(query_file, LONGEST).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(query_file, "not UTF-8", "save it as UTF-8") from fault


def _form_of(output: str | None) -> str:
    suffix = Path((output or "").lower().removesuffix(".gz")).suffix.removeprefix(".")
    return suffix if suffix in FORMS else "table"
