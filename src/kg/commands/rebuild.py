"""``kg rebuild``."""

import click

from kg.commands._io import note
from kg.errors import Exit


@click.command(short_help="Make a store's index anew.")
@click.argument("store")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(store: str, quiet: bool) -> int:
    """Make the manifest and the index of a store anew, from its records and parts, which are the truth.

    Who reads the store meanwhile goes on with the old index.

    Exit code 0: done. 3: there is no such store, or a part of it is damaged (kg verify tells which).
    """
    from kg.store import writing
    from kg.store.index import discard

    with writing(store, mend=True) as opened:
        discard(opened.layout)
        live = opened.finish().live
    note(f"{store}: index made of {len(live)} {'article' if len(live) == 1 else 'articles'}", quiet)
    return Exit.DONE
