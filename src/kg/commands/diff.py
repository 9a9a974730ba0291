"""``kg diff``."""

import click

from kg.commands._io import put
from kg.commands._world import as_json, facts_of
from kg.errors import Exit


@click.command(short_help="Compare two graphs by their plain facts.")
@click.argument("before", type=click.Path())
@click.argument("after", type=click.Path())
@click.option("--json", "json_", is_flag=True, help="As JSON.")
def command(before: str, after: str, json_: bool) -> int:
    """Show which plain facts AFTER has and BEFORE doesn't (+), and which are gone (-), in words and with the sentences
    behind them.

    Both are RDF files, folders of them, or stores. Facts are compared by their words, so an edited article's can be
    compared with the old one's although its nodes have other names.

    Exit code 0: the same plain facts. 1: others. 3: data can't be read.
    """
    from kg.world.diff import diff

    changes = list(diff(facts_of((before,)), facts_of((after,))))
    signs = {"added": "+", "removed": "-"}
    lines = [f"{signs[c.change]} {c.fact}\n" + "".join(f"    {source}\n" for source in c.sources) for c in changes]
    put(as_json(changes) if json_ else "".join(lines))
    return Exit.NO if changes else Exit.DONE
