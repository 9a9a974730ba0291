"""The reference data as RDF."""

import hashlib
import os
import subprocess
import sys

from kg.model import Literal
from kg.reference import catalogue, entries
from kg.terms import GRAPH, ID, KG, KGV, ORG, PROV, RDF, SKOS, TIME, WGS, XSD


def objects(subject: str, predicate: str) -> list[str | Literal]:
    return [o for s, p, o in catalogue().triples if (s, p) == (subject, predicate)]


def test_no_blank_node_no_relative_iri_no_repetition() -> None:
    nodes = [n for s, p, o in catalogue().triples for n in (s, p, o) if isinstance(n, str)]
    assert [n for n in nodes if not n.startswith("http") or " " in n or '"' in n] == []
    assert len(set(catalogue().triples)) == len(catalogue().triples)


def test_an_ambiguous_name_carries_no_mark() -> None:
    labels = [o.value for _, _, o in catalogue().triples if isinstance(o, Literal)]
    assert [v for v in labels if v.startswith(("?", "~")) or "|" in v] == []


def test_every_entry_has_class_name_and_source() -> None:
    assert catalogue().name == GRAPH + "catalogue"
    for predicate in (RDF.type, SKOS.prefLabel, PROV.wasDerivedFrom):
        described = {s for s, p, _ in catalogue().triples if p == predicate}
        assert [e.id for e in entries() if ID + e.id not in described] == []


def test_every_link_leads_to_something_described() -> None:
    described = {s for s, p, _ in catalogue().triples if p == RDF.type}
    linked = {o for _, p, o in catalogue().triples if isinstance(o, str) and o.startswith(ID)}
    assert linked - described - {s for s, _, _ in catalogue().triples} == set()


def test_head_of_agency_with_term() -> None:
    membership = ID + "membership/dmitry-rogozin-agency-roscosmos-agency-head"
    assert objects(membership, ORG.member) == [ID + "person/dmitry-rogozin"]
    assert objects(membership, ORG.role) == [KGV.role_agency_head]
    (span,) = objects(membership, ORG.memberDuring)
    assert isinstance(span, str)
    assert objects(span, KG.earliest) == [Literal("2018-05-24T00:00:00Z", XSD.dateTime)]
    assert objects(span, KG.latest) == [Literal("2022-07-16T00:00:00Z", XSD.dateTime)]


def test_two_posts_of_one_person_stay_apart() -> None:
    posts = [s for s, p, o in catalogue().triples if p == ORG.member and o == ID + "person/charles-bolden"]
    assert len(posts) == 2


def test_partnership_site_and_founding() -> None:
    assert ID + "agency/jaxa" in objects(ID + "partnership/iss", KG.hasPartner)
    assert objects(ID + "partnership/iss", KG.concerns) == [ID + "station/iss"]
    assert objects(ID + "site/baikonur", WGS.lat) == [Literal("45.9648", XSD.decimal)]
    (span,) = objects(ID + "agency/nasa", TIME.hasTime)
    assert isinstance(span, str)
    assert objects(span, KG.earliest) == [Literal("1958-10-01T00:00:00Z", XSD.dateTime)]


def test_same_bytes_whatever_the_hash_seed() -> None:
    code = "from kg.reference import catalogue; import sys; sys.stdout.write(repr(catalogue().triples))"
    digests = set()
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        digests.add(hashlib.sha256(run.stdout).hexdigest())
    assert len(digests) == 1
