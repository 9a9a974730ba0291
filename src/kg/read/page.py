"""A page as pieces of text with their places in its structure, and what its head says about it."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.read.lines import MOST
from kg.read.markup import End, Scanner, Start

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span"
    " strike strong "
    "sub sup time tt u var wbr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_DROPPED = frozenset(
    "script style noscript template svg math iframe select button textarea object canvas audio video head datalist"
    " dialog".split()
)
_APART = frozenset("nav aside footer form menu".split())
_TRUNK = frozenset("html body article main".split())
_CLOSED_BY_ITSELF = frozenset("p li dt dd tr td th option".split())
_APART_WORDS = frozenset(
    "comment comments respond related share sharing social promo newsletter subscribe subscription advert"
    " advertisement ad ads "
    "sidebar cookie cookies consent menu breadcrumb breadcrumbs footer byline author authors credit credits"
    " copyright timestamp "
    "recommended recommendations popular trending widget navigation nav tags taboola outbrain sponsored banner"
    " modal popup "
    "toolbar pagination paywall signup login teaser teasers readmore".split()
)
_LEAST_PROSE = 40
_CHAIN = 40
_SPACE = re.compile(r"[ \t\r\n\f\xa0\u2000-\u200a\u202f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]")
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)


class Piece(NamedTuple):
    """The text of one block of the page, a line of it where it has line breaks.

    ``tag`` is the element that says what it is (h1, figcaption, li, p ...), ``within`` the elements that hold it,
    outermost first, ``apart`` those of them that are by their names no part of an article, ``links`` the share of
    its characters that lie in links.
    """

    text: str
    tag: str
    within: tuple[int, ...]
    apart: tuple[int, ...]
    links: float

    @property
    def is_prose(self) -> bool:
        """Whether the piece is long, unlinked text."""
        return len(self.text) >= _LEAST_PROSE and self.links < 0.5


class _Element(NamedTuple):
    """An open element; ``says`` is the tag that tells what the text in it is."""

    name: str
    number: int
    dropped: bool
    apart: tuple[int, ...]
    says: str
    linked: bool


@dataclass
class Page:
    """What one pass over a page collects: pieces in order, and the head's values, the first of each name."""

    pieces: list[Piece] = field(default_factory=list)
    trunks: dict[int, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)


class Builder:
    """Builds a Page from the tags of HTML source. Linear in the source; nesting costs no recursion."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self.page = Page()
        self.stack = [_Element("", 0, False, (), "", False)]
        self.open: Counter[str] = Counter()
        self.number = 0
        self.text: list[tuple[str, bool]] = []

    def build(self, source: str) -> Page:
        """The page of some HTML source."""
        json_next = False
        for token in Scanner(source):
            if isinstance(token, Start):
                json_next = token.name == "script" and "ld+json" in token.attributes.get("type", "").lower()
                self._start(token)
            elif isinstance(token, End):
                self._end(token.name)
            elif token.raw == "script":
                self.page.data += [token.text] if json_next else []
            elif token.raw == "title":
                self.page.values.setdefault("title", _SPACE.sub(" ", token.text).strip())
            elif not token.raw:
                self.text += [] if self.stack[-1].dropped else [(token.text, self.stack[-1].linked)]
        self._flush()
        return self.page

    def _start(self, tag: Start) -> None:
        """Enter an element."""
        self._note(tag)
        name = tag.name
        if name not in _INLINE and name != "img":
            self._flush()
            if self.stack[-1].name == "p" or (name in _CLOSED_BY_ITSELF and self.stack[-1].name == name):
                self._pop()
        if name not in _VOID:
            self._push(tag)

    def _push(self, tag: Start) -> None:
        """Put an element on the stack, with what it inherits."""
        above, name = self.stack[-1], tag.name
        self.number += 1
        is_apart = _is_apart(tag)
        dropped = above.dropped or name in _DROPPED or _is_hidden(tag) or (is_apart and above.says == "figcaption")
        apart = (*above.apart, self.number)[:8] if is_apart else above.apart
        says = above.says if name in _INLINE or above.says in ("figcaption", "h1") else name
        self.stack.append(_Element(name, self.number, dropped, apart, says, above.linked or name == "a"))
        self.open[name] += 1
        trunk = "articlebody" if tag.attributes.get("itemprop", "").lower() == "articlebody" else name
        if tag.attributes.get("role") == "main" or trunk in ("article", "main", "articlebody"):
            self.page.trunks[self.number] = trunk

    def _end(self, name: str) -> None:
        """Leave an element, and those in it that were left open; an end without a start is nothing."""
        if name not in _INLINE:
            self._flush()
        if not self.open[name]:
            return
        while self.stack[-1].name != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        self.open[self.stack.pop().name] -= 1

    def _flush(self) -> None:
        """Make a piece of the text since the last boundary of a block."""
        parts, self.text = self.text, []
        text = _SPACE.sub(" ", _INVISIBLE.sub("", "".join(t for t, _ in parts))).strip()
        if not text or len(self.page.pieces) > MOST:
            return
        top = self.stack[-1]
        linked = sum(len(_SPACE.sub(" ", t).strip()) for t, link in parts if link)
        piece = Piece(text, top.says, (), top.apart, min(1.0, linked / len(text)))
        self.page.pieces.append(piece._replace(within=tuple(e.number for e in self.stack[-_CHAIN:])))

    def _note(self, tag: Start) -> None:
        """Keep what a tag says about the article."""
        has = tag.attributes
        if tag.name == "meta" and has.get("content"):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if has.get(key):
                    self.page.values.setdefault(has[key].lower(), has["content"].strip())
        elif tag.name == "link" and has.get("rel", "").lower() == "canonical":
            self.page.values.setdefault("canonical", has.get("href", "").strip())
        elif tag.name == "time" and has.get("datetime") and not self.stack[-1].apart:
            self.page.times.append(has["datetime"])


def _is_hidden(tag: Start) -> bool:
    """Whether a reader of the page doesn't see the element."""
    has = tag.attributes
    hidden = "hidden" in has or has.get("aria-hidden") == "true" or _HIDDEN.search(has.get("style", ""))
    return tag.name not in _TRUNK and bool(hidden)


def _is_apart(tag: Start) -> bool:
    """Whether an element is by its name, class or id no part of the article: a menu, the readers' comments."""
    if tag.name in _APART:
        return True
    if tag.name in _TRUNK:
        return False
    named = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}"
    return not _APART_WORDS.isdisjoint(re.split(r"[^a-z]+", named[:500].lower()))
