"""``kg.terms`` is what the ontology gives, and the only place where an IRI is spelled."""

import csv
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from kg import model, terms
from kg.resources import files

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "make_terms.py"
SPELLED = re.compile("|".join(sorted(map(re.escape, {*terms.PREFIXES.values(), terms.BASE}))))


def tool():
    """The generator as a module of its own, so that a test can point it elsewhere."""
    spec = importlib.util.spec_from_file_location("make_terms", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def constants(space):
    """Name and value of every constant of one class."""
    return {name: value for name, value in vars(space).items() if not name.startswith("__")}


def test_no_iri_is_spelled_outside_terms():
    spelled = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sorted((ROOT / "src" / "kg").rglob("*.py"))
        if path.name != "terms.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if SPELLED.search(line)
    ]
    assert spelled == []


def test_a_difference_is_reported_and_not_mended(monkeypatch, tmp_path, capsys):
    generator = tool()
    stale = tmp_path / "terms.py"
    stale.write_text("KG = None\n", encoding="utf-8")
    monkeypatch.setattr(generator, "TARGET", stale)
    monkeypatch.setattr(sys, "argv", ["make_terms.py", "--check"])
    assert generator.main() == 1
    assert stale.read_text(encoding="utf-8") == "KG = None\n"
    assert "make_terms.py" in capsys.readouterr().err


def test_the_committed_file_is_what_the_ontology_gives():
    assert subprocess.run([sys.executable, TOOL, "--check"], check=False).returncode == 0


def test_the_text_is_the_same_whatever_the_hash_seed():
    code = "import make_terms as made; print(made.source(made.ROOT / 'ontology'))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(TOOL.parent)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize(("local", "name"), [("status-not-occurred", "status_not_occurred"), ("class", "class_")])
def test_names_are_python_names(local, name):
    assert tool().constant(local) == name


def test_every_constant_is_an_iri_of_its_prefix():
    for key, space in vars(terms).items():
        if isinstance(space, type):
            named = constants(space)
            assert named, key
            assert all(value.startswith(terms.PREFIXES[key.lower()]) for value in named.values()), key


def test_the_model_s_fixed_values_are_concepts():
    concepts = set(constants(terms.KGV).values())
    vocab = terms.PREFIXES["kgv"]
    for scheme, values in (("status", model.Status), ("outcome", model.Outcome), ("mode", model.Mode)):
        assert {f"{vocab}{scheme}-{value}" for value in get_args(values)} <= concepts


def test_factuality_notations_are_the_model_s(ontology):
    import rdflib
    from rdflib.namespace import SKOS

    scheme = rdflib.URIRef(terms.KGV.factuality)
    notations = {str(ontology.value(concept, SKOS.notation)) for concept in ontology.subjects(SKOS.inScheme, scheme)}
    assert notations == set(get_args(model.Factuality))


@pytest.mark.parametrize(
    ("column", "prefix"), [("role", "role-"), ("spacecraftType", "")], ids=["roles", "spacecraft-types"]
)
def test_concepts_in_the_reference_data_exist(column, prefix):
    concepts = set(constants(terms.KGV).values())
    tables = [
        csv.DictReader(path.read_text(encoding="utf-8").splitlines()) for path in files("ontology", "reference/*.csv")
    ]
    named = {value for table in tables for row in table for value in (row.get(column) or "").split("|") if value}
    assert {
        value for value in named if terms.PREFIXES["kgv"] + prefix + value.removeprefix(prefix) not in concepts
    } == set()
