"""What is title, heading, caption, paragraph, link or nothing: told by the lines and their order."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kg.model import Block, BlockKind, Span
from kg.read.captions import describes_picture, own_words
from kg.read.dates import full_date
from kg.read.furniture import Role, role
from kg.read.lines import Unit

_ENDED = re.compile(r"[.!?…][\"”’')\]]{0,3}\Z")
_ASIDE = re.compile(
    r"(?<=[.!?”\"’)]) {1,3}(?:to )?(?:learn|read|find out|see|for|discover) (?:more|further|additional"
    r"|out more)\b[^.!?]{0,200}"
    r"(?::|\b(?:visit|at|here|see)\b:? ?\S{0,200})\Z",
    re.I,
)
_SIGN_OFF = re.compile(r"(?<=[.!?”\"’)])\s{1,3}(?:Enditem|Ends|ENDS|#{3}|[■●◼])\Z")
_OUTLET = re.compile(r"\([A-Z@][^():/]{1,50}\)\W{0,2}\Z")
_CUT_OUTLET = re.compile(r"\([^()]{0,40}\Z")
_KEY_VALUE = re.compile(r"[A-Z][\w /()-]{1,40}: \S")
_ROSTER = re.compile(
    r"(?:[A-Z][\w.’'-]* ){1,4}[A-Z][\w’'-]+,(?: [A-Z][\w-]+)? [a-z][\w ’'-]{2,60}(?:, [\w ’'-]{2,60}){0,2}"
    r", [A-Z][\w.’'&-]*(?: (?:[A-Z&][\w.’'&-]*|of|for|and|the)){0,8}\Z"
)
"""A line of a list of people: a name, what the person is, and where: "Ann Lee, chief engineer, NASA"."""
_DATELINE_PLACE = re.compile(r"[A-Z]{3}|[A-Z][\w.’'-]+(?:[ ,/–—-]{1,3}[A-Z][\w.’'-]+){0,5}[ ,–—(-]{1,3}\d")
_DATELINE_END = re.compile(r"\)?\s?[.,:]?\s?(?:--|—|–|-\s|/[A-Z]|\([A-Za-z]|:\s|[A-Z]{2,10} -)")
_DATELINE_RANK = 3
_PARAGRAPH = 12
"""Words from which a line is prose even if nothing ends it (it may be cut off)."""

_HEADING = 10
"""Words that a heading has at most."""


def is_prose(unit: Unit) -> bool:
    """Whether a unit is made of sentences, cut off or not."""
    if unit.hint in ("paragraph", "caption"):
        return True
    words = unit.words
    if words >= _PARAGRAPH or unit.bullet or _ROSTER.match(unit.text):
        return True
    if unit.text.endswith((",", ";")):
        return words >= 3
    if unit.text.endswith(("?", "!")) and words <= 8:
        return False
    return words >= 3 and bool(_ENDED.search(unit.text) or _KEY_VALUE.match(unit.text))


class Layout:
    """The reading of an article's units, in order."""

    def __init__(self, units: Sequence[Unit], title: str | None = None) -> None:
        """Take the units of an article; ``title`` is its title, if that is known."""
        self.units = units
        self.roles = [role(u) for u in units]
        self.title = _title(units, self.roles, title)

    def blocks(self) -> Iterator[Block]:
        """The blocks that are content, in order. A title that is repeated gives one block: its first occurrence."""
        walk = _Walk()
        if self.title is not None:
            walk.seen |= self._title_keys()
            yield Block("title", _headline(self.units[self.title]))
        start = 0 if self.title is None else self.title + 1
        for unit, what in zip(self.units[start:], self.roles[start:], strict=True):
            yield from walk.step(unit, what)
            if walk.part == "end":
                return

    def published(self) -> date | None:
        """The full date of a byline or of a line by itself above the first paragraph, or of that paragraph's dateline.

        Of several, the one that says "published" counts first, and one that says "updated" only if there is no other.
        """
        found: list[tuple[int, date]] = []
        titles = self._title_keys()
        for unit, what in zip(self.units, self.roles, strict=True):
            day = full_date(unit.text) if what == "byline" else None
            found += [(_rank(unit.text), day)] if day else []
            if what is None and is_prose(unit) and unit.key not in titles and _kind(unit)[0] == "paragraph":
                found += [(_DATELINE_RANK, d) for d in _dateline(unit.text)]
                break
        return min(found, key=lambda f: f[0])[1] if found else None

    def _title_keys(self) -> set[str]:
        """What repeats the title: its words, with and without the site's name."""
        if self.title is None:
            return set()
        unit, span = self.units[self.title], _headline(self.units[self.title])
        return {unit.key, unit._replace(text=unit.text[: span.end - span.begin]).key}


