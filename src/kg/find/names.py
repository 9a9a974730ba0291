"""Names that the reference data knows: by surface form and by numbering rule ("Progress 81", "STS-107")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg import lexicon, reference
from kg.model import Document, Sentence, Span
from kg.reference import fold

SHORTEST_LOUD = 5  # letters in a name that may be written in capitals: a shorter one looks like an acronym
SHORTEST_SPOKEN = 4  # letters in an acronym that may be written like a word
LONGEST_SERIES = 4  # words in a numbered name: "Long March 2F Y21"
WORD = re.compile(r"[^\W_]+")
PLACES = frozenset({"Place", "Country", "GeopoliticalEntity", "LaunchSite", "LaunchPad"})
LOUD_START = re.compile(r"[A-Z]{3,}(?= [A-Z]?[a-z])")
INITIALS = re.compile(r"(?:[A-Z]\. ?)+(?=[A-Z][a-z])")
INITIAL = re.compile(r"\b([A-Z])\. ?(?=[A-Z])")
TIGHT = re.compile(r"\b([A-Z])\. (?=[A-Z]\.)")
NUMBERED = re.compile(r"\d|\b[IVX]{1,4}\b|\b(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b")
COUNTED = re.compile(r"[A-Z][A-Za-z]{3,}[- ]\d{1,2}")
LOWER_END = re.compile(r" [a-z]+\Z")


class Found(NamedTuple):
    """A known name in the text with everything it may mean."""

    span: Span
    senses: tuple["Sense", ...]


class Sense(NamedTuple):
    """One thing that a name may mean. ``sure`` is False for a name that needs its context ("Progress", "Unity")."""

    iri: str
    type: str
    name: str
    sure: bool
    cues: tuple[str, ...] = ()


@cache
def _index() -> dict[str, tuple[tuple[str, tuple[Sense, ...]], ...]]:
    """First word -> the names that begin with it, longest first."""
    index: dict[str, dict[str, tuple[Sense, ...]]] = {}
    for surface, entries in reference.by_name().items():
        folded = fold(surface)
        if _is_two(folded, entries):
            continue
        first = WORD.search(folded)
        if first and first.start() == 0:
            senses = tuple(_sense(surface, e) for e in entries)
            known = index.setdefault(first.group(), {})
            known[folded] = (*known.get(folded, ()), *senses)
    _add_capitals(index)
    _add_titled(index)
    _add_initials(index)
    _add_small_humps(index)
    _add_joined(index)
    for adjective, country in reference.demonyms().items():
        index.setdefault(adjective.partition(" ")[0], {}).setdefault(adjective, (_sense(adjective, country),))
    return {word: tuple(sorted(names.items(), key=lambda n: (-len(n[0]), n[0]))) for word, names in index.items()}


def _add_capitals(index: dict[str, dict[str, tuple["Sense", ...]]]) -> None:
    """ "VIRGIN ORBIT", "BRITAIN": a sure name also in capitals, unless it is as short as an acronym."""
    for names in list(index.values()):
        for surface, senses in list(names.items()):
            loud = surface.upper()
            if senses[0].sure and len(loud) >= SHORTEST_LOUD and loud != surface and len(loud) == len(surface):
                first = WORD.search(loud)
                if first:
                    index.setdefault(first.group(), {}).setdefault(loud, senses)


def _add_titled(index: dict[str, dict[str, tuple["Sense", ...]]]) -> None:
    """ "Jaxa", "Isro": an agency's acronym as British papers write it, unless it is a given name."""
    for names in list(index.values()):
        for surface, senses in list(names.items()):
            acronym = surface.isalpha() and surface.isupper() and len(surface) >= SHORTEST_SPOKEN
            if acronym and senses[0].sure and senses[0].type == "Agency":
                titled = surface.title()
                if titled not in lexicon.given_names():
                    index.setdefault(titled, {}).setdefault(titled, senses)


def _add_small_humps(index: dict[str, dict[str, tuple["Sense", ...]]]) -> None:
    """ "Echostar", "Spacex": a sure name of one word with capitals inside, as papers write it that have none there."""
    for names in list(index.values()):
        for surface, senses in list(names.items()):
            humps = surface.isalpha() and any(c.isupper() for c in surface[1:]) and any(c.islower() for c in surface)
            if humps and senses[0].sure and len(surface) > SHORTEST_LOUD and surface[0].isupper():
                plain = surface.capitalize()
                if plain not in lexicon.given_names():
                    index.setdefault(plain, {}).setdefault(plain, senses)


def _add_joined(index: dict[str, dict[str, tuple["Sense", ...]]]) -> None:
    """ "Chandrayaan2", "Falcon9": a sure name with its number right behind it, as in hashtags."""
    for names in list(index.values()):
        for surface, senses in list(names.items()):
            if senses[0].sure and COUNTED.fullmatch(surface):
                _also(index, re.sub(r"[- ]", "", surface), senses)


