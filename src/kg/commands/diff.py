"""``kg diff``."""

import click

from kg.commands._io import put
from kg.commands._world import as_json, facts_of, revisions_of
from kg.errors import Exit, UsageError


@click.command(short_help="Compare two graphs by their plain facts.")
@click.argument("data", nargs=-1, metavar="BEFORE AFTER")
@click.option("--store", type=click.Path(), help="Compare the last two revisions of an article in a store.")
@click.option("--json", "json_", is_flag=True, help="As JSON.")
def command(data: tuple[str, ...], store: str | None, json_: bool) -> int:
    """Show which plain facts AFTER has and BEFORE doesn't (+), and which are gone (-), in words and with the sentences
    behind them.

    Both are RDF files, folders of them, or stores. With --store, the one name is an article's address, IRI,
    identifier or file. Facts are compared by their words, so an edited article's can be compared with the old one's
    although its nodes have other names.

    \b
    kg diff monday/ tuesday/
    kg diff --store news.kg https://news.example/1

    Exit code 0: the same plain facts. 1: others. 3: data can't be read.
    """
    from kg.world.diff import diff

    if len(data) != (2 if store is None else 1):
        raise UsageError("kg diff", "it takes two names, or one with --store", "see kg diff --help")
    before, after = revisions_of(store, data[0]) if store is not None else (facts_of((name,)) for name in data)
    changes = list(diff(before, after))
    signs = {"added": "+", "removed": "-"}
    lines = [f"{signs[c.change]} {c.fact}\n" + "".join(f"    {source}\n" for source in c.sources) for c in changes]
    put(as_json(changes) if json_ else "".join(lines))
    return Exit.NO if changes else Exit.DONE
