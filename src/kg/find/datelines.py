"""Datelines: "MOSCOW, October 11. /TASS/.", "JIUQUAN/BEIJING, June 18 (Xinhua) --", "HOUSTON — ".

They name the places an article was written at and the agency that wrote it; the reporter's name in them is no
part of the story.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg import reference
from kg.find.registry import Registry
from kg.model import Document, Mention, Span

TOWN = r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2}"
DATELINE = re.compile(
    rf"(?P<places>[A-Z][A-Z.'’/ \-]{{1,40}}[A-Z]"
    rf"|{TOWN}(?: ?/ ?{TOWN})?(?=, (?:[A-Z][a-z]{{2,8}}\.? \d|\d\d? [A-Z])| \([A-Za-z]{{2,12}}\)))"
    r"(?P<rest>(?:[,.] ?[A-Z\d][^—–()/\n]{1,30}){0,2}?)\.?"
    r"(?: ?\((?P<bracket>[^()\n]{1,60})\)| ?/(?P<slashes>[^/\n]{1,60})/)?"
    r"(?:,? (?P<plain>[A-Z]{2,10}|Kyodo)(?= -))?"
    r"(?:(?<=/)\.?(?= )|(?<=\d\))(?= [A-Z])|(?<=[A-Z]\))(?= [A-Z])| ?(?:--|—|–) ?|\.- | [-_] | ?(?P<colon>:)(?= ))"
)
"""A town in capitals, what it lies in, the date, the agency in brackets or slashes, and a dash (or the slashes
alone)."""
DATED = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \((?P<bracket>[^()\n]{1,40})\) ?(?:--|—|–|-)(?=\s)")
"""The day and the agency alone: "Feb. 15 (UPI) --"."""
LONE = re.compile(r"(?P<places>[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?)(?:\. |: )(?=[A-Z])")
"""A known town alone before the first sentence of a story: "Moscow. Russia will …", "Thiruvananthapuram: …"."""
SET_OFF = re.compile(r"[-–—:/]\Z|\d \([A-Z]+\)\Z")
"""What only datelines end in, as sentences were cut."""
NOT_TOWN = frozenset(
    {
        "UPDATE",
        "CORRECTION",
        "EDITOR",
        "NOTE",
        "BREAKING",
        "LIVE",
        "WATCH",
        "PHOTO",
        "PHOTOS",
        "VIDEO",
        "EXCLUSIVE",
        "OPINION",
    }
)
PORTS = frozenset({"place/boca-chica", "place/mahia-peninsula"})
VOICES = frozenset({"BYLINE", "HOST", "ANCHOR", "REPORTER", "CORRESPONDENT", "PRESENTER", "NARRATOR"})
"""What stands behind the names in transcripts."""
NAMELESS = frozenset("newswire wire wires desk agence agency agencies staff bureau reporter reporters".split())
"""What stands in a dateline for an agency that it does not name: "(Agencies)", "(Web Desk)"."""
AGENCY = re.compile(r"[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2}")


def find_datelines(registry: Registry) -> tuple[Span, ...]:
    """Add the places and agencies that datelines name; the spans of the datelines, in text order."""
    text, towns = registry.document.text, list(_datelines(registry.document))
    alone = [] if towns else list(_lone(registry.document))
    for match in towns:
        for word in re.finditer(r"[^/]{3,}", match["places"]):
            begin = match.start("places") + word.start()
            _add_place(registry, Span(begin, begin + len(word.group())))
        _add_agency(registry, match, "bracket")
        _add_agency(registry, match, "slashes")
        _add_agency(registry, match, "plain")
    dated = [m for block in registry.document.article.blocks if (m := DATED.match(text, block.span.begin))]
    for match in dated:
        _add_agency(registry, match, "bracket")
    known = [Span(*m.span()) for m in (*towns, *dated, *alone)]
    return tuple(sorted([*known, *(s for s in _set_off(registry.document) if not any(k.overlaps(s) for k in known))]))


def _set_off(document: Document) -> Iterator[Span]:
    """What stands before the first sentence of a paragraph as a line of its own: "Bonn, Germany – 3 May 2031 –"."""
    for line, behind in pairwise(document.sentences):
        opens = line.span.begin == document.article.blocks[line.block].span.begin
        if opens and behind.block == line.block and SET_OFF.search(line.span.of(document.text)):
            yield line.span


def _lone(document: Document) -> Iterator[re.Match[str]]:
    """The town before the first paragraph, if the reference data has one of that name."""
    first = next((b for b in document.article.blocks if b.kind == "paragraph"), None)
    match = LONE.match(document.text, first.span.begin) if first else None
    if match and any(e.type == "Place" for e in reference.by_name().get(match["places"], ())):
        yield match


def leave_datelines(registry: Registry, datelines: tuple[Span, ...]) -> None:
    """Take out the places that only a dateline names: where a reporter sat plays no part in the story, unless it
    flies from there."""
    kinds = {"Place", "Country", "GeopoliticalEntity"}
    text = registry.document.text
    apart = [d for d in datelines if not any(_launches(registry, m) for m in registry.near(d))]
    signed_by = [Span(d.begin + at, d.end) for d in datelines if (at := d.of(text).find("(")) >= 0]  # "(Asia Wire) --"
    inside = [m for m in registry.mentions if any(d.covers(m.span) for d in (*apart, *signed_by))]
    told = {m.entity for m in registry.mentions if m not in inside and m.form != "adjective"}
    dated = [d for d in datelines if "/" in (words := d.of(text)) and words.endswith(")")]
    signed = [m for m in inside if any(d.covers(m.span) for d in dated)]  # "(UrduPoint News / Sputnik - 7th May, 2022)"
    placed = [m for m in inside if registry.entities[m.entity].type in kinds]
    idle = [m for m in (*placed, *signed) if m.entity not in told]
    registry.mentions = [m for m in registry.mentions if m not in idle]


def _launches(registry: Registry, mention: Mention) -> bool:
    """Whether a dateline's place is a spaceport, or a town that is known for nothing else."""
    return registry.entities[mention.entity].type == "LaunchSite" or mention.entity in PORTS


