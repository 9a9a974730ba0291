"""Questions that the articles answer, which ``kg ask`` offers beside a refusal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.model import Literal, Triple
from kg.terms import GRAPH, SKOS

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "questions"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """Each question, as a hidden label of this graph; the names are derived before."""
    from kg.ask.stored import over

    yield from ((NAME, SKOS.hiddenLabel, Literal(question)) for question in over(database).examples())
