"""``kg stats``."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.commands._io import put
from kg.commands._world import as_json, facts_of
from kg.errors import Exit

if TYPE_CHECKING:
    from kg.world.stats import Stats


@click.command(short_help="Count what graphs or a store hold.")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", type=click.Path(), help="Ask a store made by kg build --store.")
@click.option("--json", "json_", is_flag=True, help="As JSON.")
def command(data: tuple[str, ...], store: str | None, json_: bool) -> int:
    """Count articles, things, events by kind and status, statements by speech act, claims, mentions and rules.

    DATA are RDF files, folders of them, or - for the standard input; or a store. A plain fact is a plain triple about
    the world: what happened, is planned, holds, was said or shown. Names, evidence, times' parts, claims and mentions
    are none; all of them together, by plain facts, are the triples per plain fact.

    Exit code 0: done. 3: data can't be read.
    """
    from kg.world.stats import stats

    found = stats(facts_of(data, store))
    told = {**asdict(found), "triples_per_fact": found.triples_per_fact}
    put(as_json(told) if json_ else "".join(f"{line}\n" for line in _lines(found)))
    return Exit.DONE


def _lines(found: "Stats") -> Iterator[str]:
    yield f"{found.articles} articles, {found.triples} triples"
    yield f"{found.told} plain facts, {found.claimed} of them claimed; {found.triples_per_fact} triples per plain fact"
    yield f"{found.claims} claims, {found.mentions} mentions"
    yield from _section("Things", found.things)
    yield "Events"
    for kind, statuses in found.events.items():
        yield f"  {sum(statuses.values()):6} {kind} ({', '.join(f'{n} {status}' for status, n in statuses.items())})"
    yield from _section("Statements", found.statements)
    yield from _section("Claims by rule", found.rules)


def _section(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield title
    yield from (f"  {number:6} {name}" for name, number in counts.items())
