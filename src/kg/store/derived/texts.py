"""The texts that questions search for words, many in one literal; ``kg ask`` reads them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.data import Data
from kg.ask.texts import SORTS, at, lines
from kg.model import Literal, Triple
from kg.store.derived.names import NAME as NAMES
from kg.terms import GRAPH, SCHEMA

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "texts"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """The lines of each kind of texts; the names are derived before."""
    for kind in SORTS:
        data = Data(database, NAMES if kind == "names" else "")
        yield from ((at(NAME, kind), SCHEMA.text, Literal(part)) for part in lines(kind, data))
