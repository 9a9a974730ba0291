"""Whether every plain fact of an article's graph has a claim behind it: no fact without evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.model import Violation
from kg.terms import KG, ORG, RDF, TIME

if TYPE_CHECKING:
    import rdflib

    from kg.validate.shapes import Shapes

BACKED = (
    KG.affiliatedCountry,
    KG.agent,
    KG.backupCrewMember,
    KG.carries,
    KG.concerns,
    KG.crewMember,
    KG.crewed,
    KG.destination,
    KG.discoveredAt,
    KG.hasQuantity,
    KG.inConstellation,
    KG.launchVehicle,
    KG.locatedIn,
    KG.manufacturer,
    KG.minorPlanetGroup,
    KG.mission,
    KG.model,
    KG.operator,
    KG.outcome,
    KG.partOf,
    KG.partnerIn,
    KG.place,
    KG.scheduledTime,
    KG.spacecraft,
    KG.spacecraftType,
    KG.target,
    ORG.memberOf,
)
"""Properties whose plain triples are facts that somebody claimed; labels, types and parts of times are none."""


def faults(data: "rdflib.Graph", shapes: "Shapes") -> Iterator[Violation]:
    """Plain facts, and events, that no claim says; none in a graph without an article, which is background."""
    import rdflib

    from kg.validate.shapes import NAMESPACE

    if (None, rdflib.URIRef(RDF.type), rdflib.URIRef(KG.Article)) not in data:
        return
    shape, claimed = NAMESPACE + "Claim-behind", _claimed(data)
    for node, path, value in _facts(data):
        if (node, path, value) not in claimed:
            yield Violation(shape, node, path, value, shapes.message(shape), "violation")


def _facts(data: "rdflib.Graph") -> Iterator[tuple[str, str, str]]:
    import rdflib

    for path in BACKED:
        for node, value in data.subject_objects(rdflib.URIRef(path)):
            yield str(node), path, str(value)
    for event in data.subjects(rdflib.URIRef(KG.status)):
        for path in (RDF.type, TIME.hasTime):
            for value in data.objects(event, rdflib.URIRef(path)):
                yield str(event), path, str(value)


def _claimed(data: "rdflib.Graph") -> set[tuple[str, str, str]]:
    import rdflib

    predicates, values = (dict(data.subject_objects(rdflib.URIRef(p))) for p in (RDF.predicate, RDF.object))
    subjects = data.subject_objects(rdflib.URIRef(RDF.subject))
    return {(str(s), str(predicates.get(c)), str(values.get(c))) for c, s in subjects}
