"""Names of tables and columns, made of IRIs: the same for the same IRI, different for different ones."""

import re
from hashlib import sha256

from kg.terms import KG, PREFIXES

_OURS = frozenset(value for value in vars(KG).values() if isinstance(value, str))
_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9]*")


def column(predicate: str) -> str:
    """A property as a column: a property of ours by its name, others ``prefix_name``, foreign ones with a number."""
    return _known(predicate) or f"{_local(predicate) or 'property'}_{_number(predicate)}"


def table(kind: str) -> str:
    """A class as the name of a table: ``space-stations``, ``org-memberships``; foreign ones with a number."""
    known = _known(kind)
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", "-", known or _local(kind) or "thing").lower()
    return _plural(words) if known else f"{_plural(words)}-{_number(kind)}"


def _known(iri: str) -> str:
    """The name of what the ontology has, or another known vocabulary; else nothing ("")."""
    if iri in _OURS:
        return iri.removeprefix(PREFIXES["kg"])
    for prefix, namespace in PREFIXES.items():
        name = iri.removeprefix(namespace)
        if prefix != "kg" and iri.startswith(namespace) and _SIMPLE.fullmatch(name):
            return f"{prefix}_{name}"
    return ""


def _plural(word: str) -> str:
    if word.endswith(("craft", "series")):
        return word
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _local(iri: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "_", re.split(r"[#/:]", iri.rstrip("#/"))[-1]).strip("_")[:40]


def _number(iri: str) -> str:
    return sha256(iri.encode()).hexdigest()[:6]
