"""Queries that kg ships, one a competency question, and values put into queries as terms."""

import re
from difflib import get_close_matches
from typing import NamedTuple

from kg.errors import UsageError
from kg.model import Literal
from kg.query.scan import scan, tokens
from kg.resources import files, folder
from kg.terms import PREFIXES, XSD
from kg.write.text import term_text


class Named(NamedTuple):
    """A shipped query: its name, the question it answers, what may be set in it, its text, and the graphs it needs."""

    name: str
    question: str
    settings: tuple[str, ...]
    text: str
    added: tuple[str, ...]


def named(name: str) -> Named:
    """The shipped query of that name. Raises UsageError when there is none."""
    names = [path.stem for path in files("ontology", "queries/*.rq")]
    if name not in names:
        near = get_close_matches(name, names, 3, 0.4)
        raise UsageError(name, "is no shipped query", f"try {', '.join(near)}" if near else "see kg query --list")
    text = (folder("ontology") / "queries" / f"{name}.rq").read_text("utf-8")
    question, *header = (line.removeprefix("# ") for line in text.splitlines() if line.startswith("#"))
    added = tuple(line.removeprefix("with: ") for line in header if line.startswith("with: "))
    return Named(name, question, tuple(_places(text)), text, added)


def all_named() -> list[Named]:
    """All shipped queries, by name."""
    return [named(path.stem) for path in files("ontology", "queries/*.rq")]


def fill(sparql: str, settings: tuple[str, ...]) -> str:
    """The query with each ``name=value`` put into the ``VALUES ?name { … }`` that it has for it.

    A value is an IRI in angle brackets, a prefixed name, a number, or text, with or without quotes and a language.
    It becomes one term, whatever stands in it. Raises UsageError where it can't, or the query has no such place.
    """
    for setting in settings:
        name, equals, value = setting.partition("=")
        places = _places(sparql)
        if not equals or name not in places:
            known = ", ".join(places) or "nothing"
            raise UsageError(f"--set {setting}", f"the query has no such place; it has {known}", "use --set name=value")
        start, end = places[name]
        prefixes = PREFIXES | scan(sparql).prefixes
        sparql = f"{sparql[:start]} {_text(setting, value, prefixes)} {sparql[end:]}"
    return sparql


def _places(sparql: str) -> dict[str, tuple[int, int]]:
    """Where a query says what a variable stands for: name -> what is between the braces."""
    found, last = dict[str, tuple[int, int]](), list(tokens(scan(sparql).text))
    for keyword, variable, brace, *_ in zip(last, last[1:], last[2:], strict=False):
        if (keyword.text.upper(), variable.kind, brace.text) == ("VALUES", "variable", "{"):
            end = next((t.start for t in last if t.text == "}" and t.start > brace.start), len(sparql))
            found.setdefault(variable.text[1:], (brace.start + 1, end))
    return found


def _text(setting: str, value: str, prefixes: dict[str, str]) -> str:
    try:
        return term_text(_term(value, prefixes))
    except ValueError as fault:
        raise UsageError(f"--set {setting}", str(fault), "see kg query --help") from fault


def _term(value: str, prefixes: dict[str, str]) -> str | Literal:
    if value.startswith("<") and value.endswith(">"):
        return value[1:-1]
    prefix, colon, local = value.partition(":")
    if colon and prefix in prefixes and not re.search(r"\s", local):
        return prefixes[prefix] + local
    if re.fullmatch(r"[+-]?[0-9]{1,30}", value):
        return Literal(value, XSD.integer)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return Literal(value, XSD.date)
    quoted = re.fullmatch(r'"(.*)"(?:@([A-Za-z0-9-]+))?', value, re.DOTALL)
    return Literal(quoted[1], None, quoted[2]) if quoted else Literal(value)
