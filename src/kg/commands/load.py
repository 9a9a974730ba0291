"""``kg load``."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from kg.commands._io import inputs_or_stdin, note, put, stdin_bytes
from kg.errors import Exit, RemoteError, UsageError

if TYPE_CHECKING:
    from kg.load import Addresses, Client, Flavour, Payload, Report, Sender, Target, Way

FLAVOURS = ("auto", "fuseki", "oxigraph", "virtuoso", "graphdb", "generic")
SHOWN = 20
"""No more faults than this are told one by one; the table has all."""


@dataclass(frozen=True)
class Options:
    """The options of the call that say how is loaded."""

    flavor: str
    update_url: str | None
    graph_store_url: str | None
    gzip: bool | None
    batch: int
    check: bool
    form: str


@click.command(short_help="Load graphs into a triple store.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", "folder", type=click.Path(), help="Load what a store made by kg build --store holds.")
@click.option("--to", required=True, help="The store's address, such as http://localhost:3030/ds.")
@click.option("--flavor", type=click.Choice(FLAVOURS), default="auto", show_default=True, help="Which store it is.")
@click.option("--graph", help="The graph of triples that have none.  [default: their article's]")
@click.option("--user", help="Who loads; the password is in KG_PASSWORD or the netrc file.")
@click.option("-n", "--dry-run", is_flag=True, help="Print the requests and send nothing.")
@click.option("--check", is_flag=True, help="Read every graph back and compare it, not only count.")
@click.option("-f", "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--gzip/--no-gzip", default=None, help="Compress what is sent.  [default: to known stores elsewhere]")
@click.option("--batch", type=click.IntRange(1), default=1000, show_default=True, help="Triples in one INSERT.")
@click.option("--timeout", type=click.FloatRange(0.1), default=60, show_default=True, help="Seconds for an answer.")
@click.option("--retries", type=click.IntRange(0, 20), default=3, show_default=True, help="How often to try again.")
@click.option("--update-url", help="Where updates go, if not where the store's kind has them.")
@click.option("--graph-store-url", help="Where the Graph Store Protocol is spoken, likewise.")
@click.option("--quiet", is_flag=True, help="Say nothing but faults on the standard error output.")
def command(
    data: tuple[str, ...],
    folder: str | None,
    to: str,
    graph: str | None,
    user: str | None,
    dry_run: bool,
    timeout: float,
    retries: int,
    quiet: bool,
    **options: object,
) -> int:
    """Load graphs into a triple store over HTTP, each named graph by itself, and count what arrived.

    DATA are RDF files or folders of them, or - for the standard input. A graph replaces the one of its name; no other
    graph is touched. What is there already isn't sent again, so the same command goes on after an interruption.

    \b
    kg load graphs/ --to http://localhost:3030/ds
    kg load --store news.kg --to http://localhost:8890 --user dba

    Exit code 0: the store has every graph. 3: the data can't be read. 5: the server failed, or has other triples.
    """
    from kg.load import Client, credentials, target

    chosen, where = Options(**options), target(to)  # type: ignore[arg-type]
    if dry_run:
        return _show(where, chosen, _payloads(data, folder, graph))
    who = credentials(where.host, user)
    if who and where.scheme == "http" and not where.is_loopback:
        note(f"kg: {where.root} is not encrypted: others may read what is sent, and a password sent by Basic", quiet)
    payloads = _payloads(data, folder, graph)
    client = Client(where, who, timeout, retries)
    try:
        return _load(client, chosen, payloads, quiet)
    finally:
        client.close()


def _payloads(data: tuple[str, ...], folder: str | None, graph: str | None) -> "Iterable[Payload]":
    from kg.load import payloads, stored

    if folder is None:
        names = inputs_or_stdin(data)
        return payloads(names, stdin_bytes(names), graph)
    if data or graph is not None:
        raise UsageError("--store", "a store is loaded by itself, under its graphs' own names", "leave the rest out")
    return stored(folder)


def _show(where: "Target", options: Options, payloads: "Iterable[Payload]") -> int:
    """Print what would be sent."""
    from kg.load import FLAVOURS as KNOWN
    from kg.load import guess, requests

    flavour = guess(where) if options.flavor == "auto" else KNOWN[options.flavor]
    way = _way(where, flavour, options)
    for line in requests(where, way.senders[0], payloads):
        put(line + "\n")
    return Exit.DONE


def _load(client: "Client", options: Options, payloads: "Iterable[Payload]", quiet: bool) -> int:
    """Load, and print what was done, also when the server fails or somebody interrupts."""
    from kg.load import FLAVOURS as KNOWN
    from kg.load import Report, as_json, as_table, detect

    flavour = detect(client) if options.flavor == "auto" else KNOWN[options.flavor]
    report = Report(client.target.root + client.target.path, flavour.name)
    try:
        _fill(report, client, _way(client.target, flavour, options), payloads, quiet)
    finally:
        put(as_json(report) if options.form == "json" else as_table(report))
    note(f"{report.to}: {report}", quiet)
    return _end(report)


def _fill(report: "Report", client: "Client", way: "Way", payloads: "Iterable[Payload]", quiet: bool) -> None:
    """Take down what becomes of each graph, with rate and remaining time on a terminal."""
    from tqdm import tqdm

    from kg.load import run

    hidden = quiet or sys.stderr is None or not sys.stderr.isatty()
    total = len(payloads) if isinstance(payloads, list) else None
    with tqdm(total=total, unit=" graphs", disable=hidden, dynamic_ncols=True) as bar:
        for row in run(client, way, payloads):
            report.rows.append(row)
            bar.update()
    report.whole = True


def _end(report: "Report") -> int:
    """Tell the faults, and give the exit code."""
    faults = [row for row in report.rows if row.note]
    for row in faults[:SHOWN]:
        note(f"kg: {row.graph}: {row.status}: {row.note}")
    if report.faults:
        told = f"{len(report.faults)} of {len(report.rows)} graphs are not there as they were sent"
        raise RemoteError(report.to, told, "see the table; the same command sends them again")
    return Exit.DONE


def _way(where: "Target", flavour: "Flavour", options: Options) -> "Way":
    """How is sent: by the Graph Store Protocol where there is one, else, or if that fails, by updates."""
    from kg.load import Way

    found = _addresses(where, flavour, options)
    senders = _senders(found, options, flavour.gzip and not where.is_loopback)
    return Way(flavour, found, senders, options.check)


def _senders(found: "Addresses", options: Options, packed: bool) -> "list[Sender]":
    from kg.load import Put, Update

    packed = packed if options.gzip is None else options.gzip
    return [*([Put(found, packed)] if found.graphs else []), Update(found, options.batch)]


def _addresses(where: "Target", flavour: "Flavour", options: Options) -> "Addresses":
    """The store's addresses; others that the call names must be on the same server, as credentials are for that one."""
    from kg.load import addresses, target

    paths = []
    for name, url in (("--update-url", options.update_url), ("--graph-store-url", options.graph_store_url)):
        other = target(url) if url else None
        if other and other.origin != where.origin:
            raise UsageError(name, "is on another server than --to", "load to each by itself")
        paths.append(other.path if other else None)
    return addresses(flavour, where, *paths)
