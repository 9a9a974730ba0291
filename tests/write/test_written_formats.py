"""Every format holds exactly the triples it was given, in the same bytes each time, and refuses what it can't hold."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from write_samples import FACTS, HEX, LAUNCH, NASA, OXIGRAPH, SAMPLE, A, by_oxigraph, by_rdflib, quads

from kg.errors import UsageError
from kg.model import Graph, Literal, Triple
from kg.terms import ID, KG, PREFIXES, RDF, SKOS, XSD
from kg.write import known_formats, serialize

FORMS = sorted(OXIGRAPH)

BAD_TERMS = [
    ("_:b0", "blank node"),
    ("relative", "not a legal"),
    ("http://x.example/a b", "not a legal"),
    ("http://x.example/<script>", "not a legal"),
    ('http://x.example/"', "not a legal"),
    ("http://x.example/a\\b", "not a legal"),
    ("http://x.example/%zz", "not a legal"),
    ("http://x.example/a#b#c", "not a legal"),
    ("http://x.example/\n", "not a legal"),
    ("http://x.example/\ud800", "not a legal"),
    (Literal("half \ud83d of a pair"), "surrogate"),
    (Literal("x", XSD.date, "en"), "language"),
    (Literal("x", None, "en us"), "language"),
    (Literal("x", "no iri"), "not a legal"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("term", "words"), BAD_TERMS)
def test_no_format_writes_what_is_no_rdf(form: str, term: str | Literal, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        serialize([Graph("", ((NASA, KG.agent, term),))], form)


@pytest.mark.parametrize("form", FORMS)
def test_subjects_predicates_and_graph_names_are_checked_too(form: str) -> None:
    for triple in (("_:s", KG.agent, NASA), (NASA, "a b", NASA)):
        with pytest.raises(ValueError, match=r"blank node|not a legal|can't hold"):
            serialize([Graph("", (triple,))], form)
    if form in ("trig", "nq", "jsonld"):
        with pytest.raises(ValueError, match="blank node"):
            serialize([Graph("_:g", FACTS)], form)


@pytest.mark.parametrize(
    ("form", "triple"),
    [
        ("rdfxml", (NASA, KG.agent, Literal("bell \x07"))),
        ("rdfxml", (NASA, "http://x.example/1", NASA)),
        ("rdfxml", (NASA, PREFIXES["rdf"] + "li", NASA)),
        ("jsonld", (NASA, KG.agent, "kg:Launch")),
    ],
)
def test_a_format_refuses_what_only_others_can_hold(form: str, triple: Triple) -> None:
    with pytest.raises(ValueError, match="can't hold"):
        serialize([Graph("", (triple,))], form)
    serialize([Graph("", (triple,))], "nt")


def test_an_unknown_format_is_a_fault_of_the_call() -> None:
    with pytest.raises(UsageError, match="turtle"):
        serialize([SAMPLE], "docx")


@pytest.mark.parametrize("form", FORMS)
def test_both_readers_find_the_same_triples(form: str) -> None:
    graphs = [SAMPLE, Graph("", ((NASA, KG.partnerIn, f"{ID}station/iss"),))]
    data = serialize(graphs, form)
    assert by_oxigraph(data, form) == quads(graphs, form)
    assert by_rdflib(data, form) == quads(graphs, form)


@pytest.mark.parametrize("form", FORMS)
def test_the_bytes_depend_on_the_set_of_triples_only(form: str) -> None:
    data = serialize([SAMPLE], form)
    for seed in range(3):
        shuffled = [*FACTS, *FACTS[:4]]
        random.Random(seed).shuffle(shuffled)
        assert (
            serialize([Graph(SAMPLE.name, tuple(shuffled[:9])), Graph(SAMPLE.name, tuple(shuffled[9:]))], form) == data
        )
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert "\u202e".encode() not in data or form in ("jsonld", "rdfxml")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_a_file_too(form: str) -> None:
    assert by_oxigraph(serialize([], form), form) == set()


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from write_samples import SAMPLE; from kg.write import *\n"
        "print([hashlib.sha256(serialize([SAMPLE], f.names[0])).hexdigest() for f in known_formats()])"
    )
    here = str(Path(__file__).parent)
    call = [sys.executable, "-c", code, here]
    runs = [subprocess.run(call, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed}) for seed in "12"]
    assert runs[0].stdout == runs[1].stdout != b"", runs[0].stderr.decode()


def test_turtle_is_laid_out_for_readers() -> None:
    text = serialize([SAMPLE], "turtle").decode()
    order = [
        "# Article",
        f"<{A}> a kg:Article",
        "# Things",
        "agency:nasa a kg:Agency",
        "# Events",
        "a:launch-heron-4 a",
    ]
    order += ["# Times", "# Mentions", "m:offset_9_40 a", "m:offset_100_140 a"]
    places = [text.find(f"\n{words}") for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert f"@prefix a: <{A}/> ." in text
    assert "@prefix wd:" not in text, "an unused prefix"
    assert '    rdfs:label "launch of Heron 4"@en ;\n    kg:crewMember a:person-ada-okafor ;\n' in text
    assert "nif:beginIndex 100 ." in text


def test_a_second_article_gets_prefixes_of_its_own() -> None:
    other = (LAUNCH.replace(HEX, "ff00000000000000"), RDF.type, KG.Launch)
    text = serialize([SAMPLE, Graph("", (other,))], "turtle").decode()
    assert "\na:launch-heron-4 a kg:Launch" in text
    assert "\na2:launch-heron-4 a kg:Launch" in text


def test_a_kind_of_thing_never_takes_the_prefix_of_a_vocabulary() -> None:
    text = serialize([Graph("", ((f"{ID}org/x", SKOS.broader, f"{ID}a/x"),))], "turtle").decode()
    assert "id-org:x skos:broader id-a:x ." in text


def test_formats_are_told_apart_by_their_names() -> None:
    names = [name for form in known_formats() for name in (*form.names, *form.extensions)]
    assert len(names) == len(set(names))


# ------------------------------------------------------------------ nasty terms

LOCALS = st.sampled_from(
    ["", "x", "x.", "-x", "1", "_", "a:b", "a/b", "é", "x%41", "x'", "x,y;z", "~", "日本", "a?b=c&d", "(x)"]
)
SPACES = st.sampled_from(
    [*PREFIXES.values(), f"{A}/", f"{A}#", f"{ID}agency/", f"{ID}article/", f"{ID}x y/".replace(" ", "-")]
)
OTHERS = st.sampled_from(["urn:x:y", "http://[::1]:80/x", "mailto:a@b.example", "http://x.example/\U0001f680", "tag:x"])
IRIS = st.one_of(st.builds("{}{}".format, SPACES, LOCALS).map(lambda iri: iri.replace("#a/", "#a")), OTHERS)
PROPERTIES = st.sampled_from([KG.agent, RDF.type, SKOS.prefLabel, "http://x.example/p-1.q", "urn:x:p", f"{ID}org/p"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ODD = st.sampled_from(["007", "1.50", "true", "1", "\x85", "\r\n", "\\u0041", '"""'])
TYPES = st.sampled_from(
    [None, XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.date, XSD.dateTime, "http://x.example/t"]
)
LITERALS = st.one_of(
    st.builds(Literal, st.one_of(TEXTS, ODD), TYPES, st.none()),
    st.builds(Literal, TEXTS, st.none(), st.sampled_from(["en", "de-at", "zh-hans-cn"])),
)


