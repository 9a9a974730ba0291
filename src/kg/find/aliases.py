"""One thing under two names: "Kite Aerospace, also known as Beijing Kite", "Kite (formerly Swallow Systems)"."""

import re

from kg.find.registry import Registry
from kg.model import Mention

_TIE = re.compile(
    r"(?:,? \(?|, ?|\()(?:(?:also|better|formerly|previously|originally|once|now|then|officially|formally|publicly) "
    r"(?:known|called|named)(?: as)?|also|a\.?k\.?a\.?|formerly|previously|originally)(?: the)? "
)
"""What stands between two names of one thing, and nothing else."""
_KINDS = ("Company", "Organization", "Agency", "Spacecraft", "LaunchVehicle", "Mission")
_BODIES = ("Company", "Organization", "Agency")


def join_aliases(registry: Registry) -> None:
    """Make a thing that is called by a second name right behind its first one the same as that."""
    text = registry.document.text
    starts = {m.span.begin: m for m in registry.mentions if m.form not in {"nominal", "pronoun"}}
    for first in sorted(m for m in registry.mentions if m.form != "pronoun"):  # "the satellite, also called X"
        tie = _TIE.match(text, first.span.end)
        second = starts.get(tie.end()) if tie else None
        if second and _may_be_one(registry, first, second):
            _join(registry, first.entity, second.entity)


def _may_be_one(registry: Registry, first: Mention, second: Mention) -> bool:
    """Whether both names are still of two things, of one kind, not both known as two."""
    one, other = registry.entities.get(first.entity), registry.entities.get(second.entity)
    if one is None or other is None or one is other or (one.iri and other.iri):
        return False
    return one.type in _KINDS and (one.type == other.type or {one.type, other.type} <= set(_BODIES))


def _join(registry: Registry, first: str, second: str) -> None:
    known = registry.entities[second].iri is not None
    registry.merge(*((first, second) if known else (second, first)))
