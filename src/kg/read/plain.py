"""Plain text and Markdown: the text is kept as it is, and its lines are judged by their shape and order."""

from kg.model import Article
from kg.read.given import Given
from kg.read.layout import Layout
from kg.read.lines import require_bounded, units

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def matches(data: bytes) -> bool:
    """No: nothing in bytes shows plain text, which is what is left when no other format claims them."""
    return False


def to_article(text: str, given: Given) -> Article:
    """The article: ``text`` unchanged, its blocks, and what the caller or else the page says about it.

    Line ends and white space stay as they are, so that offsets fit the file. ``given`` wins over what the text says.
    Raises InputError for more lines than an article has.
    """
    found = units(text)
    require_bounded(found, given.name)
    layout = Layout(found, given.title)
    blocks = tuple(layout.blocks())
    title = next((b.span.of(text) for b in blocks if b.kind == "title"), None)
    return Article(text, blocks, given.published or layout.published(), given.url, given.title or title)
