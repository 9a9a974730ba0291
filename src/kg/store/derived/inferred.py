"""What follows from all articles together under the ontology, with the reference data as background.

It is made anew each time, which takes seconds for a thousand articles: what follows from two articles together can't be
told from what followed from one of them, so taking an article's conclusions out would be no easier than drawing them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.infer import INFERRED, conclude
from kg.model import Triple
from kg.reference import catalogue
from kg.terms import KG

if TYPE_CHECKING:
    import pyoxigraph

NAME = INFERRED
APART = True
_LINKS = f"""
    SELECT ?subject ?property ?value {{
        ?subject a ?class FILTER (?class NOT IN (<{KG.Mention}>, <{KG.Claim}>))
        ?subject ?property ?value FILTER isIRI(?value)
    }}"""
"""The articles' triples between nodes. Mentions and claims are most of an index and lead to nothing."""


def derive(database: "pyoxigraph.Store") -> tuple[Triple, ...]:
    """The conclusions, sorted."""
    return conclude(_links(database), catalogue().triples)


def _links(database: "pyoxigraph.Store") -> Iterator[Triple]:
    from pyoxigraph import QuerySolutions

    found = database.query(_LINKS)
    assert isinstance(found, QuerySolutions)
    for row in found:
        subject, predicate, value = (term.value for term in row)
        yield subject, predicate, value
