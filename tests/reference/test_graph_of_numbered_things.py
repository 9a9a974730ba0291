"""What the reference data has as RDF of things that no table lists, and of who had one office twice."""

from kg.model import Literal
from kg.reference import catalogue, numbered
from kg.terms import ID, KG, ORG, RDF, SKOS

SHIP = ID + "spacecraft/progress-ms-27"


def test_what_a_table_lists_or_nobody_knows_is_none() -> None:
    assert (
        numbered(["agency/nasa", "spacecraft/orion", "spacecraft/no-such-ship-5", "", "event/launch-1957-001"]).triples
        == ()
    )


def test_a_numbered_ship_has_its_names_and_what_its_series_tells() -> None:
    known = set(numbered(["spacecraft/progress-ms-27", "agency/nasa"]).triples)
    assert (SHIP, SKOS.prefLabel, Literal("Progress MS-27", language="en")) in known
    assert (SHIP, KG.operator, ID + "agency/roscosmos") in known
    assert (ID + "agency/roscosmos", RDF.type, KG.Agency) in known
    assert not any(subject == ID + "agency/nasa" for subject, _, _ in known)


def test_two_terms_of_one_office_are_two_memberships() -> None:
    held = {s for s, p, o in catalogue().triples if p == ORG.member and o == ID + "person/james-c-fletcher"}
    spans = [(s, o) for s, p, o in catalogue().triples if s in held and p == ORG.memberDuring]
    assert len(held) == len(spans) == len({span for _, span in spans}) == 2
