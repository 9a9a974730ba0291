"""How the things of some data are written: their labels, and the words of their mentions that are names."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from kg.ask.data import Data
from kg.ask.words import PRONOUNS, word_set
from kg.terms import ITSRDF, NIF, SKOS

LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_MANY = 50
"""Mentions of one thing that are read for its names; thousands of articles name the same."""
_PRONOUNS = PRONOUNS | word_set("this that these those who whom which whose")
_SMALL = word_set("of the and for de la in on")


class Written(Protocol):
    """How things are written."""

    def texts(self, thing: str) -> tuple[str, ...]:
        """The ways to write a thing's names."""

    def called(self, thing: str) -> str:
        """The name that is used most, of equals the longest; "" if the thing has none."""


@dataclass(frozen=True, slots=True)
class ReadWritten:
    """As the labels and mentions tell."""

    data: Data

    def texts(self, thing: str) -> tuple[str, ...]:
        """The labels and the words of mentions that are names, each as often as it stands there."""
        mentions = self.data.subjects(ITSRDF.taIdentRef, thing)[:_MANY]
        named = (text for m in mentions if is_name(text := self.data.value(m, NIF.anchorOf)))
        return (*labels_of(thing, self.data), *named)

    def called(self, thing: str) -> str:
        """The name that is used most, of equals the longest; "" if the thing has none."""
        return most(self.texts(thing))


@dataclass(frozen=True, slots=True)
class StoredWritten:
    """As a store keeps it beside its articles."""

    data: Data

    def texts(self, thing: str) -> tuple[str, ...]:
        """The ways to write a thing's names, each once."""
        return (*self.data.values(thing, SKOS.prefLabel), *self.data.values(thing, SKOS.altLabel))

    def called(self, thing: str) -> str:
        """The name that is used most, of equals the longest; "" if the thing has none."""
        return self.data.value(thing, SKOS.prefLabel)


def written(data: Data) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """All that is named: the ways to write its names, each once, and the one that is used most."""
    read = ReadWritten(data)
    labelled = (thing for label in LABELS for thing, _ in data.pairs(label))
    for thing in sorted({*labelled, *data.objects(ITSRDF.taIdentRef)}):
        if texts := read.texts(thing):
            yield thing, tuple(sorted(set(texts))), most(texts)


def most(texts: Iterable[str]) -> str:
    """The text that is there most, of equals the longest; "" if there is none."""
    counted = Counter(texts)
    return max(counted, key=lambda text: (counted[text], len(text), text), default="")


def labels_of(thing: str, data: Data) -> tuple[str, ...]:
    """The labels of a thing."""
    return tuple(text for label in LABELS for text in data.values(thing, label))


def is_name(text: str) -> bool:
    """Whether a mention is a name: every word but the small ones is capitalised or has a digit, and it is no pronoun at
    the beginning of a sentence.
    """
    if text.lower() in _PRONOUNS and not text.isupper():
        return False
    words = [w for w in text.split() if w.lower() not in _SMALL]
    return bool(words) and all(w[:1].isupper() or w[:1].isdigit() for w in words) and len(words) <= 6
