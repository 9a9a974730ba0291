"""An extractor is a file: what each must have, and that a new one is found with no other change."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg import terms
from kg.extractors import extractors
from kg.resources import PACKAGE

NEW = '''\
"""Greetings: a made-up extractor."""

from collections.abc import Iterator

from kg.model import Document, Fact, Mentions, Relation

EMITS = ("greets",)


def extract(document: Document, mentions: Mentions) -> Iterator[Fact]:
    """Yield one fact, whatever the document."""
    yield Relation("a", "greets", "b", document.sentences[0].span)
'''
PROGRAM = """
from kg.extractors import extract, extractors
from kg.model import Article, Document, Mentions, Sentence, Span
assert "greetings" in extractors()
document = Document(Article("Hi.", ()), (Sentence(Span(0, 3), 0, 0, "paragraph", 0),), ())
print([f.rule for f in extract(document, Mentions({}, ())) if f.property == "greets"])
"""


@pytest.mark.parametrize(("name", "module"), list(extractors().items()))
def test_an_extractor_explains_itself_and_names_what_it_emits(name: str, module: ModuleType) -> None:
    assert len((module.__doc__ or "").split()) > 8, "the docstring is what `kg explain` prints"
    assert callable(module.extract)
    assert module.EMITS
    known = vars(terms.KG).keys() | vars(terms.ORG).keys()
    assert [emitted for emitted in module.EMITS if emitted not in known and emitted != "role"] == []


def test_helpers_are_no_extractors() -> None:
    assert [name for name in extractors() if name.startswith("_")] == []


def test_a_new_file_in_the_folder_is_an_extractor(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "src" / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("ontology", "shapes"):
        (tmp_path / folder).symlink_to(PACKAGE.parent.parent / folder)
    (tmp_path / "src" / "kg" / "extractors" / "greetings.py").write_text(NEW, "utf-8")
    measured = {name for name in os.environ if name.startswith("COVERAGE_")}  # the copy would count as code untested
    environment = {k: v for k, v in os.environ.items() if k not in measured} | {"PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environment, check=False)
    assert done.stdout.strip() == "['greetings']", done.stderr
