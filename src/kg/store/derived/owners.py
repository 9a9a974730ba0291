"""What belongs to whom, of the craft, rockets, bodies and people of the articles; ``kg ask`` reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.model import Triple
from kg.terms import GRAPH, KG

if TYPE_CHECKING:
    import pyoxigraph

NAME = GRAPH + "owners"
INTERNAL = True


def derive(database: "pyoxigraph.Store") -> Iterator[Triple]:
    """Each thing as a part of whoever has it, directly or by another; each ship with its kinds and programmes."""
    from kg.ask.belonging import ownable, owners, ships
    from kg.ask.stored import over

    lexicon = over(database).lexicon
    yield from ((thing, KG.partOf, owner) for thing in ownable(lexicon) for owner in owners(thing, lexicon))
    yield from ((ship, KG.model, kind) for ship, kind in ships(lexicon))
