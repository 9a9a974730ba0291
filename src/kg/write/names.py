"""Prefixed names: the text of every term of some graphs, and the prefixes that those texts need."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Literal, Triple
from kg.terms import ID, PREFIXES, RDF, XSD
from kg.write.text import checked_literal, iri_text, quoted

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")  # what every parser reads back; others are written in full
_KIND = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_ARTICLE = ID + "article/"
_ARTICLE_PREFIX = re.compile(r"[am][0-9]*")

# What Turtle may write without quotes: only texts that parsers which go through a number give back unchanged.
_BARE = {
    XSD.integer: re.compile(r"0|-?[1-9][0-9]{0,17}"),
    XSD.decimal: re.compile(r"-?(?:0|[1-9][0-9]{0,11})\.[0-9]{1,6}"),
    XSD.boolean: re.compile(r"true|false"),
}


@dataclass(frozen=True, slots=True)
class Names:
    """The text of every term, and the prefixes used. (``rdf:type`` may have no text: as a predicate it is ``a``.)"""

    texts: dict[str | Literal, str]
    prefixes: dict[str, str]

    def header(self) -> str:
        """The prefix lines of Turtle and TriG."""
        return "".join(f"@prefix {prefix}: <{self.prefixes[prefix]}> .\n" for prefix in sorted(self.prefixes))


def name_terms(triples: Iterable[Triple]) -> Names:
    """The texts of all terms. A prefix is used for known vocabularies, kinds of things (``agency:``) and articles.

    Raises ValueError for a term that can't be written.
    """
    iris, literals = _collect(triples)
    parts = {iri: split(iri) for iri in iris}
    used = prefixes_for({namespace for namespace, local in parts.values() if local})
    prefix_of = {namespace: prefix for prefix, namespace in used.items()}
    texts: dict[str | Literal, str] = {}
    for iri, (namespace, local) in parts.items():
        prefix = prefix_of.get(namespace) if local else None
        texts[iri] = iri_text(iri) if prefix is None else f"{prefix}:{local}"
    for literal in literals:
        texts[literal] = _literal(literal, texts)
    return Names(texts, used)


def _collect(triples: Iterable[Triple]) -> tuple[set[str], set[Literal]]:
    """All IRIs that are written out, and all literals."""
    iris: set[str] = set()
    literals: set[Literal] = set()
    for subject, predicate, value in triples:
        iris.add(subject)
        if predicate != RDF.type:
            iris.add(predicate)
        if isinstance(value, str):
            iris.add(value)
        else:
            literals.add(value)
    iris.update(x.datatype for x in map(checked_literal, literals) if x.datatype and not _is_bare(x))
    return iris, literals


def split(iri: str) -> tuple[str, str]:
    """Namespace and local name; the local name is empty when it is no safe one."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    local = iri[cut:]
    return iri[:cut], local if _LOCAL.fullmatch(local) else ""


def _is_bare(literal: Literal) -> bool:
    form = _BARE.get(literal.datatype) if literal.datatype else None
    return form is not None and form.fullmatch(literal.value) is not None


def _literal(literal: Literal, texts: Mapping[str | Literal, str]) -> str:
    value, datatype, language = checked = checked_literal(literal)
    if _is_bare(checked):
        return value
    if language is not None:
        return f"{quoted(value)}@{language}"
    return quoted(value) if datatype is None else f"{quoted(value)}^^{texts[datatype]}"


def prefixes_for(namespaces: Iterable[str]) -> dict[str, str]:
    """Prefix -> namespace, for those namespaces that have a prefix.

    An article's own things are ``a:`` and its mentions ``m:``; with several articles ``a2:``, ``m2:`` and so on, in the
    order of their identifiers.
    """
    ordered = sorted(set(namespaces))
    articles = sorted({ns[len(_ARTICLE) : -1] for ns in ordered if ns.startswith(_ARTICLE) and len(ns) > len(_ARTICLE)})
    number = {article: "" if place == 1 else str(place) for place, article in enumerate(articles, 1)}
    found = ((_prefix(namespace, number), namespace) for namespace in ordered)
    return {prefix: namespace for prefix, namespace in found if prefix}


def _prefix(namespace: str, number: Mapping[str, str]) -> str | None:
    if namespace in _PREFIX_OF:
        return _PREFIX_OF[namespace]
    article = number.get(namespace[len(_ARTICLE) : -1]) if namespace.startswith(_ARTICLE) else None
    if article is not None:
        return ("m" if namespace.endswith("#") else "a") + article
    kind = namespace[len(ID) : -1]
    if namespace != f"{ID}{kind}/" or not _KIND.fullmatch(kind) or kind == "article":
        return None
    return f"id-{kind}" if kind in PREFIXES or _ARTICLE_PREFIX.fullmatch(kind) else kind
