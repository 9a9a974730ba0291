"""Who is told to say a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.ask.data import Data
from kg.ask.passages import Passage, places
from kg.terms import KG


class Said(NamedTuple):
    """A statement: its speaker, its speech act, and the words that attribute it."""

    by: str
    act: str
    cue: str


def statements(passage: Passage, data: Data) -> Iterator[Said]:
    """What a sentence reports of speakers who are known; a quotation may go on for several sentences."""
    begin, end = passage.place
    for said, span in data.of_article(passage.article).pairs(KG.evidence):
        first, last = places(span)
        if first <= begin and end <= last and (by := data.value(said, KG.speaker)):
            yield Said(by, data.value(said, KG.speechAct), data.value(said, KG.cue))
