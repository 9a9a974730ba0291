"""Relations between things: plain where the writer stands behind them, and always a claim."""

from collections.abc import Sequence

from kg import lexicon
from kg.assemble.sheet import Sheet, concept, label
from kg.assemble.sources import is_plain, source_of
from kg.assemble.things import Things
from kg.model import Literal, Quantity, Relation, Span, Statement
from kg.terms import KG, ORG, QUDT, RDF, RDFS, XSD

CREWED = ("Spacecraft", "SpaceStation")
"""What people are of the crew of: no body in which somebody has a role."""
OUTSIDE = {"memberOf": ORG.memberOf}
SCHEMES = {"spacecraftType": "craft", "minorPlanetGroup": "group"}
"""Properties whose values are concepts, with the first word of their names."""


def write_relations(
    sheet: Sheet, things: Things, relations: Sequence[Relation], statements: Sequence[Statement], writer: str
) -> None:
    """Write every relation; roles become memberships of whom the same sentence ties the person to."""
    for relation in relations:
        if relation.property == "role" or relation.subject == relation.object:
            continue  # two names of one place ("the Satish Dhawan Centre at Sriharikota") are no fact
        place = _place(things, relation)
        source = source_of(place, statements)
        speaker = things.of(source.statement.speaker) if source.statement else writer
        triple = (things.iri(relation.subject), _property(relation), _object(sheet, things, relation))
        if is_plain(relation, source, place.of(sheet.text)):
            sheet.add(*triple)
        sheet.claim(triple, speaker, relation.factuality, [relation.evidence], relation.rule)
    for relation in relations:
        if relation.property == "role" and is_plain(relation, source_of(_place(things, relation), statements)):
            _write_membership(sheet, things, relation, relations, writer)


def _place(things: Things, relation: Relation) -> Span:
    """The words that state a relation: from the one thing to the other, where they stand closest; its sentence if
    they aren't named there.
    """
    ends = (relation.subject, relation.object if isinstance(relation.object, str) else "")
    mine, yours = ([m.span for m in things.mentions_in(relation.evidence) if m.entity == key] for key in ends)
    if isinstance(relation.object, Quantity):
        yours = [relation.object.span]
    between = [Span(min(a.begin, b.begin), max(a.end, b.end)) for a in mine for b in yours or [a]]
    return min(between, key=lambda s: (s.end - s.begin, s), default=relation.evidence)


def _property(relation: Relation) -> str:
    iri: str = OUTSIDE.get(relation.property) or getattr(KG, relation.property)
    return iri


def _object(sheet: Sheet, things: Things, relation: Relation) -> str | Literal:
    if isinstance(relation.object, Quantity):
        return _quantity(sheet, relation.object)
    if relation.property == "crewed":
        return Literal(relation.object, XSD.boolean)
    if relation.property in SCHEMES:
        return concept(SCHEMES[relation.property], relation.object)
    return things.iri(relation.object)


def _quantity(sheet: Sheet, quantity: Quantity) -> str:
    node = sheet.names.local("quantity", str(quantity.span.begin), str(quantity.span.end))
    sheet.add(node, RDF.type, KG.Quantity)
    sheet.add(node, RDFS.label, label(quantity.span.of(sheet.text)))
    sheet.add(node, QUDT.numericValue, Literal(quantity.value, XSD.decimal))
    if quantity.unit:
        sheet.add(node, QUDT.hasUnit, lexicon.unit_iris()[quantity.unit])
    if quantity.counted:
        sheet.add(node, KG.countedClass, getattr(KG, quantity.counted))
    return node


HELD = {
    ("politician", "Agency"): "agency-head",
    ("politician", "Company"): "executive",
    ("agency-head", "Company"): "executive",
}
"""What a "president" or "head" is depends on whose: "JAXA President Hiroshi Yamakawa" holds no political office."""


def _write_membership(sheet: Sheet, things: Things, role: Relation, relations: Sequence[Relation], writer: str) -> None:
    if not isinstance(role.object, str):
        return
    ties = {
        r.object
        for r in relations
        if r.subject == role.subject and r.evidence == role.evidence and r.property in {"memberOf", "affiliatedCountry"}
    }
    for owner in sorted(o for o in ties if isinstance(o, str) and things.type(o) not in CREWED):
        held = HELD.get((role.object, things.type(owner)), role.object)
        node = sheet.names.unique(
            "membership",
            f"{role.subject}|{owner}|{held}",
            things.name(role.subject),
            things.name(owner),
            held,
        )
        sheet.add(node, RDF.type, ORG.Membership)
        sheet.add(
            node,
            RDFS.label,
            label(f"{things.name(role.subject)}, {held.replace('-', ' ')}, {things.name(owner)}"),
        )
        sheet.add(node, ORG.member, things.iri(role.subject))
        # A state is no organization: a minister is tied to the country by the plain relation too.
        tie = KG.affiliatedCountry if things.type(owner) in {"Country", "GeopoliticalEntity"} else ORG.organization
        sheet.add(node, tie, things.iri(owner))
        sheet.add(node, ORG.role, concept("role", held))
        for predicate, o in ((tie, things.iri(owner)), (ORG.role, concept("role", held))):
            sheet.claim((node, predicate, o), writer, "CT+", [role.evidence], role.rule)
