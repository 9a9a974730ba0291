"""Where the graph holds the article's text: whether its hash is right and each mention's words stand at its offsets.

The article of a mention is told by the mention's IRI (``article#offset_begin_end``), so a graph may hold several
articles.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.model import Violation
from kg.terms import DCTERMS, NIF

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

    from kg.validate.shapes import Shapes


def faults(data: "rdflib.Graph", shapes: "Shapes") -> Iterator[Violation]:
    """Wrong hashes and mentions whose words stand elsewhere."""
    import rdflib

    for article, text in data.subject_objects(rdflib.URIRef(NIF.isString)):
        yield from _hash_fault(article, str(text), data, shapes)
        yield from _slice_faults(str(article), str(text), data, shapes)


def _hash_fault(article: "Node", text: str, data: "rdflib.Graph", shapes: "Shapes") -> Iterator[Violation]:
    import rdflib

    from kg.validate.shapes import NAMESPACE

    said = data.value(article, rdflib.URIRef(DCTERMS.identifier))
    if said is not None and str(said) != "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest():
        shape = NAMESPACE + "Article-hash"
        yield Violation(shape, str(article), DCTERMS.identifier, str(said), shapes.message(shape), "violation")


def _slice_faults(article: str, text: str, data: "rdflib.Graph", shapes: "Shapes") -> Iterator[Violation]:
    import rdflib

    from kg.validate.shapes import NAMESPACE

    shape = NAMESPACE + "Mention-slice"
    begin, end = rdflib.URIRef(NIF.beginIndex), rdflib.URIRef(NIF.endIndex)
    for mention, words in data.subject_objects(rdflib.URIRef(NIF.anchorOf)):
        offsets = _integer(data.value(mention, begin)), _integer(data.value(mention, end))
        if str(mention).startswith(article + "#") and _slice(text, *offsets) != str(words):
            yield Violation(shape, str(mention), NIF.anchorOf, str(words), shapes.message(shape), "violation")


def _integer(value: "Node | None") -> int:
    """The offset, or -1 for what is none (a shape tells of that)."""
    digits = str(value)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1


def _slice(text: str, begin: int, end: int) -> str | None:
    return text[begin:end] if 0 <= begin <= end <= len(text) else None