class _Walk:
    """Where in the page the reading is: what was seen, and which part a head opened."""

    def __init__(self) -> None:
        self.part: Role | None = None
        self.seen: set[str] = set()
        self.paragraphs = 0
        self.pending: list[Unit] = []

    def step(self, unit: Unit, what: Role | None) -> Iterator[Block]:
        """The blocks that a unit completes."""
        if what in ("end", "comments"):
            self.part = "end" if self.paragraphs >= (1 if what == "end" else 3) else self.part
            return
        if what in ("contacts", "notices", "reading", "promos"):
            self.part, self.pending = what, [unit] if what == "reading" else []
            return
        if what is not None or unit.key in self.seen or (unit.linked and not self.part):
            return
        self.seen.add(unit.key)
        if unit.hint == "heading" and self.part in ("reading", "promos"):
            self.part, self.pending = None, []
        yield from self._elsewhere(unit) if self.part else self._content(unit)

    def _elsewhere(self, unit: Unit) -> Iterator[Block]:
        """A unit among contacts or pointers to other articles: prose leads back to the article."""
        outlet = _OUTLET.search(unit.text)
        if self.part in ("reading", "promos") and (outlet or (self.part == "reading" and _is_listed(unit))):
            yield from (Block("heading", u.span) for u in self.pending)
            self.pending = []
            yield Block("link", unit.span)
        elif self.part != "notices" and unit.words >= self._least() and _ENDED.search(unit.text):
            self.part, self.pending = None, []
            yield from self._content(unit)

    def _least(self) -> int:
        """Words of a sentence that leads back to the article: more where a list of headlines is expected."""
        return 2 * _PARAGRAPH if self.part == "reading" else _PARAGRAPH

    def _content(self, unit: Unit) -> Iterator[Block]:
        """A unit of the article itself."""
        kind, span = _kind(unit)
        if kind is None or (kind == "heading" and self.pending and not unit.apart and self.pending[-1].bullet):
            return
        if kind == "heading":
            self.pending.append(unit)
            return
        yield from self._headings()
        self.paragraphs += kind == "paragraph"
        yield Block(kind, span)

    def _headings(self) -> Iterator[Block]:
        """The last of the waiting short lines, which heads what follows; above the first paragraph only a subtitle."""
        waiting, self.pending = self.pending, []
        if not self.paragraphs:
            waiting = [u for u in waiting if u.words >= 5 or u.hint == "heading"]
        yield from (Block("heading", u.span) for u in waiting[-1:])


def _is_listed(unit: Unit) -> bool:
    """Whether a unit of a reading list is a headline, its outlet cut off or not said."""
    cut_off = bool(_CUT_OUTLET.search(unit.text))
    return unit.words >= 3 and (cut_off or (not unit.text.endswith(".") and unit.words <= 30))


def _kind(unit: Unit) -> tuple[BlockKind | None, Span]:
    """What a unit of content is, and its span without a credit or a closing pointer elsewhere."""
    begin, signed = unit.span.begin, _SIGN_OFF.search(unit.text)
    if signed:
        unit = unit._replace(text=unit.text[: signed.start()], span=Span(begin, begin + signed.start()))
    kept = own_words(unit.text, unit.hint == "caption")
    if not kept:
        return None, unit.span
    if kept < len(unit.text) or unit.hint == "caption" or describes_picture(unit.text):
        return "caption", Span(begin, begin + kept)
    if unit.hint == "heading" or (unit.hint is None and not is_prose(unit)):
        return ("heading" if unit.words <= 2 * _HEADING else "paragraph"), unit.span
    aside = _ASIDE.search(unit.text, max(0, len(unit.text) - 600))
    return "paragraph", Span(begin, begin + aside.start() if aside else unit.span.end)


def _title(units: Sequence[Unit], roles: Sequence[Role | None], title: str | None) -> int | None:
    """Which unit is the title: the one given, one that is repeated, or the first that looks like a headline."""
    wanted = " ".join(re.findall(r"\w+", title)).casefold() if title else None
    able: list[int] = []
    for i, unit in enumerate(units[:40]):
        if unit.hint == "title" or (wanted and " ".join(re.findall(r"\w+", unit.text)).casefold() == wanted):
            return i
        if (roles[i] is None and _is_headline(unit)) or _named_first(unit):
            able.append(i)
        elif roles[i] is None and is_prose(unit) and unit.words >= _PARAGRAPH:
            break
    keys = [units[i].key for i in able]
    repeated = [i for i, key in zip(able, keys, strict=True) if keys.count(key) > 1 and units[i].words >= 3]
    full = [i for i in able if units[i].words >= 4]
    return next(iter([*repeated, *full, *able]), None)


def _is_headline(unit: Unit) -> bool:
    """Whether a unit may be a headline: one line, of one or two phrases, with nothing that ends it but a ? or !."""
    if len(unit.text) > 250 or unit.words > 30 or unit.hint not in (None, "heading") or unit.bullet:
        return False
    ended = unit.text.endswith((".", ",", ";", ":")) or _ROSTER.match(unit.text)
    return not ended and own_words(unit.text) == len(unit.text)


def _named_first(unit: Unit) -> bool:
    """Whether a unit is a headline with the site's name behind it: ``Long headline | Section | Site``."""
    first, *others = re.split(r"\s[|–—-]\s", unit.text)
    return bool(others) and "|" in unit.text and len(first.split()) >= 5 and all(len(o.split()) <= 3 for o in others)


def _headline(unit: Unit) -> Span:
    """The span of a title, without the site's name."""
    if not _named_first(unit):
        return unit.span
    first = re.split(r"\s[|–—-]\s", unit.text)[0]
    return Span(unit.span.begin, unit.span.begin + len(first))


def _rank(byline: str) -> int:
    """How far down in the order of trust the date of a byline stands."""
    label = re.search(r"\b(publish|posted|issued|updat|modif)", byline, re.I)
    return 1 if not label else 2 if label[1].lower() in ("updat", "modif") else 0


def _dateline(paragraph: str) -> Iterator[date]:
    """The full date of a dateline: BREMEN, Germany, 2 March 2031 -"""
    head = paragraph[:100]
    for cut in range(12, 100):
        day = full_date(head[:cut])
        if day and _DATELINE_PLACE.match(head) and _DATELINE_END.match(paragraph, cut):
            yield day
            return
