"""Firms whose name the reference data spells otherwise: "New Space India Ltd." is NewSpace India Limited."""

import re
from functools import cache

from kg import reference
from kg.find.registry import Registry

_LEGAL = re.compile(r"(?:ltd|limited|inc|incorporated|corp|corporation|co|company|llc|plc|gmbh|pvt|private)$")
SHORTEST = 6
"""Letters of a name that is hardly another one's by chance."""


def know_firms(registry: Registry) -> None:
    """Make a firm that only the article knows the one of the reference data that has its letters."""
    for firm in [c for c in registry.of_type("Company") if c.iri is None]:
        letters = _letters(firm.name)
        known = _known().get(letters) if len(letters) >= SHORTEST else None
        if known:
            registry.merge(firm.key, registry.know(*known))


@cache
def _known() -> dict[str, tuple[str, str, str]]:
    """The firms of the reference data by their letters, without those that two share."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for name, entries in reference.by_name().items():
        for e in entries:
            if e.type == "Company" and name not in e.ambiguous:
                found.setdefault(_letters(name), set()).add((e.id, e.type, e.name))
    return {letters: next(iter(firms)) for letters, firms in found.items() if len(firms) == 1}


def _letters(name: str) -> str:
    """The letters and digits of a name in small, without what only tells the form of the firm."""
    letters = re.sub(r"[\W_]", "", name.casefold())
    shorter = _LEGAL.sub("", letters)
    return shorter if len(shorter) >= SHORTEST else letters
