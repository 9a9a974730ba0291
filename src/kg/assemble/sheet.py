"""Where the triples of one article's graph are written down while it is assembled."""

from collections.abc import Iterable

from kg.assemble.names import Names
from kg.model import Factuality, Literal, Span, Triple
from kg.terms import ITSRDF, KG, KGV, NIF, PROV, RDF, XSD

FACTUALITY: dict[Factuality, str] = {
    "CT+": KGV.ctp, "CT-": KGV.ctm, "PR+": KGV.prp, "PR-": KGV.prm, "PS+": KGV.psp, "PS-": KGV.psm, "Uu": KGV.uu,
}  # fmt: skip


def concept(scheme: str, name: str) -> str:
    """A vocabulary concept: ``concept("status", "not-occurred")``.

    Raises AttributeError for one that the ontology doesn't define: a bug of ours, never of the input.
    """
    iri: str = getattr(KGV, f"{scheme}_{name}".replace("-", "_"))
    return iri


def label(text: str) -> Literal:
    """English words."""
    return Literal(" ".join(text.split()), None, "en")


class Sheet:
    """Collects triples; each is kept once."""

    def __init__(self, names: Names, text: str) -> None:
        """Start an empty graph about a text."""
        self.names, self.text = names, text
        self._triples: dict[Triple, None] = {}
        self._rules: dict[str, str] = {}

    def add(self, subject: str, predicate: str, *objects: str | Literal) -> None:
        """Write one triple for each object."""
        for o in objects:
            self._triples[subject, predicate, o] = None

    def triples(self) -> tuple[Triple, ...]:
        """All triples, in the order written."""
        return tuple(self._triples)

    def span(self, span: Span, thing: str | None = None) -> str:
        """The node of a stretch of text, naming a thing or serving as evidence; the words always equal the slice."""
        node = self.names.span(span)
        self.add(node, RDF.type, KG.Mention)
        self.add(node, NIF.anchorOf, Literal(span.of(self.text)))
        self.add(node, NIF.beginIndex, Literal(str(span.begin), XSD.integer))
        self.add(node, NIF.endIndex, Literal(str(span.end), XSD.integer))
        if thing:
            self.add(node, ITSRDF.taIdentRef, thing)
        return node

    def claim(self, triple: Triple, source: str, factuality: Factuality, evidence: Iterable[Span], rule: str) -> str:
        """The claim of a triple by a source: what the text says, how sure the source is, and where it stands."""
        s, p, o = triple
        node = self.names.claim(s, p, str(o), source, factuality)
        self.add(node, RDF.type, KG.Claim)
        self.add(node, RDF.subject, s)
        self.add(node, RDF.predicate, p)
        self.add(node, RDF.object, o)
        self.add(node, PROV.wasAttributedTo, source)
        self.add(node, KG.factuality, FACTUALITY[factuality])
        self.add(node, KG.evidence, *(self.span(e) for e in evidence))
        self.add(node, KG.rule, Literal(self._rules.setdefault(node, rule)))  # the first to find it
        return node
