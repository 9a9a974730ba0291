"""The texts that questions search for words: what is said, the sentences of the articles, what speakers are called."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal as OneOf
from typing import NamedTuple, Protocol

from kg.ask.data import Data, node
from kg.ask.passages import MadePassages, Passages, StoredPassages
from kg.terms import KG, KGV, NIF, SCHEMA, SKOS

Kind = OneOf["said", "direct", "quoted", "speakers", "times", "names"]
Words = Iterable[Iterable[str]]
_LINES = 500
"""Texts of one literal: a literal is found and read at once, and made anew when one of its texts is another."""


class Sort(NamedTuple):
    """A property whose values are searched, and what else its subject, ``?s``, must be in."""

    predicate: str
    also: str = ""


def _told_as(*modes: str) -> str:
    """The sentences of statements with one of some modes."""
    each = (f"{{ ?q <{KG.reportingMode}> <{mode}> }}" for mode in modes)
    return f"{' UNION '.join(each)} ?q <{KG.evidence}> ?s ."


SORTS: dict[Kind, Sort] = {
    "said": Sort(SCHEMA.text),
    "direct": Sort(NIF.anchorOf, _told_as(KGV.mode_direct)),
    "quoted": Sort(NIF.anchorOf, _told_as(KGV.mode_direct, KGV.mode_mixed)),
    "speakers": Sort(SKOS.prefLabel, f"?by <{KG.speaker}> ?s ."),
    "times": Sort(KG.timexValue),
    "names": Sort(SKOS.hiddenLabel),
}


class Texts(Protocol):
    """What can be searched."""

    def holding(self, kind: Kind, words: Words) -> Iterator[tuple[str, str]]:
        """The nodes of a kind with those of their texts that have one of each group of words, in small letters."""

    def all(self, kind: Kind) -> tuple[str, ...]:
        """Each text of a kind."""

    @property
    def passages(self) -> Passages:
        """The sentences of the articles."""


@dataclass(frozen=True, slots=True)
class SearchedTexts:
    """By the data themselves."""

    data: Data
    _passages: list[Passages] = field(default_factory=list, compare=False)

    @property
    def passages(self) -> Passages:
        """The sentences of the articles."""
        if not self._passages:
            self._passages.append(MadePassages(self.data))
        return self._passages[0]

    def holding(self, kind: Kind, words: Words) -> Iterator[tuple[str, str]]:
        """The nodes of a kind with those of their texts that have one of each group of words, in small letters."""
        return self.data.holding(SORTS[kind].predicate, words, SORTS[kind].also)

    def all(self, kind: Kind) -> tuple[str, ...]:
        """Each text of a kind."""
        return self.data.objects(SORTS[kind].predicate)


@dataclass(frozen=True, slots=True)
class StoredTexts:
    """By the lines that a store keeps beside its articles: the engine needs longer to find a thousand texts than Python
    to look into them.
    """

    data: Data
    _lines: dict[str, list[list[str]]] = field(default_factory=dict, compare=False)
    _each: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    _passages: list[Passages] = field(default_factory=list, compare=False)

    @property
    def passages(self) -> Passages:
        """The sentences of the articles."""
        if not self._passages:
            self._passages.append(StoredPassages(self.data))
        return self._passages[0]

    def holding(self, kind: Kind, words: Words) -> Iterator[tuple[str, str]]:
        """The nodes of a kind with those of their texts that have one of each group of words, in small letters."""
        found = [(line, line[0].lower()) for line in self._of(kind)]
        for group in sorted(map(tuple, words), key=_many):  # few texts are left for what has many words
            found = [(line, text) for line, text in found if any(word in text for word in group)]
        yield from ((subject, json.loads(line[0])) for line, _ in found for subject in line[1:])

    def all(self, kind: Kind) -> tuple[str, ...]:
        """Each text of a kind."""
        if kind not in self._each:
            self._each[kind] = tuple(json.loads(f"[{','.join(line[0] for line in self._of(kind))}]"))
        return self._each[kind]

    def _of(self, kind: Kind) -> list[list[str]]:
        """The lines of a kind."""
        if kind not in self._lines:
            parts = self.data.values(at(self.data.graph, kind), SCHEMA.text)
            self._lines[kind] = [line.split("\t") for part in parts for line in part.split("\n")]
        return self._lines[kind]


def _many(group: tuple[str, ...]) -> tuple[int, int]:
    """By how many texts are likely to have one of some words: many words, or short ones."""
    return len(group), -min(map(len, group), default=0)


def at(graph: str, kind: Kind) -> str:
    """The node that has the lines of a kind."""
    return f"{graph}/{kind}"


def lines(kind: Kind, data: Data) -> Iterator[str]:
    """The texts of a kind as they are stored: in JSON, each with the nodes that have it."""
    sort, nodes = SORTS[kind], dict[str, list[str]]()
    for row in data.select(f"SELECT DISTINCT ?o ?s {{ {sort.also} ?s {node(sort.predicate)} ?o }}"):
        nodes.setdefault(row["o"], []).append(row["s"])
    known = ["\t".join([json.dumps(text, ensure_ascii=False), *nodes[text]]) for text in sorted(nodes)]
    yield from ("\n".join(part) for part in _parts(known))


def _parts(known: Sequence[str]) -> Iterator[Sequence[str]]:
    return (known[i : i + _LINES] for i in range(0, len(known), _LINES))
