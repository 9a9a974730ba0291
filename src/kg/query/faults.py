"""Where a file is wrong: what rdflib's parsers raise, as one line with its place."""

import json
import re
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.query.source import Source

if TYPE_CHECKING:
    from rdflib.plugins.parsers.notation3 import BadSyntax

_REMEDIES = {
    "json-ld": "mend the JSON",
    "xml": "mend the RDF/XML",
    "nt": "each line is one triple that ends in ' .'",
    "nquads": "each line is one quad that ends in ' .'",
}
_STATEMENT = "look at the end of the statement before it: '.' or ';' is often missing"


class Fault(Exception):
    """A fault at a line and column of a file, both counted from 1."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        """A message, and the place as far as it is known."""
        super().__init__(message)
        self.line, self.column = line, column

    def at(self, source: Source, remedy: str) -> InputError:
        """The fault as an error of the call."""
        place = ":".join(str(part) for part in (source.name, self.line, self.column) if part is not None)
        return InputError(place, str(self), remedy)


def explain(error: Exception, source: Source) -> InputError:
    """The error for what a parser raised while it read the source."""
    fault = _of(error, source)
    return fault.at(source, _REMEDIES.get(source.form, _STATEMENT))


def _of(error: Exception, source: Source) -> Fault:
    from rdflib.plugins.parsers.notation3 import BadSyntax

    if isinstance(error, RecursionError):
        return Fault("nested too deep")
    if isinstance(error, BadSyntax):
        return _bad_syntax(error, source)
    if isinstance(error, json.JSONDecodeError):
        return Fault(error.msg, error.lineno, error.colno)
    if source.form in ("nt", "nquads"):
        return Fault("no such statement in this format", _first_bad_line(source))
    if source.form == "xml":
        return _bad_xml(error)
    if isinstance(error, IndexError | AssertionError):  # rdflib's parser ran off the end of the text
        return _at_end("the text ends within a statement", source)
    return Fault(_one_line(error))


def _bad_syntax(error: "BadSyntax", source: Source) -> Fault:
    text, place, why = source.data.decode(), error._i, _one_line(error._why)
    if place < 0:
        return _at_end(why, source)
    return Fault(why, text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))


def _bad_xml(error: Exception) -> Fault:
    """The fault in what rdflib says: it puts ``file:line:column:`` (column from 0) before its words."""
    found = re.match(r"[^:]{0,200}:(\d{1,9}):(\d{1,9}): ", str(error))
    if found is None:
        return Fault(_one_line(error))
    return Fault(_one_line(str(error)[found.end() :]), int(found[1]), int(found[2]) + 1)


def _at_end(why: str, source: Source) -> Fault:
    """The fault at the last word of the text."""
    text = source.data.decode().rstrip()
    return Fault(why, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _first_bad_line(source: Source) -> int:
    """The first line that the parser refuses: lines stand for themselves, so halves are tried."""
    lines = source.data.splitlines(keepends=True)
    low, high = 0, len(lines)
    while high - low > 1:
        middle = (low + high) // 2
        if _is_good(b"".join(lines[low:middle]), source.form):
            low = middle
        else:
            high = middle
    return low + 1


def _is_good(data: bytes, form: str) -> bool:
    import rdflib

    try:
        rdflib.Dataset().parse(data=data, format=form)
    except Exception:  # whatever the parser raises means no
        return False
    return True


def _one_line(words: object) -> str:
    return " ".join(str(words).split())[:200]
