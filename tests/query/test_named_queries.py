"""Every shipped query over two made-up articles gives the rows beside them; what is put into one is a term."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.model import Literal
from kg.query import Session, load, over_files, render, run
from kg.query.named import all_named, fill, named
from kg.query.scan import scan, tokens

FOLDER = Path(__file__).parent / "named"
DATA = FOLDER / "example.trig"
NAMES = [query.name for query in all_named()]


@pytest.fixture(scope="module")
def sessions() -> dict[tuple[str, ...], Session]:
    return {added: over_files([DATA], added=added) for added in ((), ("catalogue",))}


@pytest.mark.parametrize("name", NAMES)
def test_a_query_gives_the_rows_beside_the_articles(name: str, sessions: dict[tuple[str, ...], Session]) -> None:
    query = named(name)
    found = render(sessions[query.added].ask(query.text), "tsv").decode()
    assert found == (FOLDER / f"{name}.tsv").read_text("utf-8")
    assert found.count("\n") > 1, "the example has something for each query"


@pytest.mark.parametrize("name", NAMES)
def test_a_query_says_what_it_answers(name: str) -> None:
    question, number, *rest = named(name).text.splitlines()
    assert question.startswith("# ")
    assert question.endswith("?")
    assert number.startswith("# Competency question ")
    assert any(line.startswith("# Example: ") and len(line) > 12 for line in rest)


@pytest.mark.parametrize("name", [name for name in NAMES if not named(name).added])
def test_rdflib_gives_the_same_rows(name: str, sessions: dict[tuple[str, ...], Session]) -> None:
    text = named(name).text
    theirs, ours = run(load([DATA]), text), sessions[()].ask(text)
    assert (theirs.columns, sorted(map(str, theirs.rows))) == (ours.columns, sorted(map(str, ours.rows)))


def test_an_unknown_name_is_refused_with_its_neighbours() -> None:
    with pytest.raises(UsageError, match="try dockings"):
        named("docking")
    with pytest.raises(UsageError, match="no shipped query"):
        named("../hygiene/labels")


# ------------------------------------------------------------------------- values

QUERY = "PREFIX x: <urn:x:> SELECT ?v # VALUES ?c { 1 }\n{ VALUES ?v { UNDEF } BIND('VALUES ?w { }' AS ?z) }"
HOSTILE = [
    "} UNION { ?s ?p ?v }#", '"', "\\", '"""', "'''", "\n", "\\u0022 } #", "#", "a\\", "<urn:x>", "?v", "x y",
    "\u202e", "\x00", "\ud800", "<a> <b>", "<urn:x:a> } SERVICE <urn:x:b> { ?s ?p ?o", "x:y } #", "kg:a b", '"a" "b"',
]  # fmt: skip


@given(st.one_of(st.sampled_from(HOSTILE), st.text(), st.text("\"'{}<>#\\\n?$@^:() ux0")))
@settings(max_examples=500, deadline=None)
def test_a_hostile_value_is_a_term_and_nothing_else(sessions, value: str) -> None:
    try:
        text = fill(QUERY, (f"v={value}",))
    except UsageError:
        return
    kinds = [token.kind for token in tokens(scan(text).text)]
    assert len(kinds) <= len(list(tokens(QUERY))) + 3  # a literal may have ^^ and a datatype, or a language
    assert [row for row in sessions[()].ask(text).rows if row[0] is None] == []
    assert len(sessions[()].ask(text).rows) == 1


@pytest.mark.parametrize(
    ("value", "term"),
    [
        ("<urn:x:a>", "urn:x:a"),
        ("x:a", "urn:x:a"),
        ("kg:Launch", "https://w3id.org/spacekg/ontology#Launch"),
        ("5", Literal("5", "http://www.w3.org/2001/XMLSchema#integer")),
        ("2022-06-03", Literal("2022-06-03", "http://www.w3.org/2001/XMLSchema#date")),
        ("some words", Literal("some words")),
        ('"5"', Literal("5")),
        ('"Mond"@de', Literal("Mond", None, "de")),
        ("y:a", Literal("y:a")),
    ],
)
def test_values_are_what_they_look_like(value: str, term: str | Literal, sessions) -> None:
    assert sessions[()].ask(fill(QUERY, (f"v={value}",))).rows == ((term,),)


@pytest.mark.parametrize(
    "setting", ["w=1", "c=1", "s=1", "v", "=1", "v=<a b>", "v=<relative>", 'v="a"@toolonglanguage1']
)
def test_what_can_be_no_value_is_refused(setting: str) -> None:
    with pytest.raises(UsageError):
        fill(QUERY, (setting,))


def test_the_command_lists_runs_and_fills_them(capfdbinary, monkeypatch) -> None:
    from kg.cli import main

    assert main(["query", "--list"]) == 0
    listed = capfdbinary.readouterr().out.decode().splitlines()
    assert len(listed) == len(NAMES)
    assert any("Which spacecraft docked" in line and line.endswith("[target, status]") for line in listed)
    call = ["query", str(DATA), "--named", "partner-agencies", "-f", "json"]
    assert main([*call, "--set", "station=station:iss"]) == 0
    found = json.loads(capfdbinary.readouterr().out)["results"]["bindings"]
    assert {row["agency"]["value"].rsplit("/", 1)[1] for row in found} >= {"nasa", "roscosmos", "jaxa"}
    assert main([*call, "--set", "nothing=1"]) == 2
    assert main([*call, "--limit", "2"]) == 0
    assert b"cut after 2 rows" in capfdbinary.readouterr().err
    assert main(["query", str(DATA), "--endpoint", "http://127.0.0.1:9/", "-q", "ASK {}"]) == 2
    assert main(["query", "--endpoint", "http://127.0.0.1:9/", "-q", "ASK {}"]) == 5


def test_a_query_that_takes_too_long_is_an_error_of_the_input(capfd) -> None:
    from kg.cli import main

    product = " ".join(f"?s{i} ?p{i} ?o{i} ." for i in range(9))
    code = main(["query", str(DATA), "--timeout", "1", "-q", f"SELECT (COUNT(*) AS ?n) {{ {product} }}"])
    assert (code, capfd.readouterr().err) == (
        3,
        "kg: error: query: took longer than 1 s; narrow it down, add a LIMIT, or give it more with --timeout\n",
    )
