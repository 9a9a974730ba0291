"""``kg conflicts``."""

from typing import TYPE_CHECKING

import click

from kg.commands._io import note, put
from kg.commands._world import as_json, facts_of
from kg.errors import Exit

if TYPE_CHECKING:
    from kg.world.conflicts import Conflict


@click.command(short_help="List what articles disagree on.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", type=click.Path(), help="Ask a store made by kg build --store.")
@click.option("--json", "json_", is_flag=True, help="As JSON.")
def command(data: tuple[str, ...], store: str | None, json_: bool) -> int:
    """List the disagreements of articles about one event: its date, place, status, outcome, crew, rocket or target,
    each side with the articles and sentences that say so.

    DATA are RDF files, folders of them, or - for the standard input; or a store. A plan that came out differently is
    no disagreement, nor is "in March" beside a day of March.

    \b
    kg conflicts graphs/
    kg conflicts news.kg --json

    Exit code 0: done, also if there is none. 3: data can't be read.
    """
    from kg.world.conflicts import conflicts
    from kg.world.shared import shared_events
    from kg.world.witness import witnesses

    facts = facts_of(data, store)
    found = list(conflicts(shared_events(witnesses(facts)), facts))
    put(as_json(found) if json_ else "".join(map(_text, found)))
    if not found:
        note("kg: the articles disagree on nothing")
    return Exit.DONE


def _text(conflict: "Conflict") -> str:
    lines = [f"{conflict.label}: {conflict.about}"]
    for side in conflict.sides:
        lines += [f"  {side.says}", *(f"    {source}" for source in side.sources)]
    return "\n".join(lines) + "\n"
