"""The dated launches, dockings, landings and ends of craft of ``ontology/reference/launches.csv`` as RDF."""

from collections.abc import Iterator
from functools import cache, lru_cache

from kg import timex
from kg.model import Graph, Literal, Triple
from kg.reference.graph import NAME, described
from kg.reference.lookup import entry
from kg.reference.table import rows, split
from kg.terms import ID, KG, KGV, ORG, PREFIXES, PROV, RDF, RDFS, SKOS, TIME, WGS, XSD

_SLOTS = {
    "spacecraft": KG.spacecraft,
    "launchVehicle": KG.launchVehicle,
    "place": KG.place,
    "target": KG.target,
    "crew": KG.crewMember,
}
_KEPT = 256
"""Parts of the table that are kept: a question asks for the same more than once."""
_BODIES = frozenset(
    f"place/{body}"
    for body in "moon mars venus titan mercury jupiter saturn eros bennu ryugu itokawa churyumov dimorphos".split()
)
"""Celestial bodies that craft have reached."""
_ASIDE = frozenset((SKOS.altLabel, SKOS.hiddenLabel, SKOS.exactMatch, WGS.lat, WGS.long))
"""What the catalogue tells of things that their flights don't need."""


@lru_cache(_KEPT)
def past(of: frozenset[str] = frozenset()) -> Graph:
    """Every event of the table, or every one with one of some things (identifiers below ``id/``), with its time and
    what is known of who and what took part.
    """
    events = {t for row in _table() if not of or of & _parts(row) for t in _event(row)}
    slots = {*_SLOTS.values(), KG.agent}
    ends = {o.removeprefix(ID) for _, p, o in events if p in slots and isinstance(o, str)}
    triples = events | {t for end in ends for t in described(end) if t[1] not in _ASIDE}
    return Graph(NAME, tuple(sorted(triples, key=lambda t: (t[0], t[1], str(t[2])))))


@cache
def _table() -> tuple[dict[str, str], ...]:
    return tuple(rows("launches.csv"))


def _parts(row: dict[str, str]) -> set[str]:
    return {value for column in _SLOTS for value in split(row[column])}


def _event(row: dict[str, str]) -> Iterator[Triple]:
    node, time = ID + row["id"], f"{ID}time/{row['id'].replace('/', '-')}"
    ship = entry(split(row["spacecraft"])[0])
    name = ship.name if ship else row["spacecraft"]
    yield node, RDF.type, PREFIXES["kg"] + row["kind"]
    yield node, RDFS.label, Literal(f"{row['kind'].lower()} of {name}", language="en")
    yield node, KG.status, KGV.status_occurred
    yield node, PROV.wasDerivedFrom, f"{ID}source/{row['source']}"
    yield from ((node, slot, ID + value) for column, slot in _SLOTS.items() for value in split(row[column]))
    yield from ((node, KG.outcome, f"{PREFIXES['kgv']}outcome-{value}") for value in split(row["outcome"]))
    yield node, TIME.hasTime, time
    yield time, RDF.type, KG.TimeSpan
    yield time, RDFS.label, Literal(row["time"].replace("T", " ").replace("Z", " UTC"), language="en")
    yield time, KG.timexValue, Literal(row["time"])
    yield from ((node, KG.agent, ID + agent) for agent in _agents(row))
    yield from ((node, KG.destination, ID + goal) for goal in _goals(row))
    yield from _command(row)
    if bounds := timex.bounds(row["time"]):
        yield time, KG.earliest, Literal(bounds[0], XSD.dateTime)
        yield time, KG.latest, Literal(bounds[1], XSD.dateTime)


def _agents(row: dict[str, str]) -> Iterator[str]:
    """Who launched it: those who run the rocket, and its country."""
    rocket = entry(row["launchVehicle"]) if row["launchVehicle"] and row["kind"] == "Launch" else None
    if rocket:
        yield from rocket.facts.get("operator", ())
        yield from rocket.facts.get("affiliatedCountry", ())


def _goals(row: dict[str, str]) -> set[str]:
    """Where a flight went: to what a craft of it docked, or where one landed, but for the Earth."""
    crafts = split(row["spacecraft"]) if row["kind"] == "Launch" else ()
    return {goal for craft in crafts for goal in _reached().get(craft, ())}


@cache
def _reached() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in _table():
        goals = split(row["target"]) if row["kind"] == "Docking" else split(row["place"]) if _away(row) else ()
        for craft in split(row["spacecraft"]):
            found.setdefault(craft, set()).update(goals)
    return found


def _away(row: dict[str, str]) -> bool:
    return row["kind"] in ("Landing", "Decommissioning") and row["place"] in _BODIES


def _command(row: dict[str, str]) -> Iterator[Triple]:
    """Who commanded the flight: of a crew the first."""
    for person in split(row["crew"])[:1]:
        node = f"{ID}membership/{row['id'].replace('/', '-')}-commander"
        yield node, RDF.type, ORG.Membership
        yield node, ORG.member, ID + person
        yield node, ORG.role, KGV.role_commander
        yield from ((node, ORG.organization, ID + craft) for craft in split(row["spacecraft"]))
