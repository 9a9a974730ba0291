"""The texts that questions search for words, many in one literal, and the index of sentences; ``kg ask`` reads them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.data import Data
from kg.ask.passages import stored
from kg.ask.texts import SORTS, at, lines
from kg.model import Literal, Triple
from kg.store.derived.names import NAME as NAMES
from kg.terms import GRAPH, SCHEMA

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "texts"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """The lines of each kind of texts, the sentences and the words of the articles; the names are derived before."""
    for kind in SORTS:
        data = Data(database, NAMES if kind == "names" else "")
        yield from ((at(NAME, kind), SCHEMA.text, Literal(part)) for part in lines(kind, data))
    yield from ((name, SCHEMA.text, Literal(text)) for name, text in stored(NAME, Data(database)))
