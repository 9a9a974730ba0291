"""A reading made ready for one source of data: of many things that its answer may be, those that are told of there."""

from dataclasses import replace

from kg.ask.data import Data
from kg.ask.reading import Reading, Term
from kg.ask.sparql import unasked
from kg.terms import ID

_SOME = 4
_FEW = 60
"""Things that a query lists; the engine looks up all that has any of them."""


def nearer(reading: Reading, data: Data) -> Reading:
    """The reading with those of its things that anything is told of; where these are few, its query begins with them
    in place of all that fits the rest.
    """
    lacking = unasked(reading)  # where nothing is told of these, nothing is where it may not be
    values = tuple((v, terms if v in lacking else _told(terms, data)) for v, terms in reading.values)
    things = [limit for limit in reading.among if all("://" in t for t in limit[1])]
    told = [(limit, tuple(sorted(t for t in limit[1] if data.told_of(t)))) for limit in things]
    few = tuple((limit[0], terms) for limit, terms in told if len(terms) <= _FEW)
    kept = [limit for limit, terms in told if len(terms) <= _FEW]
    rest = tuple(limit for limit in reading.among if limit not in kept)
    return replace(reading, values=(*values, *few), among=rest) if few or values != reading.values else reading


def _told(terms: tuple[Term, ...], data: Data) -> tuple[Term, ...]:
    """Of many places or the like those that anything is told of."""
    things = len(terms) > _SOME and all(isinstance(t, str) and t.startswith(ID) for t in terms)
    return tuple(t for t in terms if isinstance(t, str) and data.told_of(t)) if things else terms
