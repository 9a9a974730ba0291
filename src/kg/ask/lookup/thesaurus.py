"""Words that mean about the same in news, as the groups of ``ontology/wording/near.csv`` have them; wider than those of
``alike.csv``, so they only help where nothing else is found.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from kg.ask.lookup.alike import table
from kg.ask.lookup.kin import strong
from kg.ask.words import word_set

_EMPTY = word_set(
    "be have do make get go come take give act move change put use set let one being thing person part way act state "
    "good better best bad worse worst great nice"
)
"""Words that say too little, or that everybody judges differently."""
_ENDINGS = ("ies", "es", "s", "ied", "ed", "ing")
_KEPT = 5_000


def around(words: tuple[str, ...], verbs: bool = False) -> frozenset[str]:
    """The words beside a word or a verb with its particle: "run out" beside "expire". The groups of ``verbs`` are
    looked at only where they may err: too many deeds are nearly the same.
    """
    forms = [" ".join((base, *words[1:])) for base in bases(words[0])]
    kinds = ("", "verb") if verbs else ("",)
    groups = (_groups().get((kind, form), frozenset()) for kind in kinds for form in forms)
    found = frozenset(w for group in groups for w in group if w not in _EMPTY)
    return found - {*words} if words[0] not in _EMPTY else frozenset()


def known(word: str) -> bool:
    """Whether a word is in a group."""
    return ("", word) in _groups()


@lru_cache(_KEPT)
def bases(word: str) -> tuple[str, ...]:
    """The words that a word may be a form of, itself first."""
    found = [word, *sorted(strong(word))]
    for ending in (e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2):
        stem = word[: -len(ending)]
        found += [stem + "y"] if ending in ("ies", "ied") else [stem, stem + "e"]
        found += [stem[:-1]] if stem[-1:] == stem[-2:-1] else []
    return tuple(dict.fromkeys(found))


@cache
def _groups() -> Mapping[tuple[str, str], frozenset[str]]:
    """The words of all groups that a word is in, by the kind of the groups and the word."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in table("near.csv"):
        group = row["words"].split("|")
        for word in group:
            found.setdefault((row["kind"], word), set()).update(group)
    return {word: frozenset(beside) for word, beside in found.items()}
