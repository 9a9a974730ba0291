"""The bytes of RDF files: which files, how they are compressed, and which format they hold."""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError

LIMIT = 256 * 1024 * 1024
"""No file is read beyond this many bytes, after unpacking: a small ``.gz`` can hold any amount."""

FORMS = {
    ".ttl": "turtle",
    ".turtle": "turtle",
    ".trig": "trig",
    ".nt": "nt",
    ".nq": "nquads",
    ".jsonld": "json-ld",
    ".rdf": "xml",
    ".xml": "xml",
    ".owl": "xml",
}
"""File extension -> rdflib's name of the format."""

EXTENSIONS = {"turtle": "ttl", "trig": "trig", "nt": "nt", "nquads": "nq", "json-ld": "jsonld", "xml": "rdf"}
"""rdflib's name of a format -> the extension that Oxigraph knows it by."""

ARTICLES = (".txt", ".html", ".htm", ".md")
"""File extensions of articles: such a file may hold RDF, but if it doesn't, its graph has yet to be made."""

_NODE = rb'(?:<[^\s<>"]{1,4000}>|_:[^\s,;]{1,400})'
_QUAD = re.compile(
    _NODE + rb"\s{1,9}<[^\s<>]{1,4000}>\s{1,9}(?:" + _NODE + rb'|".*"\S{0,400})\s{1,9}' + _NODE + rb"\s{0,9}\."
)
_XML_STARTS = (b"<?xml", b"<rdf:RDF", b"<!DOCTYPE", b"<!--", b"\xff\xfe<", b"\xfe\xff\x00<", b"<\x00?\x00")


class Source(NamedTuple):
    """A file's name, its unpacked bytes, and rdflib's name of the format."""

    name: str
    data: bytes
    form: str


def sources(paths: Iterable[Path | str], stdin: bytes | None) -> Iterator[Source]:
    """The files, in the order given; of a folder those with a known extension, in name order; ``-`` is ``stdin``.

    Raises InputError for what is missing, unreadable, damaged or too big.
    """
    for path in paths:
        if str(path) == "-":
            yield _source("-", stdin or b"")
        else:
            yield from (_source(str(file), _read(file)) for file in files(path))


def files(name: Path | str) -> list[Path]:
    """The file of that name; of a folder the files with a known extension, in name order.

    Raises InputError for a folder without any.
    """
    path = Path(name)
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if _form(file.name) and file.is_file())
    if not found:
        raise InputError(str(path), "no RDF file in this folder", f"known extensions: {' '.join(FORMS)}, also with .gz")
    return found


def _form(name: str) -> str | None:
    return FORMS.get(Path(name.lower().removesuffix(".gz")).suffix)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError(str(path), "no such file", "check the name") from None
    except OSError as fault:
        raise InputError(str(path), f"can't be read: {fault.strerror}", "check the permissions") from fault


def _source(name: str, data: bytes) -> Source:
    if data.startswith(b"\x1f\x8b"):
        data = _unpack(name, data)
    if len(data) > LIMIT:
        raise InputError(name, f"more than {LIMIT >> 20} MiB of data", "split it")
    data = data.removeprefix(b"\xef\xbb\xbf")
    return Source(name, data, _form(name) or guess(data))


def _unpack(name: str, data: bytes) -> bytes:
    try:
        unpacker = zlib.decompressobj(wbits=31)
        found = unpacker.decompress(data, LIMIT + 1)
        if not unpacker.eof and len(found) <= LIMIT:
            raise gzip.BadGzipFile("it ends too early")
    except (zlib.error, gzip.BadGzipFile) as fault:
        raise InputError(name, f"damaged gzip data: {fault}", "fetch or pack it again") from fault
    return found


def guess(data: bytes) -> str:
    """The format that data without a telling name hold, by their beginning; Turtle and N-Triples are read as TriG."""
    start = data[:9000].lstrip()
    if start.startswith(_XML_STARTS):
        return "xml"
    if re.match(rb'\{\s{0,99}"|\[\s{0,99}[{\]]', start):
        return "json-ld"
    line = next((line for line in start.splitlines() if line.strip() and not line.startswith(b"#")), b"")
    return "nquads" if _QUAD.match(line) else "trig"
