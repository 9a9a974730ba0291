"""The names that the data and the reference data know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kg.ask.data import Data, node
from kg.ask.schema import Schema
from kg.ask.texts import Texts
from kg.ask.tokens import key
from kg.ask.written import LABELS, ReadWritten, Written, is_name, labels_of
from kg.model import Literal
from kg.terms import ITSRDF, KG, NIF, ORG, RDF, RDFS, SKOS

Words = tuple[str, ...]
_KINDS = (KG.Agent, KG.Place, KG.Vehicle, KG.VehicleModel, KG.Payload, KG.Programme, KG.Mission, KG.Symbol)
_LONGER = 3
"""Letters by which a misspelled name may be shorter or longer."""


class Keys(Protocol):
    """Things by the folded words of their names."""

    def get(self, words: Words) -> tuple[str, ...]:
        """What the words may name."""

    def of(self, thing: str) -> tuple[Words, ...]:
        """The names of a thing."""

    def like(self, word: str) -> Iterator[str]:
        """Names of about the length of a misspelled one that begin or end as it does."""


@dataclass(frozen=True, slots=True)
class MadeKeys:
    """The names of some data, gathered for one run."""

    things: Mapping[Words, tuple[str, ...]]

    def get(self, words: Words) -> tuple[str, ...]:
        """What the words may name."""
        return self.things.get(words, ())

    def of(self, thing: str) -> tuple[Words, ...]:
        """The names of a thing."""
        return tuple(words for words, known in self.things.items() if thing in known)

    def like(self, word: str) -> Iterator[str]:
        """Names of about the length of a misspelled one that begin or end as it does."""
        likely = (words for words in self.things if words[0][0] == word[0] or words[-1][-2:] == word[-2:])
        return (name for words in likely if alike(name := " ".join(words), word))


@dataclass(frozen=True, slots=True)
class StoredKeys:
    """The names that a store keeps beside its articles."""

    data: Data
    texts: Texts

    def get(self, words: Words) -> tuple[str, ...]:
        """What the words may name."""
        return self.data.subjects(SKOS.hiddenLabel, Literal(" ".join(words)))

    def of(self, thing: str) -> tuple[Words, ...]:
        """The names of a thing."""
        return tuple(tuple(name.split(" ")) for name in self.data.values(thing, SKOS.hiddenLabel))

    def like(self, word: str) -> Iterator[str]:
        """Names of about the length of a misspelled one that begin or end as it does."""
        yield from (name for name in self.texts.all("names") if alike(name, word))


def alike(name: str, word: str) -> bool:
    """Whether a name is about as long as a misspelled one and begins or ends as it does."""
    return abs(len(name) - len(word)) <= _LONGER and (name[0] == word[0] or name[-2:] == word[-2:])


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one source of data: what they stand for, how they are spelled, the things' classes and labels."""

    data: Data
    schema: Schema
    keys: Keys
    written: Written | None = None
    """How things are written, where somebody has gathered it already."""
    _labels: dict[str, str] = field(default_factory=dict, compare=False)
    _types: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    _holders: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    def spelled(self, thing: str, words: Words, spelling: str) -> bool:
        """Whether a name of the thing is written so; a person's last name may stand alone. Mentions are capitalised,
        and the last word of a name is no name in small letters: a "rocket" is not the LauncherOne rocket.
        """
        if spelling.islower():
            return any(spelling == text.removeprefix("the ") for text in labels_of(thing, self.data))
        known = self._spelled.texts(thing)
        texts = [text for text in known if words in (key(text), key(text)[-1:])]
        return spelling in texts or spelling in [text.split()[-1] for text in texts]

    def spelling(self, words: Words) -> str:
        """How a name is written, "" if nothing has it."""
        texts = (text for thing in self.keys.get(words) for text in self._spelled.texts(thing))
        found = [text for text in texts if key(text)[-len(words) :] == words]
        return min(found, key=lambda text: (len(text), text), default="")

    def types(self, thing: str) -> frozenset[str]:
        """The classes of a thing; none for one that this source does not know."""
        if thing not in self._types:
            self._types[thing] = frozenset(self.data.values(thing, RDF.type))
        return self._types[thing]

    def holders(self, role: str) -> frozenset[str]:
        """Who has or had a role."""
        if role not in self._holders:
            held = f"SELECT DISTINCT ?who {{ ?held {node(ORG.role)} {node(role)} ; {node(ORG.member)} ?who }}"
            self._holders[role] = frozenset(row["who"] for row in self.data.select(held))
        return self._holders[role]

    def label(self, thing: str) -> str:
        """The best label of a node: preferred, an event's own, else the name used most, of equals the longest."""
        if thing not in self._labels:
            self._labels[thing] = self._best(thing)
        return self._labels[thing]

    def called(self, thing: str) -> str:
        """The name that this source gives a thing most, "" if it has none."""
        return self._spelled.called(thing)

    def _best(self, thing: str) -> str:
        own = self.data.value(thing, SKOS.prefLabel) or self.data.value(thing, RDFS.label)
        return own or self.called(thing)

    @property
    def _spelled(self) -> Written:
        return self.written or ReadWritten(self.data)


def named(data: Data, schema: Schema) -> dict[Words, tuple[str, ...]]:
    """Every name in the data, as folded words, with the things it may stand for."""
    things = {n for cls in _kinds(schema) for n in data.subjects(RDF.type, cls)}
    spelled = [(thing, text) for label in LABELS for thing, text in data.pairs(label)]
    spelled += [(thing, text) for thing, text in _anchors(data) if is_name(text)]
    names = {(thing, key(text)) for thing, text in spelled if thing in things}
    found: dict[Words, set[str]] = {}
    for thing, words in names:
        if words:
            found.setdefault(words, set()).add(thing)
    people = {n for cls in schema.below(KG.Person) for n in data.subjects(RDF.type, cls)}
    for words, person in _shorter(names, people):
        found.setdefault(words, {person})
    return {words: tuple(sorted(known)) for words, known in sorted(found.items())}


def _kinds(schema: Schema) -> list[str]:
    return sorted({cls for kind in _KINDS for cls in schema.below(kind)})


def _shorter(names: Iterable[tuple[str, Words]], people: set[str]) -> Iterator[tuple[Words, str]]:
    """The last word of a person's name, and the first with the last, where they belong to one person only."""
    found: dict[Words, set[str]] = {}
    for thing, words in names:
        if thing in people and len(words) > 1:
            for short in (words[-1:], (words[0], words[-1])):
                found.setdefault(short, set()).add(thing)
    yield from ((words, min(known)) for words, known in found.items() if len(known) == 1)


def _anchors(data: Data) -> Iterator[tuple[str, str]]:
    words = dict(data.pairs(NIF.anchorOf))
    yield from ((thing, words[m]) for m, thing in data.pairs(ITSRDF.taIdentRef) if m in words)
