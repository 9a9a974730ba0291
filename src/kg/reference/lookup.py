"""Entries by identifier, those of numbered series included."""

from functools import cache

from kg.reference.numbering import NUMBER, SLOT, Series, series, with_id
from kg.reference.table import Entry, entries


@cache
def _by_id() -> dict[str, Entry]:
    return {e.id: e for e in entries()}


@cache
def _numbered() -> dict[str, tuple[Series, ...]]:
    """Identifier without its numbers -> the rules that make it."""
    found: dict[str, tuple[Series, ...]] = {}
    for rule in series():
        shape = SLOT.sub("#", rule.id)
        found[shape] = (*found.get(shape, ()), rule)
    return found


@cache
def entry(identifier: str) -> Entry | None:
    """The entry of an identifier, made by its rule for a numbered thing ("spacecraft/progress-ms-20"); else None."""
    known = _by_id().get(identifier)
    if known:
        return known
    for rule in _numbered().get(NUMBER.sub("#", identifier), ()):
        if found := with_id(rule, identifier):
            thing, aliases = found
            return Entry(thing.id, thing.type, thing.name, aliases, facts=thing.facts)
    return None


def is_listed(identifier: str) -> bool:
    """Whether a table has a row of its own for the thing."""
    return identifier in _by_id()


def is_part(identifier: str) -> bool:
    """Whether a thing is known to be a part of another, as a module is of a station."""
    known = entry(identifier)
    wholes = known.facts.get("partOf", ()) if known else ()
    return any(not whole.startswith("programme/") for whole in wholes)  # a ship of a programme is no part of it


def craft_kinds(identifier: str) -> tuple[str, ...]:
    """The kinds of spacecraft that a thing is known as ("craft-crew"); none for one that no table has."""
    known = entry(identifier)
    return known.facts.get("spacecraftType", ()) if known else ()


def flies_again(identifier: str) -> bool:
    """Whether a ship carries crews on one mission after the other, as a shuttle does: its number or name is its own,
    and no number of a flight.
    """
    return craft_kinds(identifier) == ("craft-crew",) and not any(map(str.isdigit, identifier))


def states(identifier: str) -> tuple[str, ...]:
    """The state that a thing is, or those that it is known to belong to."""
    known = entry(identifier)
    if known is None:
        return ()
    return (identifier,) if known.type == "Country" else known.facts.get("affiliatedCountry", ())


def lands(identifier: str) -> tuple[str, ...]:
    """The states that a thing belongs to, else those of who runs it."""
    known = entry(identifier)
    runs = known.facts.get("operator", ()) if known else ()
    return states(identifier) or tuple(state for body in runs for state in states(body))


def region(site: str) -> str | None:
    """What a launch site or one of its pads lies in: a state where the tables tell it, else a country."""
    known = entry(site)
    if known is None or known.type not in ("LaunchSite", "LaunchPad"):
        return site if known else None
    return next(filter(None, map(region, known.facts.get("locatedIn", ()))), None)


@cache
def is_rover(identifier: str) -> bool:
    """Whether a thing is called a rover: it drives, and neither flies nor lands by itself."""
    return _is_called(identifier, frozenset({"rover"}))


@cache
def is_landed(identifier: str) -> bool:
    """Whether a thing is brought to another world and moves about there: a rover or a helicopter."""
    return _is_called(identifier, frozenset({"rover", "helicopter"}))


def _is_called(identifier: str, nouns: frozenset[str]) -> bool:
    known = entry(identifier)
    return known is not None and any(nouns & set(name.lower().split()) for name in known.aliases)


@cache
def families(identifier: str) -> frozenset[str]:
    """What a thing is one of: its model, what that is a variant of, and so on up."""
    known = entry(identifier)
    above = {v for name in ("model", "variantOf") for v in known.facts.get(name, ())} if known else set()
    return frozenset(above).union(*(families(key) for key in sorted(above)))


def narrower(identifier: str) -> str | None:
    """The class of a thing below that of its row ("CelestialBody" of a Place), if its table tells one."""
    known = entry(identifier)
    return known.facts.get("narrower", (None,))[0] if known else None
