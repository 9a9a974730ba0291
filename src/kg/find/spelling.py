"""One thing under two spellings in one article: "Chandryaan-1" for "Chandrayaan-1", "Artemeyev" for "Artemyev"."""

import re
from difflib import SequenceMatcher

from kg.find.registry import Registry
from kg.model import Entity

ALIKE = 0.88
"""From this share of letters in common on, two names of six letters or more are spellings of one."""
SHORTEST = 6
SERIAL = re.compile(r"\d+[A-Z]*|[- ][A-Z]\Z")
"""What tells two of one series apart: "Corvus-3E" is no "Corvus-3F"."""
KINDS = ("Person", "Spacecraft", "LaunchVehicle")


def unify_misspelt(registry: Registry) -> None:
    """Make a thing that only the article names, by one word, the one other that is spelt almost like it."""
    for thing in registry.of_type(*KINDS):
        if thing.iri is None and " " not in thing.name and len(thing.name) >= SHORTEST:
            alike = [e for e in registry.of_type(thing.type) if e is not thing and _are_alike(thing, e)]
            if len(alike) == 1:
                registry.merge(thing.key, alike[0].key)


def _are_alike(thing: Entity, other: Entity) -> bool:
    name = other.name.split()[-1] if other.type == "Person" else other.name
    same = SERIAL.findall(name) == SERIAL.findall(thing.name) and name[:2] == thing.name[:2]
    serial = any(c.isdigit() for c in name) and not any(c.islower() for c in name)  # "GSAT-30A" is no "GSAT-30B"
    return same and not serial and SequenceMatcher(None, name, thing.name).ratio() >= ALIKE
