"""Numbers that share a name: "Expedition 16 and 17", "Apollo 11, 12 and 14", "Expeditions 70 and 71", "MS-23" after
"Soyuz MS-22"."""

import re

from kg import reference
from kg.find.registry import Registry
from kg.model import Span

NUMBERED = re.compile(r"(.*\D)\d{1,3}")
FURTHER = re.compile(
    r"(?:,? and | & |/|, (?=\d{1,3}(?:, \d{1,3})*,? and \d))(\d{1,3})\b"
    r"(?![.:]\d| ?(?:percent|km|kg|am|pm|a\.m|p\.m|people|astronauts))"
)
DESIGNATION = re.compile(r"(?<![\w-])(MS|TMA|TM|M|T)-\d{1,2}M?(?![\w-])")
PLURAL = re.compile(r"\b(Expedition|Mission|Flight)s (\d{1,3})\b")


def add_ellipses(registry: Registry) -> None:
    """Add the numbered missions of which only the number is written behind another's."""
    text = registry.document.text
    for match in PLURAL.finditer(text):
        _add(registry, f"{match[1]} {match[2]}", Span(*match.span()))
    for mention in [m for m in registry.mentions if registry.entities[m.entity].type == "Mission"]:
        name = NUMBERED.fullmatch(registry.entities[mention.entity].name)
        end = mention.span.end
        while name and text[end - 1].isdigit() and (further := FURTHER.match(text, end)):
            _add(registry, name[1] + further[1], Span(*further.span(1)))
            end = further.end()

    _add_designations(registry)


def _add_designations(registry: Registry) -> None:
    """ "MS-23" where the article names one family of which a ship is so numbered ("Soyuz MS-22")."""
    names = [e.name.rsplit(" ", 1) for e in registry.of_type("Spacecraft") if " " in e.name]
    for match in DESIGNATION.finditer(registry.document.text):
        families = sorted({family for family, number in names if number.startswith(f"{match[1]}-")})
        known = reference.match_series(f"{families[0]} {match[0]}") if len(families) == 1 else None
        if known and not registry.covered(Span(*match.span())):
            registry.add(Span(*match.span()), registry.know(known.id, known.type, known.name), "short")


def _add(registry: Registry, name: str, span: Span) -> None:
    known = reference.match_series(name)
    if known and known.type == "Mission" and not registry.covered(span):
        registry.add(span, registry.know(known.id, known.type, known.name))
