"""What follows from all articles of a store together: one module a graph, found by walking this folder.

A module has ``NAME``, the graph's IRI, and ``derive(database)``, which gives its triples from the index's database as
it stands with all articles and the reference data in it. A derived graph is made anew whenever an article comes or
goes; the truth (parts, records, manifest) never holds it. One that only ``kg ask`` reads has
``INTERNAL = True``: other stores are not given it. One that takes long and that no other is made from has ``APART =
True``: it is made by a process of its own, where there may be several.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Triple

if TYPE_CHECKING:
    import pyoxigraph


class Derived(NamedTuple):
    """A derived graph: its IRI, what makes it, whether only ``kg`` itself has a use for it, and whether it can be made
    apart from the others.
    """

    name: str
    derive: "Callable[[pyoxigraph.Store], Iterable[Triple]]"
    internal: bool = False
    apart: bool = False


def derived() -> tuple[Derived, ...]:
    """The derived graphs that the folder has, in the order of their modules' names."""
    found = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(Derived(m.NAME, m.derive, getattr(m, "INTERNAL", False), getattr(m, "APART", False)) for m in found)
