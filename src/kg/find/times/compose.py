"""Small expressions that stand together become one: "9:14 a.m. CDT" and "Saturday", "Monday" and "March 25"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace

from kg.find.times.atoms import Atom
from kg.timex import Parts

_LINK = re.compile(
    r",?\s(?:(?:on|at|in|of|about|around|approximately|roughly|by|the|early|late|just|shortly|after|before|from)\s){0,3}"
    r"|,\s?|\s?\(|\s[|–-]\s"
)
_LOCAL = re.compile(r",?\s\(?local(?: time)?\b\)?|\slocally\b")
_OTHER = re.compile(r"\s?(?:\(|/|,\s(?:or\s)?|;\s|\sor\s)")
_PLACE = re.compile(r"\s(?:in|at)\s(?:the\s)?[A-Z][\w'’.-]{0,30}(?:\s[A-Z][\w'’.-]{0,30}){0,3}(?=\))")
_PAIRS = frozenset(
    (one, other)
    for pair in ("day clock", "day day", "day part", "clock part", "week day", "coarse coarse")
    for one, other in (pair.split(), pair.split()[::-1])
)


@dataclass(slots=True)
class Whole:
    """Expressions that make one, up to ``end``; ``other`` is the same time in another zone, on ``other_day`` if that is
    told there, ``local`` local time.
    """

    atoms: list[Atom]
    end: int
    other: Atom | None = None
    local: bool = field(default=False)
    other_day: Atom | None = None

    @property
    def begin(self) -> int:
        """Where it begins in the article's text."""
        return self.atoms[0].begin

    @property
    def clock(self) -> Atom | None:
        """Its clock time."""
        return next((atom for atom in self.atoms if atom.kind == "clock"), None)

    def parts(self) -> Parts:
        """All that the expressions fix between them; of what two of them fix, the first counts."""
        found: dict[str, object] = {}
        for atom in self.atoms:
            for name in (f.name for f in fields(Parts)):
                found[name] = getattr(atom.parts, name) if found.get(name) is None else found[name]
        return replace(Parts(), **found)  # type: ignore[arg-type]


def select(atoms: Iterable[Atom]) -> list[Atom]:
    """The longest of those that overlap, the first found of those alike, in text order."""
    chosen: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.begin, -a.end)):
        if not chosen or atom.begin >= chosen[-1].end:
            chosen.append(atom)
        elif atom.end - atom.begin > chosen[-1].end - chosen[-1].begin:
            chosen[-1] = atom
    return chosen


def compose(text: str, atoms: list[Atom]) -> Iterator[Whole]:
    """The expressions of one sentence, in text order, each as long as the text links it."""
    place = 0
    while place < len(atoms):
        whole = Whole([atoms[place]], atoms[place].end)
        place += 1
        while (taken := _extend(text, whole, atoms[place : place + 4])) is not None:
            place += taken
        yield whole


def _extend(text: str, whole: Whole, following: list[Atom]) -> int | None:
    """Lengthen the expression by what follows it; how many atoms that took, None when nothing belongs to it."""
    said = _LOCAL.match(text, whole.end)
    if said:
        whole.end, whole.local = said.end(), True
    if not following:
        return None
    retold = _retold(text, whole, following)
    if retold:
        taken, whole.end = retold
        if whole.other is None:
            whole.other = next(a for a in following[:taken] if a.kind == "clock")
            whole.other_day = next((a for a in following[:taken] if a.kind == "day"), None)
        return taken
    if not _links(text, whole, following[0]):
        return None
    bracket = "(" in text[whole.end : following[0].begin]
    whole.end = following[0].end + bracket
    whole.atoms.append(following[0])
    return 1


def _links(text: str, whole: Whole, atom: Atom) -> bool:
    gap = text[whole.end : atom.begin]
    if gap.strip() == "(" and text[atom.end : atom.end + 1] != ")":
        return False
    if atom.parts.weekday and text[atom.end : atom.end + 2] in ("'s", "’s"):
        return False  # "at 1:30 p.m., Friday's guests"
    if atom.parts.clock and any(a.parts.clock for a in whole.atoms):
        return False
    paired = (whole.atoms[-1].kind, atom.kind) in _PAIRS
    return paired and bool(_LINK.fullmatch(gap)) and all(_agree(one, atom) for one in whole.atoms)


def _agree(one: Atom, other: Atom) -> bool:
    """Whether two expressions can be about one time: not two weekdays, two dates, two years."""
    if one.parts.part and other.parts.part:
        return False
    if one.kind == other.kind == "coarse":  # "September of next year"
        return bool(one.parts.month) and not one.parts.year and bool(other.shift) and other.parts.month is None
    if one.kind != "day" or other.kind != "day":
        return True
    both = [(a.parts.weekday, a.parts.day, a.shift) for a in (one, other)]
    return not (one.keep or other.keep) and not any(a and b for a, b in zip(*both, strict=True))


def _retold(text: str, whole: Whole, following: list[Atom]) -> tuple[int, int] | None:
    """How many atoms tell the same time in another zone ("(8:25 a.m. Moscow time Thursday)"), and where they end."""
    clock, atom = whole.clock, following[0]
    opening = text[whole.end : atom.begin]
    if not clock or not _OTHER.fullmatch(opening):
        return None
    if "(" not in opening:
        told = atom.kind == "clock" and clock.zone and atom.zone and clock.zone != atom.zone
        return (1, atom.end) if told else None
    stop = text.find(")", atom.begin, atom.begin + 90)
    inside = [a for a in following if a.end <= stop]
    if not any(a.kind == "clock" for a in inside):
        return None
    place = _PLACE.match(text, inside[-1].end)
    end = place.end() if place else inside[-1].end
    return (len(inside), end + 1) if text[end : end + 1] == ")" else None
