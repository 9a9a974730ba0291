"""What a page says about its article in its head: headline, date and address."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from kg.read.dates import iso_date
from kg.read.page import Page

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|Report|LiveBlogPosting)\Z")
_DATES = (
    "article:published_time", "datepublished", "og:article:published_time", "parsely-pub-date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "sailthru.date", "pubdate", "publishdate", "publish-date", "date",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
_ADDRESSES = ("canonical", "og:url", "twitter:url")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]{1,2000}\Z")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{1,40}\Z")
_NODES = 10_000


class About(NamedTuple):
    """What is known of the article from the page's head; None for what isn't said. ``window`` is its title."""

    title: str | None
    window: str | None
    published: date | None
    url: str | None


def about(page: Page) -> About:
    """The article's headline, day of publication and address: from JSON-LD, else meta, else a ``time`` element."""
    node = next(_articles(page.data), {})
    titles = [_words(node.get("headline")), *(page.values.get(k) for k in _TITLES)]
    dates = [_words(node.get("datePublished")), *(page.values.get(k) for k in _DATES), *page.times[:1]]
    addresses = [page.values.get(k) for k in _ADDRESSES] + [_words(node.get(k)) for k in ("url", "mainEntityOfPage")]
    return About(
        title=next((t for t in titles if t), None),
        window=_SITE.sub("", page.values.get("title", "")) or None,
        published=next((d for d in map(iso_date, filter(None, dates)) if d), None),
        url=next((a for a in addresses if a and _ADDRESS.match(a)), None),
    )


def _articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The descriptions of articles in a page's JSON-LD, in order; what is no JSON is passed over."""
    for script in scripts:
        try:
            stack = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_NODES):
            if not stack:
                break
            node = stack.pop()
            if isinstance(node, dict):
                if any(_ARTICLE.match(t) for t in _types(node)):
                    yield node
                stack += [node["@graph"]] if "@graph" in node else []
            elif isinstance(node, list):
                stack += reversed(node)


def _types(node: dict[str, Any]) -> list[str]:
    """The types of a JSON-LD node."""
    types = node.get("@type")
    return [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]


def _words(value: object) -> str | None:
    """The text of a JSON-LD value: a string, the first of a list, or the identifier of a node."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@id") or value.get("@value")
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None