def _datelines(document: Document) -> Iterator[re.Match[str]]:
    for block in document.article.blocks:
        if block.kind in {"paragraph", "caption"}:
            match = DATELINE.match(document.text, block.span.begin, min(block.span.end, block.span.begin + 160))
            if (
                match
                and not set(match["places"].split()) & NOT_TOWN
                and match["rest"].strip(", ") not in VOICES
                and _is_place(match["places"], bool(match["rest"]), bool(match["colon"]))
            ):
                yield match


def _is_place(words: str, dated: bool, colon: bool) -> bool:
    """Whether capitals at the start of a paragraph name a town: known as one, or dated, or a single word before the
    dash; before a colon one might speak, too.
    """
    known = reference.by_name().get(_title(words), ())
    if known:
        return any(e.type in {"Place", "LaunchSite", "Country", "GeopoliticalEntity"} for e in known)
    return dated or (" " not in words and len(words) > 4 and not colon)


def _title(words: str) -> str:
    return re.sub(r"\w+", lambda m: m.group().capitalize(), words)


def _add_place(registry: Registry, span: Span) -> None:
    """The town: of the things of that name the spaceport, else the place."""
    name = _title(span.of(registry.document.text))
    named = reference.by_name().get(name, ())
    known = [e for e in named if e.type == "LaunchSite"]
    known = known or [e for e in named if e.type in {"Place", "Country", "GeopoliticalEntity"}]
    if len(known) == 1:
        registry.add(span, registry.know(known[0].id, known[0].type, known[0].name))
    else:
        registry.add(span, registry.local("Place", name))


def _add_agency(registry: Registry, match: re.Match[str], group: str) -> None:
    words = match[group]
    if (
        words is None
        or words.split()[-1].lower() in NAMELESS
        or not AGENCY.fullmatch(words)
        or any(c.isdigit() for c in words)
    ):
        return
    known = [e for e in reference.by_name().get(words, ()) if e.type == "Organization"]
    named = registry.know(known[0].id, known[0].type, known[0].name) if known else None
    if known or " " not in words:
        registry.add(Span(*match.span(group)), named or registry.local("Organization", words))
