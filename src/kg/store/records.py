"""What a store knows of its inputs: a record of each part, a failure of each input that gave none."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.store.layout import seal


@dataclass(frozen=True, slots=True)
class GraphSum:
    """A named graph of a part: how many quads, and the SHA-256 of its sorted N-Quads lines."""

    quads: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """What was made of one input: its key, its article, and its graphs as sorted N-Quads."""

    key: str
    name: str
    article: str
    data: bytes
    headline: str = ""
    issued: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What is told of a committed part.

    ``key`` stands for the input's bytes, the options and the version that made the part; ``revision`` counts the
    parts of one article from 1: the highest one is what is asked, the others are history. ``name`` is the file that it
    was built from, the first in the alphabet when there are several.
    """

    key: str
    name: str
    article: str
    revision: int
    sha256: str
    graphs: Mapping[str, GraphSum]
    headline: str = ""
    issued: str = ""
    url: str = ""

    @property
    def quads(self) -> int:
        """How many quads the part has."""
        return sum(graph.quads for graph in self.graphs.values())

    def to_json(self) -> bytes:
        """The record as a file."""
        return seal(asdict(self))


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no part: the file it is from, the fault, the remedy, and the exit code."""

    key: str
    name: str
    fault: str
    remedy: str
    code: int

    @property
    def message(self) -> str:
        """The failure in one line, in the form of all messages."""
        return self.at(self.name)

    def at(self, place: str) -> str:
        """The failure in one line, with a place that is more exact than the file."""
        return f"{place}: {self.fault}; {self.remedy}"

    def to_json(self) -> bytes:
        """The failure as a file."""
        return seal(asdict(self))


def record_of(data: Mapping[str, Any]) -> Record:
    """The record that a file tells. Raises KeyError or TypeError when it is no record."""
    graphs = {name: GraphSum(**found) for name, found in data["graphs"].items()}
    return Record(**{**data, "graphs": graphs})


def failure_of(data: Mapping[str, Any]) -> Failure:
    """The failure that a file tells. Raises TypeError when it is none."""
    return Failure(**data)
