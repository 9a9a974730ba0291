"""``kg remove``."""

from typing import TYPE_CHECKING

import click

from kg.commands._io import note
from kg.errors import Exit, InputError

if TYPE_CHECKING:
    from kg.store import Store


@click.command(short_help="Take articles out of a store.")
@click.argument("store")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(store: str, articles: tuple[str, ...], quiet: bool) -> int:
    """Take articles out of a store, with all that only they say, or inputs that failed out of its ledger.

    ARTICLE is an article's address, its IRI or identifier (kg list shows them), or the file it was built from. The
    store is then what it would be if it had never had them.

    Exit code 0: done. 3: there is no such store or article; nothing is removed then.
    """
    from kg.store import writing

    with writing(store) as opened:
        found = [_named(opened, name) for name in articles]
        gone, failures = (sorted(set().union(*kinds)) for kinds in zip(*found, strict=True))
        opened.remove(gone, failures)
        opened.finish()
    counts = [(len(gone), "article"), (len(failures), "failure")]
    told = [f"{n} {kind}{'' if n == 1 else 's'}" for n, kind in counts if n]
    note(f"{store}: {' and '.join(told)} removed", quiet)
    return Exit.DONE


def _named(store: "Store", name: str) -> tuple[set[str], set[str]]:
    """The articles, and the keys of the failures, that a name stands for. Raises InputError when there is none."""
    manifest = store.manifest
    records = manifest.records.values()
    found = {r.article for r in records if name in (r.article, r.article.rsplit("/", 1)[-1], r.url, r.name)}
    failed = {f.key for f in manifest.failures.values() if f.name == name}
    if not found and not failed:
        place = store.layout.root
        raise InputError(name, f"is no article of {place}", f"see which there are: kg list {place}")
    return found, failed