def _add_initials(index: dict[str, dict[str, tuple["Sense", ...]]]) -> None:
    """ "A S Kiran Kumar", "A.S. Kiran Kumar" for "A. S. Kiran Kumar": initials as Indian papers write them."""
    for names in list(index.values()):
        for surface, senses in list(names.items()):
            if senses[0].type == "Person" and INITIALS.match(surface):
                for written in (INITIAL.sub(r"\1 ", surface), TIGHT.sub(r"\1.", surface)):
                    _also(index, written, senses)


def _also(index: dict[str, dict[str, tuple["Sense", ...]]], surface: str, senses: tuple["Sense", ...]) -> None:
    first = WORD.search(surface)
    if first:
        index.setdefault(first.group(), {}).setdefault(surface, senses)


def _is_two(surface: str, entries: tuple[reference.Entry, ...]) -> bool:
    """Whether a surface form is two names, of which the text says how they are tied ("NASA's Johnson Space Center",
    "Cape Canaveral, Florida", "SpaceX Dragon", "Russian Soyuz").
    """
    holder, _, held = surface.partition("'s ")
    whole = any(", " in e.name for e in entries)  # "Washington, D.C." is one
    if (", " in surface and not whole) or " in " in surface or {holder, held} <= reference.by_name().keys():
        return True
    owner, _, rest = surface.partition(" ")
    owned = reference.by_name().get(rest, ())
    owners = (*reference.by_name().get(owner, ()), *filter(None, [reference.demonyms().get(owner)]))
    same = {o.id for o in owned if o.type not in {*PLACES, "Company"}}  # "French Guiana", "EADS Astrium" are one name
    return any(o.type in {"Agency", "Company", "Country"} for o in owners) and any(e.id in same for e in entries)


def _sense(surface: str, entry: reference.Entry) -> Sense:
    return Sense(entry.id, entry.type, entry.name, surface not in entry.ambiguous, entry.cues)


def find_names(document: Document) -> Iterator[Found]:
    """Every known name, the longest at each place, in text order; overlapping shorter ones are left out."""
    for sentence in document.sentences:
        yield from _in_sentence(document, sentence)


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Found]:
    text = _opening(fold(sentence.span.of(document.text)))
    done = 0
    for word in WORD.finditer(text):
        if word.start() < done:
            continue
        found = _longest(text, word.start(), word.group())
        if found and not _ends_inside(text, word.end() + 1, found[0]):
            end, senses = found
            done = end
            yield Found(Span(sentence.span.begin + word.start(), sentence.span.begin + end), senses)


def _opening(text: str) -> str:
    """The text without the capitals that tabloids begin a story with ("ELON Musk has …"), unless they are a name's."""
    loud = LOUD_START.match(text)
    if loud is None or _longest(text, 0, loud.group()):
        return text
    return loud.group().capitalize() + text[loud.end() :]


def _ends_inside(text: str, begin: int, end: int) -> bool:
    """Whether a longer name begins at the next word: "the Emirates" is none in "the Emirates Mars Mission"."""
    word = WORD.match(text, begin)
    inner = _longest(text, begin, word.group()) if word and begin < end and text[: begin - 1].endswith("the") else None
    return inner is not None and inner[0] > end


def _longest(text: str, begin: int, word: str) -> tuple[int, tuple[Sense, ...]] | None:
    numbered = _numbered(text, begin)
    for surface, senses in _index().get(word, ()):
        end = begin + len(surface)
        if text.startswith(surface, begin) and _ends_word(text, end):
            if numbered and numbered[0] > end:
                return numbered
            return end, senses
    return numbered


def _ends_word(text: str, end: int) -> bool:
    """Whether a name may end here; "Progress MS" does not end inside "Progress MS-25", "US$3" names no state, and
    "the Russian military-industrial complex" no army."""
    following = text[end : end + 2]
    if LOWER_END.search(text[max(0, end - 30) : end]) and following[:1] == "-" and following[1:].islower():
        return False
    if following[:1].isalnum() or following[:1] in {"_", "$"}:
        return False
    return not (following[:1] == "-" and following[1:].isdigit())


def _numbered(text: str, begin: int) -> tuple[int, tuple[Sense, ...]] | None:
    """The longest numbered name that begins here."""
    first = text[begin]
    if not (first.isupper() or first.isdigit()) or (begin and text[begin - 1] in "-.,$€£" and first.isdigit()):
        return None
    ends = [m.end() + begin for m in list(re.finditer(r"[^\s,;:()\"“”/]+", text[begin : begin + 60]))[:LONGEST_SERIES]]
    for end in reversed(ends):
        for cut in (end, end - 2 if text[begin:end].endswith("'s") else end, len(text[:end].rstrip(".'!?"))):
            name = text[begin:cut]
            if NUMBERED.search(name) and (hit := reference.match_series(name)):
                iri, canonical, kind, _ = hit
                return cut, (Sense(iri, kind, canonical, True),)
    return None
