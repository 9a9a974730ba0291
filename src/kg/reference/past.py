"""The dated launches, dockings and landings of ``ontology/reference/launches.csv`` as RDF."""

from collections.abc import Iterator
from functools import cache

from kg import timex
from kg.model import Graph, Literal, Triple
from kg.reference.graph import NAME, described
from kg.reference.lookup import entry
from kg.reference.table import rows, split
from kg.terms import ID, KG, KGV, PREFIXES, PROV, RDF, RDFS, TIME, XSD

_SLOTS = {
    "spacecraft": KG.spacecraft,
    "launchVehicle": KG.launchVehicle,
    "place": KG.place,
    "target": KG.target,
}


@cache
def past() -> Graph:
    """Every event of the table with its time, and what is known of who and what took part."""
    events = {t for row in rows("launches.csv") for t in _event(row)}
    ends = {o.removeprefix(ID) for _, p, o in events if p in _SLOTS.values() and isinstance(o, str)}
    triples = events | {t for end in ends for t in described(end)}
    return Graph(NAME, tuple(sorted(triples, key=lambda t: (t[0], t[1], str(t[2])))))


def _event(row: dict[str, str]) -> Iterator[Triple]:
    node, time = ID + row["id"], f"{ID}time/{row['id'].replace('/', '-')}"
    ship = entry(split(row["spacecraft"])[0])
    name = ship.name if ship else row["spacecraft"]
    yield node, RDF.type, PREFIXES["kg"] + row["kind"]
    yield node, RDFS.label, Literal(f"{row['kind'].lower()} of {name}", language="en")
    yield node, KG.status, KGV.status_occurred
    yield node, PROV.wasDerivedFrom, f"{ID}source/{row['source']}"
    yield from ((node, slot, ID + value) for column, slot in _SLOTS.items() for value in split(row[column]))
    yield node, TIME.hasTime, time
    yield time, RDF.type, KG.TimeSpan
    yield time, RDFS.label, Literal(row["time"].replace("T", " ").replace("Z", " UTC"), language="en")
    yield time, KG.timexValue, Literal(row["time"])
    if bounds := timex.bounds(row["time"]):
        yield time, KG.earliest, Literal(bounds[0], XSD.dateTime)
        yield time, KG.latest, Literal(bounds[1], XSD.dateTime)