ODD_TEXTS = ("007", "-0", "+1", "1.", ".5", "1.50", "1e5", "1234567890" * 3, "0.0000001", "-0.0", "true", "1", "١")


@pytest.mark.parametrize("form", FORMS)
def test_numbers_keep_their_text(form: str) -> None:
    types = (XSD.integer, XSD.decimal, XSD.boolean)
    odd = tuple((NASA, KG.agent, Literal(text, datatype)) for text in ODD_TEXTS for datatype in types)
    data = serialize([Graph("", odd)], form)
    assert by_oxigraph(data, form) == quads([Graph("", odd)], form)
    assert by_rdflib(data, form) == quads([Graph("", odd)], form)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(IRIS, PROPERTIES, st.one_of(IRIS, LITERALS)), max_size=6))
def test_nasty_terms_come_back_as_they_were(triples: list[Triple]) -> None:
    graphs = [Graph(SAMPLE.name, tuple(triples))]
    plain = [Graph(SAMPLE.name, tuple((s, p, _plain(o)) for s, p, o in triples))]
    for form in FORMS:
        try:
            data = serialize(graphs, form)
        except ValueError:
            assert form == "rdfxml", "all other formats can hold these"
            continue
        assert by_oxigraph(data, form) == quads(plain, form), form
        assert by_rdflib(data, form) == quads(plain, form), form


def _plain(term: str | Literal) -> str | Literal:
    """A literal of type xsd:string is a plain one."""
    return term._replace(datatype=None) if isinstance(term, Literal) and term.datatype == XSD.string else term
