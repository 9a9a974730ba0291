"""``kg show``."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from kg.commands._io import note, put
from kg.commands._world import as_json, facts_of
from kg.errors import Exit

if TYPE_CHECKING:
    from kg.world.card import Card, Remark, Told
    from kg.world.facts import Facts
    from kg.world.words import Source


@click.command(short_help="Show all that is told of one thing.")
@click.argument("thing")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", type=click.Path(), help="Ask a store made by kg build --store.")
@click.option("--json", "json_", is_flag=True, help="As JSON.")
def command(thing: str, data: tuple[str, ...], store: str | None, json_: bool) -> int:
    """Show a card of a thing: its names, the facts with their sources, its events as a timeline (one that several
    articles tell of once, with all of them), what it said, what was said about it, and its signs.

    THING is a name, an IRI or a short IRI (agency:nasa). DATA are RDF files, folders of them, or - for the standard
    input; or a store.

    \b
    kg show "Progress MS-20" graphs/
    kg show agency:nasa --store news.kg

    Exit code 0: shown. 1: nothing has that name, or several things have it: they are listed. 3: data can't be read.
    """
    from kg.world.card import card
    from kg.world.naming import find, near
    from kg.world.shared import shared_events
    from kg.world.witness import witnesses

    facts = facts_of(data, store)
    events = shared_events(witnesses(facts))
    found = [thing] if thing in {event.iri for event in events} else find(thing, facts)
    if len(found) == 1:
        shown = card(found[0], facts, events)
        put(as_json(shown) if json_ else "\n".join(_lines(shown)) + "\n")
        return Exit.DONE
    if found:
        note(f"kg: {thing!r} may be one of these; name its IRI")
        put(as_json(found) if json_ else "".join(f"{iri}  {_kinds(iri, facts)}\n" for iri in found))
    else:
        close = near(thing, facts)
        note(f"kg: nothing is called {thing!r}" + (f"; did you mean {' or '.join(map(repr, close))}?" if close else ""))
    return Exit.NO


def _kinds(iri: str, facts: "Facts") -> str:
    from kg.terms import RDF
    from kg.world.words import name_of, term

    return f"{name_of(iri, facts)} ({', '.join(map(term, facts.values(iri, RDF.type)))})"


def _lines(card: "Card") -> Iterator[str]:
    from kg.explain.index import short

    yield f"{card.name} ({', '.join([*card.kinds, short(card.iri)])})"
    others = [name for name in card.names if name != card.name]
    if others:
        yield f"  also: {', '.join(others)}"
    yield from _section("Facts", card.facts)
    if card.timeline:
        yield "Timeline"
    for moment in card.timeline:
        number = len({source.article for source in moment.sources})
        count = f", {number} articles" if number > 1 else ""
        yield f"  {moment.time or 'no date'}  {moment.label} ({', '.join(moment.statuses)}{count})"
        yield from _sources(moment.sources)
    yield from _remarks("Said by it", card.said)
    yield from _remarks("Said about it", card.said_of)
    yield from _section("Signs", card.signs)


def _section(title: str, told: "Sequence[Told]") -> Iterator[str]:
    if told:
        yield title
    for one in told:
        yield f"  {one.fact}{'' if one.plain else ' [only claimed]'}"
        yield from _sources(one.sources)


def _remarks(title: str, remarks: "Sequence[Remark]") -> Iterator[str]:
    if remarks:
        yield title
    for remark in remarks:
        yield f"  {remark.speaker} – {remark.act} ({remark.factuality}) – “{' '.join(remark.words.split())}”"
        yield f"    {remark.source._replace(sentence='')}"


def _sources(sources: "Sequence[Source]") -> Iterator[str]:
    return (f"    {source}" for source in sources)
