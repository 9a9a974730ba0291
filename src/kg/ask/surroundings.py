"""What lies in what, and who has which role: what a question may widen its names to."""

from collections.abc import Callable, Iterable, Iterator
from math import asin, cos, radians, sin, sqrt

from kg.ask.data import Data
from kg.ask.lexicon import Lexicon
from kg.ask.names import Names
from kg.ask.question import WORLDS
from kg.terms import KG, RDF, WGS

_RADIUS, _FAR = 6371, 300
"""Of the Earth, and between what nobody takes for one place, in kilometres."""
_UPWARD = (KG.locatedIn, KG.variantOf, KG.concerns)


def within(thing: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A thing with all that lies in it, is a variant of it or, as a partnership, concerns it."""
    if thing not in lexicon.inside:
        lexicon.inside[thing] = _reached(thing, lexicon, _below)
    return lexicon.inside[thing]


def _below(known: str, data: Data) -> Iterator[str]:
    """What lies in a thing or is a variant of it, at the next step."""
    yield from (part for up in _UPWARD for part in data.subjects(up, known))


def around(thing: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A thing with all that it lies in or is a variant of."""
    return _reached(thing, lexicon, lambda known, data: (wider for up in _UPWARD for wider in data.values(known, up)))


def _reached(thing: str, lexicon: Lexicon, step: Callable[[str, Data], Iterable[str]]) -> tuple[str, ...]:
    """A thing with all that one or more steps lead to, by the articles and by the reference data."""
    found = [thing]
    for known in found:
        for names in filter(None, (lexicon.data, lexicon.reference)):
            found += [other for other in dict.fromkeys(step(known, names.data)) if other not in found]
    return tuple(found)


def elsewhere(place: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The launch sites and pads that are known to lie in another country than a place does, or far from it, and those
    countries; what was launched from another pad was not launched from one.
    """
    known = lexicon.reference
    own = countries(place, known) if known else frozenset()
    if known is None or not own:
        return ()
    sites = [site for kind in (KG.LaunchSite, KG.LaunchPad) for site in known.data.subjects(RDF.type, kind)]
    lying = {site: countries(site, known) for site in sites}
    abroad = [site for site, countries in lying.items() if countries and countries.isdisjoint(own)]
    away = [*abroad, *far(place, [site for site in sites if site not in abroad], known)]
    near = around(place, lexicon) if KG.LaunchPad in known.types(place) else sites
    other = [site for site in sites if site not in near and site not in away]
    return (*away, *other, *sorted({country for site in abroad for country in lying[site]}))


def far(place: str, others: Iterable[str], known: Names) -> list[str]:
    """Those of some places that are known to lie far from one, by the haversine formula (R. W. Sinnott, "Virtues of the
    haversine", 1984).
    """
    here = _radians(place, known)
    if here is None:
        return []
    there = ((other, _radians(other, known)) for other in others)
    return [other for other, at in there if at and _apart(here, at) > _FAR]


def _apart(here: tuple[float, float], there: tuple[float, float]) -> float:
    """How many kilometres lie between two points."""
    chord = sin((there[0] - here[0]) / 2) ** 2 + cos(here[0]) * cos(there[0]) * sin((there[1] - here[1]) / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(chord))


def _radians(place: str, known: Names) -> tuple[float, float] | None:
    """Latitude and longitude, if both are known."""
    told = (known.data.value(place, WGS.lat), known.data.value(place, WGS.long))
    return (radians(float(told[0])), radians(float(told[1]))) if all(told) else None


def worlds(lexicon: Lexicon) -> tuple[str, ...]:
    """The places on other celestial bodies than the Earth."""
    return tuple(dict.fromkeys(part for body in WORLDS for part in within(body, lexicon)))


def countries(place: str, names: Names) -> frozenset[str]:
    """The countries that a place lies in."""
    found = [place]
    for known in found:
        found += [up for up in names.data.values(known, KG.locatedIn) if up not in found]
    return frozenset(up for up in found if KG.Country in names.types(up))


def regions(lexicon: Lexicon) -> frozenset[str]:
    """The parts of countries: what other places lie in, and lies in a country itself."""
    if not lexicon.regions:
        lexicon.regions.append(_regions(lexicon.reference) if lexicon.reference else frozenset())
    return lexicon.regions[0]


def _regions(known: Names) -> frozenset[str]:
    pairs = dict(known.data.pairs(KG.locatedIn))
    inner = {up for up in pairs.values() if up in pairs}
    return frozenset(up for up in inner if KG.Country in known.types(pairs[up]))


def holders(role: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Who has a role by the reference data."""
    return tuple(sorted(lexicon.reference.holders(role))) if lexicon.reference else ()
