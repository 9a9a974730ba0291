"""``kg verify``."""

import click

from kg.commands._io import note, put
from kg.errors import Exit


@click.command(short_help="Check that a store is as it was written.")
@click.argument("store")
@click.option("--repair", "mend", is_flag=True, help="Take damaged articles out, and make the manifest and index anew.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(store: str, mend: bool, quiet: bool) -> int:
    """Check every file of a store against the digests that were written with it, and the index against the parts.

    What is damaged is told a line each. With --repair damaged articles are taken out; building them again
    with the same command puts them back.

    Exit code 0: all is whole. 1: something is damaged. 3: there is no such store, or another process writes to it.
    """
    from pathlib import Path

    from kg.store import writing
    from kg.store.index import discard
    from kg.store.layout import Layout
    from kg.store.manifest import check_format
    from kg.store.open import locked
    from kg.store.verify import repair, verify

    layout = Layout(Path(store))
    check_format(layout)
    with locked(layout, needed=mend):
        faults = list(verify(layout))
        put("".join(f"{fault}\n" for fault in faults))
        dropped = repair(layout, faults) if mend else 0
    if mend and faults:
        with writing(store, mend=True) as opened:
            discard(layout)
            opened.finish()
        note(f"{store}: mended; {dropped} {'part' if dropped == 1 else 'parts'} taken out, to be built again", quiet)
    elif not faults:
        note(f"{store}: whole", quiet)
    return Exit.NO if faults else Exit.DONE
