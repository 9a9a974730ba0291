"""Reading: a file becomes an Article, its exact text and the blocks of it that are content.

A format is a module of this folder with ``SUFFIXES`` (file name endings), ``matches(data)`` (whether the bytes are
plainly of that format, whatever the name) and ``to_article(text, given)``. There is no list of them to keep.
"""

from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from kg.errors import InputError, UsageError
from kg.model import Article
from kg.read.decode import LARGEST, decode
from kg.read.given import Given
from kg.read.language import require_english

DEFAULT = "plain"
LONGEST = 400_000
"""Characters of text: a book's, of which no article has a tenth. Finding names takes a minute for as many."""
"""The format of what no other format claims."""


class Format(Protocol):
    """What a module of this folder offers to be a format."""

    SUFFIXES: tuple[str, ...]

    def matches(self, data: bytes) -> bool:
        """Whether the bytes are plainly of this format."""

    def to_article(self, text: str, given: Given) -> Article:
        """The article in a decoded file; raises InputError if there is none in it."""


def read(
    data: bytes,
    name: str,
    published: date | None = None,
    url: str | None = None,
    title: str | None = None,
    kind: str | None = None,
) -> Article:
    """The article in a file's bytes. ``name`` is the file's name: its ending tells the format if the bytes don't.

    ``published``, ``url`` and ``title`` win over what the file says of itself; ``kind`` names the format ("plain",
    "html"). Raises InputError for what is empty, too large, no text, without an article or not English, and UsageError
    for an unknown kind.
    """
    text = decode(data, name)
    article = _format(data, name, kind).to_article(text, Given(name, published, url, title))
    if len(article.text) > LONGEST:
        raise InputError(name, f"has more than {LONGEST:,} characters of text", "give one article a file")
    require_english(article.text, name)
    return article


def read_path(
    path: str | Path,
    published: date | None = None,
    url: str | None = None,
    title: str | None = None,
    kind: str | None = None,
) -> Article:
    """The article in a file: as ``read``, which see. Raises InputError too for a folder and what can't be opened.

    No more is read than the largest article has, so that an endless or huge file costs nothing.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as e:
        raise InputError(str(path), "doesn't exist", "check the name") from e
    except IsADirectoryError as e:
        raise InputError(str(path), "is a folder", "give the files in it") from e
    except (OSError, ValueError) as e:
        reason = getattr(e, "strerror", None) or e
        raise InputError(str(path), f"can't be read ({reason})", "check its name and rights") from e
    return read(data, str(path), published, url, title, kind)


def kinds() -> tuple[str, ...]:
    """The names of the formats that can be read, in order."""
    return tuple(_formats())


@cache
def _formats() -> dict[str, Format]:
    """The modules of this folder that are formats, by name."""
    modules = {m.name: import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)}
    return {name: cast(Format, modules[name]) for name in sorted(modules) if hasattr(modules[name], "SUFFIXES")}


def _format(data: bytes, name: str, kind: str | None) -> Format:
    """The format asked for, else the one the bytes show, else the one of the name's ending."""
    known = _formats()
    if kind is not None and kind not in known:
        raise UsageError(name, f"{kind!r} is no format that can be read", f"choose one of {', '.join(known)}")
    if kind is not None:
        return known[kind]
    by_bytes = [f for f in known.values() if f.matches(data)]
    by_name = [f for f in known.values() if name.lower().endswith(f.SUFFIXES)]
    return [*by_bytes, *by_name, known[DEFAULT]][0]
