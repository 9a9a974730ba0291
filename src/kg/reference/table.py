"""The named things of the tables, by identifier and by surface form."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from kg.resources import files, folder

HEADER = ("id", "type", "name", "aliases")
"""How the header of a table of entries begins; the folder has tables of other shapes too."""
NO_FACTS = frozenset({"id", "type", "name", "aliases", "cues"})
ONE_SHAPE = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ", "\u202f": " ", "\n": " "}
)
JOINT = re.compile(r"(?<=\w)[- ](?=\d|[A-Z]\b)")
CENTRE = re.compile(r"\bCent(?:er|re)\b")
PROGRAMME = re.compile(r"\b[Pp]rogram(?:me)?\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """A named thing.

    ``id`` is the path below the project's ``id/`` namespace. ``aliases`` are its other names, the ambiguous ones among
    them. ``ambiguous`` are the surface forms (the name may be one) that mean this thing only in the right context, and
    ``cues`` the lower-case words that make the context right; ``hidden`` are misspellings. ``facts`` has the values of
    the other columns by the column's name: identifiers of entries, literals, ``from`` and ``to`` (ISO dates or years).
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


def fold(name: str) -> str:
    """A name with one form of apostrophe, hyphen and space; its length stays, so offsets do."""
    return name.translate(ONE_SHAPE)


@cache
def entries() -> tuple[Entry, ...]:
    """All entries in the order of their identifiers."""
    tables = [rows(path.name, HEADER) for path in files("ontology", "reference/*.csv")]
    return tuple(sorted((_entry(row) for table in tables for row in table), key=lambda e: e.id))


def rows(table: str, header: tuple[str, ...] = ()) -> Iterator[dict[str, str]]:
    """The rows of one table of ``ontology/reference``; none when its header doesn't begin as given."""
    with (folder("ontology") / "reference" / table).open(encoding="utf-8", newline="") as lines:
        cells = csv.reader(lines)
        columns = next(cells)
        if tuple(columns[: len(header)]) == header:
            yield from (dict(zip(columns, row, strict=True)) for row in cells)


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell: they are separated by ``|``."""
    return tuple(cell.split("|")) if cell else ()


def facts_of(row: dict[str, str], leave: frozenset[str] = NO_FACTS) -> dict[str, tuple[str, ...]]:
    """The filled columns of a row that aren't left out, with their values."""
    return {column: split(cell) for column, cell in row.items() if cell and column not in leave}


def _entry(row: dict[str, str]) -> Entry:
    marked = split(row["aliases"])
    plain = [a.removeprefix("?") for a in marked if a[0] != "~"]
    return Entry(
        id=row["id"],
        type=row["type"],
        name=row["name"],
        aliases=tuple(a for a in plain if a != row["name"]),
        ambiguous=tuple(s for a in marked if a[0] == "?" for s in spellings(a[1:])),
        hidden=tuple(a[1:] for a in marked if a[0] == "~"),
        cues=split(row.get("cues") or ""),
        facts=facts_of(row),
    )


@cache
def by_name() -> dict[str, tuple[Entry, ...]]:
    """Folded surface form (case kept) -> the entries that it may mean, the sure ones first.

    Every name stands in its usual spellings: hyphen or space before a digit or a single capital ("Proton-M", "Proton
    M"), Center or Centre, program or programme, with and without accents. A form in ``Entry.ambiguous`` needs its
    context. Symbols are not among them: "Russian flag" names Russia too (``symbols``).
    """
    return _index(e for e in entries() if e.type != "Symbol")


@cache
def symbols() -> dict[str, tuple[Entry, ...]]:
    """Folded surface form -> the symbol that it names ("St. George's ribbon")."""
    return _index(e for e in entries() if e.type == "Symbol")


def _index(things: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in things:
        names = (entry.name, *entry.aliases, *entry.hidden)
        for surface in dict.fromkeys(s for name in names for s in spellings(name)):
            found.setdefault(surface, []).append(entry)
    return {surface: tuple(sorted(e, key=lambda x: (surface in x.ambiguous, x.id))) for surface, e in found.items()}


def spellings(name: str) -> list[str]:
    """The folded spellings of a name that English texts use besides the given one, which comes first."""
    found = [fold(name)]
    if JOINT.search(found[0]):
        found += [JOINT.sub(joint, found[0]) for joint in "- "]
    if "Cent" in name:
        found += [CENTRE.sub(word, s) for s in found for word in ("Center", "Centre")]
    if "rogram" in name:
        found += [PROGRAMME.sub(word, s) for s in found for word in ("program", "programme", "Program", "Programme")]
    if not name.isascii():
        found += [unaccented(s) for s in found]
    return list(dict.fromkeys(found))


def unaccented(name: str) -> str:
    """The name without the marks on its letters."""
    plain = unicodedata.normalize("NFKD", name.translate({0xF8: "o", 0xD8: "O", 0x131: "i", 0x142: "l", 0x141: "L"}))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def demonyms() -> dict[str, Entry]:
    """Adjective or noun of nationality -> the country or polity ("Russian", "U.S.").

    Words with another reading ("Georgian", "Polish" at the start of a sentence) are among them, and plurals
    ("Americans").
    """
    return {
        spelling: entry
        for entry in entries()
        for word in entry.facts.get("adjectives", ())
        for form in (word.removeprefix("?"), *_plural(word))
        for spelling in spellings(form)
    }


def _plural(word: str) -> tuple[str, ...]:
    """What several people of a nationality are called where the adjective is a noun, too: "Russians", "Frenchmen"."""
    plain = word.removeprefix("?")
    if plain.endswith(("chman", "shman", "tsman", "woman")):
        return (plain.removesuffix("man") + "men",)
    return (plain + "s",) if plain.endswith(_NOUNS) else ()


_NOUNS = tuple("ian can man ean ni li qi ton ane ede iard ander urger urk inn".split())
"""How words of nationality end that are nouns, too."""
