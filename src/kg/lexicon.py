"""Word lists of the reference folder: given names, surnames that stand first, roles of people, and cues of speech."""

from functools import cache
from typing import NamedTuple

from kg import terms
from kg.reference.table import rows


@cache
def given_names() -> dict[str, str]:
    """Given name -> gender: ``f``, ``m`` or ``u``."""
    return {row["name"]: row["gender"] for row in rows("given_names.csv")}


@cache
def flags() -> frozenset[str]:
    """The names of flags, in lower case: "union jack"."""
    return frozenset(row["words"] for row in rows("flags.csv"))


@cache
def nicknames() -> frozenset[tuple[str, str]]:
    """Short given names with what they are short for: ("Tom", "Thomas")."""
    return frozenset((row["short"], row["full"]) for row in rows("nicknames.csv"))


@cache
def surnames_first() -> frozenset[str]:
    """Surnames of the languages that put them first (Chen Dong)."""
    return frozenset(row["name"] for row in rows("surnames_first.csv"))


@cache
def roles() -> dict[str, str]:
    """Words for what a person is, in lower case -> role concept ("astronaut" -> ``astronaut``)."""
    return {row["words"].lower(): row["role"] for row in rows("roles.csv")}


@cache
def titles() -> frozenset[str]:
    """Honorifics that stand right before a name, as written ("Mr", "Dr.")."""
    return frozenset(row["words"] for row in rows("roles.csv") if row["words"][:1].isupper() and row["role"] == "other")


@cache
def unit_iris() -> dict[str, str]:
    """Key of a unit -> its IRI, for units that QUDT has, and the ton that nobody specifies."""
    known = {row["key"]: terms.PREFIXES["unit"] + row["qudt"] for row in rows("units.csv") if row["qudt"]}
    return {**known, "ton": terms.KGV.unit_ton_unspecified}


class SpeechCue(NamedTuple):
    """A word or phrase that introduces what somebody said.

    ``act`` is what it makes of the words said ("report" says nothing yet), ``takes`` how they may follow:
    ``clause``, ``quote``, ``infinitive``, ``gerund``, ``object``, ``of``, ``pobj`` (the object of a phrase's
    preposition), ``name`` (quoted words that something is called). ``evidential`` tells that a writer who uses it
    stands behind what is said, ``contested`` that the writer leaves it open ("claim", "believe").
    """

    words: str
    form: str
    act: str
    takes: frozenset[str]
    evidential: bool
    contested: bool = False


@cache
def speech_cues() -> dict[tuple[str, str], SpeechCue]:
    """Lemma or phrase and its form (``verb``, ``phrase``, ``noun``, ``preposition``) -> cue.

    The form ``sense`` is that of verbs which speak in one of their senses only ("the report found that").
    """
    return {
        (row["words"], row["form"]): SpeechCue(
            row["words"],
            row["form"],
            row["act"],
            frozenset(row["takes"].split()),
            row["evidential"] == "y",
            row["evidential"] == "c",
        )
        for row in rows("cues.csv")
    }


@cache
def orbit_groups() -> dict[str, str]:
    """Words for groups of minor planets -> concept of the scheme ("Apollo asteroid" -> ``apollo``)."""
    return {row["words"]: row["group"] for row in rows("orbit_groups.csv")}


@cache
def country_groups() -> dict[str, tuple[str, ...]]:
    """The name of a part of the world, and what is called after it -> identifiers of its countries and bodies, as
    "african" and "gulf".
    """
    return {
        word.lower(): tuple(row["members"].split("|"))
        for row in rows("country_groups.csv")
        for word in (row["name"].removeprefix("the "), *row["adjectives"].split("|"))
    }
