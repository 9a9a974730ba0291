"""Who is told to say a sentence."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.ask.data import Data
from kg.ask.lookup.scene import Scene, backing
from kg.ask.passages import Passage
from kg.terms import KG


class Said(NamedTuple):
    """A statement: its speaker, its speech act, and the words that attribute it."""

    by: str
    act: str
    cue: str


def statements(scene: Scene) -> Iterator[Said]:
    """What a sentence reports of speakers who are known; a quotation may go on for several sentences."""
    return _of(scene.passage, scene.article.backed, scene.article.data)


def of_passage(passage: Passage, data: Data) -> Iterator[Said]:
    """The same for a sentence alone."""
    return _of(passage, backing(passage.article, data), data)


def _of(passage: Passage, backed: Iterable[tuple[int, int, str]], data: Data) -> Iterator[Said]:
    begin, end = passage.place
    for first, last, said in backed:
        if first <= begin and end <= last and (by := data.value(said, KG.speaker)):
            yield Said(by, data.value(said, KG.speechAct), data.value(said, KG.cue))
