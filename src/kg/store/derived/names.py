"""The names of things as questions look them up: folded, a person's last name too; ``kg ask`` reads them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.data import Data
from kg.ask.names import named
from kg.ask.schema import schema
from kg.model import Literal, Triple
from kg.terms import GRAPH, SKOS

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "names"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """Each name of each thing that an article names, as a hidden label."""
    for words, things in named(Data(database), schema()).items():
        yield from ((thing, SKOS.hiddenLabel, Literal(" ".join(words))) for thing in things)
