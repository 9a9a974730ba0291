"""What is known before an article is read: the tables of ``ontology/reference`` (their README tells the format).

``entries`` and ``entry`` give the named things, ``by_name`` their surface forms, ``match_series`` the numbered ships
and missions that no table could list, ``catalogue`` all of it as RDF, ``numbered`` what follows for numbered things,
``past`` the dated events.
"""

from kg.reference.designations import designations, is_of_sky
from kg.reference.graph import catalogue, numbered
from kg.reference.lookup import (
    craft_kinds,
    entry,
    families,
    flies_again,
    is_landed,
    is_part,
    is_rover,
    lands,
    narrower,
    region,
    states,
)
from kg.reference.numbering import Numbered, Series, match_series, series
from kg.reference.past import past
from kg.reference.table import Entry, by_name, demonyms, entries, fold, symbols

__all__ = [
    "Entry",
    "Numbered",
    "Series",
    "by_name",
    "catalogue",
    "craft_kinds",
    "demonyms",
    "designations",
    "entries",
    "entry",
    "families",
    "flies_again",
    "fold",
    "is_landed",
    "is_of_sky",
    "is_part",
    "is_rover",
    "lands",
    "match_series",
    "narrower",
    "numbered",
    "past",
    "region",
    "series",
    "states",
    "symbols",
]
