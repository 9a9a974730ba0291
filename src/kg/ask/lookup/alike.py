"""Words that say the same, and kinds of things by examples, as the tables of ``ontology/wording`` have them."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from kg.ask.lookup.kin import LEAST, beginning, inflected
from kg.ask.lookup.small import does
from kg.ask.tokens import folds

Words = tuple[str, ...]
_KEPT = 1_000
"""Words whose senses are kept: one question looks at its own several times."""


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of ``ontology/wording``."""
    from kg.resources import folder

    with (folder("ontology") / "wording" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@lru_cache(_KEPT)
def senses(words: Words, verb: bool = False) -> tuple[Words, ...]:
    """The other words for each sense of a word or phrase, in any of its forms; for a verb not those of nouns."""
    known = ((phrase, row) for phrase, row in _starting(words[0]) if _same(phrase, words))
    rows = (row for phrase, row in known if row not in _nouns() or not (verb or _gerund(words, phrase)))
    return tuple(dict.fromkeys(other for row in rows for other in row if not _same(other, words)))


def phrase(words: Sequence[str]) -> int:
    """How many of some words, two or more, are a phrase of the table from the first on; 0 if they begin none."""
    starting = _starting(words[0]) if words else ()
    known = {len(p) for p, row in starting if len(p) > 1 and _same(p, tuple(words[: len(p)])) and row not in _apart()}
    return max(known, default=0)


@lru_cache(_KEPT)
def examples(kind: str) -> tuple[Words, ...]:
    """What a noun for a kind of thing may be met by: a bird by an owl, an animal by any bird."""
    known = next((found for w, found in _kinds().get(kind[:LEAST], ()) if _same((w,), (kind,))), ())
    below = (found for (first, *_) in known for w, found in _kinds().get(first[:LEAST], ()) if (w,) in known)
    return tuple(dict.fromkeys((*known, *(each for found in below for each in found))))


def _same(known: Words, words: Words) -> bool:
    """Whether two phrases have the same words in some form; who or what does it is another word: no lander is land."""
    pairs = tuple(zip(known, words, strict=False))
    return len(known) == len(words) and all(
        a == b or (inflected(a, b) and not (does(a, b) or does(b, a))) for a, b in pairs
    )


def _gerund(words: Words, known: Words) -> bool:
    """Whether a word in "-ing" is no form of a noun: a landing is no land."""
    return words[-1].rstrip("s").endswith("ing") and not known[-1].rstrip("s").endswith("ing")


def _starting(word: str) -> Iterator[tuple[Words, tuple[Words, ...]]]:
    """The phrases of the table whose first word may be a form of a word, each with its row."""
    yield from _senses().get(word[:LEAST], ())


@cache
def _senses() -> Mapping[str, tuple[tuple[Words, tuple[Words, ...]], ...]]:
    """The phrases by the letters that their forms begin with, each with its row."""
    found: dict[str, list[tuple[Words, tuple[Words, ...]]]] = {}
    for _, row in _rows():
        for each in row:
            for letters in beginning(each[0]):
                found.setdefault(letters, []).append((each, row))
    return {letters: tuple(each) for letters, each in found.items()}


@cache
def _kinds() -> Mapping[str, tuple[tuple[str, tuple[Words, ...]], ...]]:
    """The nouns for a kind by the letters that their forms begin with, each with its examples."""
    found: dict[str, list[tuple[str, tuple[Words, ...]]]] = {}
    for row in table("kinds.csv"):
        known = tuple(map(folds, row["examples"].split("|")))
        for noun in row["kind"].split("|"):
            for letters in beginning(noun):
                found.setdefault(letters, []).append((noun, known))
    return {letters: tuple(each) for letters, each in found.items()}


@cache
def _nouns() -> frozenset[tuple[Words, ...]]:
    """The rows of nouns that no verb has the sense of."""
    return frozenset(words for kind, words in _rows() if kind in ("noun", "parts"))


@cache
def _apart() -> frozenset[tuple[Words, ...]]:
    """The rows of nouns ("parts") and verbs ("acts") whose phrases a question is not read by: each word of "docking
    port" says something itself.
    """
    return frozenset(words for kind, words in _rows() if kind in ("parts", "acts"))


@cache
def _rows() -> tuple[tuple[str, tuple[Words, ...]], ...]:
    """The rows, each with the kind of its words."""
    return tuple((row["kind"], tuple(map(folds, row["words"].split("|")))) for row in table("alike.csv"))
