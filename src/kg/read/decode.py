"""Bytes to text: what an article's file may hold, and what is refused."""

import re
import unicodedata
from collections.abc import Iterator

from kg.errors import InputError

LARGEST = 8 * 1024 * 1024
"""Bytes of one article, at most."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,30})", re.I)
_FOREIGN = {
    b"%PDF-": ("is a PDF file", "save its text first, as with pdftotext"),
    b"PK\x03\x04": ("is a packed file (zip, docx, epub)", "unpack it and save the article as text or HTML"),
    b"\x1f\x8b": ("is a gzip file", "unpack it first"),
    b"{\\rtf": ("is an RTF file", "save it as plain text or HTML"),
}


def decode(data: bytes, name: str) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else the charset it declares, else the likeliest one.

    A byte order mark is no part of the text; all else is kept as it is, line ends too. UTF-8 with a few broken
    characters keeps U+FFFD in their places. Raises InputError when the data is empty, too large or no text.
    """
    _refuse(data, name)
    text = next(_readings(data))
    if "\0" in text:
        raise InputError(name, "is binary, no text", "give plain text or HTML")
    if not text.strip():
        raise InputError(name, "is empty", "give a file with an article in it")
    return text


def _refuse(data: bytes, name: str) -> None:
    """Raise InputError for what need not be decoded."""
    if not data:
        raise InputError(name, "is empty", "give a file with an article in it")
    if len(data) > LARGEST:
        raise InputError(name, f"is larger than {LARGEST >> 20} MiB", "give one article a file")
    for magic, (fault, remedy) in _FOREIGN.items():
        if data.startswith(magic):
            raise InputError(name, fault, remedy)


def _readings(data: bytes) -> Iterator[str]:
    """The ways to read the data, the likeliest first; the last one always works."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield data[len(mark) :].decode(encoding, "replace")
    yield from _as(data, "utf-8")
    yield from _utf16(data)
    declared = _DECLARED.search(data[:2048])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"utf-7", b"utf-16"):
        yield from _as(data, declared[1].decode("ascii"))
    yield from _damaged_utf8(data)
    yield from (text for text in _as(data, "cp1252") if _looks_english(text))
    yield from _guessed(data)
    yield from _as(data, "cp1252")
    yield data.decode("latin-1")


def _as(data: bytes, encoding: str) -> Iterator[str]:
    """The data in one encoding, if that is known, encodes text, and fits."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return
    yield text


def _utf16(data: bytes) -> Iterator[str]:
    """UTF-16 without a mark: Latin letters make every other byte a NUL."""
    head = data[:2000]
    if len(head) >= 8:
        for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if head[odd::2].count(0) > len(head) * 0.4 and head[1 - odd :: 2].count(0) == 0:
                yield data.decode(encoding, "replace")


def _damaged_utf8(data: bytes) -> Iterator[str]:
    """UTF-8 in which a few characters are broken or cut off."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(c > "\x7f" for c in text) - broken > 2 * broken:
        yield text


def _looks_english(text: str) -> bool:
    """Whether the characters beyond ASCII are typographic marks, or letters amid words as names have them."""
    odd = {c for c in text if c > "\x7f"}
    capitals = re.findall(r"[a-z][À-ÖØ-Þ](?=[a-z\s])", text)
    return all(unicodedata.category(c)[0] in "LPSZN" and c < "\u2123" for c in odd) and not capitals


def _guessed(data: bytes) -> Iterator[str]:
    """What charset-normalizer takes the data for."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    if best:
        yield from _as(data, best.encoding)
