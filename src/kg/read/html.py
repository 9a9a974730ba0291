"""HTML pages: the article's own text is taken out of the page, by the standard library and rules of structure alone.

There is one way to do it, whatever else is installed, so that a page gives the same text everywhere: the deepest
element that holds most of the page's prose is the article; what its structure or its names set apart (menus, asides,
forms, comments) is left out, and the lines that remain are judged as those of plain text are.
"""

import re
from collections import Counter

from kg.errors import InputError
from kg.model import Article, BlockKind, Span
from kg.read.about import about
from kg.read.given import Given
from kg.read.layout import Layout
from kg.read.lines import Unit, require_bounded
from kg.read.page import Builder, Page, Piece

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200}|<!--.{0,500}?-->\s{0,200})?"
    rb"<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MOST = 0.7
"""Share of the prose that the article's element holds at least."""

_LEAD = 12
"""Blocks that may stand between a headline and the element that holds the prose."""

_HINTS: dict[str, BlockKind] = {"figcaption": "caption", "caption": "caption"}
_HINTS |= {f"h{i}": "heading" for i in range(1, 7)}


def matches(data: bytes) -> bool:
    """Whether the bytes begin as a page does, in any encoding that extends ASCII."""
    return bool(_BEGINS.match(data))


def to_article(text: str, given: Given) -> Article:
    """The article in a page. Its text is made of the page's blocks: white space collapsed, a blank line between.

    ``given`` wins over the page's own title, date and address. Raises InputError if the page has no text of its own.
    """
    page = Builder().build(text)
    require_bounded(page.pieces, given.name)
    said = about(page)
    wanted = given.title or said.title
    pieces = _article(page, wanted or said.window)
    if not pieces:
        raise InputError(given.name, "has no article text in it", "save it as the browser shows it, or give its text")
    body, units = _join(pieces)
    layout = Layout(units, wanted)
    blocks = tuple(layout.blocks())
    title = next((b.span.of(body) for b in blocks if b.kind == "title"), None)
    published = given.published or said.published or layout.published()
    return Article(body, blocks, published, given.url or said.url, wanted or title)


def _article(page: Page, title: str | None) -> list[Piece]:
    """The pieces that are the article, its headline first."""
    pieces = _kept(page.pieces)
    root = _root(pieces, page.trunks)
    inside = [p for p in pieces if root in p.within]
    headline = _headline(pieces, inside, title)
    if headline in pieces and headline not in inside:
        inside = _with_lead(pieces, inside, headline)
    rest = [p._replace(tag="h2") if p.tag == "h1" else p for p in inside if p is not headline]
    return [*([headline] if headline else []), *rest]


def _kept(pieces: list[Piece]) -> list[Piece]:
    """The pieces that no element sets apart; an element that holds half of the page's prose does not."""
    total = sum(len(p.text) for p in pieces if p.is_prose)
    held: Counter[int] = Counter()
    for piece in pieces:
        if piece.is_prose:
            held.update({number: len(piece.text) for number in piece.apart})
    return [p for p in pieces if all(held[number] > total / 2 for number in p.apart)]


def _root(pieces: list[Piece], trunks: dict[int, str]) -> int:
    """The deepest element with most of the prose; among those called an article, if they have a good part of it."""
    held: Counter[int] = Counter()
    for piece in pieces:
        if piece.is_prose:
            held.update({number: len(piece.text) for number in piece.within})
    total = sum(len(p.text) for p in pieces if p.is_prose)
    called = {number: held[number] for number in trunks if held[number] > 0.4 * total}
    among = called or held
    best = max(called.values()) if called else total
    return max((number for number in among if among[number] >= _MOST * best), default=0)


def _headline(pieces: list[Piece], inside: list[Piece], title: str | None) -> Piece | None:
    """The first-level heading that is the title: what the head quotes, else the article's own, else the one above."""
    heads = [p for p in pieces if p.tag == "h1"]
    quoted = [p for p in heads if title and p.text.casefold() in title.casefold() and len(p.text) > len(title) / 3]
    own = [p for p in inside if p.tag == "h1"]
    above = [p for p in heads if len(p.text.split()) >= 4]
    found = next(iter([*quoted, *own, *above]), None)
    if found is None and title:
        found = Piece(title, "h1", (), (), 0.0)
    return found


def _with_lead(pieces: list[Piece], inside: list[Piece], headline: Piece) -> list[Piece]:
    """The article's pieces and the few that stand between its headline and them: subtitle, byline, picture."""
    first, above = pieces.index(inside[0]) if inside else 0, pieces.index(headline)
    return [*(pieces[above:first] if 0 < first - above <= _LEAD else []), *inside]


def _join(pieces: list[Piece]) -> tuple[str, list[Unit]]:
    """The text of the article, and its units with what the structure says of them."""
    units, at = [], 0
    for i, piece in enumerate(pieces):
        hint = "title" if piece.tag == "h1" and i == 0 else _HINTS.get(piece.tag)
        span = Span(at, at + len(piece.text))
        units.append(Unit(piece.text, span, True, piece.tag == "li", hint, piece.links > 0.6 and hint != "title"))
        at = span.end + 2
    return "\n\n".join(p.text for p in pieces), units
