"""Every shape has cases: files that must pass and files whose first line names the shapes that must find something."""

from pathlib import Path

import pytest
import rdflib

from kg.rdf import exact_literals
from kg.resources import files
from kg.terms import PREFIXES
from kg.validate import validate_dataset
from kg.validate.shapes import NAMESPACE, shapes_graph

HERE = Path(__file__).parent
SH = rdflib.Namespace(PREFIXES["sh"])
IRI_SHAPES = {SH.NodeShape, SH.PropertyShape}
VALID = sorted(HERE.glob("*/valid.*.ttl"))
INVALID = sorted(HERE.glob("*/invalid.*.ttl"))


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def found_in(path: Path) -> list[str]:
    with exact_literals():
        dataset = rdflib.Dataset(default_union=True).parse(path)
    return [violation.shape.removeprefix(NAMESPACE) for violation in validate_dataset(dataset)]


def expected_of(path: Path) -> list[str]:
    first = path.read_text().partition("\n")[0]
    assert first.startswith("# finds: "), f"{path}: the first line names the shapes"
    return sorted(shape.removeprefix("kgs:") for shape in first.removeprefix("# finds: ").split())


def declared() -> set[str]:
    graph = shapes_graph()
    return {str(s).removeprefix(NAMESPACE) for kind in IRI_SHAPES for s in graph.subjects(rdflib.RDF.type, kind)}


@pytest.mark.parametrize("path", VALID, ids=name)
def test_nothing_is_found_in_a_valid_graph(path: Path) -> None:
    assert found_in(path) == []


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_an_invalid_graph_breaks_these_shapes_and_no_other(path: Path) -> None:
    assert sorted(set(found_in(path))) == expected_of(path)


def test_every_shape_is_broken_by_some_file() -> None:
    assert declared() - {shape for path in INVALID for shape in expected_of(path)} == set()


def test_every_shape_file_has_a_folder_with_both_kinds() -> None:
    shape_files = {path.stem for path in files("shapes", "*.ttl")} - {"prefixes"}
    assert shape_files == {path.parent.name for path in VALID} == {path.parent.name for path in INVALID}


def test_a_valid_file_of_its_folder_has_nodes_for_each_shape() -> None:
    """A shape that finds no node in a valid file proves nothing there."""
    from kg.validate.data import data_graph
    from kg.validate.shapes import shapes

    seen = set()
    for path in VALID:
        data = data_graph(rdflib.Graph().parse(path), shapes().hierarchy)
        seen |= {str(s.node).removeprefix(NAMESPACE) for s in shapes().runnable if s.focus_nodes(data)}
    checked_by_shacl = {str(s.node).removeprefix(NAMESPACE) for s in shapes().runnable}
    allowed = {"Thing-sameAs"}  # its only node is a fault
    assert checked_by_shacl - seen == allowed


def test_shapes_have_plain_words_a_stem_and_an_iri() -> None:
    graph = shapes_graph()
    for path in files("shapes", "*.ttl"):
        own = rdflib.Graph().parse(path)
        for kind in IRI_SHAPES:
            for shape in own.subjects(rdflib.RDF.type, kind):
                assert str(shape).startswith(f"{NAMESPACE}{path.stem}-")
                message = str(graph.value(shape, SH.message))
                assert message.endswith("."), shape
                assert len(message.split()) > 4, shape


def test_property_shapes_are_no_blank_nodes() -> None:
    graph = shapes_graph()
    assert not [s for s in graph.subjects(SH.path) if isinstance(s, rdflib.BNode)]


def test_queries_give_nodes_not_text() -> None:
    """pySHACL 0.40.1 puts what a query gives into a regular expression's replacement: a backslash in it raises."""
    for query in shapes_graph().objects(predicate=SH.select):
        head = str(query).partition("WHERE")[0]
        assert head.split() in (["SELECT", "$this", "?value"], ["SELECT", "DISTINCT", "$this", "?value"])


@pytest.mark.parametrize(
    ("shape", "scheme"),
    [
        ("Claim-factuality", "factuality"),
        ("Event-outcome", "outcome"),
        ("Event-status", "status"),
        ("Interpretation-device", "device"),
        ("Assessment-stance", "stance"),
        ("Statement-act", "speech-act"),
        ("Statement-medium", "medium"),
        ("Statement-mode", "reporting-mode"),
        ("Symbol-type", "symbol-type"),
        ("SymbolDisplay-mode", "display-mode"),
        ("Thing-spacecraftType", "spacecraft-type"),
    ],
)
def test_lists_are_the_ontology_s_vocabularies(shape: str, scheme: str) -> None:
    graph, ontology = shapes_graph(), rdflib.Graph()
    for path in files("ontology", "*.ttl"):
        ontology.parse(path)
    members = graph.items(graph.value(rdflib.URIRef(NAMESPACE + shape), SH["in"]))
    in_scheme = ontology.subjects(rdflib.SKOS.inScheme, rdflib.URIRef(PREFIXES["kgv"] + scheme))
    assert sorted(map(str, members)) == sorted(map(str, in_scheme))
