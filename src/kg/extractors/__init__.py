"""Mentions -> Facts: every module of this folder is an extractor, found by walking it; one with a leading underscore
helps them.

To add one, see docs/extending.md: a docstring, ``EMITS`` and a pure generator ``extract(document, mentions)``.
Nothing else changes.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from kg.extractors._respectively import each
from kg.model import Document, Fact, Mentions

__all__ = ["extract", "extractors"]


@cache
def extractors() -> dict[str, ModuleType]:
    """Name -> module of every extractor, in name order."""
    names = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_"))
    return {name: import_module(f"kg.extractors.{name}") for name in names}


def extract(document: Document, mentions: Mentions) -> Iterator[Fact]:
    """Every fact of a document, each with the name of the extractor that found it as its ``rule``."""
    for name, module in extractors().items():
        for fact in module.extract(document, mentions):
            yield from (replace(one, rule=name) for one in each(document, mentions, fact))
