"""The real events that the articles of a store tell of, each with its witnesses."""

from typing import TYPE_CHECKING

from kg.model import Triple
from kg.world.facts import FactsOfDatabase
from kg.world.identity import NAME, identity
from kg.world.shared import shared_events
from kg.world.witness import witnesses

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["NAME", "derive"]

APART = True


def derive(database: "pyoxigraph.Store") -> tuple[Triple, ...]:
    """The triples of the identity graph."""
    return identity(shared_events(witnesses(FactsOfDatabase(database))))
