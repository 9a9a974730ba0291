"""The reference data as RDF: the graph ``catalogue``."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from kg.model import Graph, Literal, Triple
from kg.reference.lookup import entry as lookup
from kg.reference.lookup import is_listed
from kg.reference.table import Entry, entries, rows
from kg.terms import GRAPH, ID, KG, ORG, PREFIXES, PROV, RDF, RDFS, SCHEMA, SKOS, TIME, WGS, XSD

NAME = GRAPH + "catalogue"
LINKS = {
    "affiliatedCountry": KG.affiliatedCountry,
    "operator": KG.operator,
    "manufacturer": KG.manufacturer,
    "partOf": KG.partOf,
    "locatedIn": KG.locatedIn,
    "seat": KG.seat,
    "model": KG.model,
    "variantOf": KG.variantOf,
    "successorOf": KG.successorOf,
    "concerns": KG.concerns,
    "hasPartner": KG.hasPartner,
    "symbolOf": KG.symbolOf,
    "launchesFrom": KG.launchesFrom,
}
"""Columns whose values are identifiers of entries."""
CONCEPTS = {"spacecraftType": KG.spacecraftType, "symbolType": KG.symbolType}
CODES = {
    "cosparId": KG.cosparId,
    "satcatNumber": KG.satcatNumber,
    "gcatCode": KG.gcatCode,
    "isoCode": KG.isoCode,
    "observatoryCode": KG.observatoryCode,
}
PLACES = {"lat": WGS.lat, "long": WGS.long}


@cache
def catalogue() -> Graph:
    """Every entry with its names, facts, identifiers and source, and every source, without repetition and in order."""
    triples = {t for e in entries() for t in _triples(e)} | set(_sources())
    return Graph(NAME, tuple(sorted(triples, key=lambda t: (t[0], t[1], str(t[2])))))


def numbered(identifiers: Iterable[str]) -> Graph:
    """What is known of the numbered things among some, which no table lists, and the kinds of what that names."""
    known = [e for i in identifiers if not is_listed(i) and (e := lookup(i))]
    triples = {t for e in known for t in _triples(e)}
    ends = {o for _, _, o in triples if isinstance(o, str) and o.startswith(ID)}
    kinds = {(end, RDF.type, PREFIXES["kg"] + e.type) for end in ends if (e := lookup(end.removeprefix(ID)))}
    sources = {t for t in _sources() if t[0] in ends} if ends else set()
    return Graph(NAME, tuple(sorted(triples | kinds | sources, key=lambda t: (t[0], t[1], str(t[2])))))


def described(identifier: str) -> Iterator[Triple]:
    """What is known of one thing."""
    if found := lookup(identifier):
        yield from _triples(found)


def _triples(entry: Entry) -> Iterator[Triple]:
    node = ID + entry.id
    for kind in (entry.type, *entry.facts.get("narrower", ())):
        yield node, RDF.type, PREFIXES["kg"] + kind
    yield from _labels(node, entry)
    yield from _links(node, entry)
    yield from _codes(node, entry)
    source = f"{ID}source/{_slug(entry.facts['source'][0])}"
    yield node, PROV.wasDerivedFrom, source
    if "memberOf" in entry.facts:
        yield from _memberships(node, entry, source)
    elif "role" in entry.facts:
        yield from _profession(node, entry, source)
    else:
        yield from _existence(node, entry)


def _labels(node: str, entry: Entry) -> Iterator[Triple]:
    yield node, SKOS.prefLabel, Literal(entry.name, language="en")
    for label, names in ((SKOS.altLabel, entry.aliases), (SKOS.hiddenLabel, entry.hidden)):
        for name in names:
            yield node, label, Literal(name, language="en")


def _links(node: str, entry: Entry) -> Iterator[Triple]:
    for column, term in LINKS.items():
        for value in entry.facts.get(column, ()):
            yield node, term, ID + value
    for column, term in CONCEPTS.items():
        for value in entry.facts.get(column, ()):
            yield node, term, PREFIXES["kgv"] + value


def _codes(node: str, entry: Entry) -> Iterator[Triple]:
    for column, term in CODES.items():
        for value in entry.facts.get(column, ()):
            yield node, term, Literal(value)
    for column, term in PLACES.items():
        for value in entry.facts.get(column, ()):
            yield node, term, Literal(value, XSD.decimal)
    for value in entry.facts.get("gender", ()):
        yield node, SCHEMA.gender, PREFIXES["schema"] + value
    for item in entry.facts.get("wikidata", ()):
        yield node, SKOS.exactMatch, PREFIXES["wd"] + item


def _memberships(node: str, entry: Entry, source: str) -> Iterator[Triple]:
    """One membership for each value of ``memberOf``; ``role``, ``from`` and ``to`` have theirs in the same order."""
    for place, body in enumerate(entry.facts["memberOf"]):
        role, begin, end = (_at(entry, column, place) for column in ("role", "from", "to"))
        name = "-".join([entry.id.partition("/")[2], body.replace("/", "-"), *([role] if role else [])])
        if before := [_at(entry, "role", i) for i in range(place) if entry.facts["memberOf"][i] == body].count(role):
            name += f"-{before + 1}"  # who had an office twice
        membership = f"{ID}membership/{name}"
        yield node, ORG.memberOf, ID + body
        yield membership, RDF.type, ORG.Membership
        yield membership, ORG.member, node
        yield membership, ORG.organization, ID + body
        yield membership, PROV.wasDerivedFrom, source
        if role:
            yield membership, ORG.role, f"{PREFIXES['kgv']}role-{role}"
        yield from _span(membership, ORG.memberDuring, f"membership-{name}", begin, end)


def _profession(node: str, entry: Entry, source: str) -> Iterator[Triple]:
    """What somebody is, of whom no body is told."""
    for role in entry.facts["role"]:
        membership = f"{ID}membership/{entry.id.partition('/')[2]}-{role}"
        yield membership, RDF.type, ORG.Membership
        yield membership, ORG.member, node
        yield membership, PROV.wasDerivedFrom, source
        yield membership, ORG.role, f"{PREFIXES['kgv']}role-{role}"


def _at(entry: Entry, column: str, place: int) -> str:
    values = entry.facts.get(column, ())
    return values[place] if place < len(values) else ""


def _existence(node: str, entry: Entry) -> Iterator[Triple]:
    begin, end = _at(entry, "from", 0), _at(entry, "to", 0)
    yield from _span(node, TIME.hasTime, entry.id.replace("/", "-"), begin, end)


def _span(owner: str, term: str, name: str, begin: str, end: str) -> Iterator[Triple]:
    """A time span from the start of ``begin`` up to the start of the day, month or year after ``end``."""
    if not begin and not end:
        return
    node = f"{ID}time/{name}"
    words = f"{begin} to {end}" if begin and end else f"from {begin}" if begin else f"until {end}"
    yield owner, term, node
    yield node, RDF.type, KG.TimeSpan
    yield node, RDFS.label, Literal(words, language="en")
    if begin:
        yield node, KG.earliest, Literal(_instant(begin), XSD.dateTime)
    if end:
        yield node, KG.latest, Literal(_after(end), XSD.dateTime)


def _instant(when: str) -> str:
    """The first moment of a year, month or day, in UTC."""
    year, month, day = [*when.split("-"), "01", "01"][:3]
    return f"{year}-{month}-{day}T00:00:00Z"


def _after(when: str) -> str:
    """The first moment after a year, month or day, in UTC."""
    parts = [int(p) for p in when.split("-")]
    if len(parts) == 1:
        return _instant(f"{parts[0] + 1:04}")
    if len(parts) == 2:
        return _instant(f"{parts[0] + parts[1] // 12:04}-{parts[1] % 12 + 1:02}")
    return _instant((date(*parts) + timedelta(days=1)).isoformat())


@cache
def _sources() -> tuple[Triple, ...]:
    return tuple(_each_source())


def _each_source() -> Iterator[Triple]:
    for row in rows("sources.csv"):
        node = f"{ID}source/{_slug(row['name'])}"
        yield node, RDF.type, PROV.Entity
        yield node, RDFS.label, Literal(row["description"])


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-").replace("_", "-")
