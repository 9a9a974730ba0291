"""Acronyms: letters in brackets behind what they stand for, and what they stand for before them."""

import re

from kg.find.kinds import kind_of_words
from kg.find.registry import Registry
from kg.grammar import TYPE_NOUNS, span_of
from kg.model import Mention, Span, Token

LONG_NAME = re.compile(
    r"(?<!\S)([A-Z][\w-]*(?:,? (?:(?:and|of|in|the|for|on|from|to|with|by) )*[A-Z][\w-]*){2,9})"
    r" \(([A-Z][A-Za-z-]*[A-Z]\d?)\)(?: (\w+))?"
)
"""Words with capitals, small ones between them, their letters in brackets, and the word behind."""
INNER = re.compile(r"(?<=[a-z])[A-Z]")
"""Capitals within a word: "InfraRed"."""


def find_acronyms(registry: Registry) -> None:
    """ "Deep Space Climate Observatory (DSCOVR)": what stands in brackets right behind a name is one, too."""
    text = registry.document.text
    for mention in list(registry.mentions):
        inner = _bracket(text, mention.span.end)
        if inner is None:
            continue
        known = next((m for m in registry.near(inner) if m.span == inner), None)
        words = inner.of(text)
        if known and known.entity != mention.entity and _abbreviates(text, mention.span, inner):
            _join(registry, mention, known)
        elif not known and not registry.covered(inner) and is_acronym(words, mention.span.of(text)):
            registry.add(inner, mention.entity, "name")


def find_spelled_out(registry: Registry) -> None:
    """ "Dark Matter Particle Explorer (DAMPE)": the words whose first letters make a known name in brackets behind
    them."""
    document = registry.document
    for mention in [m for m in registry.mentions if m.form == "name"]:
        short, end = mention.span.of(document.text), mention.span.end
        opened = document.text[mention.span.begin - 2 : mention.span.begin] == " ("
        if not opened or document.text[end : end + 1] != ")" or not short.isupper() or len(short) < 3:
            continue
        first = document.between(mention.span)[0].index - 1  # the bracket
        for begin in range(max(document.sentence_of(first).first, first - 2 * len(short)), first - 1):
            run = document.tokens[begin:first]
            whole = span_of(run)
            named = run[0].text[0] == short[0] and run[0].lower != "the"
            named = named and _is_spelling(run)
            if named and not registry.covered(whole) and is_acronym(short, whole.of(document.text)):
                registry.add(whole, mention.entity)
                break


def find_unknown_acronyms(registry: Registry) -> None:
    """ "The Polar Radiant Energy in the Far-InfraRed Experiment (PREFIRE) mission": a name that no list knows and its
    letters, of the class that its last word or the noun behind the bracket tells."""
    for match in LONG_NAME.finditer(registry.document.text):
        short, full = Span(*match.span(2)), _long_name(match)
        if full is None or any(m.span.overlaps(s) for s in (full, short) for m in registry.near(s)):
            continue
        words = full.of(registry.document.text).split()
        if kind := TYPE_NOUNS.get((match[3] or "").lower()) or kind_of_words(words):
            for span in (full, short):
                registry.add(span, registry.local(kind, " ".join(words)))


def _long_name(match: re.Match[str]) -> Span | None:
    """The words before the bracket that begin with its first letter, three or more, if their letters are its own."""
    begins = [m.start() for m in re.finditer(r"(?<!\S)[A-Z]", match[1]) if match[1][m.start()] == match[2][0]]
    fits = (b for b in begins if len(match[1][b:].split()) > 2 and is_acronym(match[2], match[1][b:]))
    begin = next(fits, None)
    return None if begin is None else Span(match.start(1) + begin, match.end(1))


def _is_spelling(run: tuple[Token, ...]) -> bool:
    """Whether words may be a long name; those of a list may be small, too: "Plankton, Aerosol, Cloud, ocean"."""
    small = {"of", "and", "for"} | (
        {t.lower for t in run if t.pos == "NOUN"} if "," in {t.text for t in run} else set()
    )
    return all(t.text[:1].isupper() or t.lower in small or t.text == "," for t in run)


def _join(registry: Registry, first: Mention, second: Mention) -> None:
    """One of two names of a thing may be known to the reference data: that one stays."""
    a, b = registry.entities[first.entity], registry.entities[second.entity]
    if a.iri is None or b.iri is None:
        old, new = (a, b) if b.iri else (b, a)
        registry.merge(old.key, new.key)
    elif a.type == b.type == "Agency":  # "the Egyptian Space Agency (ESA)": what the article means by the letters
        text, short = registry.document.text, second.span.of(registry.document.text)
        if all(m.span.of(text) == short for m in registry.mentions if m.entity == b.key):
            registry.merge(b.key, a.key)


def _bracket(text: str, end: int) -> Span | None:
    if text[end : end + 2] != " (":
        return None
    close = text.find(")", end + 2, end + 80)
    return Span(end + 2, close) if close > 0 else None


def is_acronym(short: str, full: str) -> bool:
    """Whether the letters of a short name begin the words of a full one, in their order."""
    whole = short.istitle() and 3 <= len(short) <= 6  # "Esa", as British papers write it
    letters = list(short.upper()) if whole else [c for c in short if c.isupper()]
    if len(letters) < 2 or " " in short or len(short) > 10:
        return False
    rest = iter(c for w in full.replace("-", " ").split() for c in w[:3].upper() + "".join(INNER.findall(w[3:])))
    return sum(c in rest for c in letters) >= max(2, len(letters) - 1)  # no "WASHINGTON (AP)"


def _abbreviates(text: str, a: Span, b: Span) -> bool:
    first, second = a.of(text), b.of(text)
    return is_acronym(first, second) or is_acronym(second, first)
