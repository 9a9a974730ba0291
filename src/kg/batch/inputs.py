"""What is to be read: files, folders, patterns, the standard input, and JSON Lines with an article a line."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from glob import glob, has_magic
from pathlib import Path
from typing import Any, BinaryIO

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
LONGEST_LINE = 4 * LARGEST
"""Bytes of a JSON line: escapes make an article longer, and what is told beside it is short."""


@dataclass(frozen=True, slots=True)
class Input:
    """One article to be read: its file, its bytes, and what is told of it beside them.

    ``line`` is its line in a JSON Lines file. ``fault`` says why the bytes are no article, where that is plain already.
    """

    file: str
    data: bytes
    published: date | None = None
    url: str | None = None
    title: str | None = None
    line: int | None = None
    fault: tuple[str, str] | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def whole(self) -> bool:
        """Whether its file has this article and no other."""
        return self.line is None and self.file != "-"


def inputs(names: Iterable[str], stdin: BinaryIO | None = None, lines: bool = False) -> Iterator[Input | InputError]:
    """The articles behind names, in the order of names and, in folders and patterns, of paths.

    A folder stands for the articles and JSON Lines files in it and below it. ``-`` is ``stdin``, one article, or with
    ``lines`` one a line. What can't be read is given as its error, in its place.
    """
    for name in names:
        if name != "-":
            for found in _paths(name):
                yield from [found] if isinstance(found, InputError) else _file(found)
        elif stdin is None:
            yield InputError("-", "the standard input is closed", "name a file instead")
        elif lines:
            yield from _lines("-", stdin)
        else:
            yield Input("-", stdin.read(LARGEST + 1))


def count(names: Iterable[str]) -> int | None:
    """How many articles are behind names, as far as that can be told without reading the standard input; else None."""
    total = 0
    for name in names:
        if name == "-":
            return None
        total += sum(1 if isinstance(found, InputError) else _count(found) for found in _paths(name))
    return total


def holds_many(name: str) -> bool:
    """Whether a name stands for a folder, a pattern or a JSON Lines file."""
    path = Path(name)
    return path.is_dir() or _is_lines(path) or (has_magic(name) and not path.exists())


def _count(path: Path) -> int:
    if not _is_lines(path) or not path.is_file():
        return 1
    try:
        with path.open("rb") as file:
            return sum(bool(line.strip()) for line in _bounded(file))
    except OSError:
        return 1


def _is_lines(path: Path) -> bool:
    return path.suffix.lower() in LINES


def _paths(name: str) -> Iterator[Path | InputError]:
    path = Path(name)
    if path.is_dir():
        yield from _folder(path)
    elif has_magic(name) and not path.exists():
        found = [Path(match) for match in sorted(glob(name, recursive=True))]  # noqa: PTH207 (absolute, too)
        yield from [match for match in found if not match.is_dir()] or [path]
    else:
        yield path


def _folder(folder: Path) -> Iterator[Path | InputError]:
    """The articles in a folder and below it, but for stores; what can't be looked into comes first."""
    faults: list[OSError] = []
    found: list[Path] = []
    for place, below, names in os.walk(folder, onerror=faults.append):
        if "STORE.json" in names and "MANIFEST.json" in names:
            below.clear()
            continue
        paths = (Path(place, name) for name in names)
        found += (path for path in paths if path.suffix.lower() in ARTICLES + LINES and path.is_file())
    yield from (_unreadable(Path(fault.filename), fault) for fault in faults)
    yield from sorted(found)


def _file(path: Path) -> Iterator[Input | InputError]:
    try:
        with path.open("rb") as file:
            if _is_lines(path):
                yield from _lines(str(path), file)
            else:
                yield Input(str(path), file.read(LARGEST + 1))
    except FileNotFoundError:
        yield InputError(str(path), "no such file", "check the name")
    except (OSError, ValueError) as fault:
        yield _unreadable(path, fault)


def _unreadable(path: Path, fault: OSError | ValueError) -> InputError:
    reason = getattr(fault, "strerror", None) or str(fault)
    return InputError(str(path), f"can't be read: {reason}", "check its name and permissions")


def _lines(file: str, stream: BinaryIO) -> Iterator[Input]:
    for number, line in enumerate(_bounded(stream), 1):
        if stripped := line.strip():
            yield _line(file, number, stripped)


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long no more than shows that it is."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        yield line


def _line(file: str, number: int, line: bytes) -> Input:
    """The article of a JSON line."""
    told, fault = _told(line)
    if fault:
        return Input(file, line, line=number, fault=fault)
    day = _first(told, DAYS)
    published = (iso_date(day) or full_date(day)) if day else None
    text = _first(told, TEXTS) or ""
    return Input(file, text.encode(), published, _first(told, ADDRESSES), _first(told, TITLES), number)


def _told(line: bytes) -> tuple[Mapping[str, Any], tuple[str, str] | None]:
    """What a JSON line tells, and what is wrong with it: fault and remedy."""
    if len(line) > LONGEST_LINE:
        return {}, ("the line is too long", f"an article has at most {LARGEST:,} bytes")
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return {}, ("is no JSON", "each line is one JSON object with an article")
    if not isinstance(told, dict) or _first(told, TEXTS) is None:
        return {}, ("has no article", f"put its text in one of: {', '.join(TEXTS)}")
    return told, None


def _first(told: Mapping[str, Any], fields: Iterable[str]) -> str | None:
    """The first of some fields that holds words. Half surrogate pairs, which are no characters, become ``?``."""
    found = (value for field in fields if isinstance(value := told.get(field), str) and value.strip())
    return next((value.encode("utf-8", "replace").decode() for value in found), None)
