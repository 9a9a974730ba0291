"""``kg remove``."""

import click

from kg.commands._io import note
from kg.errors import Exit, InputError


@click.command(short_help="Take articles out of a store.")
@click.argument("store")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def command(store: str, articles: tuple[str, ...]) -> int:
    """Take articles out of a store, with all that only they say.

    ARTICLE is an article's address, its IRI or identifier (kg list shows them), or the file it was built from. The store is then what
    it would be if it had never had them.

    Exit code 0: done. 3: there is no such store or article; nothing is removed then.
    """
    from kg.store import Store, writing

    def found(opened: Store, name: str) -> set[str]:
        named = {
            r.article for r in opened.manifest.records.values() if name in (r.article, r.url, r.name, _id(r.article))
        }
        if not named:
            raise InputError(name, f"is no article of {store}", f"see which there are: kg list {store}")
        return named

    with writing(store) as opened:
        gone = sorted({article for name in articles for article in found(opened, name)})
        for article in gone:
            opened.remove(article)
        opened.finish()
    note(f"{store}: {len(gone)} {'article' if len(gone) == 1 else 'articles'} removed")
    return Exit.DONE


def _id(article: str) -> str:
    return article.rsplit("/", 1)[-1]
