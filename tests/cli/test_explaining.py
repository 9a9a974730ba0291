"""What ``kg explain`` finds and marks, on triples alone."""

import pytest

from kg.explain import Index, Reason, find, near, reasons, render
from kg.model import Graph, Literal, Span
from kg.terms import GRAPH, ID, ITSRDF, KG, KGV, NIF, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

A = ID + "article/0123456789abcdef"
NORTH, TUG = ID + "agency/north", A + "/spacecraft-tug"
TEXT = "North's tug, the Tug One, may leave, Ada said."


def mention(begin: int, end: int, names: str | None = None) -> list[tuple[str, str, str | Literal]]:
    span = f"{A}#offset_{begin}_{end}"
    said: list[tuple[str, str, str | Literal]] = [
        (span, RDF.type, KG.Mention),
        (span, NIF.anchorOf, Literal(TEXT[begin:end])),
        (span, NIF.beginIndex, Literal(str(begin), XSD.integer)),
        (span, NIF.endIndex, Literal(str(end), XSD.integer)),
    ]
    return said + ([(span, ITSRDF.taIdentRef, names)] if names else [])


WHOLE = f"{A}#offset_0_{len(TEXT)}"
DATA = Graph(
    GRAPH + "article/0123456789abcdef",
    (
        *mention(0, len(TEXT)),
        *mention(0, 5, NORTH),
        *mention(0, 11, TUG),
        *mention(17, 24, TUG),
        (NORTH, RDF.type, KG.Agency),
        (NORTH, SKOS.altLabel, Literal("North", None, "en")),
        (NORTH, SKOS.altLabel, Literal("Northern Agency", None, "en")),
        (TUG, SKOS.prefLabel, Literal("Tug One", None, "en")),
        (A + "/claim-1", RDF.subject, TUG),
        (A + "/claim-1", RDF.predicate, KG.operator),
        (A + "/claim-1", RDF.object, NORTH),
        (A + "/claim-1", KG.evidence, WHOLE),
        (A + "/claim-1", KG.factuality, KGV.ctp),
        (A + "/claim-1", PROV.wasAttributedTo, A + "/person-ada"),
        (A + "/statement-1", RDF.type, KG.Statement),
        (A + "/statement-1", KG.speaker, A + "/person-ada"),
        (A + "/statement-1", KG.speechAct, KGV.act_report),
        (A + "/statement-1", SCHEMA.text, Literal("may leave")),
        (A + "/statement-1", KG.evidence, WHOLE),
        (A + "/person-ada", RDFS.label, Literal("Ada", None, "en")),
    ),
)
INDEX = Index([DATA])


@pytest.mark.parametrize("name", ["", "nort", "agency:south", "kg:nothing", "urn:x", "http://example.org/", "tug two"])
def test_names_that_mean_nothing(name: str) -> None:
    assert find(name, INDEX) == ()


@pytest.mark.parametrize("name", ["NORTH", "northern  agency", "agency:north", NORTH])
def test_names_and_short_names(name: str) -> None:
    assert find(name, INDEX) == (NORTH,)


def test_words_of_the_article_mean_what_they_name() -> None:
    assert find("north's tug", INDEX) == (TUG,)
    assert near("tug oen", INDEX)[0] == "tug one"


def test_marks_lie_apart_and_inside_the_sentence() -> None:
    (reason,) = reasons(NORTH, INDEX)
    assert reason.fact == "Tug One – operator – North"
    assert [mark.of(reason.sentence) for mark in reason.marks] == ["North's tug", "Tug One"]
    assert reason.source == "Ada"


def test_a_claim_explains_itself() -> None:
    assert reasons(A + "/claim-1", INDEX) == reasons(NORTH, INDEX)


def test_who_speaks_is_explained_by_statements() -> None:
    (reason,) = reasons(A + "/person-ada", INDEX)
    assert reason.fact == "Ada – act report – “may leave”"


def test_control_characters_don_t_reach_the_terminal() -> None:
    odd = Reason("fact", "a \x1b[31mred\n word", 0, (Span(2, 5),), "Ada", "certain", "")
    shown = render(NORTH, [odd], INDEX)
    assert "\x1b" not in shown
    assert "“a « [3»1mred  word”" in shown
    assert "\x1b[1m" in render(NORTH, [odd], INDEX, bold=True)


def test_what_is_only_mentioned_says_so() -> None:
    assert "no claim" in render(TUG, [], INDEX)
