"""The forms of questions: one module each, found by walking this folder.

A module's docstring gives the phrasings it answers; ``read(question)`` returns a reading when it can use up every
piece of the question, else None. Two modules that give different readings make the question ambiguous, which is
refused, unless one of them is ``LAST``: that is asked only where the others find nothing.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def modules() -> tuple[ModuleType, ...]:
    """The question forms, by name."""
    found = sorted(m.name for m in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in found)
