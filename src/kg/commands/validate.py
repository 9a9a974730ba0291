"""``kg validate``."""

import click

from kg.commands._io import inputs_or_stdin, put, stdin_bytes
from kg.errors import Exit


@click.command(short_help="Check graphs against the shapes.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["human", "json"]),
    default="human",
    show_default=True,
    help="How faults are shown.",
)
@click.option("-o", "--output", type=click.Path(), help="Write to this file instead of the standard output.")
def command(data: tuple[str, ...], form: str, output: str | None) -> int:
    """Check RDF files against kg's shapes: statuses, sources, evidence, offsets, and no hedge that leaked into a fact.

    DATA are RDF files or folders of them (.ttl .trig .nt .nq .jsonld .rdf, also .gz), or - for the standard input.
    Each file is checked by itself, and in it each named graph: what one article hedges another may state. Graphs of
    inferred triples are left out.

    Exit code 0: no violation (there may be warnings). 1: violations. 3: a file can't be read.
    """
    from kg.query import load
    from kg.query.source import files
    from kg.validate import render, validate_dataset

    names = inputs_or_stdin(data)
    stdin = stdin_bytes(names)
    alone = [file for name in names for file in (files(name) if name != "-" else [name])]
    found = [violation for file in alone for violation in validate_dataset(load([file], stdin=stdin))]
    put(render(found, form), output)
    return Exit.NO if any(v.severity == "violation" for v in found) else Exit.DONE
