"""The straight line, whole: article -> document -> mentions -> facts -> graph -> violations, written or stored.

Each stage takes the type before it and gives the type after it (``kg.model``); no stage knows another.
"""

from datetime import date
from typing import NamedTuple

from kg.assemble import assemble
from kg.extractors import extract
from kg.find import find
from kg.model import Document, Fact, Graph
from kg.parse.english import parse
from kg.read import read


class Built(NamedTuple):
    """An article's graph with what it was made from."""

    graph: Graph
    document: Document
    facts: tuple[Fact, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many facts of each kind were told, repetitions included."""
        kinds = [type(f).__name__.lower() for f in self.facts]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def build_article(
    data: bytes,
    name: str,
    *,
    published: date | None = None,
    url: str | None = None,
    title: str | None = None,
    with_text: bool = False,
) -> Built:
    """Turn one article into its graph.

    ``data`` is a text or HTML file of any common encoding, ``name`` what messages call it. Raises InputError when it is
    no readable English article.
    """
    article = read(data, name, published, url, title)
    document = parse(article)
    mentions = find(document)
    facts = tuple(extract(document, mentions))
    return Built(assemble(document, mentions, facts, with_text), document, facts)
