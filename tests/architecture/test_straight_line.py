"""Imports run one way: the stages know the base and themselves; only the pipeline and the commands know the order."""

import ast

import pytest
from source_reader import imports, part_of, sources

STAGES = {"read", "parse", "find", "extractors", "assemble", "check", "write", "validate", "infer"}
BASE = {
    "errors",
    "model",
    "terms",
    "resources",
    "reference",
    "lexicon",
    "timex",
    "grammar",
    "mood",
    "raising",
    "strangers",
    "obituaries",
    "rdf",
    "process",
}
CONSUMERS = {"ask", "query", "explain", "load", "store", "world", "export", "engine"}
ORDERING = {"pipeline", "batch", "commands", "cli", "__main__"}
HEAVY = {"spacy", "rdflib", "pyshacl", "owlrl", "trafilatura", "thinc", "numpy", "pyoxigraph", "filelock", "tqdm"}
RESULTS = "http://www.w3.org/2005/sparql-results#"
"""The namespace of an XML format, which names no term."""
ALLOWED = {
    **dict.fromkeys(BASE, BASE),
    **dict.fromkeys(STAGES, BASE),
    **dict.fromkeys(CONSUMERS, BASE | STAGES | CONSUMERS),
    **dict.fromkeys(ORDERING, BASE | STAGES | CONSUMERS | ORDERING),
}


def within(module: str) -> set[str]:
    """The modules of this package that a module imports, wherever in its file."""
    return {name for name in imports(sources()[module]) if name == "kg" or name.startswith("kg.")}


@pytest.mark.parametrize("module", [m for m in sources() if m != "kg"])
def test_a_module_imports_only_what_its_part_may_know(module: str) -> None:
    part = part_of(module)
    assert part in ALLOWED, f"{part} is neither a stage nor a base module: say in this test where it stands"
    known = ALLOWED[part] | {part}
    assert sorted(name for name in within(module) if part_of(name) not in known) == []


def test_no_stage_knows_another() -> None:
    crossing = {
        (module, other)
        for module in sources()
        for other in within(module)
        if part_of(module) in STAGES and part_of(other) in STAGES and part_of(module) != part_of(other)
    }
    assert sorted(crossing) == []


def test_no_import_goes_round_in_a_circle() -> None:
    graph = {
        module: set(imports(tree, at_start=True)) & set(sources()) - {module} for module, tree in sources().items()
    }
    while leaves := {module for module, needs in graph.items() if not needs}:
        graph = {module: needs - leaves for module, needs in graph.items() if module not in leaves}
    assert sorted(graph) == []


def test_heavy_libraries_wait_for_the_function_that_needs_them() -> None:
    loaded = {(m, name.partition(".")[0]) for m, tree in sources().items() for name in imports(tree, at_start=True)}
    assert sorted((module, library) for module, library in loaded if library in HEAVY) == []


def test_iris_stand_only_in_the_generated_terms() -> None:
    """An address in prose or the namespace of an XML format is no IRI of a term; terms of exports stand in no graph."""
    found = {
        (module, text)
        for module, tree in sources().items()
        if module not in ("kg.terms", "kg.export.vocabulary")
        for text in (text.replace(RESULTS, "") for text in strings(tree))
        if any(place in text for place in ("w3id.org", "www.w3.org/", "schema.org/"))
    }
    assert sorted(found) == []


def strings(tree: ast.Module) -> list[str]:
    """The strings of a file that are no prose."""
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in prose]
    return [node.value for node in constants if isinstance(node.value, str)]
