"""The examples give what stands beside them: first what must not be found."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
import rdflib

from kg.terms import KG, NIF

from .conftest import ROOT, Shell
from .expectations import Example, Expectation, read

FOLDER = ROOT / "examples"
EXAMPLES = {example.name: example for example in map(read, sorted(FOLDER.glob("*.expected.md")))}
ALL = [expectation for example in EXAMPLES.values() for expectation in example.expectations]
NOT_YET = pytest.mark.xfail(reason="a known fault, told in the file of expectations; mended, it moves up", strict=True)
each = partial(pytest.mark.parametrize, ids=lambda e: f"{e.example}: {e.words}")


class Result(NamedTuple):
    code: int
    said: str
    graph: rdflib.Graph


@pytest.fixture(scope="session")
def built(shell: Shell, tmp_path_factory: pytest.TempPathFactory):
    """The graph of an example, made by its command once."""
    made: dict[str, Result] = {}

    def build(example: Example) -> Result:
        if example.name not in made:
            done = shell(example.command)
            text = shell(f"cat {example.output}").stdout
            made[example.name] = Result(done.returncode, done.stdout, rdflib.Graph().parse(data=text, format="turtle"))
        return made[example.name]

    return build


def _holds(graph: rdflib.Graph, expectation: Expectation) -> bool:
    return bool(graph.query(expectation.query).askAnswer) is expectation.found


@each("expectation", [e for e in ALL if e.reached and not e.found])
def test_what_must_not_be_found_is_not(expectation: Expectation, built) -> None:
    assert _holds(built(EXAMPLES[expectation.example]).graph, expectation), expectation.pattern


@each("expectation", [e for e in ALL if e.reached and e.found])
def test_what_must_be_found_is(expectation: Expectation, built) -> None:
    assert _holds(built(EXAMPLES[expectation.example]).graph, expectation), expectation.pattern


@each(
    "expectation",
    [pytest.param(e, marks=NOT_YET) for e in ALL if not e.reached],
    ids=lambda e: f"{e.example}: {e.words}",
)
def test_known_faults_are_told_as_such(expectation: Expectation, built) -> None:
    assert _holds(built(EXAMPLES[expectation.example]).graph, expectation), expectation.pattern


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_graph_conforms_and_has_no_blank_node(name: str, built) -> None:
    result = built(EXAMPLES[name])
    assert result.code == 0, result.said
    assert "; 0 violations" in result.said
    assert not [term for triple in result.graph for term in triple if isinstance(term, rdflib.BNode)]


@pytest.mark.parametrize("name", [n for n in EXAMPLES if (FOLDER / f"{n}.txt").is_file()])
def test_every_mention_is_the_slice_it_says(name: str, built) -> None:
    text = (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")
    graph = built(EXAMPLES[name]).graph
    mentions = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef(KG.Mention)))
    assert mentions
    for mention in mentions:
        begin, end, words = (
            graph.value(mention, rdflib.URIRef(p)).toPython() for p in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf)
        )
        assert text[begin:end] == words


def test_every_article_has_expectations_of_both_kinds() -> None:
    articles = sorted(path.stem for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))
    assert articles == sorted(EXAMPLES)
    assert len(articles) >= 5
    for example in EXAMPLES.values():
        kinds = [e.found for e in example.expectations if e.reached]
        assert kinds.count(False) >= 4, example.name
        assert kinds.count(True) >= 5, example.name


def test_a_bullet_without_a_pattern_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "x.expected.md"
    bad.write_text("```console\n$ kg build x.txt -o x.ttl\n```\n\n## Must be found\n\n- Something good.\n", "utf-8")
    with pytest.raises(ValueError, match="a bullet is"):
        read(bad)
