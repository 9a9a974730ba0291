"""Query results as text: a table for readers, the W3C's formats for programs, Turtle for graphs."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

from kg.errors import InputError, UsageError
from kg.model import Literal
from kg.query.run import Result
from kg.terms import PREFIXES
from kg.write import serialize
from kg.write.names import prefixes_for, split
from kg.write.text import quoted_attribute, term_text, xml_text

Term = str | Literal | None


def render(result: Result, form: str) -> bytes:
    """A result as UTF-8: ``table``, ``csv``, ``tsv``, ``json``, ``xml``, ``md``; a graph in any format of ``kg.write``.

    Columns stand in the query's order. A graph asked for as a table is Turtle. Raises UsageError for a format that the
    kind of result doesn't have, and InputError for a value that the format can't hold.
    """
    try:
        if result.graph is not None:
            return serialize([result.graph], "turtle" if form == "table" else form)
        if form not in _FORMS:
            raise UsageError(form, "no format of rows", f"use one of: {', '.join(_FORMS)}")
        return _FORMS[form](result).encode()
    except ValueError as fault:
        raise InputError("result", str(fault), "use another format, or correct the data") from fault


def _plain(term: Term) -> str:
    return "" if term is None else term if isinstance(term, str) else term.value


def _yes(result: Result) -> str:
    return f"{str(result.answer).lower()}\n"


# ---------------------------------------------------------------------- table

# What would break a line, hide, or turn the direction of the text.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def table(result: Result) -> str:
    """Aligned columns with short names; prefixes that are not generally known are explained below."""
    if result.kind == "ask":
        return _yes(result)
    iris = {term for row in result.rows for term in row if isinstance(term, str)}
    prefixes = prefixes_for(namespace for namespace, local in map(split, iris) if local)
    prefix_of = {namespace: prefix for prefix, namespace in prefixes.items()}
    cells = [list(result.columns)] + [[_cell(term, prefix_of) for term in row] for row in result.rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in [cells[0], ["-" * width for width in widths], *cells[1:]]]
    legend = [f"{prefix}: = {prefixes[prefix]}" for prefix in sorted(prefixes.keys() - PREFIXES.keys())]
    return "\n".join(lines + ["", *legend] * bool(legend)) + "\n"


def _cell(term: Term, prefix_of: Mapping[str, str]) -> str:
    if isinstance(term, str) and not term.startswith("_:"):
        namespace, local = split(term)
        return f"{prefix_of[namespace]}:{local}" if local and namespace in prefix_of else f"<{term}>"
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04X}", _plain(term).replace("\n", "\\n"))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def markdown(result: Result) -> str:
    """A table in Markdown."""
    if result.kind == "ask":
        return _yes(result)
    iris = {term for row in result.rows for term in row if isinstance(term, str)}
    prefix_of = {space: prefix for prefix, space in prefixes_for(s for s, local in map(split, iris) if local).items()}
    rows = [list(result.columns), ["---"] * len(result.columns)]
    rows += [[_escaped(_cell(term, prefix_of)) for term in row] for row in result.rows]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _escaped(cell: str) -> str:
    """A cell without what Markdown would take for its own or for HTML."""
    return re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", cell)


# ---------------------------------------------------------------- W3C's formats


def comma_separated(result: Result) -> str:
    """SPARQL 1.1 CSV: plain values, CRLF, one header line."""
    if result.kind == "ask":
        return _yes(result)
    text = io.StringIO()
    csv.writer(text).writerows([result.columns, *([_plain(term) for term in row] for row in result.rows)])
    return text.getvalue()


def tab_separated(result: Result) -> str:
    """SPARQL 1.1 TSV: terms as in N-Triples, so that nothing about them is lost."""
    if result.kind == "ask":
        return _yes(result)
    lines = [[f"?{name}" for name in result.columns], *([_exact(term) for term in row] for row in result.rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def _exact(term: Term) -> str:
    if term is None:
        return ""
    return term if isinstance(term, str) and term.startswith("_:") else term_text(term)


def json_results(result: Result) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if result.kind == "ask":
        return json.dumps({"head": {}, "boolean": result.answer}) + "\n"
    named = (zip(result.columns, row, strict=True) for row in result.rows)
    bindings = [{name: _json(term) for name, term in pairs if term is not None} for pairs in named]
    document = {"head": {"vars": result.columns}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(term: str | Literal) -> dict[str, str]:
    if isinstance(term, str):
        return _node(term)
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype:
        found["datatype"] = term.datatype
    return found


def _node(term: str) -> dict[str, str]:
    kind = "bnode" if term.startswith("_:") else "uri"
    return {"type": kind, "value": term.removeprefix("_:")}


def xml_results(result: Result) -> str:
    """SPARQL Query Results XML."""
    head = "".join(f"\n    <variable name={quoted_attribute(name)}/>" for name in result.columns)
    if result.kind == "ask":
        content = f"  <boolean>{str(result.answer).lower()}</boolean>\n"
    else:
        rows = "".join(_xml_row(result.columns, row) for row in result.rows)
        content = f"  <results>\n{rows}  </results>\n"
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
    return f"{start}  <head>{head}{chr(10) + '  ' if head else ''}</head>\n{content}</sparql>\n"


def _xml_row(columns: Sequence[str], row: Sequence[Term]) -> str:
    pairs = ((name, term) for name, term in zip(columns, row, strict=True) if term is not None)
    cells = "".join(f"      <binding name={quoted_attribute(name)}>{_xml(term)}</binding>\n" for name, term in pairs)
    return f"    <result>\n{cells}    </result>\n"


def _xml(term: str | Literal) -> str:
    if isinstance(term, str):
        node = _node(term)
        return f"<{node['type']}>{escape(node['value'])}</{node['type']}>"
    kind = f' xml:lang="{term.language}"' if term.language else ""
    if term.datatype:
        kind = f" datatype={quoted_attribute(term.datatype)}"
    return f"<literal{kind}>{xml_text(term.value)}</literal>"


_FORMS: dict[str, Callable[[Result], str]] = {
    "table": table,
    "csv": comma_separated,
    "tsv": tab_separated,
    "json": json_results,
    "xml": xml_results,
    "md": markdown,
}
