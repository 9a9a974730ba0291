"""Names that stand for something by rule: numbered ships and missions, nationalities, "Martian"."""

import re

from kg.ask.chart import ROMAN
from kg.ask.question import OF_WORLDS

_SHORT = 4
"""Letters of a word that a name has in capitals: "MS", "STS"."""


def by_rule(name: str) -> str | None:
    """The thing that a numbered name stands for ("81P"), the country of a nationality."""
    from kg.reference import demonyms, match_series
    from kg.terms import ID

    if world := OF_WORLDS.get(name.lower()):
        return world
    if country := demonyms().get(name) or demonyms().get(name.capitalize()):
        return ID + country.id
    if not any(c.isdigit() for c in name) and name.split(" ")[-1] not in ROMAN:
        return None
    found = next(filter(None, map(match_series, (name, *_capitals(name)))), None)
    return ID + found[0] if found else None


def _capitals(name: str) -> tuple[str, ...]:
    """How a numbered name may be written that somebody typed in small letters: "soyuz ms-25", "sts-107", "ax-1"."""
    if not name.islower():
        return ()
    words = re.split(r"([\s-]+)", name)
    return "".join(w.upper() if len(w) < _SHORT else w.capitalize() for w in words), name.title()
