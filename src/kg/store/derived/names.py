"""The names of things as questions look them up: folded, a person's last name too; ``kg ask`` reads them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.data import Data
from kg.ask.names import named
from kg.ask.schema import schema
from kg.ask.written import written
from kg.model import Literal, Triple
from kg.terms import GRAPH, SKOS

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "names"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """Each name of each thing that an article names, as a hidden label; and how all is written that has a label or
    mention, the name used most as the preferred label.
    """
    data = Data(database)
    for words, things in named(data, schema()).items():
        yield from ((thing, SKOS.hiddenLabel, Literal(" ".join(words))) for thing in things)
    for thing, texts, most in written(data):
        yield thing, SKOS.prefLabel, Literal(most)
        yield from ((thing, SKOS.altLabel, Literal(text)) for text in texts if text != most)
