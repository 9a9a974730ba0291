"""What an example must give and must not: bullets of ``examples/NAME.expected.md``, each ending in a graph pattern."""

import re
from pathlib import Path
from typing import NamedTuple

from kg.terms import ID, PREFIXES

SECTIONS = {
    "Must not be found": (False, True),
    "Must be found": (True, True),
    "Not yet: must not be found": (False, False),
    "Not yet: must be found": (True, False),
}
"""Heading -> whether its patterns must match, and whether the product is up to that already."""
BULLET = re.compile(r"- ([^`]+): `([^`]+)`")
PREFIX = re.compile(r"(?<![\w:/#])([a-z][a-z-]{0,20}):[\w-]")


class Expectation(NamedTuple):
    """A sentence for people, and the same as a SPARQL group pattern that must match the graph, or must not."""

    example: str
    words: str
    pattern: str
    found: bool
    reached: bool

    @property
    def query(self) -> str:
        """The pattern as a whole query; a prefix that isn't a vocabulary's is a folder below ``id/`` (``agency:``)."""
        used = sorted(set(PREFIX.findall(self.pattern)))
        heads = "".join(f"PREFIX {name}: <{PREFIXES.get(name, f'{ID}{name}/')}>\n" for name in used)
        return f"{heads}ASK {{ {self.pattern} }}"


class Example(NamedTuple):
    """An article beside its expectations: the command that builds it and what the graph must be like."""

    name: str
    command: str
    output: str
    expectations: tuple[Expectation, ...]


def read(path: Path) -> Example:
    """One file of expectations. Raises ValueError for a heading or bullet that isn't of the form."""
    name, section, found = path.name.removesuffix(".expected.md"), "", list[Expectation]()
    text = path.read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        if line.startswith("- "):
            match = BULLET.fullmatch(line)
            if match is None or section not in SECTIONS:
                raise ValueError(f"{path.name}: a bullet is '- WORDS: `PATTERN`' below a known heading: {line}")
            found.append(Expectation(name, *match.groups(), *SECTIONS[section]))
    command = re.search(r"^\$ (kg build .+ -o (\S+))$", text, re.MULTILINE)
    if command is None:
        raise ValueError(f"{path.name}: the command '$ kg build … -o FILE' is missing")
    return Example(name, *command.groups(), tuple(found))
