"""A description of the data as VoID and DCAT in Turtle: how much of what, vocabularies, days and licence.

It tells nothing that isn't in the data: no time of making, and a licence only when the call names one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from kg.export.names import column
from kg.export.view import View
from kg.export.vocabulary import DCAT, DCTERMS, VOID
from kg.model import Literal, Triple
from kg.terms import BASE, KG, PREFIXES, RDF, XSD
from kg.terms import DCTERMS as DC
from kg.write import serialize
from kg.write.text import term_text

FOLDER = False
SHORT = PREFIXES | {"void": VOID, "dcat": DCAT}


def write(view: View) -> bytes:
    """The description; counts are of the distinct triples of all graphs together."""
    told = dict.fromkeys(_description(view, dataset(view)))
    blocks = [f"{term_text(s)}\n    " + " ;\n    ".join(lines) + " .\n" for s, lines in _lines(told).items()]
    text = "\n".join(blocks)
    used = (f"@prefix {p}: <{ns}> .\n" for p, ns in sorted(SHORT.items()) if re.search(rf"(?<![\w<]){p}:", text))
    return ("".join(used) + "\n" + text).encode()


def _lines(triples: Iterable[Triple]) -> dict[str, list[str]]:
    """Subject -> its predicates and objects as Turtle; the data themselves come first."""
    found: dict[str, list[str]] = {}
    for subject, predicate, value in triples:
        found.setdefault(subject, []).append(f"{_short(predicate)} {_short(value)}")
    return found


def _short(term: str | Literal) -> str:
    """A term with its prefix, or written out."""
    if isinstance(term, str):
        for prefix, namespace in SHORT.items():
            if term.startswith(namespace) and re.fullmatch("[A-Za-z]+", term.removeprefix(namespace)):
                return f"{prefix}:{term.removeprefix(namespace)}"
        return term_text(term)
    return term.value if term.datatype == XSD.integer else term_text(term).replace(f"<{XSD.date}>", "xsd:date")


def dataset(view: View) -> str:
    """The IRI of the data: a number of their content."""
    return f"{BASE}dataset/{sha256(serialize(view.graphs, 'nq')).hexdigest()[:16]}"


def _description(view: View, node: str) -> Iterator[Triple]:
    yield node, RDF.type, VOID + "Dataset"
    yield node, RDF.type, DCAT + "Dataset"
    yield node, DCTERMS + "title", Literal("Knowledge graph of spaceflight news", None, "en")
    if view.licence:
        yield node, DCTERMS + "license", view.licence
    yield from _counts(view, node)
    yield from _vocabularies(view, node)
    yield from _parts(view, node)
    yield from _days(view, node)


def _counts(view: View, node: str) -> Iterator[Triple]:
    kinds = {value for _, predicate, value in view.triples if predicate == RDF.type}
    counts = {
        "triples": len(view.triples),
        "distinctSubjects": len(view.nodes),
        "distinctObjects": len({value for _, _, value in view.triples}),
        "properties": len({predicate for _, predicate, _ in view.triples}),
        "classes": len(kinds),
        "documents": len(view.of_class(KG.Article)),
    }
    for name, count in counts.items():
        yield node, VOID + name, _number(count)


def _vocabularies(view: View, node: str) -> Iterator[Triple]:
    used = {p for _, p, _ in view.triples} | {o for _, p, o in view.triples if p == RDF.type and isinstance(o, str)}
    for namespace in PREFIXES.values():
        if any(term.startswith(namespace) for term in used):
            yield node, VOID + "vocabulary", namespace


def _parts(view: View, node: str) -> Iterator[Triple]:
    """How many nodes each class has, and how many triples each property."""
    kinds = Counter(value for _, p, value in view.triples if p == RDF.type and isinstance(value, str))
    for kind, count in sorted(kinds.items()):
        part = f"{node}#class-{column(kind)}"
        yield node, VOID + "classPartition", part
        yield part, VOID + "class", kind
        yield part, VOID + "entities", _number(count)
    for predicate, count in sorted(Counter(p for _, p, _ in view.triples).items()):
        part = f"{node}#property-{column(predicate)}"
        yield node, VOID + "propertyPartition", part
        yield part, VOID + "property", predicate
        yield part, VOID + "triples", _number(count)


def _days(view: View, node: str) -> Iterator[Triple]:
    """The days of publication, from the first to the last."""
    days = sorted(
        value.value
        for article in view.of_class(KG.Article)
        for value in view.values(article, DC.issued)
        if isinstance(value, Literal) and value.datatype == XSD.date
    )
    if days:
        period = f"{node}#period"
        yield node, DCTERMS + "temporal", period
        yield period, RDF.type, DCTERMS + "PeriodOfTime"
        yield period, DCAT + "startDate", Literal(days[0], XSD.date)
        yield period, DCAT + "endDate", Literal(days[-1], XSD.date)


def _number(count: int) -> Literal:
    return Literal(str(count), XSD.integer)
