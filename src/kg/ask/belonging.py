"""Whose something is: who runs, makes or holds it, and where it lies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from kg.ask.data import Data
from kg.ask.lexicon import Lexicon
from kg.ask.surroundings import within
from kg.terms import ID, KG, ORG, RDF

_OWNABLE = (KG.Spacecraft, KG.Mission, KG.LaunchVehicle, KG.Person, KG.Organization)
_OWNED = (KG.operator, KG.manufacturer, KG.affiliatedCountry, KG.locatedIn, KG.partOf, ORG.memberOf)
_OF_OWNER = (KG.affiliatedCountry, KG.locatedIn)


class Belongings(Protocol):
    """What belongs to whom, gathered."""

    def of(self, body: str) -> frozenset[str]:
        """What of the articles belongs to a country or a body."""

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The ships of a kind, the missions of a programme."""


@dataclass(frozen=True, slots=True)
class StoredBelongings:
    """As a store keeps it beside its articles."""

    data: Data

    def of(self, body: str) -> frozenset[str]:
        """What of the articles belongs to a country or a body."""
        return frozenset(self.data.subjects(KG.partOf, body))

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The ships of a kind, the missions of a programme."""
        return self.data.subjects(KG.model, kind)


def belongs(thing: str, owner: str, lexicon: Lexicon) -> bool:
    """Whether a thing is somebody's, or lies somewhere, directly or by who runs or holds it."""
    if lexicon.gathered and any(lexicon.schema.is_a(c, o) for c in lexicon.data.types(thing) for o in _OWNABLE):
        return thing in owned(owner, lexicon)
    return owner in owners(thing, lexicon)


def owners(thing: str, lexicon: Lexicon) -> Iterator[str]:
    """Whose a thing is and where it lies, directly or by who runs or holds it."""
    near = dict.fromkeys(values(thing, _OWNED, lexicon))
    yield from near
    yield from (above for owner in near for above in values(owner, _OF_OWNER, lexicon))


def owned(body: str, lexicon: Lexicon) -> frozenset[str]:
    """The craft, rockets, bodies and people of the articles that belong to a country or a body."""
    if body not in lexicon.belongings:
        lexicon.belongings[body] = _gathered(body, lexicon)
    return lexicon.belongings[body]


def _gathered(body: str, lexicon: Lexicon) -> frozenset[str]:
    if lexicon.gathered:
        return lexicon.gathered.of(body)
    return frozenset(t for t in ownable(lexicon) if belongs(t, body, lexicon))


def ownable(lexicon: Lexicon) -> tuple[str, ...]:
    """The craft, rockets, bodies and people of the articles."""
    classes = (below for cls in _OWNABLE for below in lexicon.schema.below(cls))
    return tuple(dict.fromkeys(thing for cls in classes for thing in lexicon.data.data.subjects(RDF.type, cls)))


def family(thing: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The ships of the articles that are of a kind which has a name, and the missions of a programme: the Soyuz MS-26
    is a Soyuz.
    """
    kinds, known = within(thing, lexicon), lexicon.gathered
    if known:
        return tuple(sorted({ship for kind in kinds for ship in known.of_kind(kind)}))
    return tuple(sorted({ship for ship, kind in ships(lexicon) if kind in kinds}))


def ships(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The ships and missions of the articles, each with its kinds and programmes."""
    classes = (below for cls in (KG.Spacecraft, KG.Mission) for below in lexicon.schema.below(cls))
    every = dict.fromkeys(ship for cls in classes for ship in lexicon.data.data.subjects(RDF.type, cls))
    yield from ((ship, kind) for ship in every for kind in values(ship, (KG.model, KG.partOf), lexicon))


def of_kind(kind: str, lexicon: Lexicon) -> frozenset[str]:
    """The ships and missions that are of a kind by the reference data."""
    return frozenset(lexicon.reference.data.subjects(KG.spacecraftType, kind)) if lexicon.reference else frozenset()


def values(thing: str, properties: Iterable[str], lexicon: Lexicon) -> list[str]:
    """What the articles and the reference data give for some properties of a thing, and what its number tells."""
    wanted = tuple(properties)
    sources = [names.data for names in (lexicon.data, lexicon.reference) if names]
    found = {p: [value for data in sources for value in data.kept(thing, p)] for p in wanted}
    own = () if all(found.values()) else made(thing)
    return [v for values in found.values() for v in values] + [v for p, v in own if not found.get(p, True)]


@lru_cache(10_000)
def made(thing: str) -> tuple[tuple[str, str], ...]:
    """What a number tells of a thing that no table lists."""
    from kg.reference import numbered

    if not thing.startswith(ID):
        return ()
    return tuple((p, str(o)) for s, p, o in numbered([thing.removeprefix(ID)]).triples if s == thing)
