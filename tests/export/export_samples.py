"""Graphs to export, written for it: an article's, one of nasty texts, a foreign one, one that tells of no article."""

from collections.abc import Callable

from kg.model import Graph, Literal, Triple
from kg.terms import DCTERMS, GRAPH, ID, ITSRDF, KG, KGV, NIF, PROV, RDF, RDFS, SCHEMA, SKOS, TIME, XSD

Export = Callable[..., tuple[int, str]]
"""A call of ``kg export``: its exit code, and what it said on the standard error output."""

HEX = "0ddba11ca5cade00"
A = f"{ID}article/{HEX}"
LAUNCH, RETURN, TUG, WRITER = f"{A}/launch-tug", f"{A}/landing-tug", f"{A}/spacecraft-tug", f"{A}/writer"
NORTH, ISLAND, PILOT = f"{ID}agency/north", f"{ID}site/island", f"{A}/person-pilot"
FACT, HEDGE, DENIAL, KIND, HEARSAY = (f"{A}/claim-{number}" for number in "12345")
SENTENCE = f"{A}#offset_10_60"
DAY = f"{A}/time-40-46"
SAID, CHECK = f"{A}/statement-70", f"{A}/check-1"


def english(words: str) -> Literal:
    return Literal(words, None, "en")


def number(value: int) -> Literal:
    return Literal(str(value), XSD.integer)


def claim(node: str, content: Triple, factuality: str, source: str = WRITER) -> tuple[Triple, ...]:
    subject, predicate, value = content
    return (
        (node, RDF.type, KG.Claim),
        (node, RDF.subject, subject),
        (node, RDF.predicate, predicate),
        (node, RDF.object, value),
        (node, KG.factuality, factuality),
        (node, PROV.wasAttributedTo, source),
        (node, KG.evidence, SENTENCE),
        (node, KG.rule, Literal("launches")),
    )


ARTICLE = Graph(
    f"{GRAPH}article/{HEX}",
    (
        (A, RDF.type, KG.Article),
        (A, DCTERMS.identifier, Literal("sha256:" + "0" * 64)),
        (A, DCTERMS.issued, Literal("2031-05-06", XSD.date)),
        (A, SCHEMA.headline, Literal("Tug leaves the island")),
        (A, SCHEMA.url, Literal("https://news.example/tug", XSD.anyURI)),
        (WRITER, RDF.type, KG.Agent),
        (WRITER, SKOS.prefLabel, english("the writer of the article")),
        (NORTH, RDF.type, KG.Agency),
        (NORTH, SKOS.altLabel, english("North")),
        (NORTH, SKOS.altLabel, english("North Agency")),
        (ISLAND, RDF.type, KG.LaunchSite),
        (ISLAND, SKOS.altLabel, english("the island")),
        (TUG, RDF.type, KG.Spacecraft),
        (TUG, SKOS.prefLabel, english("Tug One")),
        (TUG, KG.operator, NORTH),
        (PILOT, RDF.type, KG.Person),
        (PILOT, SKOS.prefLabel, english("Ирина Łącka 宇航员 👩‍🚀")),
        (LAUNCH, RDF.type, KG.Launch),
        (LAUNCH, RDFS.label, english("launch of Tug One")),
        (LAUNCH, KG.status, KGV.status_occurred),
        (LAUNCH, KG.spacecraft, TUG),
        (LAUNCH, KG.place, ISLAND),
        (LAUNCH, KG.crewMember, PILOT),
        (LAUNCH, KG.evidence, SENTENCE),
        (LAUNCH, TIME.hasTime, DAY),
        (DAY, RDF.type, KG.TimeSpan),
        (DAY, RDFS.label, english("Monday")),
        (DAY, KG.timexValue, Literal("2031-05-05")),
        (DAY, KG.earliest, Literal("2031-05-05T00:00:00Z", XSD.dateTime)),
        (DAY, KG.latest, Literal("2031-05-06T00:00:00Z", XSD.dateTime)),
        (RETURN, RDF.type, KG.Landing),
        (RETURN, RDFS.label, english("landing of Tug One")),
        (RETURN, KG.status, KGV.status_possible),
        (RETURN, KG.spacecraft, TUG),
        (SENTENCE, RDF.type, KG.Mention),
        (SENTENCE, NIF.anchorOf, Literal("Tug One left the island on Monday.")),
        (SENTENCE, NIF.beginIndex, number(10)),
        (SENTENCE, NIF.endIndex, number(60)),
        (f"{A}#offset_10_17", RDF.type, KG.Mention),
        (f"{A}#offset_10_17", ITSRDF.taIdentRef, TUG),
        (f"{A}#offset_80_85", RDF.type, KG.Mention),
        (f"{A}#offset_80_85", ITSRDF.taIdentRef, NORTH),
        (SAID, RDF.type, KG.Statement),
        (SAID, KG.speaker, NORTH),
        (SAID, SCHEMA.text, Literal("it may come back")),
        (SAID, KG.conveys, HEDGE),
        (CHECK, RDF.type, KG.Assessment),
        (CHECK, KG.assesses, FACT),
        (CHECK, KG.stance, KGV.stance_doubts),
        (CHECK, SCHEMA.text, Literal("the list of launches has another day")),
        (CHECK, PROV.wasAttributedTo, WRITER),
        *claim(FACT, (LAUNCH, KG.spacecraft, TUG), KGV.ctp),
        *claim(HEDGE, (RETURN, RDF.type, KG.Landing), KGV.psp, NORTH),
        *claim(DENIAL, (TUG, KG.carries, PILOT), KGV.ctm, NORTH),
        *claim(HEARSAY, (TUG, KG.manufacturer, ISLAND), KGV.ctp, PILOT),
        *claim(KIND, (LAUNCH, RDF.type, KG.Launch), KGV.ctp),
    ),
)

NASTY_TEXTS = (
    '=HYPERLINK("https://bad.example","x")',
    "+1 for all, @home",
    "@SUM(1;2)",
    "-- a dash",
    "'=already guarded",
    '\'tis quoted, "twice"; with; semicolons',
    "\tTab and\r\nlines\n",
    "-12.5",
    "back\\slash \\n and | bar \x1f unit",
    "<b>&amp; ]]> 'x'",
    "\u202eright to left \ufeff mark",
    "e\u0301 and \u00e9, 𝔘, \U0001f680",
    "<< s p o >> ~ :r {| |}",
)
NASTY = Graph(
    f"{GRAPH}article/nasty",
    tuple(
        triple
        for place, words in enumerate(NASTY_TEXTS)
        for triple in (
            (f"{ID}person/n{place:02}", RDF.type, KG.Person),
            (f"{ID}person/n{place:02}", SKOS.prefLabel, Literal(words)),
        )
    ),
)

FOREIGN = b"""
@prefix ex: <https://example.org/one#> .
@prefix two: <https://example.org/two#> .
ex:a a ex:Launch, ex:launch, two:Launch ; ex:name "A"@de-AT, "B" ; two:name 3.50 ; ex:knows [ ex:name "nobody" ] .
ex:b ex:knows ex:a, <mailto:c@example.org> ; ex:type "text" ; ex:id "7" ; ex:label "eight" .
<http://www.w3.org/2006/time#x> a ex:Launch .
ex:b <https://w3id.org/spacekg/ontology#id> "9" ; <https://w3id.org/spacekg/ontology#label> "ten" .
"""
"""Classes of one name in two vocabularies, blank nodes, a name that columns of ours have, no article."""
