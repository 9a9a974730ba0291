"""HTML as a stream of tags and text, in time linear in the page whatever is wrong with it.

The standard library's parser needs quadratic time for some broken pages, and fails on character references of
thousands of digits; a reader of foreign files can afford neither.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Start(NamedTuple):
    """A start tag; names of elements and attributes are in lower case."""

    name: str
    attributes: dict[str, str]


class End(NamedTuple):
    """An end tag."""

    name: str


class Text(NamedTuple):
    """Characters between tags, references resolved; ``raw`` is the element whose content is no markup (script)."""

    text: str
    raw: str = ""


_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "noembed", "noframes"))
_OPEN = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][\w:-]{0,60})|[!?/])")
_TAG_END = re.compile(r"=\s{0,9}([\"'])|>")
_ATTRIBUTE = re.compile(r"([\w:@.-]{1,60})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]{1,2000})))?")
_LONG_REFERENCE = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}")
_ATTRIBUTES_READ = 20_000


def resolve(text: str) -> str:
    """The text with its character references resolved; impossible numbers become U+FFFD, and no surrogate is left."""
    if "&" not in text:
        return text
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text))


class Scanner:
    """One pass over a page. What was once looked for in vain is not looked for again."""

    def __init__(self, page: str) -> None:
        """Take the source of a page."""
        self.page = page
        self.absent: set[str] = set()

    def __iter__(self) -> Iterator[Start | End | Text]:
        """The tags and texts, in order; comments, declarations and processing instructions are left out."""
        page, at, text_from = self.page, 0, 0
        while match := _OPEN.search(page, at):
            end = self._find("-->", match.end()) if match[1] else self._tag_end(match.end())
            if end < 0:
                at = match.end()
                continue
            if text_from < match.start():
                yield Text(resolve(page[text_from : match.start()]))
            at = text_from = end
            if match[3] and match[2]:
                yield End(match[3].lower())
            elif match[3]:
                tag = Start(match[3].lower(), _attributes(page[match.end() : end]))
                yield tag
                if tag.name in _RAW:
                    at = text_from = self._raw_end(tag.name, end)
                    yield Text(page[end:at] if tag.name == "script" else resolve(page[end:at]), tag.name)
        if text_from < len(page):
            yield Text(resolve(page[text_from:]))

    def _find(self, what: str, at: int) -> int:
        """The place behind the next occurrence, -1 if there is none."""
        found = -1 if what in self.absent else self.page.find(what, at)
        if found < 0:
            self.absent.add(what)
            return -1
        return found + len(what)

    def _tag_end(self, at: int) -> int:
        """The place behind the ``>`` that closes a tag, which is no part of a quoted value; -1 if there is none."""
        while ">" not in self.absent and (match := _TAG_END.search(self.page, at)):
            if match[0] == ">":
                return match.end()
            closed = self._find(match[1], match.end())
            at = closed if closed >= 0 else match.end()
        self.absent.add(">")
        return -1

    def _raw_end(self, name: str, at: int) -> int:
        """The place of the end tag of an element whose content is no markup; the end of the page if there is none."""
        if name in self.absent:
            return at
        match = re.compile(rf"</{name}\b", re.I).search(self.page, at)
        if match:
            return match.start()
        self.absent.add(name)
        return at


def _attributes(inside: str) -> dict[str, str]:
    """The attributes of a tag; of one that is repeated, the first."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside[:_ATTRIBUTES_READ].rstrip("/>")):
        found.setdefault(match[1].lower(), resolve(match[2] or match[3] or match[4] or ""))
    return found
