"""Names of letters and numbers, which the model takes for numbers or verbs: where they stand, each in one piece."""

import re
from functools import cache

from kg import reference

DESIGNATOR = re.compile(r"\b([A-Z]\w{0,20})(?:(?:-[A-Z0-9]\w{0,10}){1,3}| \d{1,3}[A-Z]?)\b(?![,.]\d)")
"""A name with a hyphen or a space before a number or a capital ("PSLV-C44", "Microsat-R", "Ariane 5")."""
MEMBER = re.compile(
    r"\b([A-Z]\w{2,20}) (?!(?:\d{1,2}(?:AM|PM|ET))\b)(?:\d{1,3}[A-Z]{1,2}|[A-Z]{1,2}-?\d{1,3}[A-Z]?|\d{1,3}(?:\.0)?"
    r"(?= (?:was|were|is|has|had|will|would|and|launched|lifted|went|failed|suffered|satellite|spacecraft)\b"
    r"|[,;)]| \())\b"
    r"(?![,.:]\d)"
)
"""A name that nobody knows with the number of one of its family: "Helios 2A", "Anik F3", "Nimiq 5 was"."""
NO_FAMILIES = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug"
    " Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday The This That These Those Some Only"
    " About Nearly Almost Around Over Under Just All Another Other More Fewer Exactly Roughly Approximately After"
    " Before Since Until From For With And But Between Against Page Day Year Chapter Figure Table When While".split()
)
"""Words before a number at the start of a sentence, or in a date, that are no name."""
CODE = re.compile(r"[A-Z][A-Za-z]*(?:\d\w*|[a-z]Sat|SAT|SAR|[a-z]Cube)")
"""A single word that can only be a code or an abbreviation: "ResourceSat1", "SwissCube"."""
FAMILY = re.compile(r"[A-Z]\w+ [\d{]")


def is_designator(word: str) -> bool:
    """Whether a word is such a name."""
    return any(name.fullmatch(word) for name in (DESIGNATOR, MEMBER, CODE))


def designators(text: str) -> list[tuple[int, int]]:
    """Where names of letters and numbers stand: "PSLV-C44", "NGC 61", and "Ariane 5" if the family is a known one."""
    bodies = reference.designations(text)
    known = [m.span() for m in DESIGNATOR.finditer(text) if _is_one(m)]
    members = [m.span() for m in MEMBER.finditer(text) if m.group(1) not in NO_FAMILIES]
    found: list[tuple[int, int]] = []
    for one in (*bodies, *known, *members):
        if not any(one[0] < end and begin < one[1] for begin, end in found):
            found.append(one)
    return found


def _is_one(match: re.Match[str]) -> bool:
    """Whether letters and numbers are one name: "PSLV-C44", "Ariane 5", but not the two of "the NASA-ISRO radar"."""
    if " " in match.group():
        return match.group(1) in _families()
    return not all(part in _bodies() for part in match.group().split("-"))


@cache
def _bodies() -> frozenset[str]:
    """The agencies, companies and organizations that go by one word."""
    kinds = {"Agency", "Company", "Organization"}
    return frozenset(n for n, known in reference.by_name().items() if " " not in n and known[0].type in kinds)


@cache
def _families() -> frozenset[str]:
    """The first words of known names that go on with a number."""
    known = (*reference.by_name(), *(rule.canonical for rule in reference.series()))
    return frozenset(name.split()[0] for name in known if FAMILY.match(name))
