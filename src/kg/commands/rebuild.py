"""``kg rebuild``."""

import click

from kg.commands._io import note
from kg.errors import Exit


@click.command(short_help="Make a store's index anew.")
@click.argument("store")
def command(store: str) -> int:
    """Make the index of a store anew from its parts, which are the truth.

    Exit code 0: done. 3: there is no such store, or a part of it is damaged (kg verify tells which).
    """
    from kg.store import writing
    from kg.store.index import rebuild

    with writing(store) as opened:
        rebuild(opened.layout, opened.finish())
    note(f"{store}: index made of {len(opened.manifest.live)} articles")
    return Exit.DONE
