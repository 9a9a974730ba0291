"""What is to be read: files, folders, patterns, the standard input, and JSON Lines with an article a line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from glob import glob, has_magic
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.read.dates import full_date, iso_date
from kg.read.decode import LARGEST

ARTICLES = (".txt", ".text", ".html", ".htm", ".xhtml")
"""The files of a folder that are taken for articles, by their extension."""
LINES = (".jsonl", ".ndjson")
TEXTS = ("text", "maintext", "articleBody", "content", "body", "html")
"""The fields of a JSON line that may hold the article, the best first: those of trafilatura, news-please, NewsAPI …"""
ADDRESSES = ("url", "source_url", "link")
TITLES = ("title", "headline")
DAYS = ("published", "date", "date_publish", "publishedAt", "datePublished")


@dataclass(frozen=True, slots=True)
class Input:
    """One article to be read: what messages call it, its bytes, and what is told of it beside them."""

    name: str
    data: bytes
    published: date | None = None
    url: str | None = None
    title: str | None = None


def inputs(names: Iterable[str], stdin: Iterable[bytes] = (), lines: bool = False) -> Iterator[Input | InputError]:
    """The articles behind names, in the order of names and, in folders and patterns, of paths.

    A folder stands for the articles and JSON Lines files in it and below it. ``-`` is ``stdin``, one article, or with
    ``lines`` one a line. What can't be read is given as its error, in its place.
    """
    for name in names:
        if name == "-":
            yield from _lines("-", stdin) if lines else [Input("-", b"".join(stdin)[: LARGEST + 1])]
        else:
            for path in _paths(name):
                yield from _file(path)


def count(names: Iterable[str]) -> int | None:
    """How many articles are behind names, as far as that can be told without reading the standard input; else None."""
    total = 0
    for name in names:
        if name == "-":
            return None
        total += sum(_count(path) for path in _paths(name))
    return total


def _count(path: Path) -> int:
    if path.suffix.lower() not in LINES or not path.is_file():
        return 1
    with path.open("rb") as file:
        return sum(bool(line.strip()) for line in file)


def _paths(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        return sorted(p for p in path.rglob("*") if p.suffix.lower() in ARTICLES + LINES and p.is_file())
    if has_magic(name) and not path.exists():
        return [Path(found) for found in sorted(glob(name, recursive=True))] or [path]  # noqa: PTH207 (absolute, too)
    return [path]


def _file(path: Path) -> Iterator[Input | InputError]:
    try:
        if path.suffix.lower() in LINES:
            with path.open("rb") as file:
                yield from _lines(str(path), file)
        else:
            with path.open("rb") as file:
                yield Input(str(path), file.read(LARGEST + 1))
    except FileNotFoundError:
        yield InputError(str(path), "no such file", "check the name")
    except OSError as fault:
        yield InputError(str(path), f"can't be read: {fault.strerror or fault}", "check its name and permissions")


def _lines(name: str, lines: Iterable[bytes]) -> Iterator[Input | InputError]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(f"{name}:{number}", line)


def _line(name: str, line: bytes) -> Input | InputError:
    """The article of a JSON line."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return InputError(name, "is no JSON", "each line is one JSON object with an article")
    text = _first(told, TEXTS) if isinstance(told, dict) else None
    if text is None:
        return InputError(name, "has no article", f"put its text in one of: {', '.join(TEXTS)}")
    day = _first(told, DAYS)
    data = text.encode("utf-8", "replace")
    return Input(
        name, data, (iso_date(day) or full_date(day)) if day else None, _first(told, ADDRESSES), _first(told, TITLES)
    )


def _first(told: Mapping[str, Any], fields: Iterable[str]) -> str | None:
    """The first of some fields that holds words."""
    return next((value for field in fields if isinstance(value := told.get(field), str) and value.strip()), None)
