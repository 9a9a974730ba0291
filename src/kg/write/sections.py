"""The order of pretty Turtle: by section, then by class, then by name, with everything about a subject together."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from kg.model import Literal, Triple
from kg.terms import KG, RDF, RDFS, SKOS

WIDTH = 110
"""Objects of one predicate stand on one line up to this many characters, else each on a line of its own."""

_TITLES = ("Article", "Things", "Events", "Statements", "Symbols", "Claims", "Times", "Mentions")
_ARTICLE, _THINGS, _EVENTS, _STATEMENTS, _SYMBOLS, _CLAIMS, _TIMES, _MENTIONS = range(len(_TITLES))
_SECTIONS = {
    KG.Article: _ARTICLE,
    KG.Statement: _STATEMENTS,
    KG.Assessment: _STATEMENTS,
    KG.Symbol: _SYMBOLS,
    KG.SymbolPart: _SYMBOLS,
    KG.SymbolDisplay: _SYMBOLS,
    KG.Naming: _SYMBOLS,
    KG.Interpretation: _SYMBOLS,
    KG.Claim: _CLAIMS,
    KG.TimeSpan: _TIMES,
    KG.Mention: _MENTIONS,
}
_NUMBERED = frozenset((_STATEMENTS, _TIMES, _MENTIONS))  # names in these sections hold offsets
_LABELS = frozenset((RDFS.label, SKOS.prefLabel, SKOS.altLabel))
_DIGITS = re.compile(r"[0-9]+")

Texts = Mapping[str | Literal, str]
Values = dict[int, list[str]]  # place of the predicate in the order of writing -> texts of the objects


def body(triples: Iterable[Triple], texts: Texts, title: str | None = None) -> str:
    """The triples as Turtle without prefix lines, under a comment for each section when there is more than one.

    With a ``title`` all of them are one section of that name.
    Triples may repeat and come in any order; the text depends on their set only.
    """
    known = list(triples)
    named = {p: "a" if p == RDF.type else texts[p] for p in {p for _, p, _ in known}}
    ordered = sorted(named, key=lambda p: (p != RDF.type, p not in _LABELS, named[p]))
    predicates = [named[p] for p in ordered]
    values = _group(known, texts, {predicate: place for place, predicate in enumerate(ordered)})
    classes = _classes(known)
    parts: dict[int, list[str]] = defaultdict(list)
    for section, _, _, text, subject in sorted(_key(s, texts[s], classes.get(s, ())) for s in values):
        parts[section].append(_subject(text, values[subject], predicates))
    if title:
        return f"# {title}\n\n" + "\n".join(block for _, blocks in sorted(parts.items()) for block in blocks)
    if len(parts) == 1:
        return "\n".join(*parts.values())
    return "\n".join(f"# {_TITLES[section]}\n\n" + "\n".join(blocks) for section, blocks in sorted(parts.items()))


def _group(triples: list[Triple], texts: Texts, places: Mapping[str, int]) -> dict[str, Values]:
    """What is said about each subject."""
    values: dict[str, Values] = defaultdict(dict)
    for subject, predicate, value in triples:
        known, place = values[subject], places[predicate]
        if place in known:
            known[place].append(texts[value])
        else:
            known[place] = [texts[value]]
    return values


def _classes(triples: list[Triple]) -> dict[str, set[str]]:
    """Each subject's classes; what has a status is a ``kg:Event``, whatever its class."""
    classes: dict[str, set[str]] = defaultdict(set)
    for subject, predicate, value in triples:
        if predicate == RDF.type and isinstance(value, str):
            classes[subject].add(value)
        elif predicate == KG.status:
            classes[subject].add(KG.Event)
    return classes


def _key(subject: str, text: str, classes: Collection[str]) -> tuple[int, str, str, str, str]:
    """What to sort by: section, class, name with its numbers by size; then the name itself and the subject."""
    section = min((_SECTIONS[c] for c in classes if c in _SECTIONS), default=_THINGS)
    if section == _THINGS and KG.Event in classes:
        section = _EVENTS
    padded = _DIGITS.sub(_pad, text) if section in _NUMBERED else text
    return section, min(classes, default=""), padded, text, subject


def _pad(match: re.Match[str]) -> str:
    return match[0].zfill(9)


def _subject(text: str, values: Values, predicates: list[str]) -> str:
    """Everything about one subject, a line for each predicate."""
    lines = []
    for place in sorted(values):
        objects = values[place]
        joined = objects[0] if len(objects) == 1 else _join(sorted(set(objects)))
        lines.append(f"{predicates[place]} {joined}")
    return f"{text} " + " ;\n    ".join(lines) + " .\n"


def _join(objects: list[str]) -> str:
    joined = ", ".join(objects)
    return joined if len(joined) <= WIDTH else "\n        " + ",\n        ".join(objects)
