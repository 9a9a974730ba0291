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
def command(store: str, articles: tuple[str, ...]) -> int:
    """Take articles out of a store, with all that only they say.

    ARTICLE is an article's address, its IRI or identifier (kg list shows them), or the file it was built from. The
    store is then what it would be if it had never had them.

    Exit code 0: done. 3: there is no such store or article; nothing is removed then.
    """
    from kg.store import writing

    with writing(store) as opened:
        gone = sorted({article for name in articles for article in _named(opened, name)})
        for article in gone:
            opened.remove(article)
        opened.finish()
    note(f"{store}: {len(gone)} {'article' if len(gone) == 1 else 'articles'} removed")
    return Exit.DONE


def _named(store: "Store", name: str) -> set[str]:
    """The articles that a name stands for. Raises InputError when there is none."""
    records = store.manifest.records.values()
    found = {r.article for r in records if name in (r.article, r.article.rsplit("/", 1)[-1], r.url, r.name)}
    if not found:
        place = store.layout.root
        raise InputError(name, f"is no article of {place}", f"see which there are: kg list {place}")
    return found
